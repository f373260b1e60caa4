#include <catch2/catch.hpp>

#include "tests/scenarios/scenario.h"

/// One answer at a time: what each of them does to the next session.
namespace titrate::test {
namespace {

constexpr auto lift = "standing-heel-raise";

TEST_CASE("a week with hardly any pain counts, and the next row is given") {
  const Plan plan = plan_as_of("achilles/green", "2026-11-28");
  for (const char* day : {"2026-11-23", "2026-11-25", "2026-11-27"}) {
    CHECK(told(plan, day, lift) == "green: hold by green");
    CHECK(dose(plan, day, lift) == "3 x 15, 40 kg");
  }
  const Decision& last = decision_on(plan, "2026-11-27", lift);
  CHECK(last.report->zone == "safe");
  CHECK(last.report->morning_class == "usual");
  CHECK(text_at(last.file, last.line) == "safe: 2");
  CHECK(days_of_week(plan, 2) == "30 02 04");
  CHECK(dose(plan, "2026-11-30", lift) == "3 x 12, 42.5 kg");
}

TEST_CASE("a row that rises after a logged week names the row and the last check-in") {
  const Plan plan = plan_as_of("achilles/green", "2026-11-30");
  CHECK(why(plan, "2026-11-30", lift) ==
        "row ({week: 2-3,  sets: 3, reps: 12, load: 12RM}) 2026-11-27");
}

TEST_CASE("a last morning that nobody answered keeps the dose as it is") {
  const Plan plan = plan_as_of("achilles/unknown-once", "2026-11-30");
  CHECK(told(plan, "2026-11-27", lift) == "unknown: hold by unknown");
  CHECK_FALSE(decision_on(plan, "2026-11-27", lift).report->morning);
  CHECK(dose(plan, "2026-11-30", lift) == "3 x 15, 40 kg");
  CHECK(why(plan, "2026-11-30", lift).empty());
  CHECK(was_shut(plan, 1, "unknown"));
}

TEST_CASE("two mornings running without an answer hold everything for two week ends") {
  const Plan plan = plan_as_of("achilles/unknown-twice", "2026-12-14");
  CHECK(told(plan, "2026-11-25", lift) == "unknown: hold by unknown");
  CHECK(told(plan, "2026-11-27", lift) == "green: hold by green");
  CHECK(was_shut(plan, 1, "hold"));
  CHECK(was_shut(plan, 2, "hold"));
  CHECK_FALSE(was_shut(plan, 3, "hold"));
  CHECK(dose(plan, "2026-12-04", lift) == "3 x 15, 40 kg");
  CHECK(dose(plan, "2026-12-11", lift) == "3 x 15, 40 kg");
  CHECK(dose(plan, "2026-12-14", lift) == "3 x 12, 42.5 kg");
}

TEST_CASE("a morning two points above usual takes a fifth of the volume and a day more of rest") {
  const Plan plan = plan_as_of("achilles/late", "2026-11-24");
  const Decision& late = decision_on(plan, "2026-11-23", lift);
  CHECK(told(late) == "late: ease by late");
  CHECK(late.report->zone == "acceptable");
  CHECK(late.report->usual == 2);
  CHECK(late.report->settle == 1);
  CHECK(late.report->morning == 4);
  CHECK(late.report->morning_class == "late");
  CHECK(late.gap_hours == 72);
  CHECK(late.fails == 1);
  CHECK(text_at(late.log_file, late.log_line).find("date: 2026-11-23") == 1);
  CHECK(days_of_week(plan, 1) == "23 26 28");
  CHECK(dose(plan, "2026-11-26", lift) == "3 x 12, 40 kg");
  CHECK(why(plan, "2026-11-26", lift) == "late (settle: 1) 2026-11-23");
}

TEST_CASE("more than 5/10 takes a fifth of the load, which comes back step by step") {
  const Plan plan = plan_as_of("achilles/red", "2026-11-26");
  const Decision& red = decision_on(plan, "2026-11-23", lift);
  CHECK(told(red) == "red: ease by red");
  CHECK(red.report->during == 6);
  CHECK(red.report->acceptable == 5);
  CHECK(red.report->zone == "high");
  CHECK(red.gap_hours == 48);
  CHECK(dose(plan, "2026-11-25", lift) == "3 x 15, 30 kg");
  CHECK(why(plan, "2026-11-25", lift) == "red (acceptable: 5) 2026-11-23");
  CHECK(told(plan, "2026-11-25", lift) == "green: progress by load-back");
  CHECK(dose(plan, "2026-11-27", lift) == "3 x 15, 32.5 kg");
  CHECK(why(plan, "2026-11-27", lift) == "load-back (safe: 2) 2026-11-25");
}

TEST_CASE("too much pain that has not settled by the morning takes load and volume") {
  const Plan plan = plan_as_of("achilles/red-late", "2026-11-24");
  CHECK(told(plan, "2026-11-23", lift) == "red-late: ease by red-late");
  CHECK(decision_on(plan, "2026-11-23", lift).gap_hours == 72);
  CHECK(days_of_week(plan, 1) == "23 26 28");
  CHECK(dose(plan, "2026-11-26", lift) == "3 x 12, 30 kg");
  CHECK(why(plan, "2026-11-26", lift).find("red-late (") == 0);
}

TEST_CASE("8/10 leads to the floor dose until two calm answers") {
  const Plan plan = plan_as_of("achilles/extreme-pain", "2026-11-28");
  const Decision& extreme = decision_on(plan, "2026-11-23", lift);
  CHECK(told(extreme) == "extreme: ease by extreme");
  CHECK(extreme.report->zone == "extreme");
  // Half the sets at half the load, and no more repetitions than the debts leave.
  CHECK(dose(plan, "2026-11-25", lift) == "2 x 12, 20 kg");
  CHECK(dose(plan, "2026-11-27", lift) == "2 x 12, 20 kg");
  CHECK(told(plan, "2026-11-25", lift) == "green: hold by green");
  CHECK(told(plan, "2026-11-27", lift) == "green: progress by floor-left");
  CHECK(dose(plan, "2026-11-30", lift) == "3 x 12, 30 kg");
  CHECK(why(plan, "2026-11-30", lift) == "floor-left (safe: 2) 2026-11-27");
}

TEST_CASE("new pain at night leads to the floor dose, whatever the scores say") {
  const Plan plan = plan_as_of("achilles/extreme-night", "2026-11-24");
  const Decision& extreme = decision_on(plan, "2026-11-23", lift);
  CHECK(told(extreme) == "extreme: ease by extreme");
  CHECK(extreme.report->night_pain);
  CHECK(extreme.report->during == 2);
  CHECK(dose(plan, "2026-11-25", lift) == "2 x 12, 20 kg");
}

TEST_CASE("too much pain before a session counts as too much pain") {
  const Plan plan = plan_as_of("achilles/pain-before", "2026-11-24");
  const Decision& red = decision_on(plan, "2026-11-23", lift);
  CHECK(told(red) == "red: ease by red");
  CHECK(red.report->before == 6);
  CHECK(red.report->during == 2);
  CHECK(red.report->zone == "high");
  CHECK(dose(plan, "2026-11-25", lift) == "3 x 15, 30 kg");
}

TEST_CASE("the third morning running above usual counts as not settled") {
  const Plan plan = plan_as_of("achilles/creep", "2026-11-28");
  CHECK(told(plan, "2026-11-23", lift) == "green: hold by green");
  CHECK(told(plan, "2026-11-25", lift) == "green: hold by green");
  const Decision& third = decision_on(plan, "2026-11-27", lift);
  CHECK(told(third) == "late: ease by late");
  CHECK(third.report->morning == 3);
  CHECK(third.report->morning_class == "raised");
  CHECK(third.report->running == 3);
  CHECK(third.report->creep == 3);
  CHECK(third.gap_hours == 72);
  CHECK(dose(plan, "2026-11-30", lift) == "3 x 12, 40 kg");
}

TEST_CASE("a dose that three mornings running took down names their number") {
  const Plan plan = plan_as_of("achilles/creep", "2026-11-28");
  CHECK(why(plan, "2026-11-30", lift) == "late (creep: 3) 2026-11-27");
}

TEST_CASE("stiffness counts from ten minutes above usual, whatever the pain") {
  const Plan plan = plan_as_of("achilles/g6-stiffness", "2026-11-26");
  CHECK(told(plan, "2026-11-23", lift) == "amber: hold by amber");
  const Decision& late = decision_on(plan, "2026-11-25", lift);
  CHECK(told(late) == "late: ease by late");
  CHECK(late.report->stiffness == 25);
  CHECK(late.report->usual_stiffness == 5);
  CHECK(late.report->morning == 3);
  CHECK(days_of_week(plan, 1) == "23 25 28");
  CHECK(dose(plan, "2026-11-28", lift) == "3 x 12, 40 kg");
}

TEST_CASE("a dose that stiffness took down names what is watched") {
  const Plan plan = plan_as_of("achilles/g6-stiffness", "2026-11-26");
  CHECK(why(plan, "2026-11-28", lift) == "late (watch: [stiffness]) 2026-11-25");
}

}  // namespace
}  // namespace titrate::test
