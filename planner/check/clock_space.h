#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/engine/machine.h"
#include "planner/engine/state.h"

/// The weeks of a programme, without its exercises: which phases are open, for how long, and when a
/// human has the next move. What the exercises tell the weeks is whether one counted.
namespace titrate::check {

struct ClockProof {
  std::size_t states = 0;
  std::int64_t transitions = 0;
  bool complete = true;
  std::vector<bool> opened;  ///< by phase: some course reaches it
  /// Weeks at most until a phase that is meant to stay open, the end, or a clinician.
  int longest_weeks = 0;
  bool ends = true;           ///< there is such a number
  bool never_by_date = true;  ///< no phase opens in a week that does not count
  bool criteria_hold = true;  ///< nor without its criteria
  bool always_open = true;    ///< there is an open phase in every week of an active course
  bool one_a_week = true;     ///< at most one phase opens in a week
};

[[nodiscard]] ClockProof prove_clock(const engine::Machine& machine, std::size_t most_states);

}  // namespace titrate::check
