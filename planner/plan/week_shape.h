#pragma once

#include <string>
#include <vector>

#include "planner/engine/advance.h"
#include "planner/schedule/placement.h"

namespace titrate {

/// A kind of session that a programme can ask for: a phase's only sessions, one of its named ones,
/// or the added days at home. Its index stands in the gap table of the placement.
struct KindOfSession {
  int phase = 0;
  std::string name;  ///< empty: unnamed
  bool at_home = false;
  Gap gap;
  std::vector<std::string> tissues;
  Gap in_turn = {};  ///< to any session of the same phase: named sessions `every 2 days`
};

/// Every kind of a machine, in order of phases.
[[nodiscard]] std::vector<KindOfSession> session_kinds(const engine::Machine& machine);

/// The least time between sessions of two kinds: where they share a tissue and both carry a gap,
/// the larger.
[[nodiscard]] schedule::GapTable gap_table(const std::vector<KindOfSession>& kinds);

/// What one week asks for: how many sessions of each kind, and what rides on which.
struct WeekShape {
  struct Part {
    int kind = 0;
    int count = 0;
    int accept = 0;     ///< the low end of the frequency
    bool timed = true;  ///< bound to the windows the patient offers
  };
  int base_phase = 0;
  std::vector<Part> parts;  ///< the sessions; days at home lie around them
  std::vector<int> order;   ///< kinds in turn, where sessions are named by `order`
  std::vector<engine::Active> uses;
  int sessions = 0;   ///< wanted, all parts
  int home_kind = 0;  ///< of the days at home
  int days = 0;       ///< sessions and days at home that are wanted

  [[nodiscard]] bool empty() const { return days == 0; }
  [[nodiscard]] bool has_home_days() const { return days > sessions; }
};

/// The shape of the coming week. `turns` counts the sessions done of a phase, for an `order` that
/// runs on over weeks.
[[nodiscard]] WeekShape shape_week(const engine::Machine& machine, const engine::State& state,
                                   const std::vector<KindOfSession>& kinds, int turns);

/// The days a week on which a block is done, where it says so itself.
[[nodiscard]] std::optional<Frequency> own_frequency(const engine::Machine& machine,
                                                     const engine::State& state,
                                                     const engine::Use& use);

/// The frequency of a phase; where only its blocks have one, the most of theirs.
[[nodiscard]] Frequency phase_frequency(const engine::Machine& machine, const engine::State& state,
                                        const engine::PhasePlan& phase);

/// The low end of a frequency.
[[nodiscard]] int low_days(const Frequency& frequency);

}  // namespace titrate
