#include "planner/engine/settle.h"

#include <catch2/catch.hpp>

#include "tests/unit/engine/answers.h"

namespace titrate::engine {
namespace {

using Kind = Effect::Kind;

Settled bad(const Debts& debts, const Answer& answer, const Footing& footing = fine(1),
            const Rules& rules = {}) {
  return settle(debts, answer, footing, rules, true);
}

TEST_CASE("a late answer takes one step of volume and adds a day of rest") {
  const Settled settled = bad(Debts{.streak = 2}, late);
  CHECK(settled.debts == Debts{.owed = 1, .fails = 1, .raised = 1, .bad = true});
  CHECK(settled.effect.response == Response::late);
  CHECK(settled.effect.kind == Kind::ease);
  CHECK(settled.effect.extra_gap_hours == 24);
  CHECK(settled.effect.least_gap_hours == 0);
  CHECK(settled.bad);
  CHECK_FALSE(settled.clear);
}

TEST_CASE("a red answer takes a fifth of the load and asks for 48 hours") {
  const Settled settled = bad(Debts{}, red);
  CHECK(settled.debts == Debts{.load = 6, .fails = 1, .bad = true});
  CHECK(settled.effect.response == Response::red);
  CHECK(settled.effect.extra_gap_hours == 0);
  CHECK(settled.effect.least_gap_hours == 48);
}

TEST_CASE("a red and late answer takes both and asks for a day more, at least 72 hours") {
  const Settled settled = bad(Debts{}, red_late);
  CHECK(settled.debts == Debts{.load = 6, .owed = 1, .fails = 1, .raised = 1, .bad = true});
  CHECK(settled.effect.extra_gap_hours == 24);
  CHECK(settled.effect.least_gap_hours == 72);
}

TEST_CASE("an extreme answer takes both and leaves the floor dose") {
  const Settled settled = bad(Debts{}, extreme);
  CHECK(settled.debts == Debts{.load = 6, .owed = 1, .fails = 1, .floor = true, .bad = true});
}

TEST_CASE("a high score without a morning is red, and the morning stays unknown") {
  const Settled settled = bad(Debts{.raised = 1}, answered(Zone::high, Morning::missing));
  CHECK(settled.debts == Debts{.load = 6, .fails = 1, .raised = 1, .unknown = true, .bad = true});
}

TEST_CASE("the load goes to the largest allowed one at most a fifth below") {
  Footing coarse;
  coarse.allowed.set(0).set(5).set(10);
  CHECK(bad(Debts{}, red, coarse).debts.load == 5);
  CHECK(bad(Debts{.load = 5}, red, coarse).debts.load == 0);
  CHECK(bad(Debts{.load = 9}, red).debts.load == 5);  // 95 % to 75 %: 76 % is not allowed
}

TEST_CASE("a debt without room goes to the easier variant at full load") {
  const Debts swapped{.fails = 3, .variant = 1, .swaps = 1, .raised = 1, .bad = true};
  const Settled no_volume_left = bad(Debts{.load = 8, .owed = 2, .streak = 1}, late);
  CHECK(no_volume_left.debts == swapped);
  CHECK(no_volume_left.effect.kind == Kind::swap);
  Debts by_red = swapped;
  by_red.raised = 0;
  CHECK(bad(Debts{.load = 0, .owed = 1}, red).debts == by_red);
  CHECK(bad(Debts{.load = 0}, red_late).debts == swapped);
}

TEST_CASE("a third bad answer goes to the easier variant, whatever is owed") {
  const Settled settled = bad(Debts{.load = 6, .owed = 1, .fails = 2, .calm = 1}, late);
  CHECK(settled.debts == Debts{.fails = 3, .variant = 1, .swaps = 1, .raised = 1, .bad = true});
}

TEST_CASE("a fourth bad answer takes from the easier variant, a fifth refers") {
  const Debts third{.fails = 3, .variant = 1, .swaps = 1};
  const Debts fourth{.load = 6, .fails = 4, .variant = 1, .swaps = 1, .bad = true};
  CHECK(bad(third, red).debts == fourth);
  const Settled fifth = bad(fourth, late, fine(3));
  CHECK(fifth.debts == Debts{.variant = 1, .raised = 1, .bad = true, .referred = true});
  CHECK(fifth.effect.kind == Kind::refer);
}

TEST_CASE("a swap refers when no easier variant or no further swap is left") {
  const Debts referred{.bad = true, .referred = true};
  CHECK(bad(Debts{.load = 6, .fails = 2}, red, fine(0)).debts == referred);
  // It stays easier: a referral never goes back to the harder exercise.
  CHECK(bad(Debts{.fails = 2, .variant = 1, .swaps = 1}, red, fine(1)).debts ==
        Debts{.variant = 1, .bad = true, .referred = true});
  CHECK(bad(Debts{.fails = 2, .swaps = 2}, red, fine(3)).debts == referred);
}

TEST_CASE("leg symptoms that move away change the variant at once") {
  const Settled settled = bad(Debts{}, moved_away);
  CHECK(settled.debts == Debts{.fails = 3, .variant = 1, .swaps = 1, .bad = true});
  CHECK(settled.effect.response == Response::away);
  CHECK(settled.effect.extra_gap_hours == 24);
}

TEST_CASE("an extreme answer that swaps leaves the floor dose, one that refers does not") {
  const Debts swapped{.fails = 3, .variant = 1, .swaps = 1, .floor = true, .bad = true};
  CHECK(bad(Debts{.fails = 2}, extreme).debts == swapped);
  CHECK(bad(Debts{.fails = 2}, extreme, fine(0)).debts == Debts{.bad = true, .referred = true});
}

TEST_CASE("a split profile moves a red answer to the split variant") {
  Rules rules;
  rules.red_splits = true;
  const Debts split{.fails = 3, .variant = 1, .swaps = 1, .bad = true};
  CHECK(bad(Debts{}, red, fine(1), rules).debts == split);
  CHECK(bad(Debts{}, late, fine(1), rules).debts.owed == 1);
  const Debts split_floor{.fails = 3, .variant = 1, .swaps = 1, .floor = true, .bad = true};
  CHECK(bad(Debts{}, extreme, fine(1), rules).debts == split_floor);
}

TEST_CASE("a profile that repeats late answers takes nothing for them but counts them") {
  Rules rules;
  rules.late_repeats = true;
  const Settled settled = bad(Debts{.streak = 1}, late, fine(1), rules);
  CHECK(settled.debts == Debts{.fails = 1, .raised = 1, .bad = true});
  CHECK(settled.effect.kind == Kind::hold);
  CHECK(settled.effect.extra_gap_hours == 24);
  CHECK(bad(Debts{}, red_late, fine(1), rules).debts.owed == 1);
  CHECK(bad(Debts{.fails = 2}, late, fine(1), rules).debts.variant == 1);
}

TEST_CASE("an exercise with one kind of debt uses it for every bad answer") {
  const Footing body = bodyweight(1);
  CHECK(bad(Debts{}, red, body).debts == Debts{.owed = 1, .fails = 1, .bad = true});
  CHECK(bad(Debts{}, red_late, body).debts.owed == 1);
  CHECK(bad(Debts{.owed = 2}, red, body).debts.variant == 1);
  const Footing single = single_repetition(1);
  CHECK(bad(Debts{}, late, single).debts == Debts{.load = 6, .fails = 1, .raised = 1, .bad = true});
  CHECK(bad(Debts{.load = 0}, late, single).debts.variant == 1);
  Footing neither = body;
  neither.volume = false;
  CHECK(bad(Debts{}, late, neither).debts.variant == 1);
}

TEST_CASE("one flare counts two bad answers, then leaves the floor dose, then swaps") {
  Debts debts = bad(Debts{}, late).debts;
  debts = bad(debts, in_same_flare(late)).debts;
  CHECK(debts == Debts{.owed = 2, .fails = 2, .raised = 1, .bad = true});
  const Settled third = bad(debts, in_same_flare(red_late));
  CHECK(third.debts == Debts{.owed = 2, .fails = 2, .floor = true, .raised = 1, .bad = true});
  CHECK(third.effect.kind == Kind::floor);
  CHECK(third.effect.least_gap_hours == 72);
  const Settled fourth = bad(third.debts, in_same_flare(late));
  CHECK(fourth.debts ==
        Debts{.fails = 3, .variant = 1, .swaps = 1, .floor = true, .raised = 1, .bad = true});
}

TEST_CASE("leg symptoms that move away are counted in the same flare, too") {
  const Settled settled = bad(Debts{.owed = 2, .fails = 2}, in_same_flare(moved_away));
  CHECK(settled.debts == Debts{.fails = 3, .variant = 1, .swaps = 1, .bad = true});
}

TEST_CASE("the size of a red answer is the profile's, in steps of 5 %") {
  PainProfile pain;
  CHECK(rules_of(pain).load_down == 4);
  pain.load_down = PerMille{300};
  CHECK(bad(Debts{}, red, fine(1), rules_of(pain)).debts.load == 4);
  pain.load_down = PerMille{220};
  CHECK(rules_of(pain).load_down == 5);
}

}  // namespace
}  // namespace titrate::engine
