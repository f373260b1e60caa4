#include "planner/engine/advance.h"

#include <catch2/catch.hpp>

#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

namespace titrate::engine {
namespace {

/// A lift of 40 kg that rises by 5 % when the gate opens.
Course rising_lift(const std::string& pain = "{profile: tendon}") {
  CourseText text;
  text.pain = pain;
  text.phases = one_phase(
      "- {exercise: lift, sets: 4, reps: 10, load: 40 kg, "
      "progress: [{raise: load, by: 5 %, to: 60 kg}]}");
  return Course{compiled(text, with_plates())};
}

Answer not_performed(Answer answer) {
  answer.performed = false;
  return answer;
}

TEST_CASE("a rung of sessions is left after two good answers that meet its gate") {
  Course course = rising_lift();
  course.session(green);
  CHECK(course.position().rung == 0);
  course.session(not_performed(green));
  CHECK(course.position().rung == 0);
  CHECK(course.debts().streak == 2);
  course.session(green);
  CHECK(course.position() == Position{.rung = 1, .performed = true, .entered = true});
  CHECK(course.debts().streak == 0);
  CHECK(course.moved.back().climbed == std::vector{0});
  CHECK(course.moved.back().effects[0].kind == Effect::Kind::progress);
}

TEST_CASE("debts come back without the performance gate") {
  Course course = rising_lift();
  course.session(late);
  CHECK(course.dose() == "3x10 @ 40");
  course.session(not_performed(green));
  course.session(not_performed(green));
  CHECK(course.dose() == "4x10 @ 40");
}

TEST_CASE("a ladder counts its sessions and starts again after a bad one") {
  Course course{
      compiled(one_phase("- exercise: lift\n"
                         "  ladder:\n"
                         "    - {lasts: 3 sessions, reps: 15, load: 15RM}\n"
                         "    - {lasts: 3 sessions, reps: 12, load: 12RM}"))};
  course.sessions(2, green);
  CHECK(course.position().served == 2);
  course.session(red);
  CHECK(course.position().served == 0);
  course.sessions(4, green);
  CHECK(course.debts() == Debts{.streak = 0});
  CHECK(course.position().rung == 0);
  course.sessions(3, green);
  CHECK(course.position().rung == 1);
}

TEST_CASE("one bad session eases an exercise once, in both of its blocks") {
  Course course{
      compiled(one_phase("- {id: heavy, exercise: lift, sets: 4, reps: 8, load: 40 kg}\n"
                         "- {id: light, exercise: lift, sets: 2, reps: 15, load: 25 kg}"))};
  course.session(red_late);
  CHECK(course.debts().owed == 1);
  CHECK(course.moved.back().effects.size() == 1);
  CHECK(course.dose(0) == "3x8 @ 30");
  CHECK(course.dose(1) == "2x12 @ 20");
}

TEST_CASE("two blocks of one exercise climb by their own gates") {
  Course course{
      compiled(one_phase("- {id: heavy, exercise: lift, sets: 4, reps: 8, load: 40 kg, "
                         "progress: [{raise: load, by: 5 %, to: 60 kg}]}\n"
                         "- {id: light, exercise: lift, sets: 2, reps: 12-15, load: 25 kg, "
                         "progress: [{raise: reps, by: 1}]}"))};
  SessionEvent event;
  event.answers.push_back({0, not_performed(green)});
  event.answers.push_back({1, green});
  course.take(event);
  CHECK(course.moved.back().climbed.empty());
  course.take(event);
  CHECK(course.moved.back().climbed == std::vector{1});
  event.answers.front().answer = green;
  course.take(event);
  course.take(event);
  CHECK(course.moved.back().climbed == std::vector{0, 1});
}

TEST_CASE("a rung that needs one answer does not lift one that needs two") {
  Course course{
      compiled(one_phase("- {id: light, exercise: lift, sets: 2, reps: 12-15, load: 25 kg, "
                         "progress: [{raise: reps, by: 1}]}\n"
                         "- {id: heavy, exercise: lift, sets: 4, reps: 8, load: 40 kg, "
                         "progress: [{raise: load, by: 5 %, to: 60 kg}]}"))};
  course.session(green);
  CHECK(course.position(1).rung == 0);
}

TEST_CASE("the later of two open phases has an exercise that stands in both") {
  CourseText text;
  text.phases =
      "- {id: a, title: A, week: 1-4, do: [{exercise: [lift, squat], sets: 2, reps: 10}]}\n"
      "- {id: b, title: B, week: 1-4, do: [{exercise: lift, sets: 3, reps: 8}]}\n";
  const Course course{compiled(text, with_plates())};
  std::vector<std::string> uses;
  for (const Active& active : active_uses(course.machine, course.state)) {
    const auto ladder = static_cast<std::size_t>(active.use->ladder);
    const auto exercise = static_cast<std::size_t>(course.machine.ladders[ladder].exercise);
    uses.push_back(std::to_string(active.phase) + " " +
                   course.machine.exercises[exercise].exercise.id);
  }
  CHECK(uses == std::vector<std::string>{"0 squat", "1 lift"});
}

TEST_CASE("a block is there in its weeks, and between its own enter and exit") {
  Course course{compiled(
      one_phase("- {exercise: pump, week: [1, 3], sets: 1, reps: 10}\n"
                "- {exercise: hold, enter: [raises >= 10], exit: [raises >= 20], hold: 30 s}"))};
  const auto blocks = [&] { return active_uses(course.machine, course.state).size(); };
  CHECK(blocks() == 1);
  WeekEvent event;
  event.done = 3;
  event.criteria = {true, false};
  course.sessions(3, green);
  course.week(event);
  CHECK(blocks() == 1);  // week 2: the hold has entered, the pump is away
  event.criteria = {false, false};
  course.sessions(3, green);
  course.week(event);
  CHECK(blocks() == 2);  // what has entered stays
  event.criteria = {false, true};
  course.sessions(3, green);
  course.week(event);
  CHECK(blocks() == 0);
}

TEST_CASE("a late score counts at the place where the ladder stands") {
  Course course{
      compiled(one_phase("- exercise: lift\n"
                         "  ladder:\n"
                         "    - {lasts: 3 sessions, reps: 15, load: 15RM}\n"
                         "    - {lasts: 3 sessions, reps: 12, load: 12RM}"))};
  course.sessions(2, green);
  course.take(LateScoreEvent{.ladders = {0}, .late = false, .was_red = false});
  CHECK(course.position().served == 2);
  course.take(LateScoreEvent{.ladders = {0}, .late = true, .was_red = false});
  CHECK(course.debts().fails == 1);
  CHECK(course.debts().owed == 1);
  CHECK(course.position().served == 0);
}

TEST_CASE("a late score in an open flare is not a third fail") {
  Course course = rising_lift();
  course.state.exercises[0] = Debts{.owed = 1, .fails = 2};
  LateScoreEvent event{.ladders = {0}, .late = true, .was_red = false};
  event.in_flare = {0};
  course.take(event);
  CHECK(course.debts() == Debts{.owed = 1, .fails = 2, .floor = true, .raised = 1, .bad = true});
}

TEST_CASE("a flag stops the plan until a clinician clears it, then the floor dose starts") {
  Course course = rising_lift();
  course.state.exercises[0] = Debts{.load = 8, .fails = 2, .swaps = 1};
  course.take(FlagEvent{});
  CHECK(course.state.course.mode == Mode::stopped);
  CHECK_FALSE(permits(course.machine, course.state));
  course.take(ClinicianEvent{.what = ClinicianEvent::What::clear, .absence = Absence::days_14});
  CHECK(course.state.course.mode == Mode::active);
  CHECK(course.debts() == Debts{.load = 3, .floor = true});
  CHECK(course.dose() == "2x10 @ 20");
}

TEST_CASE("a clinician's easier variant is one that there is") {
  Course course = rising_lift();
  const ClinicianEvent easier{.what = ClinicianEvent::What::easier, .exercise = 0};
  course.take(easier);
  CHECK(course.debts() == Debts{.variant = 1});
  course.take(easier);
  CHECK(course.debts() == Debts{.variant = 1});
  course.take(ClinicianEvent{.what = ClinicianEvent::What::end});
  CHECK(course.state.course.mode == Mode::done);
}

}  // namespace
}  // namespace titrate::engine
