#include "planner/engine/adjust.h"

#include <catch2/catch.hpp>

#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// Loads that follow the effort or the repetitions of the last session.
namespace titrate::engine {
namespace {

const std::string by_effort =
    "adjust: [{after: last set, change: next session, by-effort: 4 % per point}]";
const std::string by_reps =
    "adjust: [{after: set 3, change: next session, "
    "by-reps: {0-2: -5 kg, 3-4: 0 kg, 5-6: 2.5 kg, 7+: 10 %}}]";

Course lift(const std::string& adjust, const std::string& effort = "RIR 2") {
  return Course{compiled(one_phase("- {exercise: lift, sets: 3, reps: 5, load: 40 kg, effort: " +
                                   effort + ", " + adjust + "}"))};
}

LadderRecord felt(std::optional<int> rpe_tenths, std::optional<int> rir = std::nullopt) {
  LadderRecord record;
  record.effort_tenths = rpe_tenths;
  record.rir = rir;
  record.reps_target = {5, 5, 5};
  return record;
}

LadderRecord reps(const std::vector<int>& done) {
  LadderRecord record = felt(std::nullopt);
  record.reps = done;
  return record;
}

int steps(const Course& course, const LadderRecord& record, Zone zone = Zone::safe) {
  const Use& use = *open_uses(course.machine, course.state)[0].use;
  return adjustment(course.machine, course.state, use, record, zone);
}

/// The dose after one answer that asks for so many loads up or down.
std::string after(Course& course, Answer answer, int by) {
  answer.adjust = by;
  course.session(answer);
  return course.dose();
}

TEST_CASE("four per cent a point of effort, up and down, on the equipment") {
  const Course course = lift(by_effort, "RPE 8");
  CHECK(steps(course, felt(80)) == 0);
  CHECK(steps(course, felt(70)) == 1);    // 41.6 kg: the next load is 42.5
  CHECK(steps(course, felt(50)) == 1);    // 44.8 kg, at most a tenth above 40
  CHECK(steps(course, felt(90)) == -1);   // 38.4 kg
  CHECK(steps(course, felt(100)) == -2);  // 36.8 kg
  CHECK(steps(course, felt(std::nullopt)) == 0);
}

TEST_CASE("repetitions in reserve count as effort, those above three are guesses") {
  const Course course = lift(by_effort);
  CHECK(steps(course, felt(std::nullopt, 2)) == 0);
  CHECK(steps(course, felt(std::nullopt, 3)) == 1);
  CHECK(steps(course, felt(std::nullopt, 4)) == 0);
  CHECK(steps(course, felt(std::nullopt, 0)) == -2);
}

TEST_CASE("repetitions of a set find their band, at most a tenth of the load") {
  const Course course = lift(by_reps);
  CHECK(steps(course, reps({5, 5, 2})) == -2);  // 35 kg asked for, 36 the least: 35 on the plates
  CHECK(steps(course, reps({5, 5, 4})) == 0);
  CHECK(steps(course, reps({5, 5, 6})) == 1);
  CHECK(steps(course, reps({5, 5, 9})) == 1);
  CHECK(steps(course, reps({5, 5})) == 0);
}

TEST_CASE("sets to failure raise nothing above safe pain, but lower") {
  const Course course = lift(by_reps);
  CHECK(steps(course, reps({5, 5, 9}), Zone::acceptable) == 0);
  CHECK(steps(course, reps({5, 5, 1}), Zone::acceptable) == -2);
}

TEST_CASE("spare repetitions are those over the target, and of each set the fewest count") {
  const Course spare = lift(
      "adjust: [{after: each set, change: next session, by-spare-reps: {0-1: 0 kg, 2+: 2.5 kg}}]");
  CHECK(steps(spare, reps({9, 6, 9})) == 0);
  CHECK(steps(spare, reps({9, 7, 9})) == 1);
}

TEST_CASE("a change inside the session is words, and the next session does not move by it") {
  const Course course =
      lift("adjust: [{after: set 2, change: next set, by-reps: {0-4: -5 kg, 5+: 5 kg}}]");
  CHECK(steps(course, reps({5, 9, 9})) == 0);
  CHECK(course.machine.ladders[0].rungs[0].step_high == 0);
}

TEST_CASE("of two rules the lower load counts") {
  const Course course = lift(
      "adjust: [{after: last set, change: next session, by-effort: 4 % per point}, "
      "{after: last set, change: next session, by-reps: {0-5: -2.5 kg, 6+: 5 kg}}]");
  LadderRecord record = reps({5, 5, 5});
  record.rir = 3;
  CHECK(steps(course, record) == -1);
  const Course lower_first = lift(
      "adjust: [{after: last set, change: next session, by-reps: {0-5: -2.5 kg, 6+: 5 kg}}, "
      "{after: last set, change: next session, by-effort: 4 % per point}]");
  CHECK(steps(lower_first, record) == -1);
}

TEST_CASE("where the next load is more than a tenth above, the load stays") {
  const Course course{
      compiled(one_phase("- {exercise: dumbbell, reps: 5, load: 8 kg, "
                         "effort: RPE 8, " +
                         by_effort + "}"))};
  CHECK(steps(course, felt(50)) == 0);
  CHECK(steps(course, felt(100)) == -1);
}

TEST_CASE("the load goes up after one eligible answer with a usual morning, and a permit") {
  Course course = lift(by_effort);
  CHECK(after(course, safe_but_raised, 1) == "3x5 @ 40");
  CHECK(after(course, unanswered, 1) == "3x5 @ 40");
  CHECK(after(course, green, 1) == "3x5 @ 42.5");
  CHECK(course.moved.back().adjusted.at(0).by == 1);
  CHECK(course.moved.back().effects.at(0).kind == Effect::Kind::progress);
  course.state.course.hold = 1;
  CHECK(after(course, green, 1) == "3x5 @ 42.5");
}

TEST_CASE("the load goes down after any answer, beside what pain takes") {
  Course course = lift(by_effort);
  CHECK(after(course, unanswered, -1) == "3x5 @ 37.5");
  CHECK(after(course, red, -1) == "3x5 @ 25");  // 75 % of 35 kg
}

TEST_CASE("nothing goes up while anything is owed, or together with what comes back") {
  Course course = lift(by_effort);
  course.session(late);
  CHECK(course.dose() == "3x4 @ 40");
  CHECK(after(course, green, 1) == "3x4 @ 40");
  CHECK(after(course, green, 1) == "3x5 @ 40");
  CHECK(after(course, green, 1) == "3x5 @ 42.5");
}

TEST_CASE("the adjusted load stays between half and twice the written one") {
  Course course = lift(by_effort);
  for (int session = 0; session < 60; ++session)
    course.session([] {
      Answer down = green;
      down.adjust = -1;
      return down;
    }());
  CHECK(course.dose() == "3x5 @ 20");
  for (int session = 0; session < 60; ++session)
    course.session([] {
      Answer up = green;
      up.adjust = 1;
      return up;
    }());
  CHECK(course.dose() == "3x5 @ 80");
}

TEST_CASE("an adjusted load goes along to a row of the same load, and a low one holds its row") {
  const std::string rows = "- exercise: lift\n  sets: 3\n  effort: RIR 2\n  " + by_effort +
                           "\n  ladder:\n    - {lasts: 1 sessions, reps: 8, load: 40 kg}\n"
                           "    - {lasts: 1 sessions, reps: 6, load: 40 kg}\n"
                           "    - {lasts: 1 sessions, reps: 5, load: 42.5 kg}\n";
  Course course{compiled(one_phase(rows))};
  CHECK(after(course, green, 1) == "3x8 @ 42.5");
  CHECK(after(course, green, 1) == "3x6 @ 42.5");  // the row rises, nothing else with it
  course.sessions(2, green);
  CHECK(course.dose() == "3x5 @ 42.5");
  Course low{compiled(one_phase(rows))};
  CHECK(after(low, green, -1) == "3x8 @ 37.5");
  low.sessions(2, green);
  CHECK(low.dose() == "3x6 @ 37.5");
  low.sessions(4, green);
  CHECK(low.dose() == "3x6 @ 37.5");
}

TEST_CASE("`last` is the adjusted load once it was lifted, and a lower one at once") {
  CourseText text;
  text.phases =
      "- {id: a, title: A, lasts: 1 week, do: [{exercise: lift, sets: 3, reps: 5, load: 40 kg, "
      "effort: RIR 2, " +
      by_effort +
      "}]}\n- {id: b, title: B, lasts: open, do: [{exercise: lift, sets: 3, reps: 5, "
      "load: 100 % of last}]}\n";
  Course course{compiled(text, with_plates())};
  Course unlifted = course;
  Course lower = course;
  CHECK(after(course, green, 1) == "3x5 @ 42.5");
  course.session(green);
  CHECK(after(unlifted, green, 1) == "3x5 @ 42.5");
  CHECK(after(lower, green, -1) == "3x5 @ 37.5");
  for (Course* each : {&course, &unlifted, &lower}) {
    each->take(ClinicianEvent{.what = ClinicianEvent::What::next_phase});
  }
  CHECK(course.dose() == "3x5 @ 42.5");
  CHECK(unlifted.dose() == "3x5 @ 40");
  CHECK(lower.dose() == "3x5 @ 37.5");
}

TEST_CASE("several loads of one dose move in proportion to the heaviest") {
  Course course{
      compiled(one_phase("- {exercise: lift, reps: [5, 5, 5], "
                         "load: [50 % 1RM, 75 % 1RM, 60 kg], effort: RIR 2, " +
                         by_effort + "}"))};
  CHECK(course.dose() == "3x5,5,5 @ 30,45,60");
  CHECK(after(course, green, 2) == "3x5,5,5 @ 32.5,47.5,65");
}

}  // namespace
}  // namespace titrate::engine
