#pragma once

#include "planner/engine/compile_rungs.h"

namespace titrate::engine {

/// Most repetitions of a dose the engine makes (INV-13); a source may print others in rows.
inline constexpr std::int64_t most_reps = 30;

/// Takes one step of `progress` on a dose; `start` is the dose before the first step. False when
/// there is no room: the limit is reached, or the next load is outside the cap.
[[nodiscard]] bool raise_one(const RungMaking& making, const Raise& raise, RungDose& dose,
                             const RungDose& start);

/// What a number may rise to within a week by steps of ours (INV-07): a fifth more, a tenth where it
/// lands or runs, and `small` more always. A published step has no such limit.
[[nodiscard]] std::int64_t most_in_a_week(const RungMaking& making, const Raise& raise,
                                          std::int64_t now, std::int64_t small);

/// The same for the load alone.
[[nodiscard]] bool raise_load(const RungMaking& making, const Raise& raise, RungDose& dose,
                              const RungDose& start);

/// The kilograms that `to` allows at most, where they are known.
[[nodiscard]] std::optional<Grams> limit_of(const Raise& raise, const RungLoad& start);

/// The same for the days a week of a rung.
[[nodiscard]] bool raise_days(const Raise& raise, DayKeys& days);

}  // namespace titrate::engine
