#pragma once

#include <string>

#include "planner/plan/comparison.h"

namespace titrate::text {

/// What a week sums up to, before and now, where it differs: `reps 135 to 108 (-20 %), 15RM to
/// 12RM`. Of weeks that are new or gone the one side.
[[nodiscard]] std::string sums_words(const TableChange& change);

}  // namespace titrate::text
