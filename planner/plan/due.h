#pragma once

#include "planner/engine/machine.h"
#include "planner/model/case.h"
#include "planner/model/condition.h"
#include "planner/plan/fold.h"

namespace titrate {

/// Tests, questionnaires and reviews with their dates, in order. A test that a phase's exit names
/// and that has no weeks of its own is due in the last week of the phase's minimum and every second
/// week after, until the phase ends.
[[nodiscard]] std::vector<Due> make_due(const Condition& condition, const engine::Machine& machine,
                                        const Case& patient, const Folded& folded);

/// The same day of the month, n months later; the last day of a shorter month.
[[nodiscard]] Date months_later(Date day, int months);

}  // namespace titrate
