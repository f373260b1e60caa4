#pragma once

#include "planner/engine/settle.h"

/// Answers, footings and rules by name, for tests of what an answer does.
namespace titrate::engine {

inline Answer answered(Zone zone, Morning morning) {
  Answer answer;
  answer.zone = zone;
  answer.morning = morning;
  return answer;
}
inline const Answer green = answered(Zone::safe, Morning::usual);
inline const Answer amber = answered(Zone::acceptable, Morning::usual);
inline const Answer safe_but_raised = answered(Zone::safe, Morning::raised);
inline const Answer late = answered(Zone::acceptable, Morning::late);
inline const Answer red = answered(Zone::high, Morning::usual);
inline const Answer red_late = answered(Zone::high, Morning::late);
inline const Answer extreme = answered(Zone::extreme, Morning::usual);
inline const Answer unanswered = answered(Zone::safe, Morning::missing);
inline const Answer moved_away = [] {
  Answer answer = green;
  answer.away = true;
  return answer;
}();

inline Answer in_same_flare(Answer answer) {
  answer.same_flare = true;
  return answer;
}

/// Loads in steps of 5 %, volume, and so many easier variants.
inline Footing fine(int easier_steps) {
  Footing footing;
  footing.allowed.set();
  footing.easier_steps = easier_steps;
  return footing;
}
/// Nothing to load: only the volume can be taken down.
inline Footing bodyweight(int easier_steps) {
  Footing footing;
  footing.allowed.set(10);
  footing.easier_steps = easier_steps;
  return footing;
}
/// One repetition of one set: only the load can be taken down.
inline Footing single_repetition(int easier_steps) {
  Footing footing = fine(easier_steps);
  footing.volume = false;
  return footing;
}

inline Rules progress_in_acceptable() {
  Rules rules;
  rules.progress_in_acceptable = true;
  return rules;
}

}  // namespace titrate::engine
