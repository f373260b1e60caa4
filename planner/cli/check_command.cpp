#include <algorithm>
#include <array>
#include <set>

#include "planner/check/lint.h"
#include "planner/cli/check_report.h"
#include "planner/cli/command.h"
#include "planner/cli/documents.h"
#include "planner/cli/files.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/protocols.h"
#include "planner/cli/read_files.h"
#include "planner/diagnostics/characters.h"
#include "planner/exporters/time_zone.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

std::string log_words(const CheckIns& log) {
  return words::count(std::ssize(log.entries), "check-in");
}

/// What was read, in a few words; nothing when it has errors.
using Summary = std::optional<std::string>;

/// More mistakes of a condition that has some, so that one run names them all.
void lint_what_can_be_read(const Document& document, const Folder& folder, Documents& documents) {
  Documents apart;
  const auto profiles = read_pain_profiles_of(folder, apart);
  if (!profiles || !document.root) return;
  Diagnostics said_already;
  const auto condition =
      read_condition_so_far(document.source, *document.root, *profiles, said_already);
  lint_rows_and_days(document.source, *document.root, condition, documents.diagnostics());
}

/// What one run has looked at: equal parts of programmes are explored once.
struct Run {
  const Call& call;
  Console& console;
  bool json = false;
  check::Prover prover = check::Prover{};
  std::set<std::string> printed = {};  ///< what several cases share is complained about once
  std::vector<FileReport> reports = {};
};

/// Pain rules beyond the bounds do not keep a condition from being explored.
bool only_beyond_bounds(const Diagnostics& diagnostics) {
  return std::ranges::all_of(diagnostics.all(), [](const Diagnostic& each) {
    return each.severity != Severity::error || each.code == "profile-out-of-bounds";
  });
}

Summary check_condition(const Document& document, const Folder& folder, Run& run,
                        Documents& documents) {
  const auto condition = read_condition_file(document, folder, documents);
  if (!condition) {
    lint_what_can_be_read(document, folder, documents);
    return std::nullopt;
  }
  lint(document.source, *document.root, *condition, documents.diagnostics());
  FileReport& report = run.reports.back();
  if (run.call.has("no-proof")) return words::count(std::ssize(condition->programmes), "programme");
  // What does not read as it should is not worth a proof. Pain rules beyond the bounds do.
  if (!only_beyond_bounds(documents.diagnostics())) return std::nullopt;
  report.stories = check::reference_stories(*condition);
  if (const auto* place = run.call.value("save"))
    save_stories(*condition, report.stories, *place, run.console);
  report.proofs = prove_condition(document, *condition, run.prover, documents, run.console);
  return words::count(std::ssize(condition->programmes), "programme");
}

/// The calendar needs the zone; everything else of a plan does without.
void warn_of_time_zone(const Document& document, const Case& patient, Documents& documents) {
  const auto why = patient.time_zone.empty()
                       ? std::string{}
                       : time_zone::why_unusable(patient.time_zone, patient.start, patient.start);
  if (why.empty()) return;
  Diagnostic found;
  found.code = "time-zone-unknown";
  found.severity = Severity::warning;
  found.source = &document.source;
  found.span = yaml::span_of_value(*document.root, "time-zone");
  found.message = why;
  found.help = "a place of the IANA list, such as `Europe/Copenhagen`; no calendar without it";
  documents.diagnostics().add(std::move(found));
}

Summary check_case(const Document& document, const Folder& folder, Run& run, Documents& documents) {
  const auto files = read_case_files(document, folder, documents);
  if (!files) return std::nullopt;
  warn_of_time_zone(document, files->patient, documents);
  if (!condition_holds(*files, documents) && !only_beyond_bounds(documents.diagnostics()))
    return std::nullopt;
  run.reports.back().replay_breaks = !replay(*files, document, documents);
  auto summary = "case " + files->patient.patient + " on " + files->condition.id;
  if (!files->log.entries.empty()) summary += ", " + log_words(files->log);
  return summary;
}

Summary check_log(const Document& document, Documents& documents) {
  const auto log = read_check_ins(document.source, *document.root, documents.diagnostics());
  if (!log) return std::nullopt;
  return log_words(*log) + " (names only when its case is checked)";
}

Summary check_profiles(const Document& document, Documents& documents) {
  const auto profiles =
      read_pain_profiles(document.source, *document.root, documents.diagnostics());
  if (!profiles) return std::nullopt;
  return words::count(std::ssize(*profiles), "pain profile");
}

Summary check_story(const Document& document, Documents& documents) {
  const auto story = read_story(document.source, *document.root, documents.diagnostics());
  if (!story) return std::nullopt;
  return "story of " + words::count(std::ssize(story->sessions), "session");
}

Summary check_document(const Document& document, Run& run, Documents& documents) {
  const Call& call = run.call;
  const Console& console = run.console;
  if (!document.kind) return std::nullopt;
  switch (*document.kind) {
    case FileKind::condition:
      return check_condition(document, folder_beside(document.path, call, console), run, documents);
    case FileKind::case_file:
      return check_case(document, protocols_of(call, console), run, documents);
    case FileKind::check_ins:
      return check_log(document, documents);
    case FileKind::pain_profiles:
      return check_profiles(document, documents);
    case FileKind::story:
      return check_story(document, documents);
  }
  return std::nullopt;
}

std::string findings_words(const Diagnostics& diagnostics) {
  std::string text;
  if (const int warnings = diagnostics.count(Severity::warning); warnings > 0)
    text += ", " + words::count(warnings, "warning");
  if (const int notes = diagnostics.count(Severity::note); notes > 0)
    text += ", " + words::count(notes, "note");
  return text.empty() ? ", read without findings" : text;
}

bool is_unwritten(const Diagnostic& diagnostic) {
  return diagnostic.code == "missing-key" || diagnostic.code == "blank-left" ||
         diagnostic.code == "missing-value";
}

/// `next: line 7, this exercise has no tissue`: where somebody who is still writing goes on.
void say_what_is_next(const Documents& documents, Console& console) {
  const auto& all = documents.diagnostics().all();
  const auto next = std::ranges::find_if(all, is_unwritten);
  if (next == all.end()) return;
  const auto left = std::ranges::count_if(all, is_unwritten);
  const auto& text = next->source->text;
  const auto before = text.begin() + static_cast<std::ptrdiff_t>(next->span.begin);
  const auto line = 1 + std::count(text.begin(), before, '\n');
  console.err << "titrate: " << words::count(left, "value")
              << " still to be written; next: " << next->source->path << ':' << line << ", "
              << next->help << '\n';
}

/// Something does not hold, or was not proved.
bool is_broken(const FileReport& report) {
  return !report.stories.empty() || report.replay_breaks ||
         std::ranges::any_of(report.proofs, [](const TimedProof& its) {
           return !its.proof.breaches.empty() || !its.proof.complete;
         });
}

/// A search that was cut short proves nothing, and says so.
void say_how_long(const std::vector<TimedProof>& proofs, Console& console) {
  std::string words;
  for (const auto& [proof, seconds] : proofs) {
    words += (words.empty() ? "" : ", ") + proof.programme + ' ' +
             words::decimal(static_cast<std::int64_t>(seconds * 100 + 0.5), 2) + " s";
    if (!proof.complete) words += " (cut short: nothing proved)";
  }
  if (!words.empty()) console.err << "titrate: explored " << words << '\n';
}

Exit check_file(const std::string& path, Run& run) try {
  Console& console = run.console;
  run.reports.emplace_back();
  run.reports.back().path = printable(path);
  Documents documents;
  const auto& document = documents.open(path, path);
  const auto summary = check_document(document, run, documents);
  FileReport& report = run.reports.back();
  report.mistakes = mistakes_of(documents.diagnostics());
  const bool broken = is_broken(report);
  if (!run.json) documents.report(console, run.printed);
  if (!run.json) say_what_is_next(documents, console);
  if (!summary || (documents.diagnostics().has_errors() && !broken)) return Exit::file;
  if (!run.json) {
    if (!broken)
      console.out << printable(path) << ": " << *summary << findings_words(documents.diagnostics())
                  << '\n';
    const std::string told = stories_text(report.stories, console);
    if (!told.empty()) console.out << told << '\n';
    if (!report.proofs.empty()) console.out << proofs_text(report.proofs, console);
    say_how_long(report.proofs, console);
  }
  return broken ? Exit::findings : Exit::fine;
} catch (const Stop& stop) {
  // The other files are looked at all the same.
  run.console.err << "titrate: " << printable(stop.what()) << '\n';
  return stop.status();
}

Exit run_check(const Call& call, Console& console) {
  if (const auto* code = call.value("explain")) {
    const auto words = explain_code(*code, console);
    if (words.empty()) throw Stop{Exit::usage, "`" + *code + "` is not a code that check explains"};
    console.out << words;
    return Exit::fine;
  }
  if (call.arguments.empty()) throw Stop{Exit::usage, "check what? Give it a file"};
  Run run{call, console, wants_json(call, "check")};
  auto worst = Exit::fine;
  for (const auto& path : call.arguments) worst = std::max(worst, check_file(path, run));
  if (run.json) console.out << check_json(run.reports);
  return worst;
}

constexpr std::array<Option, 5> options = {{
    {"save", "", "FOLDER", "write each story there, as a case with check-ins that check replays"},
    {"no-proof", "", "", "look only at what is written; explore nothing"},
    {"explain", "", "CODE", "say what a code means; `proof`: everything that is proved"},
    {"format", "", "FORMAT", "text or json; else text"},
    protocols_option,
}};

}  // namespace

constinit const Command check_command = {
    .name = "check",
    .group = "With a condition",
    .arguments = "FILE...",
    .summary = "find mistakes, then prove the rules over every possible answer",
    .about =
        "Says everything that is wrong with each file, with the place and how to mend it.\n"
        "The `titrate:` line of a file says what it is. A case is checked together with its\n"
        "condition and its check-ins; a condition with the pain-profiles.yaml beside it.\n"
        "\n"
        "A condition without errors is then proved: whatever a patient answers, misses or leaves\n"
        "out, no dose rises after a bad answer, every flare ends, every course ends, and so on.\n"
        "\n"
        "Exit status 3 when a file has an error, 1 when something does not hold, 0 with warnings\n"
        "and notes.\n",
    .examples =
        "  titrate check protocols/achilles-midportion.yaml\n"
        "  titrate check examples/*.yaml\n",
    .options = options,
    .least = 0,
    .most = 1000,
    .run = run_check,
};

}  // namespace titrate::cli
