#pragma once

#include <array>
#include <vector>

namespace titrate::schedule {

/// A block that is done on more days of the week than there are sessions.
struct HomeBlock {
  int days = 0;      ///< wanted at home
  int gap_days = 0;  ///< the least days from one of its doses to the next
  int last = -1000;  ///< the day of its last dose before the week, counted from the week's first
};

/// A week whose sessions stand. Days count from its first, 0 to 6.
struct HomeWeek {
  std::array<bool, 7> free{};  ///< to come, without a session, not unavailable
  std::vector<int> taken;      ///< days with a session, or at home already; rising
  int next_session = 1000;     ///< the first session after the week
  std::vector<HomeBlock> blocks;
  std::vector<int> given;  ///< where days at home stood when they were given out
};

/// The days at home around the sessions, in order: as many as the blocks want and their gaps allow,
/// on days given out before where they can be, evenly over the week with the sessions, then as
/// early as can be. A day on which no block may be done is not taken.
[[nodiscard]] std::vector<int> lay_home_days(const HomeWeek& week);

}  // namespace titrate::schedule
