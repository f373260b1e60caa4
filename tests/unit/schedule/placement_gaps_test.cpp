#include <catch2/catch.hpp>

#include "planner/schedule/placement.h"
#include "tests/unit/schedule/weeks.h"

namespace titrate::schedule {
namespace {

std::vector<Week> weeks_of(Gap gap, const std::vector<WeekRequest>& requests,
                           std::vector<Past> past = {}) {
  Placement placement = one_kind(gap, std::move(past));
  for (const WeekRequest& week : requests) placement.add_week(week);
  return placement.best();
}

TEST_CASE("two days are counted by the calendar, 48 h by the clock") {
  WeekRequest week = offering({{mon, hours(18, 19)}, {wed, hours(7, 8)}});
  week.wanted = {sessions(2)};
  CHECK(weeks_of(days_apart(2), {week}) == std::vector<Week>{{at(mon, 18), at(wed, 7)}});
  CHECK(weeks_of(hours_apart(48), {week}) == std::vector<Week>{{at(mon, 18)}});
  CHECK(weeks_of(hours_apart(37), {week}) == std::vector<Week>{{at(mon, 18), at(wed, 7)}});
}

TEST_CASE("a session may follow at the same time of the clock when the gap is whole days") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(4, 60)};
  CHECK(weeks_of(hours_apart(48), {week}) ==
        std::vector<Week>{{at(mon, 7), at(wed, 7), at(fri, 7), at(sun, 7)}});
  CHECK(weeks_of({49, Gap::Unit::hours}, {week}) ==
        std::vector<Week>{{at(mon, 7), at(thu, 7), at(sun, 7)}});
}

TEST_CASE("a start waits within its window until the gap is over") {
  WeekRequest week = offering({{mon, hours(9, 10)}, {tue, hours(7, 12)}});
  week.wanted = {sessions(2)};
  CHECK(weeks_of(hours_apart(24), {week}) == std::vector<Week>{{at(mon, 9), at(tue, 9)}});
}

TEST_CASE("gaps hold across the border of weeks") {
  WeekRequest first = offering({{sun, hours(18, 19)}});
  WeekRequest second = offering({{mon, hours(7, 8)}, {tue, hours(7, 20)}});
  first.wanted = second.wanted = {sessions(1)};
  CHECK(weeks_of(hours_apart(48), {first, second}) ==
        std::vector<Week>{{at(sun, 18)}, {at(tue, 18)}});
}

TEST_CASE("a gap longer than a fortnight is kept") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(1)};
  WeekRequest empty;
  CHECK(weeks_of(days_apart(20), {week, empty, week, week}) ==
        std::vector<Week>{{at(mon, 7)}, {}, {at(sun, 7)}, {}});
}

TEST_CASE("rest owed after a late response adds to the gap") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(3)};
  const Past saturday{0, -2, clock(7), 0};
  const Past late_saturday{0, -2, clock(7), 24 * 60};
  CHECK(weeks_of(hours_apart(48), {week}, {saturday}) ==
        std::vector<Week>{{at(mon, 7), at(wed, 7), at(fri, 7)}});
  CHECK(weeks_of(hours_apart(48), {week}, {late_saturday}) ==
        std::vector<Week>{{at(tue, 7), at(thu, 7), at(sat, 7)}});
  CHECK(weeks_of(days_apart(2), {week}, {late_saturday}) ==
        std::vector<Week>{{at(tue, 7), at(thu, 7), at(sat, 7)}});
}

TEST_CASE("owed rest holds the kind itself back even without a gap, but no kind without one") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(7, 20, 1), sessions(7, 20, 0)};
  const Past sunday{0, -1, clock(19), 24 * 60};
  Placement placement{{{{}, {}}, {{}, {}}}, {sunday}};
  placement.add_week(week);
  CHECK(placement.best()[0][0] == of_kind(1, at(mon, 7)));
  week.wanted = {sessions(7, 20, 0)};
  Placement alone{{{{}, {}}, {{}, {}}}, {sunday}};
  CHECK(alone.add_week(week) == std::vector{6});
  CHECK(alone.best()[0][0] == at(tue, 7));
}

TEST_CASE("nothing is placed on or before the day of a session that already happened") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(7)};
  CHECK(weeks_of({}, {week}, {{0, wed, clock(7), 0}}) ==
        std::vector<Week>{{at(thu, 7), at(fri, 7), at(sat, 7), at(sun, 7)}});
}

TEST_CASE(
    "hours around a session without a time are counted from the unfavourable end of its day") {
  WeekRequest week;
  week.wanted = {sessions(2)};
  week.wanted[0].needs_window = false;
  SECTION("between two without a time whole days count") {
    block(week, {tue, wed, thu, sat, sun});
    CHECK(weeks_of(hours_apart(96), {week}) == std::vector<Week>{{any_time(mon), any_time(fri)}});
    CHECK(weeks_of(hours_apart(97), {week}) == std::vector<Week>{{any_time(mon)}});
  }
  SECTION("the later one counts from its midnight") {
    on(week, mon).windows = {hours(7, 8)};
    block(week, {tue, thu, fri, sat, sun});
    CHECK(weeks_of(hours_apart(41), {week}) == std::vector<Week>{{at(mon, 7), any_time(wed)}});
    CHECK(weeks_of(hours_apart(42), {week}) == std::vector<Week>{{at(mon, 7)}});
  }
  SECTION("the earlier one counts from the end of its day") {
    on(week, wed).windows = {hours(7, 8)};
    block(week, {tue, thu, fri, sat, sun});
    CHECK(weeks_of(hours_apart(31), {week}) == std::vector<Week>{{any_time(mon), at(wed, 7)}});
    // Wednesday then goes without a time too, and whole days count.
    CHECK(weeks_of(hours_apart(32), {week}) == std::vector<Week>{{any_time(mon), any_time(wed)}});
  }
}

}  // namespace
}  // namespace titrate::schedule
