#include <catch2/catch.hpp>

#include "planner/engine/settle.h"
#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// Answers at the edges: little load left, no load or no volume at all, two bad things at once.
namespace titrate::engine {
namespace {

using Kind = Effect::Kind;

Footing only_volume(int easier_steps) {
  Footing footing;
  footing.allowed.set(Debts::full_load);
  footing.easier_steps = easier_steps;
  return footing;
}

TEST_CASE("too much pain near the lowest load takes the lowest load first, then swaps") {
  const Settled lower = settle({.load = 2}, red, fine(1), {}, true);
  CHECK(lower.debts.load == 0);
  CHECK(lower.effect.kind == Kind::ease);
  const Settled swapped = settle({.load = 0}, red, fine(1), {}, true);
  CHECK(swapped.debts.variant == 1);
  CHECK(swapped.effect.kind == Kind::swap);
}

TEST_CASE("extreme pain that also moved away is eased by both: a swap, and the floor dose") {
  Answer both = extreme;
  both.away = true;
  const Settled settled = settle({}, both, fine(1), {}, true);
  CHECK(settled.effect.response == Response::extreme);
  CHECK(settled.effect.kind == Kind::swap);
  CHECK(settled.debts.variant == 1);
  CHECK(settled.debts.floor);
  CHECK(settled.effect.extra_gap_hours == 24);
  CHECK(settle({}, both, fine(0), {}, true).debts.referred);
}

TEST_CASE("in a flare that is spent, symptoms that moved away still swap") {
  Answer both = in_same_flare(extreme);
  both.away = true;
  CHECK(settle({.fails = 2}, both, fine(1), {}, true).debts.variant == 1);
  CHECK(settle({.fails = 2}, in_same_flare(extreme), fine(1), {}, true).debts.variant == 0);
}

TEST_CASE("a late score after too much pain takes volume only where pain took load") {
  const Settled lift = settle_late_score({.load = 6, .fails = 1}, true, fine(1), {});
  CHECK(lift.debts.owed == 1);
  const Settled body = settle_late_score({.owed = 1, .fails = 1}, true, only_volume(1), {});
  CHECK(body.debts.owed == 1);
  CHECK(body.debts.fails == 1);
  CHECK(body.debts.bad);
  CHECK(body.debts.raised == 1);
  CHECK(body.effect.kind == Kind::hold);
  CHECK(body.effect.extra_gap_hours == 24);
  const Settled lowest = settle_late_score({.owed = 2, .fails = 1}, true, only_volume(1), {});
  CHECK(lowest.debts.variant == 0);
  const Settled no_room = settle_late_score({.load = 6, .owed = 2, .fails = 1}, true, fine(1), {});
  CHECK(no_room.debts.variant == 1);
  CHECK(no_room.effect.kind == Kind::swap);
}

TEST_CASE("a coarse step back to more load owes volume only where there is volume to owe") {
  Footing coarse = single_repetition(1);
  coarse.steep.set(7);
  const Debts lower{.load = 6, .streak = 1};
  CHECK(settle(lower, green, coarse, {}, true).debts == Debts{.load = 7});
  coarse.volume = true;
  CHECK(settle(lower, green, coarse, {}, true).debts == Debts{.load = 7, .owed = 1});
}

TEST_CASE("a return to a level with neither load nor volume to take starts at the floor dose") {
  const auto returned = [](const Footing& footing) {
    return settle({.streak = 1, .variant = 1}, green, footing, {}, true).debts;
  };
  Footing nothing = only_volume(1);
  nothing.volume = false;
  CHECK(returned(nothing) == Debts{.floor = true});
  CHECK(returned(only_volume(1)) == Debts{.owed = 2});
  CHECK(returned(fine(1)) == Debts{.load = 2});
}

TEST_CASE("a phase waits with a ladder that had too few good answers in its week") {
  Course course{
      compiled(one_phase("- exercise: lift\n  ladder:\n"
                         "    - {week: 1, reps: 15, load: 15RM}\n"
                         "    - {week: 2-12, reps: 12, load: 12RM}"))};
  WeekEvent away;
  away.done = 0;
  away.absence = Absence::days_4;
  course.week(away);
  course.sessions(3, green);  // two give the load back, one is left
  course.week();
  CHECK(course.debts().load == Debts::full_load);
  CHECK(course.position().rung == 0);
  CHECK(course.state.course.phases[0].served == 0);
  course.calm_week();
  CHECK(course.position().rung == 1);
  CHECK(course.state.course.phases[0].served == 1);
}

}  // namespace
}  // namespace titrate::engine
