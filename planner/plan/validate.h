#pragma once

#include "planner/model/case.h"
#include "planner/model/condition.h"
#include "planner/plan/plan.h"

namespace titrate {

/// Re-proves the finished plan against the invariants that apply before the first check-in, from
/// the plan, the condition and the case alone: it calls nothing of the engine that made the plan.
/// Sets `plan.checked` and adds a finding for each breach: an error for a dose that the engine
/// made, a note for a step or a size that a source prints.
void validate(Plan& plan, const Condition& condition, const Case& patient);

}  // namespace titrate
