#include <catch2/catch.hpp>

#include "planner/engine/sessions.h"
#include "planner/engine/turn.h"
#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// What one answer does to the sessions and weeks served on a rung.
namespace titrate::engine {
namespace {

Rung rung_of(Passing passing, int count) {
  Rung rung;
  rung.passing = passing;
  rung.count = count;
  return rung;
}

Settled good_answer() {
  Settled settled;
  settled.eligible = true;
  settled.clear = true;
  return settled;
}

int served_after(Passing passing, const Settled& settled, bool was_full) {
  Position position{.served = 1};
  (void)move_ladder(position, rung_of(passing, 5), settled, was_full, true, green);
  return position.served;
}

TEST_CASE("a session counts on a rung of sessions only after a good answer at full dose") {
  CHECK(served_after(Passing::sessions, good_answer(), true) == 2);
  CHECK(served_after(Passing::sessions, good_answer(), false) == 1);
  Settled unanswered_morning;
  CHECK(served_after(Passing::sessions, unanswered_morning, true) == 1);
}

TEST_CASE("a bad answer starts a rung of sessions again, not one of weeks; an easier level any") {
  Settled bad;
  bad.bad = true;
  CHECK(served_after(Passing::sessions, bad, true) == 0);
  CHECK(served_after(Passing::weeks, bad, true) == 1);
  Settled swapped = bad;
  swapped.effect.kind = Effect::Kind::swap;
  CHECK(served_after(Passing::weeks, swapped, true) == 0);
}

TEST_CASE("a rung of weeks is not left from below its load, held back, or without its exit") {
  const Rung rung = rung_of(Passing::weeks, 1);
  const auto climbs = [&](Position position, bool exit_holds, bool held) {
    return serve_week(position, rung, exit_holds, held);
  };
  CHECK(climbs({}, true, false));
  CHECK_FALSE(climbs({}, true, true));
  CHECK_FALSE(climbs({}, false, false));
  CHECK_FALSE(climbs({.step = -1}, true, false));
}

TEST_CASE("a row whose range moves is not passed while held back, and keeps its weeks served") {
  Rung rung = rung_of(Passing::sessions, 1);
  rung.next_row = 2;
  rung.row_weeks = 1;
  Position held;
  CHECK_FALSE(serve_week(held, rung, true, true));
  CHECK(held == Position{.row_served = 1});
  CHECK(serve_week(held, rung, true, false));
  CHECK(held == Position{.rung = 2});
}

TEST_CASE("inside a moving row weeks climb its rungs, and its last one waits for the row") {
  Rung rung = rung_of(Passing::weeks, 1);
  rung.next_row = 3;
  rung.row_weeks = 3;
  Position first;
  CHECK(serve_week(first, rung, true, false));
  CHECK(first == Position{.rung = 1, .row_served = 1});
  Position last{.rung = 2};
  CHECK_FALSE(serve_week(last, rung, true, false));
  CHECK(last == Position{.rung = 2, .row_served = 1});
}

TEST_CASE("only a rung that asks for the performance waits for it") {
  Answer not_performed = green;
  not_performed.performed = false;
  const auto climbs = [&](bool performance) {
    Rung rung = rung_of(Passing::sessions, 1);
    rung.performance = performance;
    Position position;
    return move_ladder(position, rung, good_answer(), true, true, not_performed).climbed;
  };
  CHECK(climbs(false));
  CHECK_FALSE(climbs(true));
}

TEST_CASE("a late score eases an exercise once, in however many blocks it was done") {
  Course course{compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 15RM}\n"
                                   "- {exercise: lift, sets: 3, reps: 5, load: 8RM}"))};
  REQUIRE(course.machine.ladders.size() == 2);
  course.session(green);
  CHECK(course.moved.back().adjusted.empty());
  course.take(LateScoreEvent{.ladders = {0, 1}, .late = true});
  CHECK(course.debts().fails == 1);
  CHECK(course.debts().owed == 1);
}

TEST_CASE("a late score that moves one exercise to an easier level leaves another's row served") {
  Course course{compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 15RM}\n"
                                   "- {exercise: dumbbell, sets: 3, reps: 10, load: 5 kg}"))};
  REQUIRE(course.machine.ladders.size() == 2);
  course.session(green);
  course.state.exercises[0].fails = 2;
  for (Position& position : course.state.positions) position.served = 1;
  course.take(LateScoreEvent{.ladders = {0, 1}, .late = true});
  CHECK(course.debts(0).variant == 1);
  CHECK(course.position(0).served == 0);
  CHECK(course.debts(1).owed == 1);
  CHECK(course.position(1).served == 1);
}

}  // namespace
}  // namespace titrate::engine
