#include <catch2/catch.hpp>

#include "planner/engine/chart.h"

/// The usual morning and the trend from week to week.
namespace titrate::engine {
namespace {

constexpr Date start{date::days{20'000}};
Date day(int number) { return start + date::days{number}; }

/// Sessions on the days 0, 2 and 4 of a week; their mornings are the days after.
Trend week_of(Chart& chart, int week, const std::vector<int>& scores, int sessions = 3) {
  for (std::size_t session = 0; session < scores.size(); ++session) {
    chart.mornings.emplace_back(day(7 * week + 1 + 2 * static_cast<int>(session)), scores[session]);
  }
  return turn_chart(chart, day(7 * week), day(7 * week + 6), sessions);
}

Chart with_base(int base) {
  Chart chart;
  chart.base = base;
  return chart;
}

TEST_CASE("the median is doubled so that it stays whole") {
  CHECK(doubled_median({4, 1, 2}) == 4);
  CHECK(doubled_median({4, 1, 2, 3}) == 5);
}

TEST_CASE("a point more than the week before is a rise, two points are a jump") {
  const auto second = [](const std::vector<int>& first, const std::vector<int>& then) {
    Chart chart = with_base(1);
    CHECK(week_of(chart, 0, first) == Trend::flat);
    return week_of(chart, 1, then);
  };
  CHECK(second({2, 2, 2}, {2, 2, 3}) == Trend::flat);
  CHECK(second({2, 2, 2}, {3, 3, 3}) == Trend::rise);
  CHECK(second({2, 2, 2}, {3, 4, 4}) == Trend::jump);
  CHECK(second({4, 4, 4}, {2, 2, 2}) == Trend::flat);
}

TEST_CASE("half points count: from 2 to 3.5 is a rise, from 2.5 to 3 is flat") {
  Chart rise = with_base(1);
  week_of(rise, 0, {2, 2}, 2);
  CHECK(week_of(rise, 1, {3, 4}, 2) == Trend::rise);
  Chart flat = with_base(1);
  week_of(flat, 0, {2, 3}, 2);
  CHECK(week_of(flat, 1, {3, 3}, 2) == Trend::flat);
}

TEST_CASE("a return to the usual morning is no rise") {
  Chart chart = with_base(3);
  week_of(chart, 0, {1, 1, 1});
  CHECK(week_of(chart, 1, {3, 3, 3}) == Trend::flat);
  CHECK(week_of(chart, 2, {4, 4, 4}) == Trend::rise);
}

TEST_CASE("a week with one score, or fewer than sessions, has no trend, nor has the next") {
  Chart chart = with_base(1);
  week_of(chart, 0, {1, 1, 1});
  CHECK(week_of(chart, 1, {5, 5}) == Trend::flat);
  CHECK(week_of(chart, 2, {5, 5, 5}) == Trend::flat);
  Chart single = with_base(1);
  week_of(single, 0, {1}, 1);
  CHECK(week_of(single, 1, {5}, 1) == Trend::flat);
}

TEST_CASE("a score of the morning after the last day belongs to the week that ended") {
  Chart chart = with_base(1);
  for (const int morning : {1, 3, 7}) chart.mornings.emplace_back(day(morning), 1);
  CHECK(turn_chart(chart, day(0), day(6), 3) == Trend::flat);
  CHECK(chart.last_week_median2 == 2);
  chart.mornings.emplace_back(day(9), 2);
  chart.mornings.emplace_back(day(11), 4);
  CHECK(turn_chart(chart, day(7), day(13), 2) == Trend::jump);
  CHECK(chart.last_week_median2 == 6);
}

TEST_CASE("the usual morning goes down to the median of twelve scores, never with fewer") {
  Chart chart = with_base(4);
  for (int week = 0; week < 3; ++week) week_of(chart, week, {2, 2, 2});
  CHECK(chart.base == 4);
  week_of(chart, 3, {2, 2, 2});
  CHECK(chart.base == 2);
}

TEST_CASE("the usual morning is rounded up and never goes up") {
  Chart chart = with_base(4);
  for (int week = 0; week < 4; ++week) week_of(chart, week, {1, 2, week % 2 == 0 ? 1 : 2});
  CHECK(chart.base == 2);
  for (int week = 4; week < 12; ++week) week_of(chart, week, {6, 6, 6});
  CHECK(chart.base == 2);
}

TEST_CASE("the usual stiffness goes down with twelve mornings, too") {
  Chart chart = with_base(4);
  chart.stiffness_base = 20;
  for (int morning = 0; morning < 11; ++morning) chart.stiffness.emplace_back(day(morning), 5);
  CHECK(week_of(chart, 1, {}) == Trend::flat);
  CHECK(chart.stiffness_base == 20);
  chart.stiffness.emplace_back(day(12), 10);
  CHECK(week_of(chart, 2, {}) == Trend::flat);
  CHECK(chart.stiffness_base == 5);
}

TEST_CASE("only the last twelve scores count, and none older than 84 days") {
  Chart chart = with_base(9);
  for (int week = 0; week < 4; ++week) week_of(chart, week, {8, 8, 8});
  for (int week = 4; week < 8; ++week) week_of(chart, week, {3, 3, 3});
  CHECK(chart.base == 3);
  Chart rare = with_base(9);
  for (int week = 0; week < 13; ++week) week_of(rare, week, {1}, 1);
  CHECK(rare.base == 1);
  Chart gone = with_base(9);
  for (int week = 0; week < 3; ++week) week_of(gone, week, {1, 1, 1});
  week_of(gone, 16, {1, 1, 1});
  CHECK(gone.base == 9);
}

}  // namespace
}  // namespace titrate::engine
