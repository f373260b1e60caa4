#include <algorithm>
#include <array>
#include <set>

#include "planner/check/lint.h"
#include "planner/cli/command.h"
#include "planner/cli/documents.h"
#include "planner/cli/files.h"
#include "planner/cli/protocols.h"
#include "planner/cli/read_files.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

/// The folder of a file when it has pain profiles of its own, else the usual one.
Folder folder_for(const std::string& path, const Call& call, const Console& console) {
  auto own = beside(path, ".");
  own = own == "." ? own : own.substr(0, own.size() - 2);
  if (!call.has("protocols") && exists(own + '/' + std::string{pain_profiles_file}))
    return {.path = own, .shown_as = own};
  return protocols_of(call, console);
}

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

Summary check_condition(const Document& document, const Folder& folder, Documents& documents) {
  const auto condition = read_condition_file(document, folder, documents);
  if (!condition) {
    lint_what_can_be_read(document, folder, documents);
    return std::nullopt;
  }
  lint(document.source, *document.root, *condition, documents.diagnostics());
  return words::count(std::ssize(condition->programmes), "programme");
}

Summary check_case(const Document& document, const Folder& folder, Documents& documents) {
  const auto files = read_case_files(document, folder, documents);
  if (!files || !condition_holds(*files, documents)) return std::nullopt;
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

Summary check_document(const Document& document, const Call& call, Documents& documents,
                       const Console& console) {
  if (!document.kind) return std::nullopt;
  switch (*document.kind) {
    case FileKind::condition:
      return check_condition(document, folder_for(document.path, call, console), documents);
    case FileKind::case_file:
      return check_case(document, protocols_of(call, console), documents);
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

/// A condition that several cases share is complained about once: see `printed`.
Exit check_file(const std::string& path, const Call& call, Console& console,
                std::set<std::string>& printed) try {
  Documents documents;
  const auto& document = documents.open(path, path);
  const auto summary = check_document(document, call, documents, console);
  documents.report(console, printed);
  say_what_is_next(documents, console);
  if (!summary || documents.diagnostics().has_errors()) return Exit::file;
  console.out << path << ": " << *summary << findings_words(documents.diagnostics()) << '\n';
  return Exit::fine;
} catch (const Stop& stop) {
  // The other files are looked at all the same.
  console.err << "titrate: " << stop.what() << '\n';
  return stop.status();
}

Exit run_check(const Call& call, Console& console) {
  std::set<std::string> printed;
  auto worst = Exit::fine;
  for (const auto& path : call.arguments)
    worst = std::max(worst, check_file(path, call, console, printed));
  return worst;
}

constexpr std::array<Option, 1> options = {{protocols_option}};

}  // namespace

constinit const Command check_command = {
    .name = "check",
    .group = "With a condition",
    .arguments = "FILE...",
    .summary = "find the mistakes in conditions, cases and check-ins",
    .about =
        "Says everything that is wrong with each file, with the place and how to mend it.\n"
        "The `titrate:` line of a file says what it is. A case is checked together with its\n"
        "condition and its check-ins; a condition with the pain-profiles.yaml beside it.\n"
        "\n"
        "Exit status 3 when a file has an error, 0 with warnings and notes.\n",
    .examples =
        "  titrate check protocols/achilles-midportion.yaml\n"
        "  titrate check examples/*.yaml\n",
    .options = options,
    .least = 1,
    .most = 1000,
    .run = run_check,
};

}  // namespace titrate::cli
