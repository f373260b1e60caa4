#include "planner/schedule/spacing.h"

#include <catch2/catch.hpp>

#include "tests/unit/schedule/weeks.h"

namespace titrate::schedule {
namespace {

TEST_CASE("distances of a seventh of the week, rounded either way, cost nothing") {
  CHECK(spacing_cost(7, 1) == 0);
  CHECK(spacing_cost(3, 2) == 0);
  CHECK(spacing_cost(4, 2) == 0);
  CHECK(spacing_cost(2, 3) == 0);
  CHECK(spacing_cost(3, 3) == 0);
  CHECK(spacing_cost(1, 4) == 0);
}

TEST_CASE("other distances cost the square of the days outside") {
  CHECK(spacing_cost(5, 1) == 4);
  CHECK(spacing_cost(8, 1) == 1);
  CHECK(spacing_cost(1, 2) == 4);
  CHECK(spacing_cost(6, 3) == 9);
  CHECK(spacing_cost(5, 4) == 9);
}

TEST_CASE("distances beyond a fortnight cost what a fortnight costs") {
  CHECK(spacing_cost(14, 1) == 49);
  CHECK(spacing_cost(15, 1) == 49);
  CHECK(spacing_cost(70, 3) == 121);
}

TEST_CASE("sessions on five days or more need no spacing") {
  CHECK(spacing_cost(4, 5) == 0);
  CHECK(spacing_cost(14, 7) == 0);
}

TEST_CASE("the week's count is that of all entries of the kind, unless it is told") {
  WeekRequest week;
  week.wanted = {sessions(2, 45, 0), sessions(1, 45, 1), sessions(1, 20, 0)};
  CHECK(week_count(week, week.wanted[2]) == 3);
  CHECK(week_count(week, week.wanted[1]) == 1);
  week.wanted[2].per_week = 4;
  CHECK(week_count(week, week.wanted[2]) == 4);
}

}  // namespace
}  // namespace titrate::schedule
