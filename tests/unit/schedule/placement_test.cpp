#include "planner/schedule/placement.h"

#include <catch2/catch.hpp>

#include "tests/unit/schedule/weeks.h"

namespace titrate::schedule {
namespace {

TEST_CASE("a patient who trains Mon, Wed and Fri at 07:00 gets exactly that for 12 weeks") {
  WeekRequest week = every_day(hours(6, 21));
  for (const int day : {mon, wed, fri}) on(week, day).usual = clock(7);
  week.wanted = {sessions(3)};
  Placement placement = one_kind(hours_apart(48));
  for (int number = 0; number < 12; ++number) CHECK(placement.add_week(week) == std::vector{3});
  for (const Week& slots : placement.best()) {
    CHECK(slots == Week{at(mon, 7), at(wed, 7), at(fri, 7)});
  }
  CHECK(placement.cost() == Cost{0, 0, 0});
}

TEST_CASE("awkward windows are used as the gap allows") {
  const auto counts_of = [](Window saturday) {
    WeekRequest week =
        offering({{mon, hours(7, 8)}, {wed, hours(18, 19)}, {fri, hours(7, 8)}, {sat, saturday}});
    week.wanted = {sessions(3)};
    Placement placement = one_kind(hours_apart(48));
    std::vector<int> counts;
    for (int number = 0; number < 3; ++number) counts.push_back(placement.add_week(week)[0]);
    return std::pair{counts, placement.best()};
  };
  const auto [any_time_counts, any_time_weeks] = counts_of(hours(0, 24));
  CHECK(any_time_counts == std::vector{3, 3, 3});
  CHECK(any_time_weeks[2] == Week{at(mon, 7), at(wed, 18), at(sat, 0)});

  const auto [late_counts, late_weeks] = counts_of(hours(9, 21));
  CHECK(late_counts == std::vector{3, 2, 2});
  CHECK(late_weeks[1] == Week{at(wed, 18), at(sat, 9)});
}

TEST_CASE("a holiday across a week border takes only the sessions it must") {
  WeekRequest first = every_day(hours(7, 8));
  first.wanted = {sessions(3)};
  WeekRequest second = first;
  block(first, {fri, sat, sun});
  block(second, {mon, tue});
  Placement placement = one_kind(hours_apart(48));
  CHECK(placement.add_week(first) == std::vector{2});
  CHECK(placement.add_week(second) == std::vector{3});
  CHECK(placement.best() ==
        std::vector<Week>{{at(mon, 7), at(thu, 7)}, {at(wed, 7), at(fri, 7), at(sun, 7)}});
  // Thursday to Wednesday is six days, where two or three cost nothing.
  CHECK(placement.cost() == Cost{0, 9, 0});
}

TEST_CASE("named sessions come in their turn, and a short week holds the first of them") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(2, 45, 0), sessions(1, 45, 1)};
  week.order = {0, 1, 0};
  const Gap gap = hours_apart(48);
  Placement placement{{{gap, gap}, {gap, gap}}, {}};
  CHECK(placement.add_week(week) == std::vector{2, 1});
  block(week, {thu, fri, sat, sun});
  CHECK(placement.add_week(week) == std::vector{1, 1});
  CHECK(placement.best() == std::vector<Week>{{at(mon, 7), of_kind(1, at(wed, 7)), at(fri, 7)},
                                              {at(mon, 7), of_kind(1, at(wed, 7))}});
}

TEST_CASE("light sessions fill the days between heavy ones") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(3, 45, 0), sessions(4, 20, 1)};
  Placement placement{{{hours_apart(48), {}}, {{}, {}}}, {}};
  CHECK(placement.add_week(week) == std::vector{3, 4});
  CHECK(placement.add_week(week) == std::vector{3, 4});
  for (const Week& slots : placement.best()) {
    CHECK(slots == Week{at(mon, 7), of_kind(1, at(tue, 7)), at(wed, 7), of_kind(1, at(thu, 7)),
                        at(fri, 7), of_kind(1, at(sat, 7)), of_kind(1, at(sun, 7))});
  }
  CHECK(placement.cost() == Cost{0, 0, 0});
}

TEST_CASE("a day holds one session, however many windows it has") {
  WeekRequest week = every_day(hours(7, 8));
  for (Day& day : week.days) day.windows.push_back(hours(18, 19));
  week.wanted = {sessions(14)};
  Placement placement = one_kind({});
  CHECK(placement.add_week(week) == std::vector{7});
}

TEST_CASE("where one day is left, the session named first gets it") {
  WeekRequest week = offering({{tue, hours(7, 8)}});
  week.wanted = {sessions(1, 45, 1), sessions(1, 45, 0)};
  Placement placement{{{{}, {}}, {{}, {}}}, {}};
  CHECK(placement.add_week(week) == std::vector{1, 0});
  CHECK(placement.best() == std::vector<Week>{{of_kind(1, at(tue, 7))}});
}

TEST_CASE("of equally good placements the earliest is taken, by the clock before the entry") {
  WeekRequest week = offering({{tue, hours(7, 8)}, {thu, hours(7, 8)}});
  on(week, tue).windows.push_back(hours(10, 12));
  on(week, thu).windows.push_back(hours(10, 12));
  week.wanted = {sessions(1, 90, 0), sessions(1, 30, 1)};
  Placement placement{{{{}, {}}, {{}, {}}}, {}};
  placement.add_week(week);
  CHECK(placement.best() == std::vector<Week>{{of_kind(1, at(tue, 7)), at(thu, 10)}});
}

TEST_CASE("the usual weekday and time are kept where the spacing allows") {
  WeekRequest week = every_day(hours(6, 21));
  week.wanted = {sessions(2)};
  SECTION("an even pair") {
    on(week, tue).usual = clock(18);
    on(week, fri).usual = clock(17, 30);
    Placement placement = one_kind(hours_apart(48));
    placement.add_week(week);
    placement.add_week(week);
    CHECK(placement.best()[1] == Week{at(tue, 18), at(fri, 17, 30)});
    CHECK(placement.cost() == Cost{0, 0, 0});
  }
  SECTION("an uneven pair gives way to the spacing") {
    on(week, mon).usual = clock(18);
    on(week, tue).usual = clock(18);
    Placement placement = one_kind({});
    placement.add_week(week);
    CHECK(placement.best() == std::vector<Week>{{at(mon, 18), at(thu, 6)}});
    CHECK(placement.cost() == Cost{0, 0, 1});
  }
  SECTION("a usual time outside the windows is not used") {
    on(week, tue).usual = clock(20, 30);
    week.wanted = {sessions(1)};
    Placement placement = one_kind({});
    placement.add_week(week);
    CHECK(placement.best() == std::vector<Week>{{at(mon, 6)}});
    CHECK(placement.cost() == Cost{0, 0, 1});
  }
}

TEST_CASE("a session that needs no window has a time only where one fits") {
  WeekRequest week = offering({{mon, hours(7, 8)}, {tue, {clock(7), clock(7, 20)}}});
  block(week, {sun});
  week.wanted = {sessions(7, 30)};
  week.wanted[0].needs_window = false;
  Placement placement = one_kind({});
  CHECK(placement.add_week(week) == std::vector{6});
  CHECK(placement.best() == std::vector<Week>{{at(mon, 7), any_time(tue), any_time(wed),
                                               any_time(thu), any_time(fri), any_time(sat)}});
}

TEST_CASE("three years are placed as evenly as one week") {
  WeekRequest week = every_day(hours(7, 8));
  week.wanted = {sessions(3)};
  Placement placement = one_kind(hours_apart(48));
  for (int number = 0; number < 156; ++number) REQUIRE(placement.add_week(week)[0] == 3);
  CHECK(placement.best().size() == 156);
  CHECK(placement.best()[155] == Week{at(mon, 7), at(wed, 7), at(fri, 7)});
  CHECK(placement.cost() == Cost{0, 0, 0});
}

TEST_CASE("seven kinds that move freely stay within bounds") {
  WeekRequest week = every_day(hours(7, 21));
  for (int kind = 0; kind < 7; ++kind) week.wanted.push_back(sessions(1, 45, kind));
  Placement placement{GapTable(7, std::vector<Gap>(7, hours_apart(12))), {}};
  CHECK(placement.add_week(week) == std::vector(7, 1));
  CHECK(placement.exact());
  CHECK(placement.add_week(week) == std::vector(7, 1));
  CHECK_FALSE(placement.exact());
  CHECK(placement.cost() == Cost{0, 0, 0});
}

TEST_CASE("a week without sessions is empty") {
  Placement placement = one_kind(hours_apart(48));
  CHECK(placement.best().empty());
  CHECK(placement.add_week(every_day(hours(7, 8))).empty());
  CHECK(placement.best() == std::vector<Week>{{}});
}

}  // namespace
}  // namespace titrate::schedule
