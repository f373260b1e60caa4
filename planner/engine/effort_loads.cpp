#include "planner/engine/effort_loads.h"

#include <algorithm>

#include "planner/engine/doses.h"

namespace titrate::engine {
namespace {

constexpr int most_reserve = 4;

/// The most repetitions left; of a range the easier end.
int reserve_of(const Effort& effort) {
  constexpr int full_effort = 100;
  switch (effort.kind) {
    case Effort::Kind::rir:
      return effort.high;
    case Effort::Kind::rpe:
      return (full_effort - effort.low + 9) / 10;
    case Effort::Kind::failure:
      return 0;
    case Effort::Kind::pace:
      break;
  }
  return most_reserve + 1;
}

bool has_number(const Count& count) {
  return count.kind == Count::Kind::exact || count.kind == Count::Kind::range ||
         count.kind == Count::Kind::at_least;
}

}  // namespace

std::optional<int> rm_by_effort(const RungDose& dose) {
  constexpr int most_reps = 30;
  constexpr int longest_rep = 4;
  const int reserve = dose.effort ? reserve_of(*dose.effort) : most_reserve + 1;
  const bool lifted = !dose.hold && !dose.time && !dose.distance && !dose.intervals;
  if (reserve > most_reserve || !lifted || moving_seconds(dose) > longest_rep ||
      !std::ranges::all_of(dose.reps, has_number)) {
    return std::nullopt;
  }
  const int reps = std::ranges::max(dose.reps, {}, &Count::low).low;
  return reps + reserve <= most_reps ? std::optional{reps + reserve} : std::nullopt;
}

}  // namespace titrate::engine
