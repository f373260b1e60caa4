#pragma once

#include "planner/engine/machine.h"
#include "planner/model/case.h"
#include "planner/model/condition.h"
#include "planner/plan/fold.h"

namespace titrate {

/// Tests, questionnaires and reviews with their dates, in order. A test that a criterion names and
/// that has no weeks of its own is due in the first week in which it could let something pass and
/// every second week after: for the exit of a phase or block the last week of the phase's minimum,
/// for a row or a raise its last week, for what has to begin the weeks before it.
[[nodiscard]] std::vector<Due> make_due(const Condition& condition, const engine::Machine& machine,
                                        const Case& patient, const Folded& folded);

/// The same day of the month, n months later; the last day of a shorter month.
[[nodiscard]] Date months_later(Date day, int months);

}  // namespace titrate
