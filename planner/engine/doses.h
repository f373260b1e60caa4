#pragma once

#include "planner/engine/machine.h"

namespace titrate::engine {

/// The keys of `inner` over those of `outer`; a way of moving (tempo, hold, time, distance,
/// intervals) replaces any other.
[[nodiscard]] DoseKeys overlay(const DoseKeys& outer, const DoseKeys& inner);

/// Every key filled in: written, or the default of the kind of exercise and the repetitions.
[[nodiscard]] RungDose complete(const DoseKeys& keys, const Exercise& exercise);

/// Keys written beside `continue`, over a dose that is complete already.
[[nodiscard]] RungDose lay_over(RungDose dose, const DoseKeys& keys);

/// Source and basis of a dose from the innermost brace outwards.
struct Origin {
  std::string source;
  std::optional<Basis> basis;
};
[[nodiscard]] Origin origin_of(const std::vector<const Provenance*>& innermost_first);

/// Seconds that one repetition moves, without pauses between repetitions; 0 when it is not tempo
/// that counts.
[[nodiscard]] int moving_seconds(const RungDose& dose);

/// Sets, repetitions of each set, as planned: low ends, `~n` of a maximum, the RM number.
/// Empty when the source gives no number.
[[nodiscard]] std::optional<int> planned_sets(const RungDose& dose);
[[nodiscard]] std::optional<int> planned_reps(const RungDose& dose, int set);

/// One volume debt taken: the last of four or more sets; else fewer repetitions; else shorter; else
/// nothing (the same dose comes back). Sizes of the profile's `volume-down`.
[[nodiscard]] RungDose lower_volume(RungDose dose, PerMille down);

/// Down to what a watch or a map shows: 5 s, 30 s from two minutes, a minute from ten; 50 m.
[[nodiscard]] Seconds readable(Seconds time);
[[nodiscard]] Millimetres readable(Millimetres way);

/// At most so many sets; per-set lists are cut with them.
void limit_sets(RungDose& dose, int sets);

}  // namespace titrate::engine
