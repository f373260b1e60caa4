#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::day;
using test::free_patient;
using test::plan_of;

std::string programme(const std::string& pain) {
  return pain + R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: load
    title: Load
    lasts: 12 weeks
    do: [{exercise: squat, sets: 3, reps: 10, load: 60 kg}]
)";
}

/// What the plan makes of pain 4/10 on the first day.
std::string response(const std::string& pain) {
  const Plan plan = plan_of(condition_of(programme(pain)), free_patient(),
                            test::log_of(test::session("2026-11-23", 4, 4, 2)), "2026-11-25");
  REQUIRE_FALSE(plan.decisions.empty());
  return plan.decisions.front().response;
}

TEST_CASE("a programme with pain rules of its own is planned by them") {
  CHECK(response("") == "amber");
  CHECK(response("pain: {profile: tendon, acceptable: 3, basis: default}\n") == "red");
}

TEST_CASE("the plan prints the pain rules of its programme") {
  const Plan plan =
      plan_of(condition_of(programme("pain: {profile: knee-soreness}\n")), free_patient());
  CHECK(plan.pain.profile == "knee-soreness");
  CHECK(plan_of(condition_of(programme("")), free_patient()).pain.profile == "tendon");
}

TEST_CASE("a device that the patient does not have is left out, with a note") {
  Condition condition = condition_of(
      "sessions: {frequency: 3/week, gap: 48 h}\nphases:\n  - {id: a, title: A, lasts: 2 weeks, "
      "do: "
      "[{exercise: squat, sets: 3, reps: 10, load: 60 kg}, {exercise: walk, time: 5 min}]}\n  - "
      "{id: "
      "b, title: B, lasts: 2 weeks, do: [{continue: all}]}\n");
  const auto walk = std::ranges::find(condition.exercises, "walk", &Exercise::id);
  walk->kind = ExerciseKind::device;
  walk->needs = {"stimulator"};
  const Plan plan = plan_of(condition, free_patient());
  REQUIRE(plan.weeks.size() == 4);
  for (const PlannedWeek& week : plan.weeks)
    for (const PlannedSession& session : week.sessions) {
      CHECK(session.prescriptions.size() == 1);
      CHECK(session.prescriptions.front().exercise == "squat");
    }
  const Finding* found = test::find(plan, "device-left-out");
  REQUIRE(found != nullptr);
  CHECK(found->message.starts_with("Walk is left out: the case does not have the device."));
}

}  // namespace
}  // namespace titrate
