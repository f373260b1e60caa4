#include <algorithm>

#include "planner/engine/doses.h"

namespace titrate::engine {
namespace {

int lowered(int number, PerMille down) {
  return static_cast<int>(number * (1000 - down.count()) / 1000);
}

/// Down to a multiple of `step`; the same when that would leave nothing.
std::int64_t lowered_to(std::int64_t number, PerMille down, std::int64_t step) {
  const std::int64_t lower = number * (1000 - down.count()) / 1000 / step * step;
  return lower > 0 ? lower : number;
}

constexpr std::int64_t ten_minutes = 600;

std::int64_t shorter_time(std::int64_t seconds, PerMille down) {
  return lowered_to(seconds, down, seconds < ten_minutes ? 30 : 60);
}

bool lower_reps(RungDose& dose, PerMille down) {
  bool changed = false;
  for (Count& count : dose.reps) {
    const int low = std::max(1, lowered(count.low, down));
    const int high = std::max(1, lowered(count.high, down));
    const bool numbered = count.low > 1 || count.high > 1;
    changed = changed || (numbered && (low != count.low || high != count.high));
    if (numbered) {
      count.low = count.low > 0 ? low : 0;
      count.high = count.high > 0 ? high : 0;
    }
    if (count.expected && *count.expected > 1) {
      count.expected = std::max(1, lowered(*count.expected, down));
      changed = true;
    }
  }
  return changed;
}

template <class Unit>
bool lower_extent(std::optional<Extent<Unit>>& extent, PerMille down, std::int64_t step) {
  if (!extent || extent->kind == Extent<Unit>::Kind::as_able) {
    return false;
  }
  if (extent->kind == Extent<Unit>::Kind::share_of_test) {
    extent->share = PerMille{extent->share.count() * (1000 - down.count()) / 1000};
    return true;
  }
  const std::int64_t low = step > 0 ? lowered_to(extent->low.count(), down, step)
                                    : shorter_time(extent->low.count(), down);
  const bool changed = low != extent->low.count();
  extent->low = extent->high = Unit{low};
  extent->written.clear();
  return changed;
}

bool lower_intervals(std::optional<Intervals>& intervals, PerMille down) {
  if (!intervals) {
    return false;
  }
  if (intervals->for_time) {
    const auto lower = Seconds{shorter_time(intervals->for_time->count(), down)};
    const bool changed = lower != *intervals->for_time;
    intervals->for_time = lower;
    return changed;
  }
  if (intervals->for_distance) {
    constexpr std::int64_t fifty_metres = 50'000;
    const auto lower =
        Millimetres{lowered_to(intervals->for_distance->count(), down, fifty_metres)};
    const bool changed = lower != *intervals->for_distance;
    intervals->for_distance = lower;
    return changed;
  }
  const int times = std::max(1, lowered(intervals->times, down));
  const bool changed = times != intervals->times;
  intervals->times = times;
  return changed;
}

}  // namespace

RungDose lower_volume(RungDose dose, PerMille down) {
  constexpr std::int64_t five_seconds = 5;
  constexpr std::int64_t fifty_metres = 50'000;
  if (dose.sets.low >= 4) {
    limit_sets(dose, dose.sets.low - 1);
    return dose;
  }
  static_cast<void>(lower_reps(dose, down) || lower_extent(dose.hold, down, five_seconds) ||
                    lower_extent(dose.time, down, 0) || lower_intervals(dose.intervals, down) ||
                    lower_extent(dose.distance, down, fifty_metres));
  return dose;
}

void limit_sets(RungDose& dose, int sets) {
  if (dose.sets.low <= sets) {
    return;
  }
  dose.sets.low = dose.sets.high = sets;
  const auto count = static_cast<std::size_t>(std::max(sets, 1));
  dose.reps.resize(std::min(dose.reps.size(), count));
  dose.loads.resize(std::min(dose.loads.size(), count));
}

}  // namespace titrate::engine
