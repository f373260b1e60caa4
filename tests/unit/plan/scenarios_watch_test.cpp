#include <catch2/catch.hpp>

#include "tests/scenarios/scenario.h"

/// What is watched beside pain: swelling, soreness, girth, where the pain goes.
namespace titrate::test {
namespace {

constexpr auto press = "leg-press";

TEST_CASE("a swollen knee waits, and goes on once the swelling is down to a trace") {
  const Plan plan = plan_as_of("knee/effusion-clears", "2026-11-28");
  CHECK(decision_on(plan, "2026-11-23", press).report->effusion_before == 3);
  CHECK(told(plan, "2026-11-23", press) == "green: hold by green");
  // The second good answer comes with the knee clear again, so the gate is open.
  CHECK(told(plan, "2026-11-25", press) == "green: progress by green");
  CHECK(dose(plan, "2026-11-27", press) == "4 x 10, 47.5 kg");
}

TEST_CASE("a knee that stays swollen is watched, and nothing rises until it goes down") {
  const Plan plan = plan_as_of("knee/effusion-watched", "2026-12-03");
  // 2+, 2+, 2+: nothing rises; 1+ after that is only kept, 1+ again opens the gate.
  for (const char* day : {"2026-11-23", "2026-11-25", "2026-11-27", "2026-11-30", "2026-12-02"}) {
    CHECK(dose(plan, day, press) == "4 x 10, 45 kg");
  }
  CHECK(was_shut(plan, 1, "effusion"));
  CHECK(told(plan, "2026-11-30", press) == "green: hold by green");
  CHECK(told(plan, "2026-12-02", press) == "green: progress by green");
  CHECK(dose(plan, "2026-12-04", press) == "4 x 10, 47.5 kg");
}

TEST_CASE("a knee that swells a fourth time is referred") {
  const Plan plan = plan_as_of("knee/effusion-refers", "2026-12-01");
  for (const char* day : {"2026-11-23", "2026-11-25", "2026-11-27", "2026-11-30"}) {
    CHECK(dose(plan, day, press) == "4 x 10, 45 kg");
  }
  CHECK(decision_on(plan, "2026-11-25", press).report->effusion_before == 2);
  CHECK(was_shut(plan, 1, "effusion"));
  const Plan later = plan_as_of("knee/effusion-refers", "2026-12-08");
  CHECK(was_shut(later, 2, "referred"));
}

TEST_CASE("a knee referred for its swelling has a decision that says so") {
  const Plan plan = plan_as_of("knee/effusion-refers", "2026-12-08");
  const Decision& referred = decision_on(plan, "2026-11-30");
  CHECK(told(referred) == "effusion: refer by refer");
  CHECK(text_at(referred.file, referred.line) == "watch: [effusion, soreness]");
  CHECK(text_at(referred.log_file, referred.log_line).find("date: 2026-11-30") == 1);
}

TEST_CASE("a knee referred for its swelling is kept at the floor dose") {
  const Plan plan = plan_as_of("knee/effusion-refers", "2026-12-01");
  CHECK(dose(plan, "2026-12-02", press) == "2 x 10, 22.5 kg");
}

TEST_CASE("the floor dose of a knee referred for its swelling names the report") {
  // INV-22: the reason names the phase, and no check-in.
  const Plan plan = plan_as_of("knee/effusion-refers", "2026-12-01");
  CHECK(why(plan, "2026-12-02", press) == "refer (watch: [effusion, soreness]) 2026-11-30");
}

TEST_CASE("swelling that rose overnight counts as a bad morning") {
  const Plan plan = plan_as_of("knee/effusion-overnight", "2026-11-24");
  const Decision& late = decision_on(plan, "2026-11-23", press);
  CHECK(told(late) == "late: hold by late");
  CHECK(late.report->effusion_before == 1);
  CHECK(late.report->effusion_after == 2);
  CHECK(late.report->morning == 2);
  CHECK(late.report->morning_class == "late");
  CHECK(late.gap_hours == 72);
  CHECK(days_of_week(plan, 1) == "23 26 28");
  CHECK(dose(plan, "2026-11-26", press) == "4 x 10, 45 kg");
}

TEST_CASE("soreness that goes in the warm-up repeats the session") {
  const Plan plan = plan_as_of("knee/sr2-warm-up", "2026-11-28");
  const Decision& sore = decision_on(plan, "2026-11-25", press);
  CHECK(told(sore) == "green: hold by green");
  CHECK(sore.report->soreness == "warm-up");
  CHECK(sore.report->morning_class == "raised");
  CHECK(dose(plan, "2026-11-27", press) == "4 x 10, 45 kg");
  CHECK(told(plan, "2026-11-27", press) == "green: progress by green");
  CHECK(dose(plan, "2026-11-30", press) == "4 x 10, 47.5 kg");
}

TEST_CASE("soreness that stays through the warm-up takes a step down and two days off") {
  const Plan plan = plan_as_of("knee/sr3-stays", "2026-11-24");
  const Decision& sore = decision_on(plan, "2026-11-23", press);
  CHECK(told(sore) == "red: ease by red");
  CHECK(sore.report->soreness == "stays");
  CHECK(sore.report->zone == "high");
  CHECK(sore.gap_hours == 48);
  CHECK(dose(plan, "2026-11-25", press) == "4 x 10, 35 kg");
}

TEST_CASE("soreness after the session takes a day off and repeats it") {
  const Plan plan = plan_as_of("knee/sr4-later", "2026-11-24");
  const Decision& sore = decision_on(plan, "2026-11-23", press);
  CHECK(told(sore) == "late: hold by late");
  CHECK(sore.report->soreness == "later");
  CHECK(sore.gap_hours == 72);
  CHECK(days_of_week(plan, 1) == "23 26 28");
  CHECK(dose(plan, "2026-11-26", press) == "4 x 10, 45 kg");
}

TEST_CASE("an ankle ten millimetres wider the next morning counts as not settled") {
  const Plan plan = plan_as_of("ankle/girth", "2026-11-26");
  CHECK(told(plan, "2026-11-23", "balance") == "green: hold by green");
  const Decision& late = decision_on(plan, "2026-11-25", "balance");
  CHECK(told(late) == "late: ease by late");
  CHECK(late.report->girth_before == 240);
  CHECK(late.report->girth_after == 250);
  CHECK(days_of_week(plan, 1) == "23 25 28");
  // A fifth less than a minute, down to the half minute.
  CHECK(dose(plan, "2026-11-25", "balance") == "3 x 60 s");
  CHECK(dose(plan, "2026-11-28", "balance") == "3 x 30 s");
}

TEST_CASE("pain that moves down the leg stops the movement and gives the neutral one") {
  const Plan plan = plan_as_of("back/away-from-the-spine", "2026-11-24");
  const Decision& away = decision_on(plan, "2026-11-23", "extension");
  CHECK(told(away) == "away: swap by level-down");
  CHECK(away.report->leg_before == "buttock");
  CHECK(away.report->leg_after == "thigh");
  CHECK(away.gap_hours == 72);
  CHECK(days_of_week(plan, 1) == "23 26 28");
  CHECK(dose(plan, "2026-11-26", "extension") == "none");
  CHECK(dose(plan, "2026-11-26", "press-up") == "3 x 10");
}

TEST_CASE("the neutral movement names the rule and the check-in") {
  const Plan plan = plan_as_of("back/away-from-the-spine", "2026-11-24");
  CHECK(why(plan, "2026-11-26", "press-up") == "level-down (watch: [leg-site]) 2026-11-23");
}

}  // namespace
}  // namespace titrate::test
