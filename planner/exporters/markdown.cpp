#include "planner/exporters/exporters.h"
#include "planner/exporters/markdown_parts.h"
#include "planner/exporters/markdown_text.h"
#include "planner/exporters/text_parts.h"
#include "planner/units/words.h"

namespace titrate {
namespace markdown {
namespace {

std::string patient_line(const Plan& plan) {
  std::string line = "- Patient: " + text(plan.patient);
  if (plan.age > 0) line += ", age " + std::to_string(plan.age);
  if (plan.side == "left" || plan.side == "right") line += ", " + plan.side + " side";
  if (plan.side == "both") line += ", both sides";
  return line + '\n';
}

std::string dates_line(const Plan& plan) {
  return "- Dates: " + words::day_of_year(plan.start) + " to " + words::day_of_year(plan.end) +
         ", " + words::count(static_cast<std::int64_t>(plan.weeks.size()), "week") + '\n';
}

std::string kind_word(Due::Kind kind) {
  switch (kind) {
    case Due::Kind::test:
      return "test";
    case Due::Kind::outcome:
      return "questionnaire";
    case Due::Kind::review:
      return "review";
  }
  return {};
}

std::string weeks_cell(const PlannedPhase& phase) {
  if (phase.first_week == 0) return "not yet";
  const auto range =
      std::to_string(phase.first_week) +
      (phase.last_week == phase.first_week ? "" : " to " + std::to_string(phase.last_week));
  return range + (phase.open ? ", then on" : "");
}

}  // namespace

std::string header(const Plan& plan) {
  std::string part = "# " + text(plan.condition_title) + "\n\n";
  if (!plan.reviewed)
    part += "**Draft.** No clinician has signed off the programme behind this plan.\n\n";
  if (!plan.patient.empty()) part += patient_line(plan);
  part += "- Programme: " + text(plan.programme_title) + '\n';
  if (!plan.without_patient) part += dates_line(plan);
  if (!plan.goal.empty()) part += "- Goal: " + text(plan.goal) + '\n';
  return part;
}

std::string phases(const Plan& plan) {
  Table table{{"Phase", "Weeks", "Sessions", "Ends when", "Goal"}};
  for (const auto& phase : plan.phases)
    table.add({text(phase.title) + (phase.expected ? ", expected" : ""), weeks_cell(phase),
               text(phase.sessions), text(phase.exit), text(phase.goal)});
  return table.empty() ? "" : "## Phases\n\n" + table.lines();
}

std::string due(const Plan& plan) {
  Table table{{"Due", "Week", "What", "Kind"}};
  for (const auto& each : plan.due)
    table.add(
        {words::day_of_year(each.date), each.week ? std::to_string(*each.week) : "",
         text(each.title.empty() ? each.id : each.title) + (each.expected ? ", expected" : ""),
         kind_word(each.kind)});
  return table.empty() ? "" : "## Due\n\n" + table.lines();
}

std::string findings(const Plan& plan) {
  if (plan.findings.empty()) return {};
  std::string part = "## Findings\n\n";
  for (const auto& finding : plan.findings)
    part +=
        "- " + std::string{severity_word(finding.severity)} + ": " + text(finding.message) + '\n';
  return part;
}

std::string ending(const Plan& plan) {
  std::string part = "## Sources\n\n";
  const auto evidence = titrate::text::citation_words(plan.evidence);
  if (!plan.evidence_level.empty() || !evidence.empty())
    part += "- Evidence level " + text(plan.evidence_level) + ": " + text(evidence) + '\n';
  for (const auto& source : plan.sources)
    part += "- " + text(source.id) + ": " + text(titrate::text::citation_words(source)) + '\n';
  part +=
      "\nA forecast for calm weeks: it holds if every answer is calm, and does not say that "
      "the patient will improve.\nMade by titrate " +
      text(plan.engine);
  if (!plan.without_patient) part += ", as of " + words::day_of_year(plan.as_of);
  return part + ".\n";
}

}  // namespace markdown

ExportResult write_markdown(const Plan& plan, const ExportOptions& /*options*/) {
  if (plan.result == Plan::Result::refused)
    return {.bytes = {}, .error = "no plan was made, so there are no weeks to write down"};
  std::string bytes = markdown::header(plan);
  for (const auto part : {markdown::phases, markdown::weeks, markdown::sessions, markdown::due,
                          markdown::findings, markdown::ending})
    if (const auto lines = part(plan); !lines.empty()) bytes += '\n' + lines;
  return {.bytes = std::move(bytes), .error = {}};
}

}  // namespace titrate
