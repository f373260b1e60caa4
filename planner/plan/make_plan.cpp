#include "planner/plan/make_plan.h"

#include <algorithm>
#include <utility>

#include "planner/engine/compile.h"
#include "planner/plan/findings.h"
#include "planner/plan/fingerprints.h"
#include "planner/plan/header.h"
#include "planner/plan/identity.h"
#include "planner/plan/outcomes.h"
#include "planner/plan/planned_limits.h"
#include "planner/plan/revisions.h"
#include "planner/plan/totals.h"
#include "planner/plan/validate.h"
#include "planner/plan/wording.h"

namespace titrate {
namespace {

const Programme& programme_of(const Condition& condition, const Case& patient) {
  const Programme* named = condition.find_programme(patient.programme);
  return named != nullptr ? *named : *condition.default_programme();
}

Plan refused(Plan plan, std::vector<Refusal> refusals) {
  plan.result = Plan::Result::refused;
  plan.refusals = std::move(refusals);
  plan.weeks.clear();
  return plan;
}

/// Words the folded weeks; what counts them is made before.
void set_weeks(Plan& plan, Folded& folded, const engine::Machine& machine, const Ledger* ledger,
               const Condition& condition, const Case& patient) {
  plan.weeks = worded(folded.weeks, machine);
  if (ledger != nullptr) {
    plan.withdrawn = lay_ledger(*ledger, plan.weeks);
  }
  for (std::size_t week = 0; week < plan.weeks.size(); ++week) {
    plan.weeks[week].limits = planned_limits(folded.weeks[week].limits, condition, patient);
  }
  plan.decisions = folded.decisions;
  plan.shut = folded.shut;
  int number = 0;
  for (PlannedWeek& week : plan.weeks) {
    for (PlannedSession& session : week.sessions) {
      ++number;
      session.number = ledger == nullptr ? number : session.number;
      session.uid = session_uid(plan.uid, session.number);
    }
  }
  for (PlannedSession& session : plan.withdrawn) {
    session.uid = session_uid(plan.uid, session.number);
  }
  add_totals(plan.weeks, patient.body_mass);
  plan.end = plan.weeks.empty() ? plan.start : plan.weeks.back().to;
}

void set_due(Plan& plan, Revised& revised) {
  plan.due = std::move(revised.due);
  plan.withdrawn_due = revised.due_ledger.withdrawn();
  for (auto* all : {&plan.due, &plan.withdrawn_due}) {
    for (Due& due : *all) {
      due.uid = due_uid(plan.uid, due_word(due.kind), due.id, due.ordinal);
    }
  }
}

/// Somebody who is free at any time on every day, for tables without a patient.
Case anybody() {
  Case patient;
  patient.age = 40;
  patient.start = Date{date::year{2026} / 1 / 5};
  for (auto& windows : patient.available) {
    windows = {Window{ClockTime{7 * 60}, ClockTime{21 * 60}}};
  }
  return patient;
}

}  // namespace

Plan make_plan(const Condition& condition, const Case& case_file, const CheckIns& log,
               const PlanOptions& options) {
  const Programme& programme = programme_of(condition, case_file);
  Plan plan;
  set_header(plan, condition, programme, case_file, options);
  if (auto refusals = refusals_of(condition, case_file, log, options.as_of, {});
      !refusals.empty()) {
    return refused(std::move(plan), std::move(refusals));
  }
  // With an empty log nothing is known to be missed: the whole plan is a forecast from its start.
  const Date as_of =
      log.entries.empty() ? case_file.start : std::max(options.as_of, case_file.start);
  Revised revised = revise(condition, programme, case_file, log, as_of);
  Folded& folded = revised.folded;
  if (!folded.flags.empty()) {
    plan.decisions = folded.decisions;
    return refused(std::move(plan),
                   refusals_of(condition, case_file, log, options.as_of, folded.flags));
  }
  const engine::Machine& machine = revised.newest().machine;
  Case patient = revised.newest().patient;
  patient.baseline.loads.insert(patient.baseline.loads.end(), folded.retests.begin(),
                                folded.retests.end());
  set_due(plan, revised);
  set_weeks(plan, folded, machine, revised.ledger.get(), condition, patient);
  set_phases(plan, machine, folded);
  set_load_bases(plan, machine, patient);
  set_told(plan, condition, machine, patient);
  set_sources(plan, condition);
  plan.outcomes = outcome_results(condition, patient, log, as_of);
  plan.findings = make_findings(plan, condition, machine, patient, folded);
  add_log_findings(log, options.as_of, plan.findings);
  add_unlogged(unlogged(fingerprints(condition, case_file, options), log), log, plan.findings);
  validate(plan, condition, patient);
  sort_findings(plan.findings);
  return plan;
}

Plan make_week_table(const Condition& condition, const Programme& programme) {
  const Case patient = anybody();
  const CheckIns nothing;
  const LogView log{nothing};
  Plan plan;
  set_header(plan, condition, programme, patient, {patient.start, "", {}});
  plan.without_patient = true;
  const engine::Machine machine = engine::compile(condition, programme, nullptr);
  DoseBook book{machine, patient.side};
  FoldOptions options;
  options.as_of = patient.start;
  options.without_patient = true;
  Folded folded = Fold{condition, machine, patient, log, book, options}.run();
  set_weeks(plan, folded, machine, nullptr, condition, patient);
  set_phases(plan, machine, folded);
  set_load_bases(plan, machine, patient);
  set_sources(plan, condition);
  return plan;
}

}  // namespace titrate
