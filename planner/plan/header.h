#pragma once

#include "planner/engine/machine.h"
#include "planner/plan/fold.h"
#include "planner/plan/make_plan.h"

namespace titrate {

/// Everything of a plan that is not a week: who, what, on whose authority, by which pain rule.
void set_header(Plan& plan, const Condition& condition, const Programme& programme,
                const Case& patient, const PlanOptions& options);

/// The phases as they fell into weeks, and what the loads were worked out from.
void set_phases(Plan& plan, const engine::Machine& machine, const Folded& folded);
void set_load_bases(Plan& plan, const engine::Machine& machine, const Case& patient);

/// The pain rule in numbers, for one patient.
[[nodiscard]] PainSummary pain_summary(const PainProfile& pain, const Case& patient);

/// What the patient is told beside the doses.
void set_told(Plan& plan, const Condition& condition, const engine::Machine& machine,
              const Case& patient);

/// `now`, `same-day`, `2 weeks`
[[nodiscard]] std::string urgency_word(Urgency urgency);

/// The sources that at least one dose of the plan names, in order of use.
void set_sources(Plan& plan, const Condition& condition);

/// The red flags of a case: screen items answered yes that no clinician's entry has cleared by
/// `as_of`, flags of the log, and an age below 16.
[[nodiscard]] std::vector<Refusal> refusals_of(const Condition& condition, const Case& patient,
                                               const CheckIns& log, Date as_of,
                                               const std::vector<std::string>& logged_flags);

}  // namespace titrate
