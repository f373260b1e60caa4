#pragma once

#include "planner/engine/advance.h"

namespace titrate::engine {

/// The end of a week: holds, trend, absence, rungs of weeks, phases, in that order.
void turn(const Machine& machine, State& state, const WeekEvent& week, Moved& moved);

/// Whether a list of criteria holds; no list asks for nothing.
[[nodiscard]] inline bool holds(const std::vector<bool>& criteria, std::optional<int> list) {
  return !list || criteria[static_cast<std::size_t>(*list)];
}

/// The trend of the week's mornings: a rise counts from one point; two points, or one point twice
/// running, takes volume down.
void on_trend(CourseState& course, Trend trend, Moved& moved);

/// Volume owed after such a week.
void regress_for_week(Debts& debts);

/// One more served week of a rung of weeks, or of a row whose range moves. True when it climbed.
[[nodiscard]] bool serve_week(Position& position, const Rung& rung, bool exit_holds, bool held);

/// Closes a phase and opens what follows it, skipping phases with a minimum of 0 whose exit holds.
void close_and_open_next(const Machine& machine, State& state, int phase,
                         const std::vector<bool>& criteria, Moved& moved);

/// Opens a phase: its exercises start with fresh swaps, and exercises that did not go on start
/// without debts.
void open_phase(const Machine& machine, State& state, int phase, Moved& moved);

/// The phases at the end of a week: their clocks, then what closes and opens. At most one opens.
void turn_phases(const Machine& machine, State& state, const WeekEvent& week, bool counted,
                 Moved& moved);

/// A phase past its maximum asks for a review.
void check_maximum(const Machine& machine, CourseState& course);

}  // namespace titrate::engine
