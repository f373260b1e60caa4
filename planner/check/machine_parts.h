#pragma once

#include <cstdint>
#include <vector>

#include "planner/check/debts_space.h"
#include "planner/check/ladder_space.h"
#include "planner/engine/machine.h"

/// The parts that a machine is explored in, and keys by which equal parts are found.
namespace titrate::check {

/// What the debts of each ladder's exercise stand on: one ground for each kind of rung, or for each
/// pair of them where the exercise stands in two blocks of a phase.
[[nodiscard]] std::vector<std::vector<Ground>> grounds_of(const engine::Machine& machine);

/// Everything of a ladder that decides how it is climbed.
[[nodiscard]] std::vector<std::uint64_t> key_of(const engine::Ladder& ladder,
                                                const Signals& signals);

/// Everything of a machine that decides how its phases follow each other.
[[nodiscard]] std::vector<std::uint64_t> key_of(const engine::Machine& machine);

}  // namespace titrate::check
