#pragma once

#include <vector>

#include "planner/plan/difference.h"

namespace titrate {

/// The weeks of two plans whose doses differ, exercise by exercise, and where the old order goes on
/// some weeks later.
[[nodiscard]] std::vector<WeekChange> week_changes(const Plan& before, const Plan& now);

}  // namespace titrate
