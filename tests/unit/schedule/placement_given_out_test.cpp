#include <catch2/catch.hpp>

#include "planner/schedule/placement.h"
#include "tests/unit/schedule/weeks.h"

namespace titrate::schedule {
namespace {

TEST_CASE("a place given out is kept before the spacing is evened") {
  WeekRequest week = every_day(hours(7, 12));
  week.wanted = {sessions(2)};
  week.wanted[0].given = {at(mon, 9), at(tue, 10)};
  Placement placement = one_kind({});
  placement.add_week(week);
  CHECK(placement.best() == std::vector<Week>{{at(mon, 9), at(tue, 10)}});
  CHECK(placement.cost() == Cost{0, 4, 0});
}

TEST_CASE("a place that is no longer offered moves alone") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(3)};
  week.wanted[0].given = {at(mon, 7), at(wed, 7), at(fri, 7)};
  block(week, {wed});
  Placement placement = one_kind(days_apart(1));
  placement.add_week(week);
  CHECK(placement.best() == std::vector<Week>{{at(mon, 7), at(tue, 7), at(fri, 7)}});
  CHECK(placement.cost() == Cost{1, 1, 0});
}

TEST_CASE("another start on the same day is a move") {
  WeekRequest week = offering({{mon, hours(8, 9)}});
  week.wanted = {sessions(1)};
  week.wanted[0].given = {at(mon, 7)};
  Placement placement = one_kind({});
  placement.add_week(week);
  CHECK(placement.best() == std::vector<Week>{{at(mon, 8)}});
  CHECK(placement.cost() == Cost{1, 0, 0});
}

TEST_CASE("a session given out without a time stays without, though a window now fits") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(1, 20)};
  week.wanted[0].needs_window = false;
  week.wanted[0].given = {any_time(tue)};
  Placement placement = one_kind({});
  placement.add_week(week);
  CHECK(placement.best() == std::vector<Week>{{any_time(tue)}});
  CHECK(placement.cost() == Cost{0, 0, 0});
}

TEST_CASE("the sessions left of a begun week keep the spacing of the whole week") {
  WeekRequest week = every_day(hours(7, 8));
  for (const int day : {mon, tue, wed}) on(week, day).gone = true;
  week.wanted = {sessions(1)};
  const std::vector<Past> done{{0, mon, clock(7), 0}, {0, wed, clock(7), 0}};
  SECTION("told how many the week has") {
    week.wanted[0].per_week = 3;
    Placement placement = one_kind(hours_apart(48), done);
    placement.add_week(week);
    CHECK(placement.best() == std::vector<Week>{{at(fri, 7)}});
  }
  SECTION("not told, it waits for a weekly rhythm") {
    Placement placement = one_kind(hours_apart(48), done);
    placement.add_week(week);
    CHECK(placement.best() == std::vector<Week>{{at(sun, 7)}});
  }
}

}  // namespace
}  // namespace titrate::schedule
