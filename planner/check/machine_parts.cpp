#include "planner/check/machine_parts.h"

#include <algorithm>
#include <map>

#include "planner/engine/advance.h"

namespace titrate::check {
namespace {

using engine::Ladder;
using engine::Machine;
using engine::PhasePlan;
using engine::Rung;
using Key = std::vector<std::uint64_t>;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool watches_direction(const PainProfile& pain) {
  return std::ranges::find(pain.watch, PainProfile::Watch::leg_site) != pain.watch.end();
}

Ground ground_on(const Machine& machine, engine::Footing footing) {
  // At most two swaps before a referral, and one step that a clinician takes.
  constexpr int most_steps = 3;
  footing.easier_steps = std::min(footing.easier_steps, most_steps);
  return {footing, engine::rules_of(machine.pain), watches_direction(machine.pain)};
}

using Grounds = std::map<Key, Ground>;

Grounds grounds_of(const Machine& machine, const Ladder& ladder) {
  Grounds grounds;
  for (const Rung& rung : ladder.rungs) {
    const Ground ground = ground_on(machine, engine::footing_on(machine, ladder, rung));
    grounds.emplace(ground.key(), ground);
  }
  return grounds;
}

/// Every pair of grounds, as an exercise stands on both at once.
Grounds both(const Machine& machine, const Grounds& some, const Grounds& others) {
  Grounds grounds;
  for (const auto& [key, one] : some) {
    for (const auto& [other_key, other] : others) {
      const Ground ground = ground_on(machine, engine::together(one.footing, other.footing));
      grounds.emplace(ground.key(), ground);
    }
  }
  return grounds;
}

}  // namespace

std::vector<std::vector<Ground>> grounds_of(const Machine& machine) {
  std::vector<std::vector<Ground>> all;
  for (const Ladder& ladder : machine.ladders) {
    Grounds grounds = grounds_of(machine, ladder);
    for (const int other : ladder.beside)
      grounds = both(machine, grounds, grounds_of(machine, machine.ladders[at(other)]));
    all.emplace_back();
    for (const auto& [key, ground] : grounds) all.back().push_back(ground);
  }
  return all;
}

Key key_of(const Ladder& ladder, const Signals& signals) {
  Key key{ladder.adjust.size()};
  for (const Rung& rung : ladder.rungs) {
    key.push_back(static_cast<std::uint64_t>(rung.passing) << 40U |
                  static_cast<std::uint64_t>(rung.count) << 24U |
                  static_cast<std::uint64_t>(rung.next_row) << 12U |
                  static_cast<std::uint64_t>(rung.row_weeks) << 4U |
                  static_cast<std::uint64_t>(rung.performance) << 2U |
                  static_cast<std::uint64_t>(rung.exit.has_value()) << 1U |
                  static_cast<std::uint64_t>(rung.keeps_step));
    key.push_back(static_cast<std::uint64_t>(rung.step_high) << 32U |
                  static_cast<std::uint32_t>(rung.step_low));
  }
  for (std::size_t number = 0; number < signals.size(); ++number)
    if (signals.test(number)) key.push_back(number);
  return key;
}

Key key_of(const Machine& machine) {
  Key key{machine.criteria.size()};
  const auto list = [](std::optional<int> index) {
    return index ? static_cast<std::uint64_t>(*index) + 1 : std::uint64_t{0};
  };
  for (const PhasePlan& phase : machine.phases) {
    key.push_back(static_cast<std::uint64_t>(phase.min) << 48U |
                  static_cast<std::uint64_t>(phase.max.value_or(0)) << 32U |
                  static_cast<std::uint64_t>(phase.max.has_value()) << 31U |
                  static_cast<std::uint64_t>(phase.dated()) << 30U);
    key.push_back(list(phase.enter) << 16U | list(phase.exit));
    key.push_back(phase.window ? static_cast<std::uint64_t>(phase.window->from) << 16U |
                                     static_cast<std::uint64_t>(phase.window->to.value_or(0))
                               : 0);
  }
  return key;
}

}  // namespace titrate::check
