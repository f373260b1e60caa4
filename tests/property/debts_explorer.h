#pragma once

#include <string>
#include <vector>

#include "planner/engine/adjust.h"
#include "planner/engine/settle.h"

namespace titrate::engine {

/// A footing and rules to explore the debts of one exercise under.
struct Ground {
  std::string name;
  Footing footing;
  Rules rules;
};

/// Loads in steps of 5 %, coarse plates, one load only, and a dose without volume; each with 0 to 2
/// easier variants and a creep of 2 and 3.
[[nodiscard]] std::vector<Ground> all_grounds();
[[nodiscard]] Ground fine_ground(int easier_steps, int creep);

/// Every answer that one exercise can give to one session.
[[nodiscard]] std::vector<Answer> all_answers();

/// The order of doses: referred below all; then easier below harder; floor below not; then load
/// share and owed volume. True when `a` is at most `b`; doses may be incomparable.
[[nodiscard]] bool at_most(const Debts& a, const Debts& b);

/// What the end of a week may do to debts: volume owed after a rising week, less load after an
/// absence.
[[nodiscard]] std::vector<Debts> after_week(const Debts& debts, const Footing& footing);

/// Every state of the debts that answers, late scores and weeks can reach from the start; with
/// `weeks` false only answers count.
[[nodiscard]] std::vector<Debts> reachable(const Ground& ground, bool weeks = true);

/// A ground with its reachable states.
struct Explored {
  Ground ground;
  std::vector<Debts> states;
};
/// All grounds, explored once.
[[nodiscard]] const std::vector<Explored>& explored_grounds();

/// The debts of an exercise whose load follows its sets, and the loads it stands above or below the
/// written one.
struct Adjusting {
  Debts debts;
  int step = 0;
};

/// Coarse plates and one easier variant, with a load that may go two loads up and down.
inline constexpr int most_steps = 2;
[[nodiscard]] Ground adjusting_ground();

/// One answer for both, in the order in which a session settles them.
[[nodiscard]] Adjusting answered(const Ground& ground, const Adjusting& before,
                                 const Answer& answer, bool permit);

/// Every answer with a load down, kept and up.
[[nodiscard]] std::vector<Answer> adjusting_answers();

/// The order of doses with the adjusted load in it, below variant and floor.
[[nodiscard]] bool at_most(const Adjusting& a, const Adjusting& b);

[[nodiscard]] std::vector<Adjusting> reachable_adjusting(const Ground& ground);

/// Calm, permitted sessions until nothing is owed, from the worst state that is not referred.
[[nodiscard]] int longest_recovery(const Ground& ground);

/// Bad answers that can follow one another, without two calm ones between, before the referral.
[[nodiscard]] int most_bad_answers(const Ground& ground);

}  // namespace titrate::engine
