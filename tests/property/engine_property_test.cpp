#include <algorithm>
#include <cstdlib>

#include <catch2/catch.hpp>

#include "planner/engine/advance.h"
#include "tests/property/debts_explorer.h"

namespace titrate::engine {
namespace {

/// What is wrong with one answer in one state; empty when nothing is: no rise without a gate, no
/// load step above 10 %, one rise at a time, and every bad answer lowers the dose.
std::string broken(const Ground& ground, const Debts& before, const Answer& answer, bool permit) {
  const Settled settled = settle(before, answer, ground.footing, ground.rules, permit);
  const Debts& after = settled.debts;
  const bool may_rise = permit && answer.morning == Morning::usual && !settled.bad;
  if (!may_rise && (settled.clear || !at_most(after, before))) return "rises without a gate";
  const bool same_version = after.variant == before.variant && !after.referred;
  const bool fine = ground.footing.allowed.all();
  if (fine && same_version && (50 + 5 * after.load) * 10 > (50 + 5 * before.load) * 11) {
    return "load rises by more than 10 %";
  }
  const int risen = (after.load > before.load && after.variant >= before.variant ? 1 : 0) +
                    (after.owed < before.owed && after.variant <= before.variant ? 1 : 0) +
                    (after.variant < before.variant ? 1 : 0) + (before.floor && !after.floor) +
                    (settled.clear ? 1 : 0);
  if (!after.referred && may_rise && risen > 1) return "two things rise";
  if (settled.bad && !before.referred && (after == before || !at_most(after, before))) {
    return "a bad answer changes nothing";
  }
  const bool lowered = at_most(after, before) && !at_most(before, after);
  if (settled.bad && !lowered) return "a bad answer lowers nothing";
  return "";
}

/// Answers worse by one step than this one.
std::vector<Answer> one_step_worse(const Answer& answer) {
  std::vector<Answer> worse;
  Answer next = answer;
  if (answer.zone != Zone::extreme) {
    next.zone = static_cast<Zone>(static_cast<int>(answer.zone) + 1);
    worse.push_back(next);
  }
  const auto with_morning = [&](Morning morning) {
    next = answer;
    next.morning = morning;
    worse.push_back(next);
  };
  if (answer.morning == Morning::usual) {
    with_morning(Morning::raised);
    with_morning(Morning::missing);
  }
  if (answer.morning == Morning::raised) with_morning(Morning::late);
  if (!answer.away) {
    next = answer;
    next.away = true;
    worse.push_back(next);
  }
  return worse;
}

template <class Check>
void for_every_state(const std::vector<Debts>& states, const Check& check) {
  for (const Debts& debts : states) {
    for (const Answer& answer : all_answers()) check(debts, answer);
  }
}

TEST_CASE("no answer in any state of the debts breaks a promise") {
  for (const Explored& explored : explored_grounds()) {
    const Ground& ground = explored.ground;
    INFO(ground.name);
    std::vector<std::string> faults;
    for_every_state(explored.states, [&](const Debts& debts, const Answer& answer) {
      for (const bool permit : {false, true}) {
        const std::string fault = broken(ground, debts, answer, permit);
        if (!fault.empty()) faults.push_back(fault);
      }
    });
    REQUIRE(faults.empty());
  }
}

TEST_CASE("a worse answer never leaves a higher dose") {
  for (const Explored& explored : explored_grounds()) {
    const Ground& ground = explored.ground;
    INFO(ground.name);
    int higher = 0;
    for_every_state(explored.states, [&](const Debts& debts, const Answer& answer) {
      const Debts after = settle(debts, answer, ground.footing, ground.rules, true).debts;
      for (const Answer& worse : one_step_worse(answer)) {
        const auto& [footing, rules] = std::pair{ground.footing, ground.rules};
        higher += at_most(settle(debts, worse, footing, rules, true).debts, after) ? 0 : 1;
      }
    });
    REQUIRE(higher == 0);
  }
}

TEST_CASE("without a permit the dose is never higher than with one") {
  for (const Explored& explored : explored_grounds()) {
    const Ground& ground = explored.ground;
    INFO(ground.name);
    int higher = 0;
    for_every_state(explored.states, [&](const Debts& debts, const Answer& answer) {
      const Settled held = settle(debts, answer, ground.footing, ground.rules, false);
      const Settled permitted = settle(debts, answer, ground.footing, ground.rules, true);
      higher += at_most(held.debts, permitted.debts) && !held.clear ? 0 : 1;
    });
    REQUIRE(higher == 0);
  }
}

TEST_CASE("weeks and late scores never raise a dose") {
  for (const Explored& explored : explored_grounds()) {
    const Ground& ground = explored.ground;
    INFO(ground.name);
    int higher = 0;
    for (const Debts& debts : explored.states) {
      for (const Debts& after : after_week(debts, ground.footing)) {
        higher += at_most(after, debts) ? 0 : 1;
      }
      for (const bool red : {false, true}) {
        const Settled late = settle_late_score(debts, red, ground.footing, ground.rules);
        higher += at_most(late.debts, debts) && !late.clear ? 0 : 1;
      }
    }
    REQUIRE(higher == 0);
  }
}

TEST_CASE("a late answer that only repeats the session still never raises anything") {
  for (Ground ground : all_grounds()) {
    ground.rules.late_repeats = true;
    ground.rules.progress_in_acceptable = false;
    INFO(ground.name);
    int higher = 0;
    for_every_state(reachable(ground), [&](const Debts& debts, const Answer& answer) {
      const Settled settled = settle(debts, answer, ground.footing, ground.rules, true);
      const bool may_rise = answer.morning == Morning::usual && !settled.bad;
      higher += may_rise || (at_most(settled.debts, debts) && !settled.clear) ? 0 : 1;
    });
    REQUIRE(higher == 0);
  }
}

TEST_CASE("calm sessions bring the full dose back within 16, 26 or 36") {
  for (const int creep : {2, 3}) {
    CHECK(longest_recovery(fine_ground(0, creep)) == 16);
    CHECK(longest_recovery(fine_ground(1, creep)) == 26);
    CHECK(longest_recovery(fine_ground(2, creep)) == 36);
  }
}

TEST_CASE("at most 4, 6 or 7 bad answers without two calm ones come before a referral") {
  CHECK(most_bad_answers(fine_ground(0, 3)) == 4);
  CHECK(most_bad_answers(fine_ground(1, 3)) == 6);
  CHECK(most_bad_answers(fine_ground(2, 3)) == 7);
}

TEST_CASE("the debts of one exercise are a small machine") {
  CHECK(reachable(fine_ground(0, 2), false).size() == 1'371);
  CHECK(reachable(fine_ground(1, 2), false).size() == 7'069);
  CHECK(reachable(fine_ground(2, 2), false).size() == 8'554);
  CHECK(reachable(fine_ground(0, 3), false).size() == 2'042);
  CHECK(reachable(fine_ground(1, 3), false).size() == 10'529);
  CHECK(reachable(fine_ground(2, 3), false).size() == 12'741);
}

/// What is wrong with one answer for an adjusted load.
std::string broken(const Ground& ground, const Adjusting& before, const Answer& answer,
                   bool permit) {
  const Adjusting after = answered(ground, before, answer, permit);
  const Settled settled = settle(before.debts, answer, ground.footing, ground.rules, permit);
  const bool may_rise = permit && answer.morning == Morning::usual && !settled.bad;
  const bool load_rises = after.step > before.step;
  if (!may_rise && load_rises) return "the load rises without a gate";
  if (load_rises && !settled.eligible) return "the load rises after an answer that may not";
  if (load_rises && !(before.debts == after.debts || at_full_dose(before.debts))) {
    return "the load rises while something is owed";
  }
  const bool gives_back =
      after.debts.load > before.debts.load || after.debts.owed < before.debts.owed ||
      after.debts.variant < before.debts.variant || (before.debts.floor && !after.debts.floor);
  if (load_rises && gives_back && !after.debts.referred) return "two things rise";
  if (std::abs(after.step - before.step) > 1 || std::abs(after.step) > most_steps) {
    return "the load moves too far";
  }
  if (answer.adjust < 0 && after.step > before.step) return "the load rises when it should fall";
  return at_most(answered(ground, before, answer, false), after) ? "" : "a held answer is higher";
}

TEST_CASE("no answer moves an adjusted load up without a gate, or with anything else") {
  const Ground ground = adjusting_ground();
  const std::vector<Answer> answers = adjusting_answers();
  std::vector<std::string> faults;
  for (const Adjusting& state : reachable_adjusting(ground)) {
    for (const Answer& answer : answers) {
      for (const bool permit : {false, true}) {
        const std::string fault = broken(ground, state, answer, permit);
        if (!fault.empty()) faults.push_back(fault);
      }
    }
  }
  REQUIRE(faults.empty());
}

TEST_CASE("a worse answer never leaves a higher adjusted dose") {
  const Ground ground = adjusting_ground();
  const std::vector<Answer> answers = adjusting_answers();
  int higher = 0;
  for (const Adjusting& state : reachable_adjusting(ground)) {
    for (const Answer& answer : answers) {
      const Adjusting after = answered(ground, state, answer, true);
      std::vector<Answer> all_worse = one_step_worse(answer);
      if (answer.adjust > -1) {
        all_worse.push_back(answer);
        --all_worse.back().adjust;
      }
      for (const Answer& worse : all_worse) {
        higher += at_most(answered(ground, state, worse, true), after) ? 0 : 1;
      }
    }
  }
  REQUIRE(higher == 0);
}

}  // namespace
}  // namespace titrate::engine
