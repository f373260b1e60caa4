#pragma once

#include "planner/engine/machine.h"
#include "planner/engine/state.h"

/// The loads of a dose that stand somewhere else than in its rung.
namespace titrate::engine {

/// `n % of last` at the start of a ladder: the load where the patient left the ladder before.
void resolve_from_previous(const Machine& machine, const State& state, const Ladder& ladder,
                           RungDose& dose);

/// Loads written beside `continue`: `80 % of last` is a share of the rung's own load.
void lay_over_loads(const MachineExercise& own, const std::vector<Load>& loads, RungDose& dose);

/// All loads moved by so many loads of the equipment: the heaviest by that, the others in
/// proportion.
void move_loads(RungDose& dose, int steps, const std::vector<Grams>& grid);

/// Loads of the easier exercise, which never carries the plate number over (rules C.2): worked out
/// from its own 1RM; from two legs to one, half of the load, or none where the body is the load;
/// else still to be found.
void convert_loads(const MachineExercise& own, Side before, RungDose& dose);

}  // namespace titrate::engine
