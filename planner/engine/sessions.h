#pragma once

#include "planner/engine/advance.h"

namespace titrate::engine {

/// One session's answers: debts, then ladders and adjusted loads. One answer eases an exercise
/// once, in whatever blocks it stands.
void on_session(const Machine& machine, State& state, const SessionEvent& event, Moved& moved);

/// What a session did to one ladder.
struct LadderMove {
  bool climbed = false;  ///< to its next rung
  int adjusted = 0;      ///< loads of the equipment, by `adjust`
};

/// The part of one ladder in a session: one step up, or one more session served, or back to none,
/// or another load. `was_full`: nothing was owed before the answer.
[[nodiscard]] LadderMove move_ladder(Position& position, const Rung& rung, const Settled& settled,
                                     bool was_full, bool permit, const Answer& answer);

/// A bad answer starts a rung of sessions again, an easier variant any rung.
void start_again(Position& position, const Rung& rung, const Settled& settled);

/// The knee's swelling before a session, grade 0 to 4 (rules A.10): whether anything may rise, and
/// when a clinician must see it.
void on_effusion(CourseState& course, int grade);

/// A morning score that came after the next session was logged; it only lowers.
void on_late_score(const Machine& machine, State& state, const LateScoreEvent& event, Moved& moved);

}  // namespace titrate::engine
