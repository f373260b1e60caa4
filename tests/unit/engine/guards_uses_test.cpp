#include <catch2/catch.hpp>

#include "planner/engine/advance.h"
#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// Corners of what is done in a week: blocks at the ends of their weeks, and how often.
namespace titrate::engine {
namespace {

using Kind = Frequency::Kind;

Frequency often(int low, int high, Kind kind = Kind::per_week) {
  Frequency made;
  made.kind = kind;
  made.low = low;
  made.high = high;
  return made;
}

std::vector<int> ladders(const Course& course) {
  std::vector<int> all;
  for (const Active& active : active_uses(course.machine, course.state)) {
    all.push_back(active.use->ladder);
  }
  return all;
}

std::vector<int> in_week(Course& course, int week) {
  course.state.course.phases[0].served = static_cast<std::uint8_t>(week - 1);
  return ladders(course);
}

TEST_CASE("days a week are the most that a frequency allows") {
  CHECK(days_a_week(often(2, 3)) == 3);
  CHECK(days_a_week(often(2, 2, Kind::every_days)) == 4);
  CHECK(days_a_week(often(7, 7, Kind::every_days)) == 1);
  CHECK(days_a_week(often(1, 1, Kind::other_days)) == 7);
}

TEST_CASE("other days are those that the named sessions leave of all, never fewer than none") {
  Sessions sessions;
  const SessionKind other{"easy", often(1, 1, Kind::other_days), std::nullopt};
  sessions.kinds = {{"hard", often(2, 3), std::nullopt}, other};
  CHECK(days_of_kind(sessions, sessions.kinds[0]) == 3);
  CHECK(days_of_kind(sessions, other) == 4);
  sessions.days.frequency = often(5, 5);
  CHECK(days_of_kind(sessions, other) == 2);
  sessions.days.frequency = often(2, 2);
  CHECK(days_of_kind(sessions, other) == 0);
}

TEST_CASE("a row's own frequency comes first, then the block's, then the session's") {
  PhasePlan phase;
  phase.sessions.days.frequency = often(5, 5);
  phase.sessions.kinds = {{"hard", often(2, 2), std::nullopt}};
  Use use;
  Rung rung;
  CHECK(sessions_a_week(phase, use, rung) == 5);
  use.in = "hard";
  CHECK(sessions_a_week(phase, use, rung) == 2);
  use.in = "easy";
  rung.in = "hard";
  CHECK(sessions_a_week(phase, use, rung) == 2);
  use.days.frequency = often(3, 3);
  CHECK(sessions_a_week(phase, use, rung) == 3);
  rung.days.frequency = often(1, 1);
  CHECK(sessions_a_week(phase, use, rung) == 1);
}

TEST_CASE("sessions that take turns share the days, rounded up, without days it is one") {
  PhasePlan phase;
  Use use;
  const Rung rung;
  CHECK(sessions_a_week(phase, use, rung) == 1);
  use.in = "a";
  phase.sessions.days.frequency = often(3, 3);
  CHECK(sessions_a_week(phase, use, rung) == 3);
  phase.sessions.order = {"a", "b"};
  CHECK(sessions_a_week(phase, use, rung) == 2);
  phase.sessions.order = {"a", "b", "b", "b"};
  CHECK(sessions_a_week(phase, use, rung) == 1);
  use.in.clear();
  CHECK(sessions_a_week(phase, use, rung) == 3);
}

TEST_CASE("a block is done from its first week to its last") {
  Course course{
      compiled(one_phase("- {exercise: hold, week: 2-3, hold: 30 s}\n"
                         "- {exercise: pump, week: 4+, reps: 10}"))};
  CHECK(in_week(course, 1).empty());
  CHECK(in_week(course, 2) == std::vector{0});
  CHECK(in_week(course, 3) == std::vector{0});
  CHECK(in_week(course, 4) == std::vector{1});
  CHECK(in_week(course, 30) == std::vector{1});
}

TEST_CASE("a block whose weeks are over goes on while the one after it waits, in its weeks only") {
  const std::string first = "- {id: low, exercise: lift, week: 2-3, sets: 2, reps: 10}\n";
  Course course{compiled(one_phase(
      first + "- {id: next, exercise: lift, week: 5+, enter: [raises >= 10], sets: 3, reps: 8}"))};
  CHECK(in_week(course, 1).empty());
  CHECK(in_week(course, 3) == std::vector{0});
  CHECK(in_week(course, 4).empty());
  CHECK(in_week(course, 5) == std::vector{0});
  CHECK(in_week(course, 6) == std::vector{0});
  course.state.positions[1].entered = true;
  CHECK(in_week(course, 6) == std::vector{1});
  Course other{compiled(one_phase(
      first + "- {id: next, exercise: hold, week: 4+, enter: [raises >= 10], hold: 30 s}"))};
  CHECK(in_week(other, 4).empty());
}

TEST_CASE("a block that has left or is held back is not done, entered or not") {
  Course course{compiled(one_phase("- {exercise: hold, hold: 30 s}"))};
  CHECK(ladders(course) == std::vector{0});
  course.state.positions[0].left = true;
  CHECK(ladders(course).empty());
  course.state.positions[0] = Position{.held_back = true};
  CHECK(ladders(course).empty());
}

TEST_CASE("the same easier exercise in two sessions of a week is done in both") {
  CourseText text;
  text.sessions = "{frequency: 4/week, order: [a, b]}";
  text.phases = one_phase(
      "- {exercise: lift, in: a, sets: 3, reps: 10, load: 40 kg}\n"
      "- {exercise: hold, in: b, sets: 3, hold: 30 s}");
  Course course{compiled(text, with_plates())};
  course.state.exercises[0].variant = 1;
  course.state.exercises[1].variant = 1;
  CHECK(ladders(course) == std::vector{0, 1});
}

}  // namespace
}  // namespace titrate::engine
