#include <catch2/catch.hpp>

#include "planner/engine/adjust.h"
#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// Corners of `adjust`: reports that say nothing, efforts at the bounds, the counter itself.
namespace titrate::engine {
namespace {

const std::string by_effort =
    "adjust: [{after: last set, change: next session, by-effort: 4 % per point}]";

Course lift(const std::string& effort, const std::string& adjust = by_effort) {
  return Course{compiled(one_phase("- {exercise: lift, sets: 3, reps: 5, load: 40 kg, effort: " +
                                   effort + ", " + adjust + "}"))};
}

LadderRecord felt(std::optional<int> rpe_tenths, std::optional<int> rir = std::nullopt) {
  LadderRecord record;
  record.effort_tenths = rpe_tenths;
  record.rir = rir;
  return record;
}

LadderRecord reps(std::vector<int> done, std::vector<int> target = {5, 5, 5}) {
  LadderRecord record;
  record.reps = std::move(done);
  record.reps_target = std::move(target);
  return record;
}

int steps(const Course& course, const LadderRecord& record, Zone zone = Zone::safe) {
  const Use& use = *open_uses(course.machine, course.state)[0].use;
  return adjustment(course.machine, course.state, use, record, zone);
}

TEST_CASE("an effort inside its range moves nothing, beside it only the distance to it counts") {
  const Course rpe = lift("RPE 7-8");
  CHECK(steps(rpe, felt(70)) == 0);
  CHECK(steps(rpe, felt(80)) == 0);
  CHECK(steps(rpe, felt(60)) == 1);
  CHECK(steps(rpe, felt(90)) == -1);
}

TEST_CASE("where an RPE is asked for and felt, repetitions in reserve say nothing beside it") {
  const Course rpe = lift("RPE 8");
  CHECK(steps(rpe, felt(80, 0)) == 0);
  CHECK(steps(rpe, felt(std::nullopt, 0)) == -2);
  const Course rir = lift("RIR 2");
  CHECK(steps(rir, felt(80, 0)) == -2);
  CHECK(steps(rir, felt(60)) == 1);
}

TEST_CASE("a set to failure that was one gives no reason to move the load") {
  const Course course = lift("failure");
  CHECK(steps(course, felt(100)) == 0);
  CHECK(steps(course, felt(std::nullopt, 0)) == 0);
  CHECK(steps(course, felt(90)) == 1);
}

TEST_CASE("where no effort is asked for, none that was felt moves the load") {
  Course course = lift("RPE 8");
  course.machine.ladders[0].rungs[0].dose.effort.reset();
  CHECK(steps(course, felt(100)) == 0);
}

TEST_CASE("a load that is not known is not moved") {
  Course course = lift("RPE 8");
  course.machine.ladders[0].rungs[0].dose.loads[0].mass.reset();
  CHECK(steps(course, felt(100)) == 0);
}

TEST_CASE("a change by effort may raise above safe pain, for it is not a set to failure") {
  CHECK(steps(lift("RPE 8"), felt(70), Zone::acceptable) == 1);
}

TEST_CASE("a set that was not done, or has no number, says nothing") {
  Course course = lift(
      "RIR 2", "adjust: [{after: set 3, change: next session, by-reps: {0-4: -5 kg, 5+: 5 kg}}]");
  CHECK(steps(course, reps({})) == 0);
  CHECK(steps(course, reps({9, 9})) == 0);
  CHECK(steps(course, reps({1, 1, 9})) == 1);
  course.machine.ladders[0].adjust[0].after_set = 0;
  CHECK(steps(course, reps({9, 9, 9})) == 0);
}

TEST_CASE("repetitions outside every band move nothing, at its ends they do") {
  const Course course =
      lift("RIR 2", "adjust: [{after: last set, change: next session, by-reps: {4-6: 2.5 kg}}]");
  CHECK(steps(course, reps({3})) == 0);
  CHECK(steps(course, reps({4})) == 1);
  CHECK(steps(course, reps({6})) == 1);
  CHECK(steps(course, reps({7})) == 0);
}

TEST_CASE("spare repetitions of a set are those over its own target, fewer are none") {
  const Course numbered = lift("RIR 2",
                               "adjust: [{after: set 1, change: next session, by-spare-reps: "
                               "{0-1: 0 kg, 2+: 2.5 kg}}]");
  CHECK(steps(numbered, reps({10, 5, 5}, {10, 5, 5})) == 0);
  CHECK(steps(numbered, reps({12, 5, 5}, {10, 5, 5})) == 1);
  const Course last = lift("RIR 2",
                           "adjust: [{after: last set, change: next session, by-spare-reps: "
                           "{0-1: 0 kg, 2+: 2.5 kg}}]");
  CHECK(steps(last, reps({5, 5, 7}, {10, 8, 5})) == 1);
  CHECK(steps(last, reps({5, 5, 3}, {10, 8, 5})) == 0);
  CHECK(steps(last, reps({1, 1, 2}, {})) == 1);
  CHECK(steps(last, reps({})) == 0);
}

TEST_CASE("where the next load down is far below, it stays unless it is 65 % at least") {
  Course course = lift("RPE 8");
  course.machine.exercises[0].grid = {Grams{26'000}, Grams{40'000}};
  CHECK(steps(course, felt(100)) == -1);
  course.machine.exercises[0].grid = {Grams{25'900}, Grams{40'000}};
  CHECK(steps(course, felt(100)) == 0);
}

TEST_CASE("without known equipment loads move by half a kilogram, never below none") {
  CHECK(moved_load(Grams{2'000}, 3, {}) == Grams{3'500});
  CHECK(moved_load(Grams{2'000}, -3, {}) == Grams{500});
  CHECK(moved_load(Grams{2'000}, -9, {}) == Grams{});
  CHECK(moved_load(Grams{2'000}, 0, {}) == Grams{2'000});
  const Grid grid{Grams{1'000}, Grams{2'000}, Grams{4'000}};
  CHECK(moved_load(Grams{2'000}, 2, grid) == Grams{4'000});
  CHECK(moved_load(Grams{2'000}, -2, grid) == Grams{1'000});
  Course course = lift("RPE 8");
  course.machine.exercises[0].grid.clear();
  CHECK(steps(course, felt(70)) == 3);
}

struct Rise {
  Settled settled;
  Answer answer = green;
  bool was_full = true;
  bool permit = true;
  [[nodiscard]] int from(int step, int by) {
    answer.adjust = by;
    return step_after(step, answer, settled, was_full, permit, -3, 3);
  }
};

Rise calm() {
  Rise rise;
  rise.settled.eligible = true;
  return rise;
}

TEST_CASE("each thing that forbids a rise forbids it alone, and lets the load go down") {
  CHECK(calm().from(1, 1) == 2);
  std::vector<Rise> forbidden(7, calm());
  forbidden[0].settled.eligible = false;
  forbidden[1].settled.bad = true;
  forbidden[2].permit = false;
  forbidden[3].was_full = false;
  forbidden[4].answer.held = true;
  forbidden[5].answer.morning = Morning::raised;
  forbidden[6].settled.debts.owed = 1;
  for (Rise& each : forbidden) {
    CHECK(each.from(1, 1) == 1);
    CHECK(each.from(1, 0) == 1);
    CHECK(each.from(1, -1) == 0);
  }
  Rise referred = calm();
  referred.settled.debts.referred = true;
  CHECK(referred.from(1, 1) == 1);
  CHECK(referred.from(1, -1) == 1);
}

TEST_CASE("the counter stays between its ends, or where it is when that is outside") {
  CHECK(calm().from(3, 1) == 3);
  CHECK(calm().from(-3, -1) == -3);
  CHECK(calm().from(5, 1) == 5);
  CHECK(calm().from(-5, -1) == -5);
}

TEST_CASE("a rung is left from its own load and above, from below only where the load goes along") {
  Position position;
  Rung rung;
  CHECK(may_leave(position, rung));
  position.step = -1;
  CHECK_FALSE(may_leave(position, rung));
  rung.keeps_step = true;
  CHECK(may_leave(position, rung));
  position.served = 2;
  move_to(position, rung, 1);
  CHECK(position == Position{.rung = 1, .step = -1});
  move_to(position, Rung{}, 2);
  CHECK(position == Position{.rung = 2});
}

}  // namespace
}  // namespace titrate::engine
