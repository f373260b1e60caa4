#include "planner/engine/doses.h"

#include <algorithm>

namespace titrate::engine {
namespace {

template <class T>
void replace(std::optional<T>& outer, const std::optional<T>& inner) {
  if (inner) {
    outer = inner;
  }
}

template <class Keys>
void clear_ways(Keys& keys) {
  keys.tempo.reset();
  keys.hold.reset();
  keys.time.reset();
  keys.distance.reset();
  keys.intervals.reset();
}

bool has_way(const DoseKeys& keys) {
  return keys.tempo || keys.hold || keys.time || keys.distance || keys.intervals;
}

std::optional<Tempo> default_tempo(ExerciseKind kind) {
  switch (kind) {
    case ExerciseKind::strength:
      return Tempo{.up = 2, .pause = 0, .down = 2};
    case ExerciseKind::plyometric:
      return Tempo{.fast_up = true, .pause = 0, .down = 1};
    case ExerciseKind::mobility:
      return Tempo{.up = 2, .pause = 0, .down = 2};
    case ExerciseKind::isometric:
    case ExerciseKind::running:
    case ExerciseKind::aerobic:
    case ExerciseKind::balance:
    case ExerciseKind::device:
      return std::nullopt;
  }
  return std::nullopt;
}

int default_rest(ExerciseKind kind, int reps) {
  switch (kind) {
    case ExerciseKind::strength:
      return reps > 12 ? 60 : reps >= 9 ? 90 : 120;
    case ExerciseKind::isometric:
    case ExerciseKind::plyometric:
      return 120;
    case ExerciseKind::balance:
      return 30;
    case ExerciseKind::mobility:
      return 15;
    case ExerciseKind::running:
    case ExerciseKind::aerobic:
    case ExerciseKind::device:
      return 0;
  }
  return 0;
}

}  // namespace

DoseKeys overlay(const DoseKeys& outer, const DoseKeys& inner) {
  DoseKeys keys = outer;
  if (has_way(inner)) {
    clear_ways(keys);
  }
  replace(keys.sets, inner.sets);
  replace(keys.tempo, inner.tempo);
  replace(keys.hold, inner.hold);
  replace(keys.time, inner.time);
  replace(keys.distance, inner.distance);
  replace(keys.intervals, inner.intervals);
  replace(keys.effort, inner.effort);
  replace(keys.level, inner.level);
  replace(keys.range, inner.range);
  replace(keys.side, inner.side);
  replace(keys.rest, inner.rest);
  replace(keys.cuff, inner.cuff);
  if (!inner.reps.empty()) {
    keys.reps = inner.reps;
    keys.reps_per_set = inner.reps_per_set;
    if (inner.reps_per_set && !inner.sets) {
      keys.sets.reset();
    }
  }
  if (!inner.loads.empty()) {
    keys.loads = inner.loads;
    keys.loads_per_set = inner.loads_per_set;
  }
  if (!inner.settings.empty()) {
    keys.settings = inner.settings;
  }
  return keys;
}

RungDose complete(const DoseKeys& keys, const Exercise& exercise) {
  const Count one{.kind = Count::Kind::exact, .low = 1, .high = 1, .expected = {}};
  RungDose dose;
  dose.reps = keys.reps.empty() ? std::vector{one} : keys.reps;
  const auto listed = static_cast<int>(std::max(keys.reps_per_set ? keys.reps.size() : 1,
                                                keys.loads_per_set ? keys.loads.size() : 1));
  dose.sets = keys.sets.value_or(
      Count{.kind = Count::Kind::exact, .low = listed, .high = listed, .expected = {}});
  dose.tempo = has_way(keys) ? keys.tempo : default_tempo(exercise.kind);
  dose.hold = keys.hold;
  dose.time = keys.time;
  dose.distance = keys.distance;
  dose.intervals = keys.intervals;
  dose.effort = keys.effort;
  dose.level = keys.level.value_or(1);
  dose.range = keys.range.value_or(JointRange{});
  dose.side = keys.side.value_or(exercise.sides);
  dose.cuff = keys.cuff;
  dose.settings = keys.settings;
  const Seconds rest{default_rest(exercise.kind, dose.reps.front().low)};
  dose.rest = keys.rest.value_or(Rest{.same_as_set = false, .low = rest, .high = rest});
  for (const Load& load : keys.loads) {
    dose.loads.push_back(RungLoad{load, std::nullopt, false, false});
  }
  if (dose.loads.empty() && keys.effort && exercise.kind == ExerciseKind::strength) {
    Load found_by_effort;
    found_by_effort.kind = Load::Kind::adjusted;
    dose.loads.push_back(RungLoad{found_by_effort, std::nullopt, false, false});
  }
  return dose;
}

RungDose lay_over(RungDose dose, const DoseKeys& keys) {
  if (has_way(keys)) {
    clear_ways(dose);
    dose.tempo = keys.tempo;
    dose.hold = keys.hold;
    dose.time = keys.time;
    dose.distance = keys.distance;
    dose.intervals = keys.intervals;
  }
  dose.sets = keys.sets.value_or(dose.sets);
  dose.reps = keys.reps.empty() ? dose.reps : keys.reps;
  dose.level = keys.level.value_or(dose.level);
  dose.range = keys.range.value_or(dose.range);
  dose.side = keys.side.value_or(dose.side);
  dose.rest = keys.rest.value_or(dose.rest);
  dose.cuff = keys.cuff ? keys.cuff : dose.cuff;
  dose.effort = keys.effort ? keys.effort : dose.effort;
  dose.settings = keys.settings.empty() ? dose.settings : keys.settings;
  return dose;
}

Origin origin_of(const std::vector<const Provenance*>& innermost_first) {
  constexpr std::string_view dose_keys[] = {"sets",  "reps",     "load",      "hold",
                                            "time",  "distance", "intervals", "tempo",
                                            "level", "effort",   "progress"};
  Origin origin;
  for (const Provenance* provenance : innermost_first) {
    for (const auto& [key, basis] : provenance->basis_of) {
      if (!origin.basis && std::ranges::find(dose_keys, key) != std::end(dose_keys)) {
        origin.basis = basis;
      }
    }
    if (!provenance->source.empty() || provenance->basis) {
      origin.source = provenance->source;
      origin.basis = origin.basis ? origin.basis : provenance->basis;
      return origin;
    }
  }
  return origin;
}

Seconds readable(Seconds time) {
  const std::int64_t step = time.count() < 120 ? 5 : time.count() < 600 ? 30 : 60;
  return Seconds{time.count() / step * step};
}

Millimetres readable(Millimetres way) {
  constexpr std::int64_t fifty_metres = 50'000;
  return Millimetres{way.count() / fifty_metres * fifty_metres};
}

int moving_seconds(const RungDose& dose) { return dose.tempo ? seconds_per_rep(*dose.tempo) : 0; }

std::optional<int> planned_sets(const RungDose& dose) {
  switch (dose.sets.kind) {
    case Count::Kind::exact:
    case Count::Kind::range:
    case Count::Kind::at_least:
      return dose.sets.low;
    case Count::Kind::up_to:
      return dose.sets.high;
    case Count::Kind::max:
      return dose.sets.expected;
    case Count::Kind::as_able:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<int> planned_reps(const RungDose& dose, int set) {
  const auto index = std::min(static_cast<std::size_t>(set), dose.reps.size() - 1);
  const Count& count = dose.reps[index];
  switch (count.kind) {
    case Count::Kind::exact:
    case Count::Kind::range:
    case Count::Kind::at_least:
      return count.low;
    case Count::Kind::up_to:
      return count.high;
    case Count::Kind::max:
      break;
    case Count::Kind::as_able:
      return std::nullopt;
  }
  if (count.expected) {
    return count.expected;
  }
  const bool by_rm = !dose.loads.empty() && dose.loads.front().written.kind == Load::Kind::rm;
  return by_rm ? std::optional{dose.loads.front().written.rm} : std::nullopt;
}

}  // namespace titrate::engine
