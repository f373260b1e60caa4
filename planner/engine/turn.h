#pragma once

#include "planner/engine/advance.h"

namespace titrate::engine {

/// The end of a week: holds, trend, absence, rungs of weeks, phases, in that order.
void turn(const Machine& machine, State& state, const WeekEvent& week, Moved& moved);

/// Closes a phase and opens what follows it, skipping phases with a minimum of 0 whose exit holds.
void close_and_open_next(const Machine& machine, State& state, int phase,
                         const std::vector<bool>& criteria, Moved& moved);

/// Opens a phase: its exercises start with fresh swaps, and exercises that did not go on start
/// without debts.
void open_phase(const Machine& machine, State& state, int phase, Moved& moved);

}  // namespace titrate::engine
