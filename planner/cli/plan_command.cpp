#include <algorithm>
#include <array>

#include "planner/cli/calendar_call.h"
#include "planner/cli/case_call.h"
#include "planner/cli/command.h"
#include "planner/cli/documents.h"
#include "planner/cli/files.h"
#include "planner/cli/help.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/pdf_call.h"
#include "planner/cli/protocols.h"
#include "planner/cli/read_files.h"
#include "planner/cli/verify_plan.h"
#include "planner/exporters/exporters.h"
#include "planner/plan/make_plan.h"

namespace titrate::cli {
namespace {

const Exporter& exporter_called(const std::string& name) {
  if (const auto* exporter = find_exporter(name)) return *exporter;
  std::vector<std::string> names;
  std::string all;
  for (const auto& exporter : exporters()) {
    names.emplace_back(exporter.name);
    all += (all.empty() ? "" : ", ") + names.back();
  }
  throw Stop{Exit::usage,
             "`" + name + "` is not a format" + did_you_mean(name, names) + "; one of: " + all};
}

/// `--format`, else what the name after `-o` ends in, else text.
const Exporter& exporter_of(const Call& call) {
  if (const auto* format = call.value("format")) return exporter_called(*format);
  if (const auto* output = call.value("output"))
    for (const auto& exporter : exporters())
      if (output->ends_with(exporter.extension)) return exporter;
  return exporter_called("text");
}

bool goes_to_file(const Call& call) {
  const auto* output = call.value("output");
  return output != nullptr && *output != "-";
}

void check_output(const Call& call, const Documents& documents) {
  if (!goes_to_file(call)) return;
  for (const auto& document : documents.all())
    if (same_file(*call.value("output"), document.path))
      throw Stop{Exit::usage,
                 "-o would write over " + document.source.path + ", which the plan is made from"};
}

Exit write(const Plan& plan, const Exporter& exporter, const Call& call, Console& console) {
  const bool to_file = goes_to_file(call);
  ExportOptions options{
      .width = to_file && !call.has("width") ? ExportOptions{}.width : console.width,
      .colour = to_file ? Colour::off : console.out_colour};
  options.calendar = calendar_options_of(call);
  options.calendar.today = console.today(plan.time_zone);
  options.calendar.zone_tables = zone_tables_version();
  set_paper(options, exporter, call, console);
  ExportReport report;
  const auto write_plan = [&](std::ostream& out) {
    report = write_to(out, exporter, plan, options);
    return report.error.empty();
  };
  if (to_file)
    write_file(*call.value("output"), write_plan);
  else
    write_plan(console.out);
  for (const auto& note : report.notes) console.err << "titrate: " << note << '\n';
  if (report.error.empty()) return status_of(plan);
  console.err << "titrate: no " << exporter.name << " was written: " << report.error << '\n';
  return std::max(status_of(plan), Exit::file);
}

/// The plan of `--verify`, which brings its own day and goes nowhere.
std::optional<GivenPlan> given_plan(const Call& call) {
  const auto* path = call.value("verify");
  if (path == nullptr) return std::nullopt;
  for (const auto* other : {"as-of", "format", "output"})
    if (call.has(other))
      throw Stop{Exit::usage, std::string{"--verify takes no --"} + other +
                                  ": the plan says its day, and nothing is written"};
  return read_given_plan(*path);
}

Exit run_plan(const Call& call, Console& console) {
  // What is wrong with the command line is said before any file is looked at.
  const auto& exporter = exporter_of(call);
  check_options_of(exporter, call);
  (void)calendar_options_of(call);
  (void)paper_of(call);
  (void)date_option(call, "as-of");
  const auto given = given_plan(call);
  const auto folder = protocols_of(call, console);
  const auto& path = call.arguments[0];
  Documents documents{given ? given->inputs : std::vector<Input>{}};
  const auto& document = documents.open(path, path);
  if (document.kind && *document.kind != FileKind::case_file)
    throw Stop{Exit::file, path + " is " + std::string{kind_words(*document.kind)} +
                               "; a plan is made from a case"};
  const auto files =
      document.kind ? read_case_files(document, folder, documents) : std::optional<CaseFiles>{};
  const bool holds = files && condition_holds(*files, documents);
  documents.report(console);
  if (given && (!files || !holds)) tell_changed_files(*given, documents.inputs(), console);
  if (!files || !holds) return Exit::file;
  check_output(call, documents);
  const auto plan_as_of = [&](Date as_of) {
    return make_plan(files->condition, files->patient, files->log,
                     {.as_of = as_of, .engine = version(), .inputs = documents.inputs()});
  };
  if (given) return compare_with_given(*given, plan_as_of(given->as_of), documents, console);
  return write(plan_as_of(as_of_case(call, files->patient, files->log, console)), exporter, call,
               console);
}

constexpr std::array<Option, 11> options = {{
    {"as-of", "", "DATE", "the day the plan looks from; else the start, with check-ins today"},
    {"format", "", "FORMAT", "text, json, ics, csv, markdown, html or pdf; else by the end of -o"},
    {"output", "o", "FILE", "write there, whole or not at all; - is the standard output"},
    {"verify", "", "PLAN", "rebuild a plan that was written as json, and say what differs"},
    protocols_option,
    calendar_options[0],
    calendar_options[1],
    calendar_options[2],
    calendar_options[3],
    calendar_options[4],
    paper_option,
}};

}  // namespace

constinit const Command plan_command = {
    .name = "plan",
    .group = "With a patient",
    .arguments = "CASE",
    .summary = "the dated plan: doses, loads, days, what is due",
    .about =
        "Reads a case file, its condition and its check-ins, and lays the sessions on dates.\n"
        "The condition is looked for in --protocols, else $TITRATE_PROTOCOLS, else in\n"
        "./protocols, else where titrate keeps its own.\n"
        "\n"
        "The same files and the same --as-of give the same bytes on every machine.\n"
        "\n"
        "A calendar (ics) never names the patient. --detail title tells the number and length of\n"
        "a session; dose also what to do; full also how, the pain rule, the condition and the\n"
        "sources. --profile outlook writes UTC where Outlook misreads a time zone; google warns "
        "of\n"
        "what its import refuses or leaves out; apple needs nothing and says so.\n"
        "\n"
        "Exit status 4: a question of the screen was answered with yes; refer the patient.\n",
    .examples =
        "  titrate plan examples/achilles-runner.yaml\n"
        "  titrate plan examples/achilles-logged.yaml --as-of 2026-12-14\n"
        "  titrate plan examples/achilles-runner.yaml -o sessions.ics\n",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run_plan,
};

}  // namespace titrate::cli
