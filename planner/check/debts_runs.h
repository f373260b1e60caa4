#pragma once

#include <vector>

#include "planner/check/debts_space.h"

namespace titrate::check {

/// Runs of answers through the states of an exercise.
class DebtsRuns {
 public:
  /// Keeps the answers of a state that lead on without two calm ones in a row.
  void add(const DebtsVisit& visit);

  /// Counted bad answers that can follow one another, without two calm ones between, before the
  /// referral, from any state without a fail; `unbounded` when there is no end to them. A third one
  /// in the same flare is not counted.
  [[nodiscard]] int most_bad() const;
  static constexpr int unbounded = 100;

 private:
  struct Step {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    bool bad = false;
  };
  std::vector<Step> steps_;     ///< in the order of the states they lead from
  std::vector<bool> unfailed_;  ///< by state: nothing counted yet
};

/// Calm sessions from every state that is not referred back to the full dose, at most; -1 when some
/// state never comes back, and then `stuck` is one of them.
struct Recovery {
  int sessions = 0;
  std::uint32_t stuck = DebtsSpace::none;
};
[[nodiscard]] Recovery longest_recovery(const DebtsSpace& space);

}  // namespace titrate::check
