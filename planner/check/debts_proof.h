#pragma once

#include <vector>

#include "planner/check/claims.h"
#include "planner/check/debts_space.h"
#include "planner/check/ladder_space.h"

/// What holds for the debts of one exercise in every state that can be reached.
namespace titrate::check {

/// A claim that does not hold, with the shortest way there; the last move is the one that breaks
/// it.
struct DebtsBreach {
  Claim claim = Claim::no_rise_after_bad;
  std::vector<DebtsMove> way;
};

struct DebtsProof {
  std::size_t states = 0;
  std::int64_t transitions = 0;
  bool complete = true;   ///< false: cut short, and nothing is proved
  int calm_sessions = 0;  ///< at most, from any state that is not referred back to the full dose
  int bad_answers = 0;    ///< at most, without two calm ones between, before the referral
  std::vector<DebtsBreach> breaches;  ///< at most one of each claim
};

/// Explores at most `most_states` and proves. The signals to a ladder are added to `signals`.
[[nodiscard]] DebtsProof prove_debts(const Ground& ground, std::size_t most_states,
                                     Signals* signals = nullptr);

}  // namespace titrate::check
