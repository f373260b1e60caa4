#pragma once

#include "planner/engine/machine.h"

/// The parts of a phase that are not its blocks.
namespace titrate::engine {

/// A phase's session keys over the programme's.
[[nodiscard]] Sessions laid_over(const Sessions& outer, const Sessions& inner);

/// A use of an earlier phase with the days and criteria written beside `continue` in place of its
/// own; a session that this phase does not have is left out.
[[nodiscard]] Use laid_over(Use before, const Use& here, const Sessions& sessions);

/// Criteria as they stand in the file, for print.
[[nodiscard]] std::string written(const Criteria& criteria);

/// Minimum, expectation and maximum of a phase in weeks.
void set_lengths(const Phase& phase, PhasePlan& plan);

/// The limits whose choices this patient has answered so.
[[nodiscard]] std::vector<PlacedLimit> limits_for(const std::vector<Limit>& limits,
                                                  const std::string& file,
                                                  const Condition& condition, const Case* patient);

}  // namespace titrate::engine
