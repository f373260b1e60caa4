#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::free_patient;
using test::plan_of;

std::string programme(const std::string& sessions, const std::string& blocks) {
  return "sessions: " + sessions +
         "\nphases:\n  - id: load\n    title: Load\n    lasts: 4 weeks\n    do: [" + blocks + "]\n";
}

const std::string squat = "{exercise: squat, sets: 3, reps: 10, load: 15RM}";
const std::string hop =
    "{exercise: hop, frequency: 2/week, gap: 72 h, sets: 3, reps: 6, "
    "load: bodyweight}";
const std::string walk = "{exercise: walk, frequency: 5/week, gap: 0 h, time: 20 min}";

/// Somebody free at these hours on these days, 0 for Monday.
Case free_on(const std::vector<std::size_t>& days) {
  Case patient = free_patient();
  patient.available = {};
  for (const std::size_t day : days) {
    patient.available[day] = {Window{ClockTime{18 * 60}, ClockTime{20 * 60}}};
  }
  return patient;
}

/// The days of a week on which something is done: `Mon 18:00, Tue, Thu 18:00`.
std::string days(const PlannedWeek& week, const std::string& exercise = "") {
  static const std::array<std::string, 7> names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  std::string words;
  for (const PlannedSession& session : week.sessions) {
    const bool here =
        exercise.empty() || std::ranges::any_of(session.prescriptions, [&](const auto& dose) {
          return dose.exercise == exercise;
        });
    if (here) {
      const auto day = static_cast<std::size_t>((session.date - week.from).count());
      words += (words.empty() ? "" : ", ") + names.at(day) + (session.start ? " 18:00" : "");
    }
  }
  return words;
}

TEST_CASE("sessions stay on the hours offered, and days at home lie around them without a time") {
  const Plan plan = plan_of(
      condition_of(programme("{frequency: 2-3/week, gap: 48 h}", squat + ", " + walk + ", " + hop)),
      free_on({0, 1, 3, 5}));
  for (const PlannedWeek& week : plan.weeks) {
    CHECK(days(week, "squat") == "Mon 18:00, Thu 18:00, Sat 18:00");
    CHECK(days(week, "walk") == "Mon 18:00, Tue, Wed, Thu 18:00, Sat 18:00");
    CHECK(days(week, "hop") == "Mon 18:00, Thu 18:00");
  }
  CHECK(test::find(plan, "few-days") == nullptr);
  CHECK(test::find(plan, "short-week") == nullptr);
}

TEST_CASE("with too few hours the sessions are fewer, and the daily block is still daily") {
  const Plan plan =
      plan_of(condition_of(programme("{frequency: 2-3/week, gap: 48 h}",
                                     squat + ", {exercise: walk, frequency: daily, time: 20 min}")),
              free_on({1, 4}));
  CHECK(days(plan.weeks[0], "squat") == "Tue 18:00, Fri 18:00");
  CHECK(days(plan.weeks[0]) == "Mon, Tue 18:00, Wed, Thu, Fri 18:00, Sat, Sun");
  CHECK(plan.weeks[0].wanted == 7);
  CHECK(plan.findings.empty() == false);
  CHECK(test::find(plan, "few-days") == nullptr);
}

TEST_CASE("a block's own gap holds on days at home, and it accepts fewer") {
  const std::string run = "{exercise: walk, frequency: 2-4/week, gap: 2 days, time: 20 min}";
  const auto weeks = [&](const std::vector<std::size_t>& offered) {
    return plan_of(condition_of(programme("{frequency: 2-3/week, gap: 48 h}", squat + ", " + run)),
                   free_on(offered));
  };
  CHECK(days(weeks({0, 2, 4}).weeks[1], "walk") == "Mon 18:00, Wed 18:00, Fri 18:00");
  CHECK(days(weeks({1, 4}).weeks[1], "walk") == "Tue 18:00, Fri 18:00, Sun");
  CHECK(test::find(weeks({0, 2, 4}), "few-days") == nullptr);
}

TEST_CASE("a block that its gap keeps below what it accepts is named, its weeks together") {
  const std::string run = "{exercise: walk, frequency: 4/week, gap: 2 days, time: 20 min}";
  const Plan plan =
      plan_of(condition_of(programme("{frequency: 3/week, gap: 48 h}", squat + ", " + run)),
              free_on({0, 2, 4}));
  const Finding* few = test::find(plan, "few-days");
  REQUIRE(few != nullptr);
  CHECK(few->message.starts_with("Walk: 3 days a week in weeks 1 to 4, not 4."));
  CHECK(few->week == 1);
  CHECK(few->last_week == 4);
}

TEST_CASE("a block with fewer days keeps its gap on the sessions it rides on") {
  const Plan plan =
      plan_of(condition_of(programme("{frequency: 3/week, gap: 48 h}", squat + ", " + hop)),
              free_on({0, 2, 4}));
  CHECK(days(plan.weeks[0], "hop") == "Mon 18:00, Fri 18:00");
  CHECK(days(plan.weeks[1], "hop") == "Mon 18:00, Fri 18:00");
}

TEST_CASE("no session is laid for more days than its blocks are done on") {
  const Plan plan =
      plan_of(condition_of(programme("{frequency: 5/week, gap: 0 h}",
                                     "{exercise: walk, frequency: 3-4/week, time: 20 min}")),
              free_patient());
  for (const PlannedWeek& week : plan.weeks) {
    CHECK(week.sessions.size() == 4);
    for (const PlannedSession& session : week.sessions) CHECK_FALSE(session.prescriptions.empty());
  }
}

TEST_CASE("a session of which a limit leaves nothing is not laid") {
  const Plan plan = plan_of(condition_of(R"(sessions: {frequency: 3/week, gap: 48 h}
limits: [{week: 1-2, forbid: [aerobic]}]
phases:
  - id: run
    title: Run
    lasts: 4 weeks
    do:
      - {exercise: walk, time: 20 min}
      - {exercise: squat, frequency: 2/week, sets: 3, reps: 10, load: 15RM}
)"),
                            free_patient());
  CHECK(plan.weeks[0].sessions.size() == 2);
  CHECK(plan.weeks[0].wanted == 2);
  CHECK(plan.weeks[2].sessions.size() == 3);
}

TEST_CASE("an overlapping phase with its own days leaves the daily work daily") {
  const Plan plan = plan_of(condition_of(R"(sessions: {frequency: daily, gap: 0 h}
phases:
  - id: move
    title: Move
    week: 1-4
    do: [{exercise: walk, time: 20 min}]
  - id: visits
    title: Visits
    week: 1-4
    sessions: {frequency: 2-3/week, supervised: yes}
    do: [{exercise: squat, sets: 3, reps: 10, load: 15RM}]
)"),
                            free_on({0, 2, 4}));
  CHECK(days(plan.weeks[0], "squat") == "Mon 18:00, Wed 18:00, Fri 18:00");
  CHECK(days(plan.weeks[0], "walk") == "Mon 18:00, Tue, Wed 18:00, Thu, Fri 18:00, Sat, Sun");
  CHECK(plan.weeks.size() == 4);
}

}  // namespace
}  // namespace titrate
