#include <algorithm>
#include <array>

#include "planner/cli/command.h"
#include "planner/cli/condition_page.h"
#include "planner/cli/condition_sources.h"
#include "planner/cli/documents.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/protocols.h"
#include "planner/cli/read_files.h"
#include "planner/diagnostics/characters.h"
#include "planner/exporters/exporters.h"
#include "planner/exporters/table.h"
#include "planner/plan/make_plan.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using text::Column;
using text::Style;
using text::Styled;

Styled programme_names(const Condition& condition) {
  Styled names;
  for (const auto& programme : condition.programmes)
    names.join(", ", Styled{programme.id + (programme.is_default ? "*" : "")});
  return names;
}

Exit list_conditions(const Folder& folder, Console& console) {
  text::Table table{
      {{.title = "Condition", .align = Column::Align::left, .most = 0},
       {.title = "Level", .align = Column::Align::left, .most = 0},
       {.title = "Status", .align = Column::Align::left, .most = 0},
       {.title = "Programmes (* if none is named)", .align = Column::Align::left, .most = 0}}};
  auto status = Exit::fine;
  int count = 0;
  for (const auto& id : conditions_in(folder)) {
    Documents documents;
    const auto file = read_condition_called(id, folder, documents);
    if (!file || !condition_holds(*file, documents)) {
      const auto path = shown_path(folder, id + ".yaml");
      console.err << "titrate: " << printable(path) << " has errors; see them: titrate check "
                  << printable(path) << '\n';
      status = Exit::file;
      continue;
    }
    ++count;
    table.add({Styled{id}, Styled{file->condition.evidence_level},
               file->condition.reviewed ? Styled{"reviewed"} : Styled{"draft", Style::mark},
               programme_names(file->condition)});
  }
  text::Page page{console.width, console.out_colour};
  if (count > 0) table.write(page, 0);
  page.blank();
  page.paragraph(Styled{words::count(count, "condition") + " in " + folder.shown_as +
                        "/. draft: no clinician has reviewed the file."});
  page.paragraph(Styled{"One of them: titrate conditions ID"});
  console.out << page.text();
  return status;
}

std::vector<const Programme*> chosen(const Condition& condition, const Call& call) {
  std::vector<const Programme*> programmes;
  std::vector<std::string> ids;
  const auto* wanted = call.value("programme");
  for (const auto& programme : condition.programmes) {
    ids.push_back(programme.id);
    if (wanted == nullptr || *wanted == programme.id) programmes.push_back(&programme);
  }
  if (programmes.empty())
    throw Stop{Exit::usage, "`" + *wanted + "` is not a programme of " + condition.id +
                                did_you_mean(*wanted, ids)};
  return programmes;
}

Exit show_condition(const std::string& id, const Folder& folder, const Call& call,
                    Console& console) {
  const auto ids = conditions_in(folder);
  if (std::ranges::find(ids, id) == ids.end())
    throw Stop{Exit::usage,
               "no condition `" + id + "` in " + folder.shown_as + did_you_mean(id, ids)};
  Documents documents;
  const auto file = read_condition_called(id, folder, documents);
  const bool holds = file && condition_holds(*file, documents);
  documents.report(console);
  if (!holds) return Exit::file;
  const auto programmes = chosen(file->condition, call);
  text::Page head{console.width, console.out_colour};
  if (call.has("sources")) {
    write_sources_of(head, file->condition, *file->document->root, programmes);
    console.out << head.text();
    return Exit::fine;
  }
  write_condition_head(head, file->condition);
  console.out << head.text();
  for (const auto* programme : programmes) {
    console.out << '\n'
                << write_week_table(make_week_table(file->condition, *programme),
                                    {.width = console.width, .colour = console.out_colour});
    text::Page limits{console.width, console.out_colour};
    write_programme_limits(limits, file->condition, *programme);
    if (!limits.text().empty()) console.out << '\n' << limits.text();
  }
  text::Page end{console.width, console.out_colour};
  write_adjuncts(end, file->condition);
  if (!end.text().empty()) console.out << '\n' << end.text();
  return Exit::fine;
}

Exit run_conditions(const Call& call, Console& console) {
  const auto folder = protocols_of(call, console);
  if (!call.arguments.empty()) return show_condition(call.arguments[0], folder, call, console);
  for (const std::string option : {"programme", "sources"})
    if (call.has(option))
      throw Stop{Exit::usage, "`--" + option + "` needs a condition: titrate conditions ID"};
  return list_conditions(folder, console);
}

constexpr std::array<Option, 3> options = {{
    {"programme", "", "P", "this programme alone"},
    {"sources", "", "", "the share of each kind of provenance, and the sources"},
    protocols_option,
}};

}  // namespace

constinit const Command conditions_command = {
    .name = "conditions",
    .group = "With a condition",
    .arguments = "[ID]",
    .summary = "list the conditions; with an ID, its programmes and doses",
    .about =
        "Without an ID: every condition with its level of evidence and its programmes.\n"
        "With an ID: the questions asked first, the tests, and each programme week by week\n"
        "without a patient, doses as their sources write them, no kilograms, and its limits.\n"
        "--sources: how much of each programme is published, borrowed or a default.\n",
    .examples =
        "  titrate conditions\n"
        "  titrate conditions achilles-midportion\n"
        "  titrate conditions achilles-midportion --programme silbernagel\n"
        "  titrate conditions achilles-midportion --sources\n",
    .options = options,
    .least = 0,
    .most = 1,
    .run = run_conditions,
};

}  // namespace titrate::cli
