#pragma once

#include <functional>
#include <vector>

#include "planner/engine/advance.h"
#include "planner/model/case.h"
#include "planner/model/check_ins.h"
#include "planner/model/condition.h"
#include "planner/plan/plan.h"

namespace titrate {

/// The session that is asked about: nothing of its dose, only when it is.
struct Asked {
  int session = 0;  ///< number, from 1
  int week = 0;
  Date date;
};

/// What a simulated patient says to one session.
struct Reply {
  bool missed = false;
  SessionEntry entry;          ///< pain, done, did ...
  std::optional<int> morning;  ///< nothing: the morning was not answered
  std::optional<int> stiffness;
};

/// How a course of simulated answers ended, and when things happened; weeks count from 1, 0: never.
struct CourseEnd {
  enum class How { finished, referred, review, unfinished };
  How how = How::unfinished;
  int weeks = 0;        ///< until it ended
  int sessions = 0;     ///< done
  int first_phase = 0;  ///< the week in which the first phase ended
  int first_ease = 0;   ///< the week of the first bad answer
  int first_hold = 0;   ///< of the first week in which mornings rose
  int first_swap = 0;
  int referred = 0;
  int holds = 0;  ///< weeks that were held
  int eases = 0;
  int swaps = 0;
};

using Respond = std::function<Reply(const Asked&)>;

/// A course of simulated answers through the same fold as a plan, session by session: each session
/// is placed after the rest that the answers before it asked for. Stops after `weeks` weeks, or
/// when the last phase that is not open has ended (finished), or a human has the next move. With
/// `plan` the sessions and decisions are written there too; without it nothing is worded.
[[nodiscard]] CourseEnd simulate(const Condition& condition, const engine::Machine& machine,
                                 const Case& patient, int weeks, const Respond& respond,
                                 Plan* plan = nullptr);

}  // namespace titrate
