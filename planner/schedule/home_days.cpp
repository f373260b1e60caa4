#include "planner/schedule/home_days.h"

#include <algorithm>
#include <tuple>

namespace titrate::schedule {
namespace {

constexpr int days_a_week = 7;

/// Days of a week as the bits of a number.
bool holds(unsigned days, int day) { return (days >> static_cast<unsigned>(day) & 1U) != 0; }

/// The order among choices: first what is done, last how early it is.
using Rank = std::tuple<int, int, int, int, unsigned>;

/// How many of the days a block is done on: with a gap, those far enough from every other dose.
int days_done(const HomeWeek& week, const HomeBlock& block, unsigned days) {
  int done = 0;
  int last = block.last;
  auto next = week.taken.begin();
  for (int day = 0; day < days_a_week; ++day) {
    if (next != week.taken.end() && *next == day) {
      last = day;
      ++next;
      continue;
    }
    const int ahead = next == week.taken.end() ? week.next_session : *next;
    if (holds(days, day) && done < block.days && day - last >= block.gap_days &&
        ahead - day >= block.gap_days) {
      ++done;
      last = day;
    }
  }
  return done;
}

/// Squares of the distances between days on which something is done, the week taken as a circle.
int unevenness(const HomeWeek& week, unsigned days) {
  std::vector<int> active = week.taken;
  for (int day = 0; day < days_a_week; ++day) {
    if (holds(days, day)) active.push_back(day);
  }
  if (active.empty()) return 0;
  std::sort(active.begin(), active.end());
  int sum = 0;
  for (std::size_t index = 0; index < active.size(); ++index) {
    const int next = index + 1 < active.size() ? active[index + 1] : active.front() + days_a_week;
    sum += (next - active[index]) * (next - active[index]);
  }
  return sum;
}

int count_moved(const HomeWeek& week, unsigned days) {
  int moved = 0;
  for (int day = 0; day < days_a_week && !week.given.empty(); ++day) {
    const bool stood = std::find(week.given.begin(), week.given.end(), day) != week.given.end();
    moved += holds(days, day) && !stood ? 1 : 0;
  }
  return moved;
}

/// The first day as the highest bit, so that an earlier day makes a larger number.
unsigned earliness(unsigned days) {
  unsigned turned = 0;
  for (int day = 0; day < days_a_week; ++day) turned = turned << 1U | (holds(days, day) ? 1U : 0U);
  return turned;
}

Rank rank(const HomeWeek& week, unsigned days) {
  int done = 0;
  int count = 0;
  for (const HomeBlock& block : week.blocks) done += days_done(week, block, days);
  for (int day = 0; day < days_a_week; ++day) count += holds(days, day) ? 1 : 0;
  return {-done, count, count_moved(week, days), unevenness(week, days), ~earliness(days)};
}

}  // namespace

std::vector<int> lay_home_days(const HomeWeek& week) {
  unsigned free = 0;
  for (int day = 0; day < days_a_week; ++day) {
    if (week.free[static_cast<std::size_t>(day)]) free |= 1U << static_cast<unsigned>(day);
  }
  unsigned best = 0;
  Rank least = rank(week, 0);
  for (unsigned days = free; days != 0; days = (days - 1) & free) {
    Rank its = rank(week, days);
    if (its < least) {
      least = its;
      best = days;
    }
  }
  std::vector<int> laid;
  for (int day = 0; day < days_a_week; ++day) {
    if (holds(best, day)) laid.push_back(day);
  }
  return laid;
}

}  // namespace titrate::schedule
