#pragma once

#include <string>
#include <vector>

#include "planner/engine/machine.h"

namespace titrate::check {

/// A week of a phase in which nothing is left to do, though no red flag was raised.
struct EmptyWeek {
  std::string words;  ///< `weeks 3 to 4 of the phase have no exercise`
  int line = 0;       ///< of the phase
};

/// Weeks that no block of an open phase covers, and phases that every block may leave before the
/// phase ends.
[[nodiscard]] std::vector<EmptyWeek> empty_weeks(const engine::Machine& machine);

}  // namespace titrate::check
