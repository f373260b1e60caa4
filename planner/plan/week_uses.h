#pragma once

#include <map>
#include <optional>
#include <vector>

#include "planner/plan/week_shape.h"
#include "planner/schedule/home_days.h"

namespace titrate {

/// When a session is, or a block was last done.
struct SessionTime {
  int kind = 0;
  Date date;
  std::optional<ClockTime> start;
};

/// The last session of each block, by ladder.
using LastDone = std::map<int, SessionTime>;

/// What decides what is done in the sessions of one week. Refers to everything it is given.
struct WeekInHand {
  const engine::Machine& machine;
  const engine::State& state;
  const std::vector<KindOfSession>& kinds;
  const WeekShape& shape;
  const LastDone& last_done;  ///< before the week
};

/// How many sessions and days at home the whole week will have come to.
struct WeekCount {
  int sessions = 0;
  int home_days = 0;
};

/// What is done in each session of the week, in order of time: all of them as far as they are
/// known. Blocks with fewer days ride on the evenest of the sessions, those with a gap of their own
/// on the evenest that keep it week after week; blocks with more days are done at home too.
[[nodiscard]] std::vector<std::vector<engine::Active>> uses_of_week(
    const WeekInHand& week, const std::vector<SessionTime>& sessions, const WeekCount& count);

/// What the days at home are laid for, where `sessions` found room in the week and `home_days` were
/// there already.
[[nodiscard]] std::vector<schedule::HomeBlock> home_blocks(const WeekInHand& week, Date from,
                                                           int sessions, int home_days);

/// The least number of sessions of a whole week that a block accepts.
[[nodiscard]] int least_days(const WeekInHand& week, const engine::Active& active);

}  // namespace titrate
