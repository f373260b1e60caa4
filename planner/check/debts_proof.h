#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "planner/check/debts_space.h"
#include "planner/check/ladder_space.h"

/// What holds for the debts of one exercise in every state that can be reached.
namespace titrate::check {

/// What is claimed of one exercise, whatever is answered, left out or missed.
enum class DebtsClaim {
  no_rise_after_bad,  ///< nothing rises after a bad, raised or missing answer, or without a permit
  bad_lowers,         ///< every bad answer takes something away, or refers
  one_rise,           ///< one thing rises at a time
  step_in_cap,        ///< load is given back in steps inside the cap, or with less volume
  volume_first,       ///< volume is owed back before load, load before an easier variant
  worse_never_more,   ///< a worse answer never leaves a higher dose
  recovers,           ///< calm sessions lead back to the full dose
  refers,             ///< bad answers without two calm ones between them end in a referral
};
inline constexpr std::array debts_claims = {
    DebtsClaim::no_rise_after_bad, DebtsClaim::bad_lowers,   DebtsClaim::one_rise,
    DebtsClaim::step_in_cap,       DebtsClaim::volume_first, DebtsClaim::worse_never_more,
    DebtsClaim::recovers,          DebtsClaim::refers};

/// A claim that does not hold, with the shortest way there; the last move is the one that breaks
/// it.
struct DebtsBreach {
  DebtsClaim claim = DebtsClaim::no_rise_after_bad;
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
