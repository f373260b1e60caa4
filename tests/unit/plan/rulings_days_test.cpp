// Rulings of the language on weeks, windows, and which session stands on which day.
#include <catch2/catch.hpp>

#include "planner/units/words.h"
#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::dose_of;
using test::free_patient;
using test::grams;
using test::log_of;
using test::plan_of;
using test::session;

/// `Mon a, Wed b, Fri a` of a week, without what was cancelled.
std::string week_of(const Plan& plan, std::size_t week) {
  std::string all;
  for (const PlannedSession& each : plan.weeks.at(week - 1).sessions) {
    if (each.status == PlannedSession::Status::cancelled) continue;
    all += (all.empty() ? "" : ", ") + words::day(each.date).substr(0, 3) +
             (each.name.empty() ? "" : ' ' + each.name) +
             (each.status == PlannedSession::Status::missed ? " missed" : "");
  }
  return all;
}

std::string in_turn(const std::string& order) {
  std::string programme = "sessions: {frequency: 3/week, gap: 48 h, order: [" + order +
                          "]}\nphases:\n  - id: load\n    title: Load\n    lasts: 3 weeks\n"
                          "    do:\n      - {exercise: squat, sets: 3, reps: 10, load: none}\n"
                          "      - {exercise: curl, in: a, sets: 3, reps: 10, load: none}\n";
  return programme;
}

TEST_CASE("R10: sessions in turn are as even as sessions without a name") {
  const Plan plan = plan_of(condition_of(in_turn("a, b")), free_patient());
  CHECK(week_of(plan, 1) == "Mon a, Wed b, Fri a");
  CHECK(week_of(plan, 2) == "Mon b, Wed a, Fri b");
  CHECK(week_of(plan, 3) == "Mon a, Wed b, Fri a");

  const Plan three = plan_of(condition_of(in_turn("a, b, c, d")), free_patient());
  CHECK(week_of(three, 1) == "Mon a, Wed b, Fri c");
  CHECK(week_of(three, 2) == "Mon d, Wed a, Fri b");
}

TEST_CASE("R11: a missed named session moves to the next session day, and the turn stands still") {
  const std::string log =
      session("2026-11-23", 1, 1, 2) + "- {date: 2026-11-25, missed: travel}\n";
  const Plan plan =
      plan_of(condition_of(in_turn("a, b")), free_patient(), log_of(log), "2026-11-26");
  CHECK(week_of(plan, 1) == "Mon a, Wed b missed, Fri b");
  CHECK(week_of(plan, 2) == "Mon a, Wed b, Fri a");
}

TEST_CASE("R11: a weekly order starts again on the first day of the week") {
  const std::string log =
      session("2026-11-23", 1, 1, 2) + "- {date: 2026-11-25, missed: travel}\n";
  const Plan plan =
      plan_of(condition_of(in_turn("a, b, c")), free_patient(), log_of(log), "2026-11-26");
  CHECK(week_of(plan, 1) == "Mon a, Wed b missed, Fri b");
  CHECK(week_of(plan, 2) == "Mon a, Wed b, Fri c");
}

TEST_CASE("R4: a block whose weeks are over stays until the one that takes over has entered") {
  const std::string programme = R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: load
    title: Load
    lasts: 6 weeks
    do:
      - {exercise: squat, id: light, week: 1, sets: 3, reps: 10, load: 15RM}
      - {exercise: squat, id: heavy, week: 2+, sets: 3, reps: 10, load: 13RM, enter: [hop-pain <= 2]}
      - {exercise: curl, week: 1, sets: 3, reps: 10, load: none}
      - {exercise: plank, sets: 3, hold: 20 s}
)";
  std::string log;
  for (const std::string_view date :
       {"2026-11-23", "2026-11-25", "2026-11-27", "2026-11-30", "2026-12-02", "2026-12-04"}) {
    log += session(date, 1, 1, 2);
  }
  log += "- {date: 2026-12-05, tests: {hop-pain: 1}}\n";
  Case patient = free_patient();
  Measurement hop;
  hop.name = "hop-pain";
  hop.value = 400;
  patient.baseline.measurements = {hop};
  const Plan plan = plan_of(condition_of(programme), patient, log_of(log), "2026-12-07");
  const auto block = [&](std::size_t week) {
    return dose_of(plan.weeks.at(week - 1).sessions.at(0), "squat").block;
  };
  CHECK(block(1) == "light");
  CHECK(block(2) == "light");
  CHECK(block(3) == "heavy");
  // Nothing takes the curl over: its week is over.
  CHECK(plan.weeks.at(1).sessions.at(0).prescriptions.size() == 2);
}

TEST_CASE("R14: an exercise written again in the next phase starts at its row 1") {
  const std::string programme = R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: first
    title: First
    lasts: 2 weeks
    do:
      - {exercise: squat, sets: 3, reps: 10, ladder: [{week: 1, load: 15RM}, {week: 2, load: 14RM}]}
  - id: second
    title: Second
    lasts: 2 weeks
    do:
      - {exercise: squat, sets: 3, reps: 10, ladder: [{week: 1, load: 15RM}, {week: 2, load: 13RM}]}
  - id: third
    title: Third
    lasts: 1 week
    do: [{continue: [squat]}]
)";
  const Plan plan = plan_of(condition_of(programme), free_patient());
  std::vector<std::string> rows;
  std::vector<std::int64_t> loads;
  for (const PlannedWeek& week : plan.weeks) {
    rows.push_back(dose_of(week.sessions.at(0), "squat").row);
    loads.push_back(grams(dose_of(week.sessions.at(0), "squat")));
  }
  CHECK(rows == std::vector<std::string>{"row 1", "row 2", "row 1", "row 2", "row 2"});
  CHECK(loads == std::vector<std::int64_t>{52'500, 55'000, 52'500, 55'000, 55'000});
}

TEST_CASE("R8: every 2 days is two days apart, later when it must, and never sooner") {
  const std::string programme = R"(sessions: {frequency: every 2 days}
phases:
  - id: load
    title: Load
    lasts: 3 weeks
    do: [{exercise: squat, sets: 3, reps: 10, load: none}]
)";
  Case patient = free_patient();
  patient.available[2].clear();  // no Wednesdays
  const Plan plan = plan_of(condition_of(programme), patient);
  std::optional<Date> before;
  int close = 0;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& each : week.sessions) {
      if (before) {
        INFO(words::day(each.date));
        CHECK((each.date - *before).count() >= 2);
        close += (each.date - *before).count() == 2 ? 1 : 0;
      }
      before = each.date;
    }
  }
  CHECK(close >= 4);
}

}  // namespace
}  // namespace titrate
