#include <catch2/catch.hpp>

#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// Two exercises swapped to the same easier one, which is done once.
namespace titrate::engine {
namespace {

Course two_swapped(const std::string& more = "") {
  Course course{
      compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 40 kg}\n"
                         "- {exercise: hold, sets: 3, hold: 30 s}\n" +
                         more))};
  course.state.exercises[0] = Debts{.fails = 3, .variant = 1, .swaps = 1};
  course.state.exercises[1] = Debts{.fails = 3, .variant = 1, .swaps = 1};
  return course;
}

std::vector<int> ladders(const Course& course) {
  std::vector<int> all;
  for (const Active& active : active_uses(course.machine, course.state)) {
    all.push_back(active.use->ladder);
  }
  return all;
}

TEST_CASE("the same easier exercise stands once in a session, where it stood first") {
  const Course course = two_swapped();
  CHECK(ladders(course) == std::vector{0});
  CHECK(open_uses(course.machine, course.state).size() == 2);
  CHECK(stands_in_for(course.machine, course.state, 0) == std::vector{1});
}

TEST_CASE("an exercise of the programme stands before one that was swapped to it") {
  const Course course = two_swapped("- {exercise: pump, sets: 2, reps: 10}\n");
  CHECK(ladders(course) == std::vector{2});
  CHECK(stands_in_for(course.machine, course.state, 2) == std::vector{0, 1});
}

TEST_CASE("in another session, or where it is done less often, both are done") {
  Course course{
      compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 40 kg}\n"
                         "- {exercise: pump, frequency: 1/week, sets: 2, reps: 10}\n"))};
  course.state.exercises[0] = Debts{.variant = 1};
  CHECK(ladders(course) == std::vector{0, 1});
}

TEST_CASE("the answer to one counts for the other, so both come back") {
  Course course = two_swapped();
  course.sessions(2, green);
  CHECK(course.debts(0).fails == 0);
  CHECK(course.debts(1).fails == 0);
  CHECK(course.moved.back().effects.size() == 2);
  CHECK(course.debts(0).variant == 0);
  CHECK(course.debts(1).variant == 0);
  CHECK(ladders(course) == std::vector{0, 1});
}

TEST_CASE("a late score and a rising week count for both") {
  Course course = two_swapped();
  course.take(LateScoreEvent{.ladders = {0}, .late = true, .was_red = false});
  CHECK(course.debts(1).fails == 4);
  Course week = two_swapped();
  week.week(Trend::jump);
  CHECK(week.debts(0).owed == 1);
  CHECK(week.debts(1).owed == 1);
}

/// A lift with the easier `pump`; `pump` itself as a second block; both with debts of their own.
Prescribed lift_beside_pump(const Debts& lift, const Debts& pump) {
  Course course{
      compiled(one_phase("- {exercise: lift, sets: 4, reps: 10, load: 40 kg}\n"
                         "- {exercise: pump, frequency: 1/week, sets: 4, reps: 10}"))};
  course.state.exercises[0] = lift;
  course.state.exercises[1] = pump;
  static Machine machine;  // the exercise of the result points into it
  machine = course.machine;
  return prescribe(machine, course.state, *open_uses(machine, course.state)[0].use);
}

TEST_CASE("an easier exercise that owes volume itself is not done with more") {
  CHECK(dose_words(lift_beside_pump({.variant = 1}, {}).dose) == "4x10 @ ?");
  const Prescribed eased = lift_beside_pump({.variant = 1}, {.owed = 1});
  CHECK(eased.exercise->id == "pump");
  CHECK(dose_words(eased.dose) == "3x10 @ ?");
  CHECK(dose_words(lift_beside_pump({.variant = 1}, {.floor = true}).dose) == "2x10 @ ?");
  CHECK(dose_words(lift_beside_pump({}, {.owed = 1}).dose) == "4x10 @ 40");
}

/// Two exercises that are each other's easier one, or one that has a third below it.
Course chain(bool back) {
  Course course{
      compiled(one_phase("- {exercise: lift, sets: 4, reps: 10}\n"
                         "- {exercise: squat, sets: 4, reps: 10}"))};
  course.machine.exercises[0].easier = course.machine.exercises[1].exercise;
  if (back) course.machine.exercises[1].easier = course.machine.exercises[0].exercise;
  course.state.exercises[0].variant = 1;
  course.state.exercises[1].variant = 1;
  return course;
}

TEST_CASE("an easier exercise that was swapped away gives way to its own easier one, done once") {
  const Course course = chain(false);
  CHECK(ladders(course) == std::vector{0});
  const Use& use = *open_uses(course.machine, course.state)[0].use;
  const Prescribed given = prescribe(course.machine, course.state, use);
  CHECK(given.exercise->id == "pump");
  CHECK_FALSE(given.floor);
}

TEST_CASE("where the easier exercise failed as well, only its floor dose is left") {
  const Course course = chain(true);
  CHECK(ladders(course).size() == 2);
  for (const Active& active : open_uses(course.machine, course.state)) {
    const Prescribed given = prescribe(course.machine, course.state, *active.use);
    CHECK(given.floor);
    CHECK(dose_words(given.dose) == "2x10");
  }
}

}  // namespace
}  // namespace titrate::engine
