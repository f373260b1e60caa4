#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "planner/engine/prescribe.h"
#include "planner/plan/plan.h"

namespace titrate {

/// A dose of the engine with its words.
struct Dose {
  Prescription words;
  Grams heaviest;    ///< of its sets; 0 while no load is known
  int exercise = 0;  ///< number of what is really done; equal for the same exercise id
  std::vector<int> reps_target;  ///< of each set, for the performance gate
  std::vector<int> reps_top;     ///< what every set must reach to earn more
  int target_rir = 0;
};

/// Every dose of a machine, made once and kept: a fold asks for few different ones, many times.
/// References stay good as long as the book; it refers to its machine.
class DoseBook {
 public:
  DoseBook(const engine::Machine& machine, Case::AffectedSide side)
      : machine_(machine), side_(side) {}

  /// The dose of a use in a state.
  [[nodiscard]] const Dose& dose_of(const engine::State& state, const engine::Active& active);

 private:
  struct Key {
    const engine::Use* use = nullptr;
    int phase = 0;
    std::uint64_t position = 0;  ///< rung, debts and level, packed
    std::uint64_t before = 0;    ///< rungs on which the ladders before it were left
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  [[nodiscard]] Key key_of(const engine::State& state, const engine::Active& active) const;

  const engine::Machine& machine_;
  Case::AffectedSide side_;
  std::map<Key, Dose> doses_;
  std::map<std::string, int, std::less<>> exercises_;
};

}  // namespace titrate
