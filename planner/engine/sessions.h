#pragma once

#include "planner/engine/advance.h"

namespace titrate::engine {

/// One session's answers: debts, then ladders and adjusted loads. One answer eases an exercise
/// once, in whatever blocks it stands.
void on_session(const Machine& machine, State& state, const SessionEvent& event, Moved& moved);

/// A morning score that came after the next session was logged; it only lowers.
void on_late_score(const Machine& machine, State& state, const LateScoreEvent& event, Moved& moved);

}  // namespace titrate::engine
