#pragma once

#include "planner/engine/advance.h"
#include "planner/engine/machine.h"

namespace titrate::engine {

/// A dose as it is given now: the rung's, with what is owed taken off.
struct Prescribed {
  const Exercise* exercise = nullptr;  ///< the easier one, after swaps
  RungDose dose;
  int ladder = 0;
  int rung = 0;
  int share = 100;  ///< per cent of the rung's load
  int owed = 0;
  int variant = 0;
  bool floor = false;
  bool referred = false;
};

/// The dose of a ladder in a state: rung, then load share, volume, level, floor dose.
[[nodiscard]] Prescribed prescribe(const Machine& machine, const State& state, const Use& use);

}  // namespace titrate::engine
