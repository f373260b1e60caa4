#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::free_patient;
using test::plan_of;

/// The weeks in which an exercise is planned, first and last.
std::pair<int, int> weeks_of(const Plan& plan, const std::string& exercise) {
  std::pair<int, int> weeks{0, 0};
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      for (const Prescription& dose : session.prescriptions) {
        if (dose.exercise != exercise) continue;
        weeks.first = weeks.first == 0 ? week.number : weeks.first;
        weeks.second = week.number;
      }
    }
  }
  return weeks;
}

/// A curl of the first phase that goes on until the hop hurts little; the phases ask for less and
/// for more.
std::string until(const std::string& exit_of_second, const std::string& keys) {
  return R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: first
    title: First
    lasts: {min: 3 weeks, expect: 3 weeks, max: 6 weeks}
    exit: [hop-pain <= 5]
    do:
      - {exercise: squat, sets: 3, reps: 10, load: 15RM}
      - {exercise: curl, sets: 3, reps: 10, load: 15RM, )" +
         keys + R"(}
  - id: second
    title: Second
    lasts: {min: 4 weeks, expect: 4 weeks, max: 8 weeks}
    exit: [)" +
         exit_of_second + R"(]
    do: [{continue: all}]
  - id: third
    title: Third
    lasts: 4 weeks
    do: [{continue: all}]
)";
}

TEST_CASE("a block goes on until the phase ends whose exit asks for as much") {
  const auto weeks = [](const std::string& exit_of_second, const std::string& keys) {
    return weeks_of(plan_of(condition_of(until(exit_of_second, keys)), free_patient()), "curl");
  };
  const std::string keys = "exit: [hop-pain <= 3]";
  CHECK(weeks("hop-pain <= 3", keys) == std::pair{1, 7});
  CHECK(weeks("hop-pain <= 2", keys) == std::pair{1, 7});
  CHECK(weeks("hop-pain <= 4", keys) == std::pair{1, 11});
  CHECK(weeks("hop-pain <= 4", "exit: [hop-pain <= 5]") == std::pair{1, 3});
  CHECK(weeks("hop-pain <= 4", "exit: [week >= 2]") == std::pair{1, 2});
}

TEST_CASE("a block ends at once when the test was measured and is passed") {
  Case patient = free_patient();
  Measurement hop;
  hop.name = "hop-pain";
  hop.value = 100;
  patient.baseline.measurements = {hop};
  const Plan plan = plan_of(condition_of(until("hop-pain <= 2", "exit: [hop-pain <= 3]")), patient);
  CHECK(weeks_of(plan, "curl") == std::pair{1, 1});
}

TEST_CASE("a block whose own criteria hold already is there from the first week of its phase") {
  const auto weeks = [](const std::string& keys) {
    return weeks_of(plan_of(condition_of(until("hop-pain <= 2", keys)), free_patient()), "curl");
  };
  CHECK(weeks("enter: [week >= 1]").first == 1);
  CHECK(weeks("enter: [week >= 3]").first == 3);
  CHECK(weeks("enter: [hop-pain <= 2]").first == 2);
}

}  // namespace
}  // namespace titrate
