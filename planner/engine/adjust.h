#pragma once

#include "planner/engine/chart.h"
#include "planner/engine/equipment.h"
#include "planner/engine/settle.h"

/// Loads that follow what the sets were like (`adjust`): a counter of loads of the equipment above
/// or below the rung's own.
namespace titrate::engine {

/// The load so many loads of the equipment above (or below) another; at its end the last one.
[[nodiscard]] Grams moved_load(Grams load, int steps, const Grid& grid);

/// How many loads up or down a session's report asks for, by the block's rules for the next
/// session; 0 when it has none, or nothing was reported. At most 10 % of the load in use either
/// way (rules B.3). Sets to failure raise nothing above safe pain (rules C.3).
[[nodiscard]] int adjustment(const Machine& machine, const State& state, const Use& use,
                             const LadderRecord& record, Zone zone);

/// The counter after an answer. Down always; up only after an eligible answer with a usual morning,
/// at full dose, when rising is permitted and nothing else rose.
[[nodiscard]] int step_after(int step, const Answer& answer, const Settled& settled, bool was_full,
                             bool permit, int low, int high);

/// Whether the adjusted load lets a ladder leave its rung: not from below the rung's own load,
/// unless the next rung has the same loads.
[[nodiscard]] bool may_leave(const Position& position, const Rung& rung);

/// Stands on another rung, with nothing served there yet.
void move_to(Position& position, const Rung& from, int rung);

}  // namespace titrate::engine
