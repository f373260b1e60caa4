#pragma once

#include "planner/engine/chart.h"

/// How far runs and walks may go: at most a tenth further than the longest that was tolerated in
/// the last 30 days (rules B.6; Frandsen 2025, Br J Sports Med 59:1203).
namespace titrate::engine {

/// The time and way of a whole dose, low ends.
struct Reach {
  Seconds time;
  Millimetres distance;
};
[[nodiscard]] Reach reach_of(const RungDose& dose);

/// What a session was of a running or aerobic exercise; nothing for other kinds. Without a report
/// of the exercise, the prescribed dose, or the share `done` of it.
[[nodiscard]] std::optional<Bout> bout_of(const Exercise& exercise, const RungDose& dose,
                                          const Done* did, std::optional<PerMille> done, Date date);

/// Keeps a bout that was answered green or amber.
void record_bout(Chart& chart, int exercise, const Bout& bout);

/// Bounds a dose by what was tolerated, or lets it be: without a record, for other kinds, and for
/// published rows of a patient who did what was prescribed. Five minutes or 500 m more are always
/// allowed. True when the dose is smaller for it.
[[nodiscard]] bool cap_to_tolerated(RungDose& dose, const Exercise& exercise,
                                    const std::vector<Bout>& bouts, Date today, PerMille cap);

}  // namespace titrate::engine
