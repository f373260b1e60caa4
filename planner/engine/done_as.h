#pragma once

#include "planner/engine/machine.h"
#include "planner/engine/state.h"

namespace titrate::engine {

/// What is really done of a ladder: the exercise itself, or the easier one after swaps. Where that
/// easier exercise stands in an open phase of its own, its debts count too; where it was swapped
/// away itself, it gives way to its own easier one.
struct DoneAs {
  int from = 0;  ///< exercise of the machine whose easier one is done; with `swapped` false: itself
  bool swapped = false;
  Debts debts;                ///< the lower of every exercise on the way
  bool nothing_left = false;  ///< every easier exercise failed as well: only the floor dose
};

[[nodiscard]] DoneAs done_as(const Machine& machine, const State& state, int ladder);

/// That exercise.
[[nodiscard]] const Exercise& exercise_done(const Machine& machine, const DoneAs& done);

}  // namespace titrate::engine
