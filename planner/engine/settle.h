#pragma once

#include <bitset>

#include "planner/engine/event.h"
#include "planner/engine/state.h"
#include "planner/model/condition.h"

namespace titrate::engine {

/// What `settle` may know of the rung it stands on: no number of the patient, only its kind.
struct Footing {
  std::bitset<11> allowed;  ///< load shares that can be told apart; only 100 %: no load to take
  bool volume = true;       ///< the volume can be taken down
  std::bitset<11> steep{};  ///< shares more than the cap above the allowed one below
  int easier_steps = 0;     ///< variants below the dose as written
  int need = 2;  ///< eligible answers running that open the gate
};

/// The rules' numbers that `settle` compares with.
struct Rules {
  int creep = 3;
  int max_swaps = 2;
  bool progress_in_acceptable = false;
  bool late_repeats = false;  ///< a late answer repeats the session instead of taking volume
  bool red_splits = false;    ///< a red answer moves to the split variant
  std::size_t load_down = 4;  ///< share taken by RED, in steps of 5 %
};
[[nodiscard]] Rules rules_of(const PainProfile& pain);

struct Settled {
  Debts debts;
  Effect effect;
  bool bad = false;
  bool eligible = false;   ///< counts towards a rung of sessions, when at full dose
  bool clear = false;      ///< the gate is open and nothing is owed: the ladder may climb
  bool asks_hold = false;  ///< second unanswered morning in a row
};

/// Whether a response takes something away: the one list of bad responses.
[[nodiscard]] bool is_bad(Response response);

/// One answer for one exercise; the first rule that matches decides. Pure and total.
/// The order of the rules is part of the contract: worse answers come first.
[[nodiscard]] Settled settle(const Debts& debts, const Answer& answer, const Footing& footing,
                             const Rules& rules, bool permit);

/// A morning score that came after the next session: only lowers, as a late answer would.
[[nodiscard]] Settled settle_late_score(const Debts& debts, bool was_red, const Footing& footing,
                                        const Rules& rules, bool same_flare = false);

/// The lowest allowed share below `load`; `load` itself when there is none.
[[nodiscard]] std::uint8_t lowest_share(std::uint8_t load, std::bitset<11> allowed);

/// The largest allowed share at most `percent` % of share `load`; `load` itself when there is none.
[[nodiscard]] std::uint8_t lower_share(std::uint8_t load, int percent, std::bitset<11> allowed);

}  // namespace titrate::engine
