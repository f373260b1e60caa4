#include "planner/schedule/home_days.h"

#include <catch2/catch.hpp>

namespace titrate::schedule {
namespace {

/// Monday is day 0; sessions stand, every other day is free.
HomeWeek around(const std::vector<int>& sessions, const std::vector<HomeBlock>& blocks) {
  HomeWeek week;
  week.taken = sessions;
  week.next_session = sessions.front() + 7;
  week.blocks = blocks;
  for (int day = 0; day < 7; ++day) {
    week.free[static_cast<std::size_t>(day)] =
        std::find(sessions.begin(), sessions.end(), day) == sessions.end();
  }
  return week;
}

TEST_CASE("days at home fill the days between the sessions evenly, the earliest first") {
  CHECK(lay_home_days(around({0, 2, 4}, {{2, 0}})) == std::vector<int>{1, 5});
  CHECK(lay_home_days(around({0, 2, 4}, {{4, 0}})) == std::vector<int>{1, 3, 5, 6});
  CHECK(lay_home_days(around({1, 4}, {{1, 0}})) == std::vector<int>{6});
}

TEST_CASE("a day that is not free is not taken") {
  HomeWeek week = around({0, 2, 4}, {{2, 0}});
  week.free[1] = week.free[5] = false;
  CHECK(lay_home_days(week) == std::vector<int>{3, 6});
  week.free = {};
  CHECK(lay_home_days(week).empty());
}

TEST_CASE("two blocks share days, and the one with more has some for itself") {
  CHECK(lay_home_days(around({0, 2, 4}, {{1, 0}, {2, 0}})) == std::vector<int>{1, 5});
}

TEST_CASE("a gap keeps a block away from the sessions on both sides and from next week's first") {
  CHECK(lay_home_days(around({0, 2, 4}, {{1, 2}})).empty());
  CHECK(lay_home_days(around({1, 4}, {{2, 2}})) == std::vector<int>{6});
  CHECK(lay_home_days(around({0, 3}, {{2, 2}})) == std::vector<int>{5});
  HomeWeek week = around({3}, {{1, 3}});
  CHECK(lay_home_days(week) == std::vector<int>{0});
  week.blocks[0].last = -2;
  CHECK(lay_home_days(week) == std::vector<int>{6});
}

TEST_CASE("a day is laid for the block that may be done on it, though another may not") {
  CHECK(lay_home_days(around({1, 4}, {{2, 2}, {1, 0}})) == std::vector<int>{6});
  CHECK(lay_home_days(around({0, 2, 4}, {{1, 2}, {1, 0}})).size() == 1);
}

TEST_CASE("days that were given out stay where they are") {
  HomeWeek week = around({0, 2, 4}, {{2, 0}});
  week.given = {3, 6};
  CHECK(lay_home_days(week) == std::vector<int>{3, 6});
}

}  // namespace
}  // namespace titrate::schedule
