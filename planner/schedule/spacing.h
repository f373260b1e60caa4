#pragma once

#include "planner/schedule/placement.h"

namespace titrate::schedule {

/// What `distance` days between two sessions of a kind cost when it is wanted `per_week` times.
[[nodiscard]] int spacing_cost(int distance, int per_week);

/// How often the entry's kind is wanted in the whole week.
[[nodiscard]] int week_count(const WeekRequest& request, const Wanted& entry);

}  // namespace titrate::schedule
