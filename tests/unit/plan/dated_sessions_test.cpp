#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::free_patient;
using test::plan_of;

std::string with_boosters(const std::string& sessions) {
  return R"(sessions: {frequency: 2/week, gap: 48 h}
phases:
  - id: gym
    title: Gym
    lasts: 4 weeks
    do: [{exercise: squat, sets: 3, reps: 10, load: 15RM}]
  - id: boosters
    title: Boosters
    sessions: )" +
         sessions + R"(
    do: [{continue: all}]
  - id: keep
    title: Keep
    lasts: open
    do: [{exercise: squat, sets: 1, reps: 15, load: bodyweight}]
)";
}

/// `Thu 4 Mar` of every session of the boosters.
std::vector<std::string> days_of_boosters(const Plan& plan) {
  std::vector<std::string> days;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      if (session.phase == "boosters") days.push_back(date::format("%F", session.date));
    }
  }
  return days;
}

Case free_on(const std::vector<std::size_t>& days) {
  Case patient = free_patient();
  patient.available = {};
  for (const std::size_t day : days) {
    patient.available[day] = {Window{ClockTime{18 * 60}, ClockTime{20 * 60}}};
  }
  return patient;
}

TEST_CASE("months of dated sessions count by the calendar, on the nearest day offered") {
  // 23 Feb 2027 is a Tuesday, 23 Apr a Friday; the sessions are on Monday and Thursday.
  const Plan plan = plan_of(condition_of(with_boosters("{at-months: [3, 5]}")), free_patient());
  CHECK(days_of_boosters(plan) == std::vector<std::string>{"2027-02-22", "2027-04-22"});
  CHECK(plan.weeks.size() == 22);
  CHECK(plan.phases.size() == 3);
  CHECK(test::find(plan, "dated-sessions") == nullptr);
  CHECK(plan.checked.broken.empty());
}

TEST_CASE("weeks of dated sessions count from the start, and the dose is the one in use") {
  const Plan plan = plan_of(condition_of(with_boosters("{at-weeks: [6]}")), free_patient());
  CHECK(days_of_boosters(plan) == std::vector<std::string>{"2027-01-04"});
  const PlannedSession* booster = test::session_on(plan, "2027-01-04");
  REQUIRE(booster != nullptr);
  CHECK(booster->number > 0);
  CHECK(booster->start.has_value());
  CHECK(booster->prescriptions.at(0).sets == 3);
  CHECK(booster->prescriptions.at(0).reps.at(0) == 10);
}

TEST_CASE("a dated session on a free day far from the others is one more") {
  const Plan plan = plan_of(condition_of(with_boosters("{at-weeks: [6]}")), free_on({0, 2, 5}));
  CHECK(days_of_boosters(plan) == std::vector<std::string>{"2027-01-04"});
  CHECK(plan.weeks[6].sessions.size() == 3);
  CHECK(plan.weeks[6].wanted == 3);
  CHECK(plan.checked.broken.empty());
}

TEST_CASE("a week without a day far enough from its sessions gives a dated one the nearest place") {
  const Plan plan = plan_of(condition_of(with_boosters("{at-weeks: [6]}")), free_on({1, 4}));
  CHECK(days_of_boosters(plan) == std::vector<std::string>{"2027-01-05"});
  CHECK(plan.weeks[6].sessions.size() == 2);
  CHECK(test::find(plan, "few-days") == nullptr);
}

TEST_CASE("a dated session whose week has no day is named") {
  Case patient = free_on({1, 4});
  patient.unavailable = {{test::day("2027-01-04"), test::day("2027-01-10")}};
  const Plan plan = plan_of(condition_of(with_boosters("{at-weeks: [6]}")), patient);
  CHECK(days_of_boosters(plan).empty());
  CHECK(test::find(plan, "dated-session-without-room") != nullptr);
}

TEST_CASE("dated sessions after the last phase are still laid") {
  const Plan plan = plan_of(condition_of(R"(sessions: {frequency: 2/week, gap: 48 h}
phases:
  - id: gym
    title: Gym
    lasts: 4 weeks
    do: [{exercise: squat, sets: 3, reps: 10, load: 15RM}]
  - id: boosters
    title: Boosters
    sessions: {at-weeks: [8]}
    do: [{continue: all}]
)"),
                            free_patient());
  CHECK(days_of_boosters(plan) == std::vector<std::string>{"2027-01-18"});
  CHECK(plan.weeks.size() == 9);
}

}  // namespace
}  // namespace titrate
