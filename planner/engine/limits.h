#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/engine/machine.h"
#include "planner/engine/state.h"

/// What bounds a plan but is not an exercise. Limits only ever make a plan slower.
namespace titrate::engine {

/// Degrees of a joint, from low to high. Limits that leave nothing have low above high.
struct Arc {
  int low = 0;
  int high = 0;
  friend bool operator==(const Arc&, const Arc&) = default;
};

/// The limits in force in one week, each at its strictest.
struct LimitsNow {
  std::vector<PlacedLimit> in_force;
  std::vector<std::string> forbidden;  ///< kinds of exercise and ids
  std::optional<Arc> range;
  std::optional<Arc> loaded_range;
  std::optional<int> contacts_per_session;
  std::optional<int> contacts_per_week;
  std::optional<PerMille> weekly_rise;
  std::optional<PerMille> session_rise;
  std::string weight_bearing;  ///< of the lowest upper end, as written; only shown
  std::optional<int> weight_bearing_top;
  friend bool operator==(const LimitsNow&, const LimitsNow&) = default;
};

/// The calendar week of a day, from 1; 0 and below before the day that is counted from.
[[nodiscard]] int calendar_week(Date counted_from, Date day);

/// Limits of the programme, the case and the log (`said`) by calendar weeks, those of open phases
/// by their elapsed weeks. `start` is the plan's, for programmes that count from it.
[[nodiscard]] LimitsNow limits_in_force(const Machine& machine, const State& state,
                                        const std::vector<PlacedLimit>& said, Date start, Date day);

/// Whether limits may hold a whole exercise back.
[[nodiscard]] bool may_hold_back(const LimitsNow& limits);

/// Whether an exercise may not be done at all: forbidden by id or kind, or nothing of its range is
/// left.
[[nodiscard]] bool held_back(const Exercise& exercise, const RungDose& dose,
                             const LimitsNow& limits);

/// Narrows a dose's range to what the limits leave. The dose is not held back.
void bound(RungDose& dose, const Exercise& exercise, const LimitsNow& limits);

/// Marks the ladders that are held back now; what is no longer held back comes back as after an
/// absence of so many weeks. Marked ladders are not among the active uses.
void hold_back(const Machine& machine, State& state, const LimitsNow& limits);

/// Whether a limit on rises lets a ladder go to its next rung. Giving back what was owed is not a
/// rise. A set, two repetitions, 5 min or 500 m more are always allowed (rules B.6).
[[nodiscard]] bool may_rise(const Machine& machine, const State& state, int ladder,
                            const LimitsNow& limits, bool rose_this_week);

/// Foot contacts of a dose: landings of a repetition x repetitions x sets; a side counts once.
[[nodiscard]] int contacts_of(const Exercise& exercise, const RungDose& dose);

}  // namespace titrate::engine
