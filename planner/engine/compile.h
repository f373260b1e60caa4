#pragma once

#include "planner/engine/machine.h"

namespace titrate::engine {

/// Compiles a programme for one patient: ladders with every dose resolved, phases with their
/// sessions and lengths. Without a patient (nullptr) doses stay as the source writes them.
/// The condition was read without errors.
[[nodiscard]] Machine compile(const Condition& condition, const Programme& programme,
                              const Case* patient);

/// Minimum, expected and maximum of a length in weeks. `12 weeks` has 12, 12 and half as much
/// again; a minimum of 0 expects 1; open has no maximum.
struct WeekSpan {
  int min = 0;
  int expect = 0;
  std::optional<int> max;
};
[[nodiscard]] WeekSpan in_weeks(const Length& length, int sessions_a_week);

/// Day 1 of week 1 of a programme for this patient: the start, the surgery or the injury.
[[nodiscard]] Date counted_from(const Programme& programme, const Case& patient);

/// Whether the criteria of an `if` hold for this patient's choices; an answer of `unknown`, or
/// none, is the choice's `if-unknown`.
[[nodiscard]] bool chosen(const Criteria& only_if, const Condition& condition, const Case* patient);

}  // namespace titrate::engine
