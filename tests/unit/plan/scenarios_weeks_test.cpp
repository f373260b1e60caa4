#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/scenarios/scenario.h"
#include "tests/unit/plan/planned.h"

/// What whole weeks do: mornings that rise, sessions left out, how a course starts.
namespace titrate::test {
namespace {

constexpr auto lift = "standing-heel-raise";

TEST_CASE("mornings a point above the week before hold everything for a week") {
  const Plan plan = plan_as_of("achilles/week-rise", "2026-12-14");
  const Decision& rising = decision_on(plan, "2026-12-06");
  CHECK(told(rising) == "rising: hold by week-trend");
  CHECK(rising.trend->before2 == 4);  // medians are doubled
  CHECK(rising.trend->median2 == 6);
  CHECK(dose(plan, "2026-12-04", lift) == "3 x 12, 42.5 kg");
  CHECK(dose(plan, "2026-12-07", lift) == "3 x 12, 42.5 kg");
  CHECK(was_shut(plan, 3, "hold"));
  // Row 2 takes two weeks that count: only the fourth and the fifth do.
  CHECK(dose(plan, "2026-12-21", lift) == "3 x 12, 42.5 kg");
  CHECK(dose(plan, "2026-12-28", lift) == "4 x 10, 45 kg");
}

TEST_CASE("mornings two points above the week before take volume, and hold for a week") {
  const Plan plan = plan_as_of("achilles/week-jump", "2026-12-07");
  const Decision& jump = decision_on(plan, "2026-12-06");
  CHECK(told(jump) == "jump: ease by week-trend");
  CHECK(jump.trend->before2 == 2);
  CHECK(jump.trend->median2 == 6);
  for (const char* day : {"2026-11-30", "2026-12-02", "2026-12-04"}) {
    CHECK(told(plan, day, lift) == "green: hold by green");
  }
  CHECK(dose(plan, "2026-12-07", lift) == "3 x 9, 42.5 kg");
  CHECK(why(plan, "2026-12-07", lift).find("week-trend (") == 0);
  // Nothing comes back within the week that is held.
  CHECK(dose(plan, "2026-12-11", lift) == "3 x 9, 42.5 kg");
}

TEST_CASE("mornings that rise two weeks running take volume as well") {
  const Plan plan = plan_as_of("achilles/week-rises-twice", "2026-12-14");
  CHECK(told(plan, "2026-12-06") == "rising: hold by week-trend");
  CHECK(told(plan, "2026-12-07", lift) == "late: ease by late");
  CHECK(dose(plan, "2026-12-10", lift) == "3 x 9, 42.5 kg");
  const Decision& second = decision_on(plan, "2026-12-13");
  CHECK(told(second) == "rising: ease by week-trend");
  CHECK(second.trend->before2 == 6);
  CHECK(second.trend->median2 == 8);
  CHECK(dose(plan, "2026-12-14", lift) == "3 x 7, 42.5 kg");
}

TEST_CASE("what a week's trend takes names the last check-in of that week") {
  const Plan plan = plan_as_of("achilles/week-jump", "2026-12-07");
  CHECK(why(plan, "2026-12-07", lift).ends_with(" 2026-12-04"));
}

TEST_CASE("a session passed over and a session reported as missed are told apart") {
  const Plan plan = plan_as_of("achilles/missed-and-silent", "2026-11-28");
  CHECK(status_on(plan, "2026-11-25") == "missed");
  CHECK(told(plan, "2026-11-25") == "silence: hold by missed");
  CHECK(decision_on(plan, "2026-11-25").log_line == 0);
  const Decision& missed = decision_on(plan, "2026-11-27");
  CHECK(told(missed) == "missed: hold by missed");
  CHECK(text_at(missed.log_file, missed.log_line) == "{date: 2026-11-27, missed: travel}");
  CHECK(status_on(plan, "2026-11-27") == "missed");
}

TEST_CASE("a week with less than 65 % of its sessions does not count") {
  const Plan plan = plan_as_of("achilles/adherence", "2026-11-30");
  CHECK(told(plan, "2026-11-27", lift) == "green: hold by green");
  CHECK(was_shut(plan, 1, "adherence"));
  CHECK(plan.weeks.at(1).repeats);
  CHECK(dose(plan, "2026-11-30", lift) == "3 x 15, 40 kg");
  CHECK(dose(plan, "2026-12-07", lift) == "3 x 12, 42.5 kg");
}

TEST_CASE("after four to thirteen missed days the load comes back at nine tenths") {
  const Plan plan = plan_as_of("achilles/absence-four-days", "2026-11-30");
  CHECK(told(plan, "2026-11-29") == "absence: ease by absence");
  CHECK(dose(plan, "2026-11-30", lift) == "3 x 15, 35 kg");  // 36 kg, down to the plate
}

TEST_CASE("a dose lowered after an absence names the absence and a check-in") {
  const Plan plan = plan_as_of("achilles/absence-four-days", "2026-11-30");
  CHECK(why(plan, "2026-11-30", lift).find("absence (") == 0);
  CHECK_FALSE(why(plan, "2026-11-30", lift).ends_with(" -"));
}

TEST_CASE("after fourteen to twenty-seven missed days the load comes back at three quarters") {
  const Plan plan = plan_as_of("achilles/absence-fortnight", "2026-12-14");
  CHECK(dose(plan, "2026-12-14", lift) == "3 x 15, 30 kg");
}

TEST_CASE("a long absence is told once, when it is over, and every missed session has its day") {
  const Plan plan = plan_as_of("achilles/absence-fortnight", "2026-12-14");
  CHECK(told(plan, "2026-12-13") == "absence: ease by absence");
  CHECK(days_of_week(plan, 2) == "30 02 04");
  CHECK(days_of_week(plan, 3) == "07 09 11");
}

TEST_CASE("after four weeks without a session somebody looks before it goes on") {
  const Plan plan = plan_as_of("achilles/absence-four-weeks", "2026-12-28");
  const bool review = std::ranges::any_of(plan.decisions, [](const Decision& each) {
    return each.response == "absence" && each.rule == "review" && each.date == day("2026-12-27");
  });
  CHECK(review);
  CHECK(find(plan, "long-absence") != nullptr);
}

TEST_CASE("what is usual goes down after twelve lower mornings, and never up by itself") {
  const Scenario story = scenario("achilles/base-ratchets");
  const Plan plan = plan_as_of(story, "2027-01-19");
  CHECK(decision_on(plan, "2026-12-18", lift).report->usual == 2);
  // After the twelfth morning at 1/10, a morning at 3/10 is two points above usual.
  const Decision& above = decision_on(plan, "2026-12-21", lift);
  CHECK(above.report->usual == 1);
  CHECK(above.report->morning == 3);
  CHECK(told(above) == "late: ease by late");
  // Twelve mornings around 2/10 since: still 1.
  CHECK(decision_on(plan, "2027-01-18", lift).report->usual == 1);
}

TEST_CASE("a moderately irritable start owes a fifth of the volume") {
  const Plan fresh = plan_as_of(scenario("achilles/irritable-moderate"), "2026-11-23");
  CHECK(dose(fresh, "2026-11-23", lift) == "3 x 12, 40 kg");
  const Plan plan = plan_as_of("achilles/irritable-moderate", "2026-11-26");
  CHECK(told(plan, "2026-11-25", lift) == "green: progress by volume-back");
  CHECK(dose(plan, "2026-11-27", lift) == "3 x 15, 40 kg");
  CHECK(why(plan, "2026-11-27", lift) == "volume-back (safe: 2) 2026-11-25");
}

TEST_CASE("a highly irritable start owes volume twice, and nothing rises in its first week") {
  const Plan plan = plan_as_of("achilles/irritable-high", "2026-12-01");
  for (const char* day : {"2026-11-23", "2026-11-25", "2026-11-27"}) {
    CHECK(dose(plan, day, lift) == "3 x 9, 40 kg");
    CHECK(told(plan, day, lift) == "green: hold by green");
    CHECK(decision_on(plan, day, lift).report->acceptable == 3);
  }
  CHECK(was_shut(plan, 1, "hold"));
  CHECK(dose(plan, "2026-11-30", lift) == "3 x 9, 40 kg");
  CHECK(told(plan, "2026-11-30", lift) == "amber: progress by volume-back");
  CHECK(decision_on(plan, "2026-11-30", lift).report->acceptable == 5);
  CHECK(dose(plan, "2026-12-02", lift) == "3 x 12, 40 kg");
}

TEST_CASE("in the first week of a highly irritable start 4/10 is too much") {
  const Plan plan =
      plan_as_of(scenario("achilles/irritable-high-limit", "irritable-high"), "2026-11-24");
  const Decision& red = decision_on(plan, "2026-11-23", lift);
  CHECK(told(red) == "red: ease by red");
  CHECK(red.report->during == 4);
  CHECK(red.report->acceptable == 3);
  CHECK(dose(plan, "2026-11-25", lift) == "3 x 9, 30 kg");
}

}  // namespace
}  // namespace titrate::test
