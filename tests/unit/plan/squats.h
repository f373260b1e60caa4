#pragma once

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

/// A small course for tests of the fold.
namespace titrate::test {

/// Squats three times a week on Monday, Wednesday and Friday at seven; three rows of one week, then
/// the last for three.
[[nodiscard]] inline const Condition& squats() {
  static const Condition condition = condition_of(R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: load
    title: Load
    lasts: 6 weeks
    do:
      - exercise: squat
        sets: 3
        reps: 10
        ladder:
          - {week: 1, load: 15RM}
          - {week: 2, load: 14RM}
          - {week: 3, load: 13RM}
          - {week: 4-6, load: 12RM}
)");
  return condition;
}

/// Free on Monday, Wednesday and Friday from seven to eight.
[[nodiscard]] inline Case morning_patient() {
  Case patient = free_patient();
  for (const std::size_t weekday : {1U, 3U, 5U, 6U}) patient.available[weekday].clear();
  for (const std::size_t weekday : {0U, 2U, 4U}) {
    patient.available[weekday] = {Window{{7 * 60}, {8 * 60}}};
  }
  return patient;
}

[[nodiscard]] inline Plan squats_after(const std::string& log, std::string_view as_of) {
  return plan_of(squats(), morning_patient(), log_of(log), as_of);
}

/// The session on a day; the test fails when there is none.
[[nodiscard]] inline const PlannedSession& on(const Plan& plan, std::string_view date) {
  const PlannedSession* found = session_on(plan, date);
  INFO(date);
  REQUIRE(found != nullptr);
  return *found;
}

/// The row of each week's first session.
[[nodiscard]] inline std::vector<std::string> rows_of(const Plan& plan) {
  std::vector<std::string> rows;
  for (const PlannedWeek& week : plan.weeks) {
    rows.push_back(week.sessions.empty() ? "-" : week.sessions.front().prescriptions.at(0).row);
  }
  return rows;
}

/// The check-ins of a calm first week.
inline const std::string calm_week_1 = session("2026-11-23", 1, 1, 2) +
                                       session("2026-11-25", 1, 1, 2) +
                                       session("2026-11-27", 1, 1, 2);

}  // namespace titrate::test
