#include "planner/plan/due.h"

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::day;
using test::free_patient;
using test::plan_of;

const std::string with_an_exit = R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: load
    title: Load
    lasts: 3-6 weeks
    exit: [hop-pain <= 2]
    do: [{exercise: squat, sets: 3, reps: 10, load: 15RM}]
)";

std::vector<std::string> dues(const Plan& plan, std::string_view id) {
  std::vector<std::string> all;
  for (const Due& due : plan.due) {
    if (due.id == id) {
      all.push_back(iso_date(due.date) + (due.week ? " in week " + std::to_string(*due.week) : ""));
    }
  }
  return all;
}

TEST_CASE("questionnaires are due at their weeks and months, inside the plan and after it") {
  const Plan plan = plan_of(condition_of(with_an_exit), free_patient());
  CHECK(dues(plan, "VISA-A") ==
        std::vector<std::string>{"2026-11-23 in week 1", "2027-01-04", "2027-02-23"});
  CHECK(plan.end == day("2026-12-13"));
}

TEST_CASE("a test that ends a phase is due in the last week of its minimum") {
  const Plan plan = plan_of(condition_of(with_an_exit), free_patient());
  REQUIRE(plan.weeks.size() == 3);
  CHECK(dues(plan, "hop-pain") ==
        std::vector<std::string>{iso_date(plan.weeks[2].sessions.back().date) + " in week 3"});
}

TEST_CASE("until it is passed, a test is due every second week, and a review at the maximum") {
  Case patient = free_patient();
  patient.baseline.measurements.push_back({"hop-pain", 600, {}, {}, "", 0});
  std::string log;
  for (int session = 0; session < 18; ++session) {
    const Date date = day("2026-11-23") + date::days{7 * (session / 3) + 2 * (session % 3)};
    log += test::session(iso_date(date), 1, 1, 2);
  }
  const Plan plan = plan_of(condition_of(with_an_exit), patient, test::log_of(log), "2027-01-04");
  const auto tests = dues(plan, "hop-pain");
  REQUIRE(tests.size() >= 2);
  CHECK(tests[0].ends_with("in week 3"));
  CHECK(tests[1].ends_with("in week 5"));
  const auto review = std::ranges::find(plan.due, Due::Kind::review, &Due::kind);
  REQUIRE(review != plan.due.end());
  CHECK(review->date == day("2027-01-03"));  // the last day of week 6
  CHECK(review->week == 6);
}

std::string one_phase(const std::string& blocks) {
  return "sessions: {frequency: 3/week, gap: 48 h}\nphases:\n  - id: load\n    title: Load\n"
         "    lasts: 6 weeks\n    do: [" +
         blocks + "]\n";
}

/// The weeks in which a test is due: `1 3 5`.
std::string weeks_due(const std::string& blocks, std::string_view id) {
  std::string words;
  for (const Due& due : plan_of(condition_of(one_phase(blocks)), free_patient()).due) {
    if (due.id == id) {
      words += (words.empty() ? "" : " ") + std::to_string(due.week.value_or(0));
    }
  }
  return words;
}

TEST_CASE("a test that lets a block begin is due before it, one that ends it in its last weeks") {
  const std::string squat = "{exercise: squat, sets: 3, reps: 10, load: 15RM}, ";
  CHECK(weeks_due(squat + "{exercise: hop, sets: 2, reps: 5, enter: [hop-pain <= 2]}",
                  "hop-pain") == "1");
  CHECK(weeks_due(squat + "{exercise: hop, sets: 2, reps: 5, exit: [hop-pain <= 2]}",
                  "hop-pain") == "6");
}

TEST_CASE("a test that a row waits for is due in the row's last week") {
  CHECK(weeks_due("{exercise: walk, ladder: [{lasts: 3 weeks, time: 5 min, exit: [hop-pain <= "
                  "2]}, {lasts: 1 week, time: 9 min}]}",
                  "hop-pain") == "3");
}

TEST_CASE("a test that a raise waits for is due every second week while it rises") {
  CHECK(weeks_due("{exercise: walk, time: 10-13 min, progress: [{raise: time, by: 1 min, every: "
                  "week, when: [walk-tolerance >= 10 min]}]}",
                  "walk-tolerance") == "1 3");
}

TEST_CASE("a test that opens a phase is due in the week before it") {
  const Plan plan = plan_of(condition_of(with_an_exit + R"(  - id: hop
    title: Hop
    lasts: 2 weeks
    enter: [walk-tolerance >= 10 min]
    do: [{exercise: hop, sets: 2, reps: 5}]
)"),
                            free_patient());
  const auto due = std::ranges::find(plan.due, "walk-tolerance", &Due::id);
  REQUIRE(due != plan.due.end());
  CHECK(due->week == 3);
  CHECK(std::ranges::count(plan.due, "walk-tolerance", &Due::id) == 1);
}

TEST_CASE("what is due stands in order of dates") {
  const Plan plan = plan_of(test::achilles(), test::example("runner"));
  CHECK(std::ranges::is_sorted(plan.due, {}, &Due::date));
  CHECK(dues(plan, "heel-raise-count") == std::vector<std::string>{"2026-11-23 in week 1",
                                                                   "2027-01-04 in week 7",
                                                                   "2027-02-15 in week 13"});
}

TEST_CASE("a month later is the same day, or the last one of a shorter month") {
  CHECK(months_later(day("2026-11-23"), 3) == day("2027-02-23"));
  CHECK(months_later(day("2026-11-30"), 3) == day("2027-02-28"));
  CHECK(months_later(day("2027-11-30"), 3) == day("2028-02-29"));
  CHECK(months_later(day("2026-10-31"), 1) == day("2026-11-30"));
  CHECK(months_later(day("2026-01-31"), 12) == day("2027-01-31"));
}

}  // namespace
}  // namespace titrate
