#pragma once

#include "planner/engine/chart.h"
#include "planner/engine/machine.h"
#include "planner/engine/state.h"

/// Kilograms of loads that no set of the baseline gives, from a load that was found in a session.
namespace titrate::engine {

/// Fills in the loads of a ladder's dose, rounded down: by the share of the rung on which the load
/// was found, by repetitions where the rows differ, and for `n % of last` and new blocks from the
/// ladder before, as it was last used.
void resolve_found(const Machine& machine, const State& state, const Chart& chart, int ladder,
                   RungDose& dose);

/// What one session tells about the load of a ladder.
struct FoundReport {
  Grams load;
  int reps = 0;  ///< of the last set
  int rir = 0;
  int target_reps = 0;
  int target_rir = 0;
  bool good = false;  ///< the answer lets something rise
};

/// Remembers the load of a session that was done at full dose. One with fewer repetitions left than
/// asked for counts as the lower load that leaves them (Epley). A load below what is known replaces
/// it; one above only after a good answer, and by at most the cap. True when something changed.
bool record_found(const Machine& machine, const State& state, int ladder,
                  const FoundReport& report, Chart& chart);

}  // namespace titrate::engine
