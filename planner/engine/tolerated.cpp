#include "planner/engine/tolerated.h"

#include <algorithm>

#include "planner/engine/doses.h"

namespace titrate::engine {
namespace {

constexpr date::days month{30};

bool goes_far(const Exercise& exercise) {
  return exercise.kind == ExerciseKind::running || exercise.kind == ExerciseKind::aerobic;
}

Reach cycle_of(const Intervals& intervals) {
  Reach cycle;
  for (const Segment& segment : intervals.cycle) {
    cycle.time += segment.time.value_or(Seconds{});
    cycle.distance += segment.distance.value_or(Millimetres{});
  }
  return cycle;
}

std::int64_t bouts_in(const RungDose& dose) {
  std::int64_t reps = 0;
  for (int set = 0; set < planned_sets(dose).value_or(1); ++set) {
    reps += planned_reps(dose, set).value_or(1);
  }
  return std::max<std::int64_t>(reps, 1);
}

/// The longest of the last 30 days; without one in them, of the 30 days up to the last.
Reach longest(const std::vector<Bout>& bouts, Date today) {
  const Date last = bouts.back().date + month < today ? bouts.back().date : today;
  Reach most;
  for (const Bout& bout : bouts) {
    if (bout.date + month >= last) {
      most.time = std::max(most.time, bout.time);
      most.distance = std::max(most.distance, bout.distance);
    }
  }
  return most;
}

template <class Unit>
Unit allowed(Unit tolerated, PerMille cap, Unit always) {
  return std::max(tolerated + share_of(tolerated, cap), tolerated + always);
}

/// Cuts one measure of a dose down to `most`, sets first, then each bout.
template <class Unit>
void shorten(RungDose& dose, std::optional<Extent<Unit>>& extent, Unit most) {
  while (dose.sets.low > 1 && extent->low.count() * bouts_in(dose) > most.count()) {
    limit_sets(dose, dose.sets.low - 1);
  }
  const Unit each{most.count() / bouts_in(dose)};
  if (extent->low > each) {
    extent->low = extent->high = readable(each);
    extent->written.clear();
  }
}

template <class Unit>
void shorten(Intervals& intervals, std::optional<Unit>& total, Unit cycle, Unit most) {
  if (total) {
    total = std::min(*total, readable(most));
    return;
  }
  while (intervals.times > 1 && cycle.count() * intervals.times > most.count()) {
    --intervals.times;
  }
  if (cycle * intervals.times > most) {
    total = readable(most);
  }
}

}  // namespace

Reach reach_of(const RungDose& dose) {
  if (dose.intervals) {
    const Reach cycle = cycle_of(*dose.intervals);
    const int times = dose.intervals->times;
    Reach all{cycle.time * times, cycle.distance * times};
    if (dose.intervals->for_time) {
      all = {*dose.intervals->for_time, Millimetres{}};
    } else if (dose.intervals->for_distance) {
      all = {Seconds{}, *dose.intervals->for_distance};
    }
    return all;
  }
  Reach all;
  if (dose.time && dose.time->kind == Duration::Kind::given) {
    all.time = dose.time->low * bouts_in(dose);
  }
  if (dose.distance && dose.distance->kind == Distance::Kind::given) {
    all.distance = dose.distance->low * bouts_in(dose);
  }
  return all;
}

std::optional<Bout> bout_of(const Exercise& exercise, const RungDose& dose, const Done* did,
                            std::optional<PerMille> done, Date date) {
  if (!goes_far(exercise)) {
    return std::nullopt;
  }
  const Reach asked = reach_of(dose);
  const PerMille share = done.value_or(PerMille{1000});
  Bout bout{date, share_of(asked.time, share), share_of(asked.distance, share), false};
  if (did != nullptr && did->time) {
    bout.time = *did->time;
  }
  if (did != nullptr && did->distance) {
    bout.distance = *did->distance;
  }
  bout.less = bout.time < asked.time || bout.distance < asked.distance;
  return bout;
}

void record_bout(Chart& chart, int exercise, const Bout& bout) {
  chart.bouts[exercise].push_back(bout);
}

bool cap_to_tolerated(RungDose& dose, const Exercise& exercise, const std::vector<Bout>& bouts,
                      Date today, PerMille cap) {
  const bool published = !dose.source.empty() && !dose.basis;
  if (!goes_far(exercise) || bouts.empty() || (published && !bouts.back().less)) {
    return false;
  }
  constexpr Seconds five_minutes{300};
  constexpr Millimetres half_a_kilometre{500'000};
  const Reach tolerated = longest(bouts, today);
  const Reach asked = reach_of(dose);
  const Reach most{allowed(tolerated.time, cap, five_minutes),
                   allowed(tolerated.distance, cap, half_a_kilometre)};
  const bool too_long = tolerated.time.count() > 0 && asked.time > most.time;
  const bool too_far = tolerated.distance.count() > 0 && asked.distance > most.distance;
  if (dose.intervals) {
    const Reach cycle = cycle_of(*dose.intervals);
    if (too_long) {
      shorten(*dose.intervals, dose.intervals->for_time, cycle.time, most.time);
    } else if (too_far) {
      shorten(*dose.intervals, dose.intervals->for_distance, cycle.distance, most.distance);
    }
  } else if (too_long) {
    shorten(dose, dose.time, most.time);
  } else if (too_far) {
    shorten(dose, dose.distance, most.distance);
  }
  return too_long || too_far;
}

}  // namespace titrate::engine
