#include <catch2/catch.hpp>

#include "tests/scenarios/scenario.h"
#include "tests/unit/plan/planned.h"

/// Bad answers that come again, and scores that come late.
namespace titrate::test {
namespace {

constexpr auto raise = "heel-raise";
constexpr auto easier = "sitting-raise";

Plan four_by_ten(const std::string& story, std::string_view as_of) {
  return plan_as_of(scenario("tendon/" + story, "four-by-ten"), as_of);
}

TEST_CASE("the third bad answer without two calm ones goes to the easier exercise") {
  const Plan plan = four_by_ten("third-fail", "2026-12-03");
  CHECK(dose(plan, "2026-11-25", raise) == "4 x 10, 35 kg");
  CHECK(dose(plan, "2026-11-27", raise) == "4 x 10, 37.5 kg");
  CHECK(decision_on(plan, "2026-11-27", raise).fails == 2);
  CHECK(dose(plan, "2026-11-30", raise) == "4 x 10, 27.5 kg");
  CHECK(decision_on(plan, "2026-11-30", raise).calm == 1);
  CHECK(dose(plan, "2026-12-02", raise) == "4 x 10, 30 kg");
  const Decision& third = decision_on(plan, "2026-12-02", raise);
  CHECK(told(third) == "red: swap by level-down");
  CHECK(third.fails == 3);
  CHECK(dose(plan, "2026-12-04", raise) == "none");
  CHECK(dose(plan, "2026-12-04", easier) == "4 x 10");
}

TEST_CASE("the easier exercise after a third bad answer names the rule and the check-in") {
  const Plan plan = four_by_ten("third-fail", "2026-12-03");
  CHECK(why(plan, "2026-12-04", easier) == "level-down (acceptable: 5) 2026-12-02");
}

TEST_CASE("the third bad answer is referred where nothing is easier") {
  const Plan plan = plan_as_of(scenario("tendon/nothing-easier", "nothing-easier"), "2026-12-03");
  CHECK(told(plan, "2026-12-02", "squat") == "red: refer by refer");
  // At the floor until somebody has looked: half the sets at half the load.
  CHECK(dose(plan, "2026-12-04", "squat") == "2 x 8, 22.5 kg");
  CHECK(why(plan, "2026-12-04", "squat") == "refer (acceptable: 5) 2026-12-02");
  const Plan later = plan_as_of(scenario("tendon/nothing-easier", "nothing-easier"), "2026-12-07");
  CHECK(told(later, "2026-12-06") == "referred: refer by refer");
}

TEST_CASE("the fourth bad answer eases the easier exercise, and the fifth is referred") {
  const Plan fourth = four_by_ten("fifth-fail", "2026-12-12");
  CHECK(told(fourth, "2026-12-07", raise) == "unknown: hold by unknown");
  CHECK(told(fourth, "2026-12-11", raise) == "red: ease by red");
  CHECK(decision_on(fourth, "2026-12-11", raise).fails == 4);
  const Plan fifth = four_by_ten("fifth-fail", "2026-12-22");
  CHECK(told(fifth, "2026-12-21", raise) == "red: refer by refer");
  CHECK(dose(fifth, "2026-12-23", easier) == "2 x 8");
  CHECK(why(fifth, "2026-12-23", easier) == "refer (acceptable: 5) 2026-12-21");
}

TEST_CASE("an exercise that is referred on its easier level stays on that level") {
  const Plan plan = four_by_ten("fifth-fail", "2026-12-22");
  CHECK(dose(plan, "2026-12-21", easier) != "none");
  CHECK(dose(plan, "2026-12-23", raise) == "none");
  CHECK(dose(plan, "2026-12-23", easier) != "none");
}

TEST_CASE("a flare of one week counts two bad answers, and leads to the floor dose") {
  const Plan plan = four_by_ten("one-flare", "2026-12-03");
  CHECK(dose(plan, "2026-11-25", raise) == "4 x 10, 35 kg");
  // 80 % of 80 % is 64 %, down to 60 % of the load and to the plate.
  CHECK(dose(plan, "2026-11-27", raise) == "4 x 10, 25 kg");
  const Decision& third = decision_on(plan, "2026-11-27", raise);
  CHECK(told(third) == "red: ease by floor");
  CHECK(third.fails == 2);
  CHECK(dose(plan, "2026-11-30", raise) == "2 x 10, 22.5 kg");
  CHECK(why(plan, "2026-11-30", raise) == "floor (acceptable: 5) 2026-11-27");
  CHECK(told(plan, "2026-11-30", raise) == "green: hold by green");
  CHECK(told(plan, "2026-12-02", raise) == "green: progress by floor-left");
  CHECK(decision_on(plan, "2026-12-02", raise).fails == 0);
  CHECK(dose(plan, "2026-12-04", raise) == "4 x 10, 25 kg");
}

TEST_CASE("a bad morning score that comes days later lowers the next dose on its own") {
  const Plan before = four_by_ten("late-score-bad", "2026-11-24");
  CHECK(dose(before, "2026-11-25", raise) == "4 x 10, 45 kg");
  const Plan plan = four_by_ten("late-score-bad", "2026-11-25");
  CHECK(told(plan, "2026-11-23", raise) == "unknown: hold by unknown");
  const Decision& late = decision_on(plan, "2026-11-25", raise);
  CHECK(told(late) == "late: ease by late");
  CHECK(late.report->morning == 5);
  CHECK(late.report->usual == 2);
  CHECK(late.report->morning_class == "late");
  CHECK(text_at(late.log_file, late.log_line) == "{date: 2026-11-25, morning: 5}");
  CHECK(late.gap_hours == 72);
  CHECK(late.before.find("4 x 10") == 0);
  CHECK(late.after.find("3 x 10") == 0);
}

TEST_CASE("a bad morning score that comes on the day of the next session moves it by a day") {
  const Plan plan = four_by_ten("late-score-bad", "2026-11-25");
  REQUIRE(status_on(plan, "2026-11-26") == "planned");
  CHECK(days_of_week(plan, 1) == "23 26 28");
  CHECK(dose(plan, "2026-11-26", raise) == "3 x 10, 45 kg");
  CHECK(why(plan, "2026-11-26", raise) == "late (settle: 1) 2026-11-25");
}

TEST_CASE("a good morning score that comes days later raises nothing") {
  const Plan plan = plan_as_of("tendon/late-score-good", "2026-11-28");
  CHECK(told(plan, "2026-11-23", raise) == "unknown: hold by unknown");
  // Were the first morning taken back in time, two good answers would have raised the load by now.
  CHECK(told(plan, "2026-11-25", raise) == "green: hold by green");
  CHECK(dose(plan, "2026-11-27", raise) == "3 x 15, 40 kg");
  CHECK(told(plan, "2026-11-27", raise) == "green: progress by green");
  CHECK(dose(plan, "2026-11-30", raise) == "3 x 15, 42.5 kg");
}

}  // namespace
}  // namespace titrate::test
