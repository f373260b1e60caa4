#include "planner/check/debts_proof.h"

#include <algorithm>
#include <array>
#include <set>

#include <catch2/catch.hpp>

#include "planner/check/debts_order.h"

namespace titrate::check {
namespace {

constexpr std::size_t plenty = 5'000'000;

/// Loads in steps of 5 %, so many easier variants.
Ground fine_ground(int easier_steps) {
  Ground ground;
  ground.footing.allowed.set();
  ground.footing.easier_steps = easier_steps;
  ground.rules.progress_in_acceptable = true;
  return ground;
}

/// Half, three quarters and the whole load, each step above the cap.
Ground coarse_ground() {
  Ground ground = fine_ground(1);
  ground.footing.allowed = 0b10000100001;
  ground.footing.steep = 0b10000100000;
  return ground;
}

TEST_CASE("everything claimed of the debts of an exercise holds on every kind of ground") {
  Ground one_load = fine_ground(1);
  one_load.footing.allowed = 0b10000000000;
  Ground no_volume = fine_ground(2);
  no_volume.footing.volume = false;
  Ground quick = fine_ground(1);
  quick.footing.need = 1;
  Ground repeats = fine_ground(1);
  repeats.rules.late_repeats = true;
  repeats.rules.progress_in_acceptable = false;
  Ground splits = fine_ground(1);
  splits.rules.red_splits = true;
  splits.watches_direction = true;
  for (const Ground& ground :
       {fine_ground(0), coarse_ground(), one_load, no_volume, quick, repeats, splits}) {
    CAPTURE(ground.footing.allowed, ground.footing.easier_steps, ground.footing.need);
    const DebtsProof proof = prove_debts(ground, plenty);
    CHECK(proof.complete);
    for (const DebtsBreach& breach : proof.breaches) CHECK(static_cast<int>(breach.claim) == -1);
  }
}

TEST_CASE("calm sessions lead back to the full dose, and bad answers to a referral, in time") {
  for (const auto& [easier, calm, bad] :
       {std::array{0, 16, 3}, std::array{1, 26, 5}, std::array{2, 36, 6}}) {
    const DebtsProof proof = prove_debts(fine_ground(easier), plenty);
    CHECK(proof.calm_sessions == calm);
    CHECK(proof.bad_answers == bad);
  }
}

TEST_CASE("the space of an exercise's debts has the size it has") {
  CHECK(prove_debts(fine_ground(0), plenty).states == 1'755);
  CHECK(prove_debts(fine_ground(0), plenty).transitions == 54'405);
}

TEST_CASE("a search that is cut short says so") {
  const DebtsProof proof = prove_debts(fine_ground(0), 100);
  CHECK_FALSE(proof.complete);
  CHECK(proof.states == 100);
}

TEST_CASE("a step that the plates make too large is found where nothing says so") {
  // The load comes back from 50 % to 75 % with all its volume, as if that were a small step.
  Ground ground = coarse_ground();
  ground.footing.steep.reset();
  CHECK(prove_debts(ground, plenty).breaches.empty());
  const engine::Debts low{.load = 0};
  const engine::Debts back{.load = 5, .owed = 1};
  CHECK(at_most(low, back, coarse_ground().footing));
  CHECK_FALSE(at_most(low, back, ground.footing));
  CHECK_FALSE(at_most(back, low, coarse_ground().footing));
}

TEST_CASE("what one kind of rung hands over at full dose, every other kind starts from") {
  Ground one_load = fine_ground(2);
  one_load.footing.allowed = 0b10000000000;
  Ground no_volume = fine_ground(2);
  no_volume.footing.volume = false;
  Ground repeats = fine_ground(2);
  repeats.rules.late_repeats = true;
  for (const Ground& ground : {fine_ground(2), one_load, no_volume, repeats}) {
    const auto handed_over = left_by_other_rungs(ground);
    int missing = 0;
    static_cast<void>(explore_debts(ground, plenty, [&](const DebtsVisit& visit) {
      for (std::size_t move = 0; move < visit.moves.size(); ++move) {
        engine::Debts after = visit.after[move].debts;
        const bool good = visit.moves[move].kind == DebtsMove::Kind::answer && !after.bad &&
                          !after.unknown && !after.referred;
        if (good && engine::at_full_dose(after) &&
            std::find(handed_over.begin(), handed_over.end(), after) == handed_over.end())
          ++missing;
      }
    }));
    CHECK(missing == 0);
  }
}

TEST_CASE("a late score after a session that was not red is a late answer") {
  const Ground ground = fine_ground(1);
  static_cast<void>(explore_debts(ground, plenty, [&](const DebtsVisit& visit) {
    const engine::Answer late{.morning = engine::Morning::late};
    const auto score = engine::settle_late_score(visit.debts, false, ground.footing, ground.rules);
    const auto answer = engine::settle(visit.debts, late, ground.footing, ground.rules, true);
    if (!visit.debts.referred && !(score.debts == answer.debts)) FAIL("they differ");
  }));
}

TEST_CASE("moves that cannot be told apart are one, and a worse answer has a better one") {
  const Ground ground = fine_ground(0);
  const auto moves = moves_on(ground);
  CHECK(moves.size() == 31);
  CHECK_FALSE(worse_moves(ground, moves).empty());
  for (const Worse& pair : worse_moves(ground, moves)) {
    CHECK(pair.better != pair.worse);
    CHECK(moves[static_cast<std::size_t>(pair.worse)].kind == DebtsMove::Kind::answer);
  }
}

}  // namespace
}  // namespace titrate::check
