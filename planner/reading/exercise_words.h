#pragma once

#include <string>
#include <utility>
#include <vector>

#include "planner/model/exercise.h"

namespace titrate::reading {

/// The kinds of exercise and their words; `forbid` may name them too.
[[nodiscard]] const std::vector<std::pair<std::string, ExerciseKind>>& exercise_kinds();

}  // namespace titrate::reading
