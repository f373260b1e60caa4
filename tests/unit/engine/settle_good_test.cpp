#include <catch2/catch.hpp>

#include "planner/engine/settle.h"
#include "tests/unit/engine/answers.h"

namespace titrate::engine {
namespace {

using Kind = Effect::Kind;

Settled good(const Debts& debts, const Answer& answer, const Footing& footing = fine(1),
             const Rules& rules = {}) {
  return settle(debts, answer, footing, rules, true);
}

TEST_CASE("the second eligible answer opens the gate, the first does not") {
  const Settled first = good(Debts{}, green);
  CHECK(first.debts == Debts{.streak = 1});
  CHECK(first.eligible);
  CHECK_FALSE(first.clear);
  const Settled second = good(first.debts, green);
  CHECK(second.debts == Debts{.streak = 2});
  CHECK(second.clear);
  CHECK(good(second.debts, green).debts == Debts{.streak = 2});
}

TEST_CASE("an acceptable answer is eligible only where the profile says so") {
  CHECK(good(Debts{.streak = 1}, amber).debts == Debts{});
  CHECK_FALSE(good(Debts{.streak = 1}, amber).eligible);
  const Settled eligible = good(Debts{.streak = 1}, amber, fine(1), progress_in_acceptable());
  CHECK(eligible.debts == Debts{.streak = 2});
  CHECK(eligible.clear);
}

TEST_CASE("the gate stays shut without a permit or after a raised morning") {
  CHECK_FALSE(settle(Debts{.streak = 1}, green, fine(1), {}, false).clear);
  const Settled raised = good(Debts{.streak = 1}, safe_but_raised);
  CHECK(raised.debts == Debts{.streak = 2, .raised = 1});
  CHECK_FALSE(raised.clear);
  CHECK(good(Debts{.load = 6}, safe_but_raised).debts ==
        Debts{.load = 6, .streak = 1, .raised = 1});
  const Debts held = settle(Debts{.load = 6}, green, fine(1), {}, false).debts;
  CHECK(held == Debts{.load = 6, .streak = 1});
}

TEST_CASE("two calm answers in a row clear the bad ones, one alone does not") {
  const Debts one = good(Debts{.fails = 2, .bad = true}, amber).debts;
  CHECK(one == Debts{.fails = 2, .calm = 1});
  CHECK(good(one, amber).debts == Debts{});
  CHECK(good(one, red).debts.fails == 3);
  CHECK(good(one, unanswered).debts == Debts{.fails = 2, .unknown = true});
}

TEST_CASE("the floor dose is left before volume comes back, and volume before load") {
  const Debts debts{.load = 6, .owed = 1, .streak = 1, .floor = true};
  const Settled floor = good(debts, green);
  CHECK(floor.debts == Debts{.load = 6, .owed = 1});
  CHECK(floor.effect.kind == Kind::leave_floor);
  CHECK(good(floor.debts, green).debts == Debts{.load = 6, .owed = 1, .streak = 1});
  const Settled volume = good(Debts{.load = 6, .owed = 1, .streak = 1}, green);
  CHECK(volume.debts == Debts{.load = 6});
  CHECK(volume.effect.kind == Kind::volume_back);
}

TEST_CASE("load comes back one allowed step after a single eligible answer") {
  const Settled settled = good(Debts{.load = 6}, green);
  CHECK(settled.debts == Debts{.load = 7});
  CHECK(settled.effect.kind == Kind::load_back);
  CHECK_FALSE(settled.clear);
  Footing coarse = fine(1);
  coarse.allowed.reset().set(0).set(5).set(10);
  CHECK(good(Debts{.load = 0}, green, coarse).debts.load == 5);
  CHECK(good(Debts{.load = 6}, amber).debts == Debts{.load = 6});
}

TEST_CASE("the way back to the harder variant is at 60 % of its load, with nothing held against") {
  const Settled settled = good(Debts{.streak = 1, .variant = 1, .swaps = 1}, green);
  CHECK(settled.debts == Debts{.load = 2, .swaps = 1});
  CHECK(settled.effect.kind == Kind::level_back);
  CHECK(good(Debts{.variant = 1, .swaps = 1}, green).debts ==
        Debts{.streak = 1, .variant = 1, .swaps = 1});
}

TEST_CASE("the way back without a load owes the volume twice; on coarse plates the lowest load") {
  const Debts debts{.streak = 1, .variant = 1, .swaps = 1};
  CHECK(good(debts, green, bodyweight(1)).debts == Debts{.owed = 2, .swaps = 1});
  Footing heavy_plates = fine(1);
  heavy_plates.allowed.reset().set(5).set(10);
  CHECK(good(debts, green, heavy_plates).debts == Debts{.load = 5, .swaps = 1});
}

TEST_CASE("a rung that needs one answer opens after one") {
  Footing footing = fine(1);
  footing.need = 1;
  CHECK(good(Debts{}, green, footing).clear);
  CHECK(good(Debts{.owed = 2}, green, footing).debts == Debts{.owed = 1});
}

TEST_CASE("an unanswered morning breaks the streak, a second one asks for a hold") {
  const Settled first = good(Debts{.fails = 1, .calm = 1, .streak = 2, .raised = 2}, unanswered);
  CHECK(first.debts == Debts{.fails = 1, .raised = 2, .unknown = true});
  CHECK(first.effect.response == Response::unknown);
  CHECK_FALSE(first.asks_hold);
  CHECK(good(first.debts, unanswered).asks_hold);
  CHECK_FALSE(good(good(first.debts, green).debts, unanswered).asks_hold);
}

TEST_CASE("mornings above the usual one are late the third time in a row") {
  const Settled second = good(good(Debts{}, safe_but_raised).debts, safe_but_raised);
  CHECK(second.effect.response == Response::green);
  CHECK(second.debts.raised == 2);
  const Settled third = good(second.debts, safe_but_raised);
  CHECK(third.effect.response == Response::late);
  CHECK(third.debts == Debts{.owed = 1, .fails = 1, .raised = 2, .bad = true});
  CHECK(good(second.debts, green).debts.raised == 0);
  CHECK(good(second.debts, unanswered).debts.raised == 2);
  CHECK(good(second.debts, answered(Zone::high, Morning::raised)).effect.response ==
        Response::red_late);
}

TEST_CASE("a late morning counts as the first raised one") {
  const Debts after_late = good(Debts{.raised = 2}, late).debts;
  CHECK(after_late.raised == 1);
  CHECK(good(after_late, safe_but_raised).effect.response == Response::green);
}

TEST_CASE("a referred exercise waits and only keeps count of its mornings") {
  const Debts referred{.bad = true, .referred = true};
  const Settled settled = good(referred, safe_but_raised);
  CHECK(settled.debts == Debts{.raised = 1, .bad = true, .referred = true});
  CHECK(settled.effect.response == Response::wait);
  CHECK(settled.effect.kind == Kind::wait);
  CHECK(good(referred, unanswered).debts == referred);
}

TEST_CASE("a late score eases as a late answer would") {
  const Settled settled = settle_late_score(Debts{.streak = 2}, false, fine(1), {});
  CHECK(settled.debts == Debts{.owed = 1, .fails = 1, .raised = 1, .bad = true});
  CHECK(settled.effect.kind == Kind::ease);
}

TEST_CASE("a late score after a red session takes only the volume, and no second fail") {
  const Debts after_red{.load = 6, .fails = 1, .bad = true};
  const Settled settled = settle_late_score(after_red, true, fine(1), {});
  CHECK(settled.debts == Debts{.load = 6, .owed = 1, .fails = 1, .raised = 1, .bad = true});
  CHECK(settled.effect.response == Response::red_late);
  CHECK(settled.effect.extra_gap_hours == 24);
  const Debts single = settle_late_score(after_red, true, single_repetition(1), {}).debts;
  CHECK(single == Debts{.load = 6, .fails = 1, .raised = 1, .bad = true});
  const Debts referred{.referred = true};
  CHECK(settle_late_score(referred, true, fine(1), {}).debts == referred);
}

}  // namespace
}  // namespace titrate::engine
