#pragma once

#include "planner/engine/advance.h"
#include "planner/engine/chart.h"
#include "planner/engine/limits.h"
#include "planner/engine/machine.h"

namespace titrate::engine {

/// A dose as it is given now: the rung's, with what is owed taken off.
struct Prescribed {
  const Exercise* exercise = nullptr;  ///< the easier one, after swaps
  RungDose dose;
  int ladder = 0;
  int rung = 0;
  int share = 100;  ///< per cent of the rung's load
  int owed = 0;
  int variant = 0;
  bool floor = false;
  bool referred = false;
  bool lessened = false;        ///< smaller than the rung for a limit or for what was tolerated
  bool retested = false;        ///< its loads are worked out from a 1RM measured anew
  bool held_back = false;       ///< a limit leaves nothing of it: not done at all
  int extra_sets_affected = 0;  ///< on the affected side only
  friend bool operator==(const Prescribed&, const Prescribed&) = default;
};

/// What a dose depends on besides the state: the limits of the week, and the patient's chart.
struct Today {
  LimitsNow limits = {};
  const Chart* chart = nullptr;  ///< none: nothing was measured or tolerated
  Date date = {};
  Case::AffectedSide side = Case::AffectedSide::none;
  int landing_sessions = 1;  ///< sessions of this week that share its foot contacts
};

/// The dose of a ladder in a state: rung, then load share, volume, level, floor dose.
[[nodiscard]] Prescribed prescribe(const Machine& machine, const State& state, const Use& use);

/// The same within the week's limits, with measured shares in numbers, running and walking not much
/// further than tolerated, and the extra set of the weaker side.
[[nodiscard]] Prescribed prescribe(const Machine& machine, const State& state, const Use& use,
                                   const Today& today);

/// All doses of one session, within its foot contacts too: sets of jumps are taken away until they
/// fit, the last of the session first among equals; one that does not fit with one set is held
/// back.
[[nodiscard]] std::vector<Prescribed> prescribe_session(const Machine& machine, const State& state,
                                                        const std::vector<Active>& uses,
                                                        const Today& today);

/// The heaviest known load of a dose.
[[nodiscard]] std::optional<Grams> heaviest_load(const RungDose& dose);

}  // namespace titrate::engine
