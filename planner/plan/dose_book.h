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
  engine::Prescribed prescribed;
  Prescription words;
  Grams heaviest;                ///< of its sets; 0 while no load is known
  int exercise = 0;              ///< number of what is really done; equal for the same exercise id
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

  /// The dose of a use in a state, within what bounds it that day.
  [[nodiscard]] const Dose& dose_of(const engine::State& state, const engine::Active& active,
                                    const engine::Today& today);
  /// The doses of a whole session, one for each use, within its foot contacts too. Some may be held
  /// back.
  [[nodiscard]] std::vector<const Dose*> session_of(const engine::State& state,
                                                    const std::vector<engine::Active>& uses,
                                                    const engine::Today& today);

 private:
  struct Key {
    const engine::Use* use = nullptr;
    int phase = 0;
    std::uint64_t position = 0;        ///< rung, debts and level, packed
    std::vector<std::int16_t> before;  ///< rungs and steps on which the ladders before it were left
    int bounds = 0;                    ///< which limits and measurements it was made under
    int more = 0;                      ///< numbers doses that differ though all of that is the same
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  struct Bounds {
    engine::LimitsNow limits;
    std::vector<Measurement> measured;
    std::map<int, engine::FoundLoad> found;
    std::map<int, Grams> retested;
    friend bool operator==(const Bounds&, const Bounds&) = default;
  };
  [[nodiscard]] Key key_of(const engine::State& state, const engine::Active& active,
                           int bounds) const;
  [[nodiscard]] int bounds_of(const engine::Today& today);
  [[nodiscard]] const Dose& dose_within(int bounds, const engine::State& state,
                                        const engine::Active& active, const engine::Today& today);
  [[nodiscard]] Dose make(const engine::Prescribed& prescribed, const engine::Active& active);
  const Dose& keep(Key key, const engine::Prescribed& prescribed, const engine::Active& active);

  const engine::Machine& machine_;
  Case::AffectedSide side_;
  std::vector<Bounds> bounds_;
  std::map<Key, Dose> doses_;
  std::map<std::string, int, std::less<>> exercises_;
};

}  // namespace titrate
