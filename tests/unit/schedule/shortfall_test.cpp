#include <catch2/catch.hpp>

#include "planner/schedule/placement.h"
#include "tests/unit/schedule/weeks.h"

namespace titrate::schedule {
namespace {

using Limits = std::vector<Limit>;
using Days = std::vector<int>;

Shortfall explain(Gap gap, const WeekRequest& week) {
  Placement placement = one_kind(gap);
  placement.add_week(week);
  const auto shortfalls = placement.shortfalls(0);
  REQUIRE(shortfalls.size() == 1);
  return shortfalls[0];
}

TEST_CASE("a full week has no shortfall") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(3)};
  Placement placement = one_kind(hours_apart(48));
  placement.add_week(week);
  CHECK(placement.shortfalls(0).empty());
}

TEST_CASE("a week cut short by a holiday names the days that would help") {
  WeekRequest week = offering({{mon, hours(7, 8)}, {wed, hours(18, 19)}, {fri, hours(7, 8)}});
  block(week, {thu, fri, sat, sun});
  week.wanted = {sessions(3)};
  const Shortfall shortfall = explain(hours_apart(48), week);
  CHECK(shortfall.wanted == 3);
  CHECK(shortfall.placed == 2);
  CHECK(shortfall.collide == Limits{Limit::unavailable});
  CHECK(shortfall.alone == Limits{Limit::unavailable});
  CHECK(shortfall.would_help == Days{fri, sat, sun});
  CHECK(shortfall.would_help_offered.empty());
  CHECK(shortfall.missing_minutes == 0);
}

TEST_CASE("past days are no remedy") {
  WeekRequest week = offering({{thu, hours(7, 8)}});
  for (const int day : {mon, tue, wed}) {
    on(week, day).gone = true;
    on(week, day).blocked = day != wed;
  }
  block(week, {sun});
  week.wanted = {sessions(2)};
  const Shortfall shortfall = explain(hours_apart(48), week);
  CHECK(shortfall.would_help == Days{sun});
  CHECK(shortfall.would_help_offered == Days{sat});
}

TEST_CASE("a window too short for the session says by how much") {
  WeekRequest week;
  for (const int day : {mon, wed, fri}) on(week, day).windows = {{clock(7), clock(7, 45)}};
  week.wanted = {sessions(3, 49)};
  const Shortfall shortfall = explain(hours_apart(48), week);
  CHECK(shortfall.placed == 0);
  CHECK(shortfall.collide == Limits{Limit::window});
  CHECK(shortfall.alone == Limits{Limit::window, Limit::length});
  CHECK(shortfall.windows_too_short == 4);
  CHECK(shortfall.gap_too_long == 0);
  CHECK(shortfall.missing_minutes == 4);
  CHECK(shortfall.would_help.empty());
  CHECK(shortfall.would_help_offered == Days{tue, thu, sat, sun});
}

TEST_CASE("a gap too long for the windows says by how much") {
  WeekRequest week = offering({{mon, hours(18, 19)}, {wed, hours(7, 8)}});
  for (const int day : {tue, thu, fri, sat, sun}) on(week, day).gone = true;
  week.wanted = {sessions(2)};
  const Shortfall by_hours = explain(hours_apart(48), week);
  CHECK(by_hours.alone == Limits{Limit::window, Limit::gap});
  // From 18:00 on Monday to 07:15 on Wednesday are 37 h 15 min.
  CHECK(by_hours.gap_too_long == 10 * 60 + 45);
  CHECK(by_hours.windows_too_short == 10 * 60 + 45);
  CHECK(by_hours.missing_minutes == 10 * 60 + 45);

  const Shortfall by_days = explain(days_apart(3), week);
  CHECK(by_days.collide == Limits{Limit::gap});
  CHECK(by_days.gap_too_long == 24 * 60);
  CHECK(by_days.windows_too_short == 0);
  CHECK(by_days.missing_minutes == 24 * 60);
}

TEST_CASE("two limits that only help together are both named") {
  WeekRequest week = offering({{mon, hours(7, 8)}});
  block(week, {tue});
  for (const int day : {wed, thu, fri, sat, sun}) on(week, day).gone = true;
  week.wanted = {sessions(2)};
  const Shortfall shortfall = explain(hours_apart(48), week);
  CHECK(shortfall.alone.empty());
  CHECK(shortfall.collide == Limits{Limit::unavailable, Limit::gap});
  CHECK(shortfall.missing_minutes == 0);
}

TEST_CASE("a week that no two limits would fill names none") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(8)};
  const Shortfall shortfall = explain({}, week);
  CHECK(shortfall.placed == 7);
  CHECK(shortfall.collide.empty());
}

TEST_CASE("a later week is explained with the weeks before it") {
  WeekRequest first = offering({{sun, hours(18, 19)}});
  WeekRequest second = offering({{mon, hours(7, 8)}});
  first.wanted = second.wanted = {sessions(1)};
  Placement placement = one_kind(hours_apart(24));
  placement.add_week(first);
  placement.add_week(second);
  REQUIRE(placement.shortfalls(1).size() == 1);
  CHECK(placement.shortfalls(0).empty());
  CHECK(placement.shortfalls(1)[0].gap_too_long == 10 * 60 + 45);
}

TEST_CASE("each short kind is explained") {
  WeekRequest week = offering({{mon, hours(7, 8)}, {tue, hours(7, 8)}});
  week.wanted = {sessions(2, 45, 0), sessions(1, 45, 1), sessions(1, 90, 2)};
  const Gap none{};
  const Gap gap = hours_apart(48);
  Placement placement{{{gap, none, none}, {none, none, none}, {none, none, none}}, {}};
  CHECK(placement.add_week(week) == std::vector{1, 1, 0});
  const auto shortfalls = placement.shortfalls(0);
  REQUIRE(shortfalls.size() == 2);
  CHECK(shortfalls[0].kind == 0);
  CHECK(shortfalls[1].kind == 2);
  CHECK(shortfalls[1].would_help_offered == Days{wed, thu, fri, sat, sun});
}

}  // namespace
}  // namespace titrate::schedule
