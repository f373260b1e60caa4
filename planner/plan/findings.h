#pragma once

#include "planner/engine/machine.h"
#include "planner/plan/fold.h"
#include "planner/plan/outcomes.h"
#include "planner/plan/plan.h"

namespace titrate {

/// What the therapist should know about a plan, apart from the invariants: short weeks and why,
/// loads to find, doses without a source, the draft notice.
[[nodiscard]] std::vector<Finding> make_findings(const Plan& plan, const Condition& condition,
                                                 const engine::Machine& machine,
                                                 const Case& patient, const Folded& folded);

/// A week that holds fewer sessions than the programme accepts.
struct ShortWeek {
  const PlannedWeek* week = nullptr;
  int wanted = 0;
  bool done_again = false;
  const std::vector<schedule::Shortfall>* shortfalls = nullptr;
};

/// Short weeks in words: placed, what collides, what would do. Weeks in a row of which all of that
/// is true are one finding.
[[nodiscard]] std::vector<Finding> short_week_findings(const std::vector<ShortWeek>& weeks);

/// Blocks that a week holds less often than they accept.
void add_few_days(const engine::Machine& machine, const Folded& folded, std::vector<Finding>& all);

/// Single dated sessions for which their week has no day.
void add_dated_without_room(const engine::Machine& machine, const Folded& folded,
                            std::vector<Finding>& all);

/// Exercises, or the whole course, that wait for a clinician.
void add_referral(const engine::Machine& machine, const engine::State& state,
                  std::vector<Finding>& all);

/// Why the first doses are lower than those of the table, when the start is irritable.
void add_irritable_start(const Baseline& baseline, std::vector<Finding>& all);

/// What a questionnaire asks of a human, on what was measured.
void add_outcome(const OutcomeGate& gate, std::vector<Finding>& all);

/// Entries dated after the day the plan is made for: they are not read.
void add_log_findings(const CheckIns& log, Date as_of, std::vector<Finding>& findings);

/// Inputs that were edited since the log last noted them; nothing while it never did.
void add_unlogged(const std::vector<std::pair<std::string, std::string>>& changed,
                  const CheckIns& log, std::vector<Finding>& findings);

/// Errors first, then warnings, then notes; each in order of weeks.
void sort_findings(std::vector<Finding>& findings);

}  // namespace titrate
