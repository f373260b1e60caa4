#pragma once

#include <vector>

#include "planner/engine/limits.h"
#include "planner/model/case.h"
#include "planner/model/condition.h"
#include "planner/plan/planned_limit.h"

namespace titrate {

/// What limits bound, one entry for each bound: who set it, and whether another of them is at least
/// as strict.
[[nodiscard]] std::vector<PlannedLimit> planned_limits(
    const std::vector<engine::PlacedLimit>& limits, const Condition& condition,
    const Case& patient);

}  // namespace titrate
