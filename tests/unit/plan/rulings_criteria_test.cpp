// Rulings of the language on what criteria look at, and on which clock.
#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::day;
using test::dose_of;
using test::free_patient;
using test::grams;
using test::log_of;
using test::machine_of;
using test::plan_of;
using test::session;
using test::session_on;

const std::string squat = "{exercise: squat, sets: 3, reps: 10, load: 15RM}";
const std::string curl = "{exercise: curl, sets: 3, reps: 10, load: none}";

/// Phases `a` and `b` with these keys, three sessions a week.
std::string two_phases(const std::string& keys_of_a, const std::string& blocks_of_a,
                       const std::string& keys_of_b) {
  return "sessions: {frequency: 3/week, gap: 48 h}\nphases:\n"
         "  - {id: a, title: A, " +
         keys_of_a + ", do: [" + blocks_of_a + "]}\n  - {id: b, title: B, " + keys_of_b +
         ", do: [" + curl + "]}\n";
}

/// `a 1-3, b 4-5`
std::string phases_of(const Plan& plan) {
  std::string words;
  for (const PlannedPhase& phase : plan.phases) {
    words += (words.empty() ? "" : ", ") + phase.id + ' ' + std::to_string(phase.first_week) + '-' +
             std::to_string(phase.last_week);
  }
  return words;
}

std::string planned_phases(const std::string& keys_of_a, const std::string& keys_of_b) {
  return phases_of(plan_of(condition_of(two_phases(keys_of_a, squat, keys_of_b)), free_patient()));
}

/// The exercises of a week's first session, in order.
std::string exercises_of_week(const Plan& plan, std::size_t week) {
  std::string names;
  for (const Prescription& dose : plan.weeks.at(week - 1).sessions.at(0).prescriptions) {
    names += (names.empty() ? "" : " ") + dose.exercise;
  }
  return names;
}

/// Three sessions of the first week, each with `rest` after its pain.
std::string first_week(const std::vector<std::string>& rest) {
  std::string log;
  const std::vector<std::string> days{"2026-11-23", "2026-11-25", "2026-11-27"};
  for (std::size_t each = 0; each < days.size(); ++each) {
    log += "- {date: " + days[each] + ", pain: {during: 1, after: 1, morning: 2}" +
           rest.at(rest.size() == 1 ? 0 : each) + "}\n";
  }
  return log;
}

TEST_CASE("R2: `weeks in phase` counts the weeks that have passed of the phase it stands in") {
  CHECK(planned_phases("lasts: 2-8 weeks, exit: [weeks in phase >= 3]", "lasts: 2 weeks") ==
        "a 1-3, b 4-5");
  // Another phase that opened later does not count instead.
  CHECK(planned_phases("week: 1-6, exit: [weeks in phase >= 6]", "week: 3-6") == "a 1-6, b 3-6");
}

TEST_CASE("R2: a phase opens in the very week that its `enter` names") {
  CHECK(planned_phases("lasts: 2-8 weeks", "lasts: 2 weeks, enter: [week >= 4]") == "a 1-3, b 4-5");
  CHECK(planned_phases("lasts: 2-8 weeks", "lasts: 2 weeks, enter: [week > 4]") == "a 1-4, b 5-6");
  CHECK(planned_phases("lasts: 2-8 weeks, exit: [week >= 4]", "lasts: 2 weeks") == "a 1-4, b 5-6");
}

TEST_CASE("R2: `week` counts from the surgery in the gate of a raise, too") {
  const std::string programme = R"(counts-from: surgery
sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: a
    title: A
    lasts: 6 weeks
    do:
      - {exercise: squat, sets: 3, reps: 10, load: 15RM, progress: [{raise: load, by: 5 %, when: [week >= 12]}]}
)";
  const auto third_load = [&](std::string_view surgery) {
    Case patient = free_patient();
    patient.surgery = day(surgery);
    const std::string log = session("2026-11-23", 1, 1, 2) + session("2026-11-25", 1, 1, 2);
    const Plan plan = plan_of(condition_of(programme), patient, log_of(log), "2026-11-27");
    return grams(dose_of(*session_on(plan, "2026-11-27"), "squat"));
  };
  CHECK(third_load("2026-09-07") == 55'000);  // the first week is the twelfth
  CHECK(third_load("2026-09-14") == 52'500);
}

TEST_CASE("R24: a block's criteria look at its own last session, a phase's at every block's") {
  const std::string blocks =
      "{exercise: squat, sets: 3, reps: 10, load: 15RM, exit: [pain during <= 2]}, "
      "{exercise: curl, sets: 3, reps: 10, load: none}";
  const CheckIns log = log_of(first_week({", did: {curl: {pain: {during: 4}}}"}));
  const Plan plan =
      plan_of(condition_of(two_phases("lasts: 4 weeks", blocks, "lasts: 1 week")), free_patient(),
              log, "2026-11-30");
  CHECK(exercises_of_week(plan, 1) == "squat curl");
  CHECK(exercises_of_week(plan, 2) == "curl");

  const std::string both = squat + ", " + curl;
  const auto after = [&](const std::string& exit) {
    const auto programme = two_phases("lasts: 1-4 weeks, exit: [" + exit + "]", both,
                                      "lasts: 1 week");
    return phases_of(plan_of(condition_of(programme), free_patient(), log, "2026-11-30"));
  };
  CHECK(after("pain during <= 4") == "a 1-1, b 2-2");
  CHECK(after("pain during <= 3") == "a 1-2, b 3-3");
}

TEST_CASE("R24: `for 2 sessions` is each of the last two") {
  const auto after = [](const std::string& middle) {
    const std::string log = session("2026-11-23", 4, 1, 2) + middle + session("2026-11-27", 1, 1, 2);
    const auto programme = two_phases("lasts: 1-4 weeks, exit: [pain during <= 2 for 2 sessions]",
                                      squat, "lasts: 1 week");
    return phases_of(plan_of(condition_of(programme), free_patient(), log_of(log), "2026-11-30"));
  };
  CHECK(after(session("2026-11-25", 2, 1, 2)) == "a 1-1, b 2-2");
  CHECK(after(session("2026-11-25", 3, 1, 2)) == "a 1-2, b 3-3");
}

TEST_CASE("R35: the exit of a block needs every one of its exercises, and ends all of them") {
  const std::string blocks =
      "{exercise: [squat, curl], sets: 3, reps: 10, load: none, "
      "exit: [reps in every set >= 10 for 2 sessions]}, {exercise: plank, sets: 3, hold: 20 s}";
  const Condition condition = condition_of(two_phases("lasts: 4 weeks", blocks, "lasts: 1 week"));
  const auto second_week = [&](const std::string& curls) {
    const std::string did = ", did: {squat: {sets: 3, reps: [10, 10, 10]}, curl: {sets: 3, reps: " +
                            curls + "}}";
    const CheckIns log = log_of(first_week({did}));
    return exercises_of_week(plan_of(condition, free_patient(), log, "2026-11-30"), 2);
  };
  CHECK(second_week("[10, 10, 10]") == "plank");
  CHECK(second_week("[10, 10, 9]") == "squat curl plank");
}

TEST_CASE("R35: exercises of one block have places of their own on the ladder") {
  const std::string programme = R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: a
    title: A
    lasts: 4 weeks
    do:
      - exercise: [squat, curl]
        sets: 3
        reps: 10
        ladder:
          - {lasts: 1 week, load: none, reps: 10, exit: [reps in every set >= 10]}
          - {lasts: 1 week, load: none, reps: 12}
)";
  const std::string did = ", did: {squat: {sets: 3, reps: 10}, curl: {sets: 3, reps: [10, 10, 8]}}";
  const Plan plan = plan_of(condition_of(programme), free_patient(), log_of(first_week({did})),
                            "2026-11-30");
  const PlannedSession& next = plan.weeks.at(1).sessions.at(0);
  CHECK(dose_of(next, "squat").row == "row 2");
  CHECK(dose_of(next, "curl").row == "row 1");
}

TEST_CASE("R25: a row is done once even when its exit holds already") {
  const std::string programme = R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: a
    title: A
    lasts: 2 weeks
    do:
      - exercise: squat
        sets: 3
        reps: 10
        ladder:
          - {load: 15RM, exit: [hop-pain <= 5]}
          - {load: 14RM, exit: [hop-pain <= 5]}
          - {load: 13RM}
)";
  Case patient = free_patient();
  Measurement hop;
  hop.name = "hop-pain";
  hop.value = 400;
  patient.baseline.measurements = {hop};
  const Plan plan = plan_of(condition_of(programme), patient);
  std::vector<std::string> rows;
  for (const PlannedSession& each : plan.weeks.at(0).sessions) {
    rows.push_back(each.prescriptions.at(0).row);
  }
  CHECK(rows == std::vector<std::string>{"row 1", "row 2", "row 3"});
}

TEST_CASE("R26: one number of weeks is least and expected, and half as long again the most") {
  const auto lengths = [](const std::string& lasts) {
    const engine::Machine machine = machine_of(
        condition_of(two_phases("lasts: " + lasts, squat, "lasts: 1 week")), free_patient());
    const engine::PhasePlan& phase = machine.phases.at(0);
    return std::vector{phase.min, phase.expect, phase.max.value_or(-1)};
  };
  CHECK(lengths("12 weeks") == std::vector{12, 12, 18});
  CHECK(lengths("4-6 weeks") == std::vector{4, 4, 6});
  CHECK(lengths("{min: 5 weeks, expect: 6 weeks, max: 10 weeks}") == std::vector{5, 6, 10});
  CHECK(lengths("open") == std::vector{0, 0, -1});
}

TEST_CASE("a clinician's clearance opens the phase that asks for it, from its week on") {
  const Condition condition = condition_of(two_phases(
      "lasts: 1-8 weeks", squat, "lasts: 1 week, enter: [clearance running is yes]"));
  std::string log;
  for (const std::string_view date : {"2026-11-23", "2026-11-25", "2026-11-27", "2026-11-30",
                                      "2026-12-02", "2026-12-04"}) {
    log += session(date, 1, 1, 2);
  }
  const auto phases = [&](const std::string& clearance) {
    return phases_of(plan_of(condition, free_patient(), log_of(log + clearance), "2026-12-07"));
  };
  CHECK(phases("") == "a 1-3, b 4-4");  // expected at the end of the week in hand
  CHECK(phases("- {date: 2026-12-05, clinician: {clearance: running}}\n") == "a 1-2, b 3-3");
  CHECK(phases("- {date: 2026-12-05, clinician: {clearance: jumping}}\n") == "a 1-3, b 4-4");
}

}  // namespace
}  // namespace titrate
