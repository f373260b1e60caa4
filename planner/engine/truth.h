#pragma once

#include "planner/engine/chart.h"

namespace titrate::engine {

/// Whether criteria hold, on what is known. A test that was never done is `unknown`: it does not
/// hold, but the calm plan may expect it to.
enum class Truth { no, unknown, yes };

/// What criteria may look at.
struct Facts {
  const Condition& condition;
  const Machine& machine;
  const State& state;
  const Chart& chart;
  Case::AffectedSide side = Case::AffectedSide::none;
  int week = 1;            ///< calendar weeks from the day the programme counts from
  int weeks_in_phase = 0;  ///< elapsed
  int ladder = -1;         ///< whose last session counts; -1: every ladder of the open phases
  /// The calm future: what has to be measured or felt is expected to hold.
  bool calm = false;
};

[[nodiscard]] Truth evaluate(const Criterion& criterion, const Facts& facts);
[[nodiscard]] Truth evaluate(const Criteria& criteria, const Facts& facts);

/// The performance gate of rules B.2 where a raise names none: every set at the top of its range in
/// two sessions; or two more than the target in the last set, or one more in reserve, twice. Where
/// there are no repetitions to count, two sessions.
[[nodiscard]] Truth default_gate(const std::vector<LadderRecord>& sessions);

}  // namespace titrate::engine
