#pragma once

#include <optional>

#include "planner/units/quantity.h"

namespace titrate::engine {

enum class Quality { ok, low };

/// An estimate of the one-repetition maximum, with the spread of the formulas.
struct OneRepMax {
  Grams median;
  Grams low;
  Grams high;
  Quality quality = Quality::ok;
  friend bool operator==(const OneRepMax&, const OneRepMax&) = default;
};

/// 1RM formulas, bare, for a load lifted `reps` times to failure (Epley 1985; Brzycki 1993, up to
/// 12 repetitions; Wathan 1994), rounded to the gram. `reps` from 1 to 15.
[[nodiscard]] Grams epley(Grams load, int reps);
[[nodiscard]] Grams brzycki(Grams load, int reps);
[[nodiscard]] Grams wathan(Grams load, int reps);

/// The median of the three formulas, for a set with `reps` done and `rir` more possible. One
/// repetition is the load itself. Brzycki is left out above 12; 11 to 15 is quality low; above 15
/// repetitions, or with more than 3 in reserve, there is no estimate.
[[nodiscard]] std::optional<OneRepMax> estimate_one_rep_max(Grams load, int reps, int rir);

/// The load that can be lifted `n` times, from a 1RM, by Epley.
[[nodiscard]] Grams load_for_rm(Grams one_rm, int n);

}  // namespace titrate::engine
