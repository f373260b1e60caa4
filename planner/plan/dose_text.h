#pragma once

#include <string>
#include <vector>

#include "planner/engine/machine.h"

namespace titrate {

/// Parts of a dose in the words of the file, short enough for a table.
[[nodiscard]] std::string count_text(const Count& count);
[[nodiscard]] std::string reps_text(const std::vector<Count>& reps);
[[nodiscard]] std::string duration_text(const Duration& duration);
[[nodiscard]] std::string distance_text(const Distance& distance);
[[nodiscard]] std::string intervals_text(const Intervals& intervals);
[[nodiscard]] std::string load_text(const Load& load);
[[nodiscard]] std::string tempo_text(const Tempo& tempo);
[[nodiscard]] std::string range_text(const JointRange& range);
[[nodiscard]] std::string effort_text(const Effort& effort);

/// `3 x 15 at 15RM`, `5 x 30 s`, `20 min`: the whole dose.
[[nodiscard]] std::string dose_as_written(const engine::RungDose& dose);

}  // namespace titrate
