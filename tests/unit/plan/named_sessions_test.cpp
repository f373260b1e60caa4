// Ruling R11: a missed named session moves to the next session day, and the turn stands still.
#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::session;

std::string condition(const std::string& sessions) {
  return "sessions: " + sessions +
         "\nphases:\n  - id: load\n    title: Load\n    lasts: 4 weeks\n    do:\n"
         "      - {exercise: squat, in: A, sets: 3, reps: 10, load: 15RM}\n"
         "      - {exercise: curl, in: B, sets: 3, reps: 10, load: 15RM}\n";
}

Plan plan_after(const std::string& sessions, const std::string& log, const std::string& as_of) {
  return test::plan_of(test::condition_of(condition(sessions)), test::free_patient(),
                       test::log_of(log), as_of);
}

/// The sessions of a week with what became of them: `A done, B missed, B`. What was cancelled is
/// left out.
std::string week_of(const Plan& plan, int week) {
  std::string words;
  for (const PlannedSession& each : plan.weeks.at(static_cast<std::size_t>(week - 1)).sessions) {
    if (each.status == PlannedSession::Status::cancelled) continue;
    const bool done = each.status == PlannedSession::Status::done;
    const bool missed = each.status == PlannedSession::Status::missed;
    words += (words.empty() ? "" : ", ") + each.name + (done ? " done" : missed ? " missed" : "");
  }
  return words;
}

const std::string in_turn = "{frequency: 3/week, gap: 48 h, order: [A, B]}";

}  // namespace

TEST_CASE("named sessions run on in turn over the weeks") {
  const Plan plan = plan_after(in_turn, session("2026-11-23", 1, 1, 2), "2026-11-24");
  CHECK(week_of(plan, 1) == "A done, B, A");
  CHECK(week_of(plan, 2) == "B, A, B");
}

TEST_CASE("a missed named session is the next one's turn, inside the week and after it") {
  const std::string missed = "- {date: 2026-11-25, missed: ill}\n";
  const Plan plan = plan_after(in_turn, session("2026-11-23", 1, 1, 2) + missed, "2026-11-26");
  CHECK(week_of(plan, 1) == "A done, B missed, B");
  CHECK(week_of(plan, 2) == "A, B, A");
}

TEST_CASE("a silent named session is missed, and its turn stands still as well") {
  const Plan plan = plan_after(in_turn, session("2026-11-23", 1, 1, 2), "2026-11-27");
  CHECK(week_of(plan, 1) == "A done, B missed, B");
}

TEST_CASE("the last session of a week that was missed is the first turn of the next") {
  const std::string log = session("2026-11-23", 1, 1, 2) + session("2026-11-25", 1, 1, 2) +
                          "- {date: 2026-11-27, missed: ill}\n";
  const Plan plan = plan_after(in_turn, log, "2026-11-28");
  CHECK(week_of(plan, 1) == "A done, B done, A missed");
  CHECK(week_of(plan, 2) == "A, B, A");
}

TEST_CASE("an order with a name for each session of the week starts again with it") {
  const std::string weekly = "{frequency: 2/week, gap: 48 h, order: [A, B]}";
  const Plan calm = plan_after(weekly, session("2026-11-23", 1, 1, 2), "2026-11-24");
  CHECK(week_of(calm, 1) == "A done, B");
  const std::string missed = "- {date: 2026-11-23, missed: ill}\n";
  const Plan plan = plan_after(weekly, missed, "2026-11-24");
  CHECK(week_of(plan, 1) == "A missed, A");
  CHECK(week_of(plan, 2) == "A, B");
}

}  // namespace titrate
