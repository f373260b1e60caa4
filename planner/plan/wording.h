#pragma once

#include <vector>

#include "planner/plan/ledger.h"

namespace titrate {

/// Folded weeks in the plan's terms.
[[nodiscard]] std::vector<PlannedWeek> worded(const std::vector<FoldedWeek>& weeks,
                                              const engine::Machine& machine);

/// Writes into a plan's weeks what the ledger knows: which revision changed a session last, and the
/// sessions that were given out and are not held any more. Those of weeks the plan no longer has
/// are returned.
[[nodiscard]] std::vector<PlannedSession> lay_ledger(const Ledger& ledger,
                                                     std::vector<PlannedWeek>& weeks);

}  // namespace titrate
