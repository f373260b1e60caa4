#include "planner/check/above_reference.h"
#include "planner/cli/check_report.h"
#include "planner/cli/exit.h"
#include "planner/cli/files.h"
#include "planner/cli/scenario_files.h"
#include "planner/diagnostics/characters.h"
#include "planner/plan/make_plan.h"

namespace titrate::cli {

void save_stories(const Condition& condition, const std::vector<check::ReferenceStory>& stories,
                  const std::string& folder, Console& console) {
  const auto write = [&](const std::string& name, const std::string& text) {
    const std::string path = folder + '/' + name;
    if (exists(path)) throw Stop{Exit::disk, path + " is there already; nothing was written over"};
    write_file(path, text);
    console.err << "titrate: written " << printable(path) << '\n';
  };
  for (const check::ReferenceStory& story : stories) {
    const ScenarioFiles files = scenario_files(condition, story);
    write(files.name, files.patient);
    write(files.check_ins_name, files.check_ins);
  }
}

bool replay(const CaseFiles& files, const Document& document, Documents& documents) {
  if (files.log.entries.empty()) return true;
  // The morning after the last session may come until the second day.
  const Date as_of = files.log.entries.back().date + date::days{2};
  bool holds = true;
  const auto add = [&](std::string code, std::string message, std::string help) {
    Diagnostic found;
    found.code = std::move(code);
    found.source = &document.source;
    found.span = yaml::span_of_key(*document.root, "check-ins");
    found.message = std::move(message);
    found.help = std::move(help);
    documents.diagnostics().add(std::move(found));
    holds = false;
  };
  const PlanOptions options{.as_of = as_of, .engine = {}, .inputs = {}};
  const Plan plan = make_plan(files.condition, files.patient, files.log, options);
  for (const Finding& finding : plan.findings)
    if (finding.severity == Severity::error)
      add(finding.code, finding.message, "`titrate plan` shows it in its week");
  if (const auto above = check::above_reference(files.condition, files.patient, files.log, as_of))
    add("above-reference",
        "after these check-ins the next dose of " + above->title + " is " + above->next +
            "; within the bounds of the pain rules it is " + above->next_reference,
        "mend the condition's `pain:`, or give the number a `source:`");
  return holds;
}

}  // namespace titrate::cli
