#pragma once

#include <vector>

#include "planner/engine/event.h"
#include "planner/engine/machine.h"
#include "planner/engine/settle.h"
#include "planner/engine/state.h"

namespace titrate::engine {

/// A load that `adjust` moved, by so many loads of the equipment.
struct Adjusted {
  int ladder = 0;
  int by = 0;
};

/// What one event did, for reasons and decisions.
struct Moved {
  std::vector<Effect> effects;  ///< one for each exercise it touched
  std::vector<int> climbed;     ///< ladders that went to their next rung
  std::vector<Adjusted> adjusted;
  std::vector<int> opened;  ///< phases
  std::vector<int> closed;
  bool week_held = false;       ///< the mornings rose: nothing rises next week
  bool week_regressed = false;  ///< and the volume was taken down
};

struct Advanced {
  State state;
  Moved moved;
};

/// Moves a patient through a programme by one event. Pure and total: the one function behind
/// `plan`, `review`, `simulate` and `check`.
[[nodiscard]] Advanced advance(const Machine& machine, const State& state, const Event& event);

/// How easily the condition flares (rules A.11); it lowers the start.
enum class Irritability { low, moderate, high };

/// The state before the first session. `criteria[i]` says whether criteria list i holds already,
/// so that a phase with a minimum of 0 can be skipped. A moderately irritable start owes one volume
/// step, a highly irritable one two and rises nowhere in its first week.
[[nodiscard]] State initial_state(const Machine& machine, const std::vector<bool>& criteria,
                                  Irritability irritability);

/// Whether anything may rise now: active, not held, effusion open, enough sessions done this week,
/// nobody referred.
[[nodiscard]] bool permits(const Machine& machine, const State& state);

/// A block's exercise that is done now, and the phase it is done in.
struct Active {
  int phase = 0;
  const Use* use = nullptr;
};
/// What the open phases do this week, in the order of the file. An exercise that stands in two open
/// phases belongs to the later one.
[[nodiscard]] std::vector<Active> active_uses(const Machine& machine, const State& state);

/// The same with exercises that another one stands in for, since both were swapped to the same
/// easier exercise. They are not done, but their debts count.
[[nodiscard]] std::vector<Active> open_uses(const Machine& machine, const State& state);
/// The ladders that this one stands in for.
[[nodiscard]] std::vector<int> stands_in_for(const Machine& machine, const State& state,
                                             int ladder);

/// After a clinician's clearance: what was owed stays, fails and swaps are forgotten, and the floor
/// dose comes first.
[[nodiscard]] Debts cleared(const Debts& debts);

/// After an absence the load comes back lower: 4 to 13 days at 90 %, 14 and more at 75 %, or at the
/// lowest load in use when that is not so low.
void lower_after(Debts& debts, Absence absence, const Footing& footing);

/// What a rung lets the debts of its exercise do.
[[nodiscard]] Footing footing_on(const Machine& machine, const Ladder& ladder, const Rung& rung);
/// The same where an exercise stands on two rungs at once: what is owed on one is given back on
/// both, so the finer steps of the load count, and the rung that needs more answers.
[[nodiscard]] Footing together(const Footing& one, const Footing& other);
/// The footing of a ladder's exercise now, with the ladders beside it.
[[nodiscard]] Footing footing_of(const Machine& machine, const State& state, int ladder);

/// How often a week something is done, the high end of its frequency.
[[nodiscard]] int days_a_week(const Frequency& frequency);
/// How often a week a named session is held; `other days` are those that the others leave of the
/// sessions' own days, or of seven.
[[nodiscard]] int days_of_kind(const Sessions& sessions, const SessionKind& kind);
/// Sessions a week that hold this use on this rung.
[[nodiscard]] int sessions_a_week(const PhasePlan& phase, const Use& use, const Rung& rung);

}  // namespace titrate::engine
