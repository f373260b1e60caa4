#include "planner/plan/planned_limits.h"

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using By = PlannedLimit::By;

engine::PlacedLimit range(int from, int to, const std::string& file) {
  Limit limit;
  limit.range = JointRange{false, from, to};
  limit.line = 12;
  return {limit, file, std::nullopt};
}

std::vector<PlannedLimit> planned(const std::vector<engine::PlacedLimit>& limits) {
  Case patient = test::free_patient();
  patient.path = "case.yaml";
  return planned_limits(limits, test::achilles(), patient);
}

TEST_CASE("each bound of a limit is one, with the hand that set it") {
  engine::PlacedLimit placed{Limit{}, "condition.yaml", std::nullopt};
  placed.limit.weight_bearing = "toe-touch to 25 %";
  placed.limit.weight_bearing_top = 25;
  placed.limit.forbid = {"running", "heel-drop-straight"};
  placed.limit.contacts = 60;
  placed.limit.provenance.source = "repair";
  const auto all = planned({placed, range(0, 90, "case.yaml")});
  REQUIRE(all.size() == 5);
  CHECK(all[0].what == "weight-bearing");
  CHECK(all[0].value == "toe-touch to 25 %");
  CHECK(all[0].by == By::programme);
  CHECK(all[0].source == "repair");
  CHECK(all[1].value == "running");
  CHECK(all[1].title.empty());
  CHECK(all[2].title == test::achilles().find_exercise("heel-drop-straight")->title);
  CHECK(all[3].value == "60 per session");
  CHECK(all[4].value == "0-90");
  CHECK(all[4].by == By::patient_case);
  CHECK(all[4].line == 12);
}

TEST_CASE("of two ranges the wider does not bind; ranges that cross both do") {
  const auto inside = planned({range(0, 90, "condition.yaml"), range(0, 60, "case.yaml")});
  CHECK_FALSE(inside[0].binds);
  CHECK(inside[1].binds);
  const auto crossing = planned({range(0, 90, "condition.yaml"), range(20, 120, "case.yaml")});
  CHECK(crossing[0].binds);
  CHECK(crossing[1].binds);
}

TEST_CASE("of two equal limits the one nearer to the patient is told") {
  engine::PlacedLimit said = range(0, 90, "log.yaml");
  said.from = test::day("2026-11-23");
  const auto all = planned({range(0, 90, "condition.yaml"), said, range(0, 90, "case.yaml")});
  CHECK_FALSE(all[0].binds);
  CHECK(all[1].binds);
  CHECK(all[1].by == By::log);
  CHECK_FALSE(all[2].binds);
}

TEST_CASE("a plan carries the limits of its weeks, and a dose the range that they narrow") {
  const Condition condition = test::condition_of(R"(sessions: {frequency: 3/week, gap: 48 h}
limits:
  - {week: 1-2, weight-bearing: 50 %, forbid: [running]}
phases:
  - id: load
    title: Load
    lasts: 3 weeks
    do:
      - {exercise: squat, sets: 3, reps: 10, load: 15RM, range: 0-90}
)");
  Case patient = test::free_patient();
  patient.path = "case.yaml";
  patient.limits = {range(0, 60, "").limit};
  patient.limits[0].weeks = {{1, 1}};
  const Plan plan = test::plan_of(condition, patient);
  REQUIRE(plan.weeks.size() == 3);
  REQUIRE(plan.weeks[0].limits.size() == 3);
  CHECK(plan.weeks[0].limits[2].value == "0-60");
  CHECK(plan.weeks[0].limits[2].by == By::patient_case);
  CHECK(plan.weeks[1].limits.size() == 2);
  CHECK(plan.weeks[2].limits.empty());
  const Prescription& narrowed = plan.weeks[0].sessions[0].prescriptions[0];
  CHECK(narrowed.range == "0-60");
  CHECK(narrowed.range_in_file == "0-90");
  CHECK(plan.weeks[1].sessions[0].prescriptions[0].range_in_file.empty());
}

}  // namespace
}  // namespace titrate
