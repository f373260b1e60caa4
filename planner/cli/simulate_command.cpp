#include <algorithm>
#include <array>

#include "planner/cli/command.h"
#include "planner/cli/files.h"
#include "planner/cli/help.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/protocols.h"
#include "planner/cli/read_files.h"
#include "planner/cli/simulate_inputs.h"
#include "planner/cli/simulate_progress.h"
#include "planner/cli/simulate_report.h"
#include "planner/exporters/simulated.h"

namespace titrate::cli {
namespace {

constexpr int story_weeks = 52;
constexpr int course_weeks = 20;
constexpr int usual_sample = 1000;

/// Stops at options that say nothing together.
void check_options(const Call& call) {
  const auto stop_beside = [&](const std::string& with, const std::string& option) {
    if (call.has(with) && call.has(option))
      throw Stop{Exit::usage, "`--" + option + "` cannot stand beside `--" + with + "`"};
  };
  for (const auto* option : {"course", "noise", "sample", "seed", "no-review"})
    stop_beside("story", option);
  for (const auto* option :
       {"story", "course", "noise", "weeks", "programme", "from", "until", "no-review", "format"})
    stop_beside("report", option);
  if (call.has("report") && !call.arguments.empty())
    throw Stop{Exit::usage, "`--report` takes no file: it is about every condition"};
}

std::optional<Story> read_story_file(const std::string& path, const Condition& condition,
                                     Documents& documents) {
  const auto& document = documents.open(path, path);
  if (!document.kind) return std::nullopt;
  if (*document.kind != FileKind::story)
    throw Stop{Exit::file, path + " is " + std::string{kind_words(*document.kind)} +
                               ", not a story; a story begins with `titrate: story/1`"};
  auto story = read_story(document.source, *document.root, documents.diagnostics());
  if (story) check_story_names(document.source, *document.root, condition, documents.diagnostics());
  return documents.diagnostics().has_errors() ? std::nullopt : story;
}

ExportOptions export_options(const Console& console) {
  return {.width = console.width, .colour = console.out_colour};
}

Exit tell(const Subject& subject, const Call& call, Documents& documents, Console& console) {
  const auto story = read_story_file(*call.value("story"), subject.condition, documents);
  documents.report(console);
  if (!story) return Exit::file;
  auto told = play_story(subject.condition, subject.programme, subject.patient, *story,
                         weeks_of(call, story_weeks));
  told.neutral = subject.neutral;
  console.out << (wants_json(call, "simulate") ? write_story_json(told, version())
                                               : write_story(told, export_options(console)));
  return Exit::fine;
}

Exit sample(const Subject& subject, const Call& call, Documents& documents, Console& console) {
  documents.report(console);
  const auto courses = courses_of(call);
  auto sampling = sampling_of(call, weeks_of(call, course_weeks), usual_sample);
  OperatingTable table;
  const int all = sampling.sample * static_cast<int>(courses.size());
  with_progress(all, "courses", console, [&](std::atomic<int>& done) {
    sampling.done = &done;
    table =
        operating_table(subject.condition, subject.programme, subject.patient, courses, sampling);
  });
  table.part = subject.part;
  table.patient = subject.neutral ? "" : subject.patient.patient;
  console.out << (wants_json(call, "simulate") ? write_operating_json(table, version())
                                               : write_operating(table, export_options(console)));
  return Exit::fine;
}

Exit run_simulate(const Call& call, Console& console) {
  // What is wrong with the command line is said before any file is looked at.
  (void)wants_json(call, "simulate");
  (void)courses_of(call);
  (void)sampling_of(call, weeks_of(call, course_weeks), usual_sample);
  check_options(call);
  if (call.has("report")) return simulate_report(call, console);
  if (call.arguments.empty())
    throw Stop{Exit::usage, "something is missing: titrate simulate CASE|CONDITION"};
  const auto folder = protocols_of(call, console);
  Documents documents;
  const auto subject = read_subject(call, folder, documents);
  if (!subject) {
    documents.report(console);
    return Exit::file;
  }
  return call.has("story") ? tell(*subject, call, documents, console)
                           : sample(*subject, call, documents, console);
}

constexpr std::array<Option, 13> options = {{
    {"story", "", "FILE", "play these answers, session by session"},
    {"course", "", "C", "steady, improving, worsening or flaring; else all four"},
    {"noise", "", "SD", "scatter of a score in points (standard deviation); else 0.65"},
    {"sample", "", "N", "courses of each kind; else 1000"},
    {"seed", "", "S", "the same seed gives the same courses on every machine; else 1"},
    {"weeks", "", "N", "how long at most; else 52 for a story, 20 for courses"},
    {"programme", "", "P", "this programme; else the case's, or the default"},
    {"from", "", "PHASE", "leave out the phases before this one"},
    {"until", "", "PHASE", "leave out the phases behind this one"},
    {"no-review", "", "", "courses: give every phase as long as it needs"},
    {"format", "", "FORMAT", "text or json; else text"},
    {"report", "", "", "the page docs/operating-characteristics.md, from every condition"},
    protocols_option,
}};

}  // namespace

constinit const Command simulate_command = {
    .name = "simulate",
    .group = "With a condition",
    .arguments = "CASE|CONDITION",
    .summary = "how the rules answer: to a story, or to many sampled patients",
    .about =
        "With --story FILE: plays the answers of a story session by session and shows what the\n"
        "rules make of each. Of a case its loads and days are used, not its check-ins; of a\n"
        "condition (a file or an ID) nobody in particular does the sessions.\n"
        "\n"
        "Without: samples courses of patients whose true pain is known (it stays the same,\n"
        "improves, worsens, or flares for a week) and counts how often the rules hold, ease,\n"
        "swap and refer. Simulated answers, not patients: the exit status is 0 whatever happens.\n",
    .examples =
        "  titrate simulate achilles-midportion --story tests/golden/stories/flare.yaml\n"
        "  titrate simulate achilles-midportion --course steady --noise 0.8 --sample 2000\n"
        "  titrate simulate examples/achilles-runner.yaml --until heavy\n",
    .options = options,
    .least = 0,
    .most = 1,
    .run = run_simulate,
};

}  // namespace titrate::cli
