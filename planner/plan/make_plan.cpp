#include "planner/plan/make_plan.h"

#include <algorithm>
#include <utility>

#include "planner/engine/compile.h"
#include "planner/plan/due.h"
#include "planner/plan/findings.h"
#include "planner/plan/fold.h"
#include "planner/plan/header.h"
#include "planner/plan/identity.h"
#include "planner/plan/totals.h"
#include "planner/plan/validate.h"

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

/// A load that was found in a session counts like one of the baseline, for exercises that have none
/// there: the last set reported with repetitions in reserve.
Case with_logged_loads(Case patient, const CheckIns& log, Date as_of) {
  const std::size_t of_baseline = patient.baseline.loads.size();
  for (const CheckIn& each : log.entries) {
    const auto* session = std::get_if<SessionEntry>(&each.entry);
    if (session == nullptr || each.date > as_of) {
      continue;
    }
    for (const Done& done : session->did) {
      auto& loads = patient.baseline.loads;
      const auto known = std::ranges::find(loads, done.exercise, &LoadTest::exercise);
      const bool in_baseline =
          known != loads.end() && known < loads.begin() + static_cast<std::ptrdiff_t>(of_baseline);
      if (in_baseline || !done.load || !done.rir || done.reps.empty()) {
        continue;
      }
      const LoadTest test{done.exercise, *done.load, false, done.reps.back(), *done.rir, each.line};
      known == loads.end() ? loads.push_back(test) : static_cast<void>(*known = test);
    }
  }
  return patient;
}

/// Takes the weeks out of `folded`; what counts them is made before.
void set_weeks(Plan& plan, Folded& folded, const Case& patient) {
  plan.weeks = std::move(folded.weeks);
  plan.decisions = folded.decisions;
  for (PlannedWeek& week : plan.weeks) {
    for (PlannedSession& session : week.sessions) {
      session.uid = session_uid(plan.uid, session.number);
    }
  }
  add_totals(plan.weeks, patient.body_mass);
  plan.end = plan.weeks.empty() ? plan.start : plan.weeks.back().to;
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
  const Case patient = with_logged_loads(case_file, log, options.as_of);
  const Programme& programme = programme_of(condition, patient);
  Plan plan;
  set_header(plan, condition, programme, patient, options);
  if (auto refusals = refusals_of(condition, patient, log, options.as_of, {}); !refusals.empty()) {
    return refused(std::move(plan), std::move(refusals));
  }
  const engine::Machine machine = engine::compile(condition, programme, &patient);
  const LogView view{log};
  // With an empty log nothing is known to be missed: the whole plan is a forecast from its start.
  const Date as_of = view.empty() ? patient.start : std::max(options.as_of, patient.start);
  Folded folded = Fold{condition, machine, patient, view, as_of, false}.run();
  if (!folded.flags.empty()) {
    plan.decisions = folded.decisions;
    return refused(std::move(plan),
                   refusals_of(condition, patient, log, options.as_of, folded.flags));
  }
  plan.due = make_due(condition, machine, patient, folded);
  set_weeks(plan, folded, patient);
  set_phases(plan, machine, folded);
  set_load_bases(plan, machine, patient);
  set_sources(plan, condition);
  plan.findings = make_findings(plan, condition, machine, patient, folded);
  add_log_findings(log, options.as_of, plan.findings);
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
  Folded folded = Fold{condition, machine, patient, log, patient.start, true}.run();
  set_weeks(plan, folded, patient);
  set_phases(plan, machine, folded);
  set_load_bases(plan, machine, patient);
  set_sources(plan, condition);
  return plan;
}

}  // namespace titrate
