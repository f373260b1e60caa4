#pragma once

#include <optional>

#include "planner/engine/machine.h"

/// Loads that are written by effort alone: `reps: 8-12, effort: RIR 2`.
namespace titrate::engine {

/// The repetitions that a dose's load could be lifted: those asked for and those in reserve, so 12
/// with 2 left are the 14RM. Nothing without numbers, with more than 4 in reserve, or with
/// repetitions slower than 4 s, for which the usual tables are wrong (rules A.6).
[[nodiscard]] std::optional<int> rm_by_effort(const RungDose& dose);

/// Whether `progress` raises the load of a block.
[[nodiscard]] bool raises_load(const Block& block);

}  // namespace titrate::engine
