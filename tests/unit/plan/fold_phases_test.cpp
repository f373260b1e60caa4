#include <catch2/catch.hpp>

#include "tests/unit/plan/squats.h"

namespace titrate {
namespace {

using test::calm_week_1;
using test::condition_of;
using test::day;
using test::dose_of;
using test::log_of;
using test::morning_patient;
using test::plan_of;
using test::rows_of;
using test::session;
using test::squats;
using test::squats_after;

TEST_CASE("a week on holiday counts only when enough of it was possible") {
  Case patient = morning_patient();
  patient.unavailable = {{day("2026-12-04"), day("2026-12-04")}};
  const Plan one_less = plan_of(squats(), patient);
  CHECK(one_less.weeks[1].sessions.size() == 2);
  CHECK(one_less.weeks.size() == 6);
  CHECK(rows_of(one_less).at(2) == "row 3");
  patient.unavailable = {{day("2026-12-02"), day("2026-12-04")}};
  const Plan two_less = plan_of(squats(), patient);
  CHECK(two_less.weeks[1].sessions.size() == 1);
  CHECK(two_less.weeks.size() == 7);
  CHECK(rows_of(two_less).at(2) == "row 2");
  CHECK(two_less.weeks[2].repeats);
}

const std::string gated = R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: load
    title: Load
    lasts: 2-4 weeks
    exit: [hop-pain <= 2]
    do: [{exercise: squat, sets: 3, reps: 10, load: 15RM}]
  - id: keep
    title: Keep
    lasts: open
    do: [{exercise: squat, sets: 2, reps: 8, load: 100 % of last}]
)";

TEST_CASE("the forecast passes a test when it is due, and marks what rests on it") {
  const Plan plan = plan_of(condition_of(gated), morning_patient());
  CHECK(plan.weeks[1].phases == std::vector<std::string>{"load"});
  CHECK(plan.weeks[2].phases == std::vector<std::string>{"keep"});
  CHECK_FALSE(dose_of(plan.weeks[1].sessions[0], "squat").expected);
  CHECK(dose_of(plan.weeks[2].sessions[0], "squat").expected);
}

TEST_CASE("an open phase is planned for four weeks") {
  const Plan plan = plan_of(condition_of(gated), morning_patient());
  REQUIRE(plan.weeks.size() == 6);
  CHECK(plan.weeks[5].phases == std::vector<std::string>{"keep"});
  CHECK(plan.phases.back().open);
}

TEST_CASE("a phase past its maximum without its exit asks for review, and holds") {
  std::string log = "- {date: 2026-11-23, tests: {hop-pain: 6}}\n";
  for (int week = 0; week < 4; ++week) {
    for (const int of_week : {0, 2, 4}) {
      const Date date = day("2026-11-23") + date::days{7 * week + of_week};
      log += session(iso_date(date), 1, 1, 2);
    }
  }
  const Plan plan = plan_of(condition_of(gated), morning_patient(), log_of(log), "2026-12-21");
  const Finding* found = test::find(plan, "phase-over-maximum");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::warning);
  CHECK(found->week == 4);
  REQUIRE(plan.weeks.size() > 4);
  for (const PlannedWeek& week : plan.weeks) {
    CHECK(week.phases == std::vector<std::string>{"load"});
    for (const PlannedSession& each : week.sessions) {
      CHECK(dose_of(each, "squat").as_written == "3 x 10 at 15RM");
    }
  }
}

TEST_CASE("four weeks without a session ask for review, and say so") {
  const Plan plan = squats_after(session("2026-11-23", 1, 1, 2), "2026-12-31");
  const Finding* found = test::find(plan, "long-absence");
  REQUIRE(found != nullptr);
  CHECK(found->week == 5);
  CHECK(test::find(plan, "phase-over-maximum") == nullptr);
  const auto review = std::ranges::find(plan.due, Due::Kind::review, &Due::kind);
  REQUIRE(review != plan.due.end());
  CHECK(review->id == "long-absence");
}

TEST_CASE("a past week on holiday is explained") {
  Case patient = morning_patient();
  patient.unavailable = {{day("2026-11-30"), day("2026-12-06")}};
  const Plan plan = plan_of(squats(), patient, log_of(calm_week_1), "2026-12-07");
  CHECK(plan.weeks[1].sessions.empty());
  REQUIRE(test::find(plan, "short-week") != nullptr);
  CHECK(test::find(plan, "short-week")->week == 2);
  CHECK_FALSE(has_errors(plan));
}

}  // namespace
}  // namespace titrate
