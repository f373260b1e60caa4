#include <catch2/catch.hpp>

#include "planner/engine/turn.h"
#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// What keeps a week from counting, and what a week may not touch.
namespace titrate::engine {
namespace {

Course one_lift(const std::string& keys = "") {
  return Course{
      compiled(one_phase("- exercise: lift\n  sets: 3\n  reps: 10\n  load: 15RM\n" + keys))};
}

Course rows_of_weeks() {
  return Course{compiled(one_phase("- exercise: lift\n  ladder:\n"
                                   "    - {week: 1, reps: 15, load: 15RM}\n"
                                   "    - {week: 2-12, reps: 12, load: 12RM}"))};
}

int rung_after(const Debts& debts, std::vector<bool> held = {}) {
  Course course = rows_of_weeks();
  course.state.exercises[0] = debts;
  WeekEvent week;
  week.done = 3;
  week.held = std::move(held);
  course.week(week);
  return course.position().rung;
}

TEST_CASE("a row of weeks is not passed with volume owed, or while a limit holds it") {
  CHECK(rung_after({.streak = 2}) == 1);
  CHECK(rung_after({.owed = 1, .streak = 2}) == 0);
  CHECK(rung_after({.streak = 2}, {true}) == 0);
  CHECK(rung_after({.streak = 2}, {false}) == 1);
}

TEST_CASE("a row of weeks that asks for the performance is passed with it only") {
  Rung rung;
  rung.passing = Passing::weeks;
  rung.performance = true;
  Position without;
  CHECK_FALSE(serve_week(without, rung, true, false));
  Position with{.performed = true};
  CHECK(serve_week(with, rung, true, false));
}

TEST_CASE("a rising week leaves a referred exercise as it is") {
  Course course = one_lift();
  const Debts referred{.raised = 1, .bad = true, .referred = true};
  course.state.exercises[0] = referred;
  course.week(Trend::jump);
  CHECK(course.debts() == referred);
}

TEST_CASE("a week that ends with a bad answer does not count, even where it took nothing") {
  Course course = one_lift();
  course.state.exercises[0] = {.fails = 1, .bad = true};
  course.week();
  CHECK(course.state.course.phases[0].served == 0);
}

TEST_CASE("a week with an absence does not count where there is no load to lower") {
  Course course{compiled(one_phase("- {exercise: pump, sets: 2, reps: 10}"))};
  WeekEvent away;
  away.done = 3;
  away.absence = Absence::days_4;
  course.week(away);
  CHECK(course.debts() == Debts{});
  CHECK(course.state.course.phases[0].served == 0);
}

TEST_CASE("a referral ends a review, but not a stop for a red flag") {
  const auto mode_after = [](Mode mode) {
    Course course = one_lift();
    course.state.course.mode = mode;
    course.state.exercises[0] = {.bad = true, .referred = true};
    course.week();
    return course.state.course.mode;
  };
  CHECK(mode_after(Mode::review) == Mode::referred);
  CHECK(mode_after(Mode::stopped) == Mode::stopped);
}

TEST_CASE("a block that was left stays left, and is left only when its exit counts") {
  const auto week_of = [](bool holds, std::vector<bool> goes_on) {
    WeekEvent week;
    week.done = 3;
    week.criteria = {holds};
    week.goes_on = std::move(goes_on);
    return week;
  };
  Course course = one_lift("  exit: [raises >= 10]");
  REQUIRE(course.machine.criteria.size() == 1);
  course.week(week_of(true, {true}));
  CHECK_FALSE(course.position().left);
  course.week(week_of(true, {false}));
  CHECK(course.position().left);
  course.week(week_of(false, {false}));
  CHECK(course.position().left);
}

TEST_CASE("a block of a phase to come is not entered before its phase opens") {
  Course course{compiled("- id: a\n  title: Phase\n  lasts: 2 weeks\n  do:\n"
                         "    - {exercise: pump, sets: 2, reps: 10}\n"
                         "- id: b\n  title: Phase\n  lasts: 2 weeks\n  do:\n"
                         "    - {exercise: lift, sets: 2, reps: 10, load: 15RM,"
                         " enter: [raises >= 10]}\n")};
  course.week();
  REQUIRE(course.open() == std::vector<std::string>{"a"});
  CHECK_FALSE(course.position(1).entered);
}

}  // namespace
}  // namespace titrate::engine
