// Rulings of the language on doses: what is counted, what is only words, who is stricter.
#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::day;
using test::dose_of;
using test::free_patient;
using test::log_of;
using test::plan_of;

/// One week with these blocks, three sessions.
std::string one_week(const std::string& blocks, const std::string& sessions = "") {
  return "sessions: {frequency: 3/week, gap: 48 h" + sessions +
         "}\nphases:\n  - {id: load, title: Load, lasts: 1 week, do: [" + blocks + "]}\n";
}

Plan planned(const std::string& blocks, const std::string& sessions = "") {
  return plan_of(condition_of(one_week(blocks, sessions)), free_patient());
}

/// Repetitions of the week of the only exercise, or nothing.
std::optional<int> reps_of_week(const std::string& dose) {
  return planned("{exercise: squat, " + dose + "}").weeks.at(0).exercises.at(0).reps;
}

TEST_CASE("R15: a range counts its low end, the open forms their number, `max` what is expected") {
  CHECK(reps_of_week("reps: [12, 10, 8], load: 15RM") == 90);
  CHECK(reps_of_week("sets: 3, reps: 8-12, load: 15RM") == 72);
  CHECK(reps_of_week("sets: 3, reps: max ~6, load: 8RM") == 54);
  CHECK(reps_of_week("sets: 3, reps: max, load: 8RM") == 72);  // the number of the RM
  CHECK_FALSE(reps_of_week("sets: 3, reps: max, load: none"));
  CHECK(reps_of_week("sets: 3, reps: 8+, load: none") == 72);
  CHECK(reps_of_week("sets: 3, reps: up to 30, load: none") == 270);
}

TEST_CASE("R16: a hold, a time and a way are of one repetition") {
  const Plan plan = planned(
      "{exercise: plank, sets: 5, hold: 45 s}, {exercise: walk, sets: 2, reps: 3, time: 1 min}");
  const PlannedWeek& week = plan.weeks.at(0);
  CHECK(week.exercises.at(0).time_under_tension == Seconds{3 * 5 * 45});
  CHECK(week.exercises.at(1).duration == Seconds{3 * 2 * 3 * 60});
}

TEST_CASE("R29: a share of a test is words until the test was done, and then a number") {
  const Condition condition =
      condition_of(one_week("{exercise: walk, time: 80 % of walk-tolerance}"));
  const auto walk = [&](const Case& patient, const std::string& log) {
    const Plan plan = plan_of(condition, patient, log.empty() ? CheckIns{} : log_of(log), "2026-11-24");
    return dose_of(plan.weeks.at(0).sessions.back(), "walk");
  };
  const Prescription before = walk(free_patient(), "");
  CHECK_FALSE(before.duration);
  CHECK(before.as_written == "80 % of walk-tolerance");
  const std::string measured = "- {date: 2026-11-23, tests: {walk-tolerance: 30 min}}\n";
  CHECK(walk(free_patient(), measured).duration == Seconds{24 * 60});
}

TEST_CASE("R29: a share of the case's own result is expected where a row measures it anew") {
  const Condition condition = condition_of(R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: walk
    title: Walk
    lasts: 2 weeks
    do:
      - exercise: walk
        ladder:
          - {week: 1, time: as able, measures: walk-tolerance}
          - {week: 2, time: 80 % of walk-tolerance}
)");
  Case patient = free_patient();
  Measurement before;
  before.name = "walk-tolerance";
  before.value = 2'000;
  patient.baseline.measurements = {before};
  const auto second_week = [&](const std::string& log, std::string_view as_of) {
    const Plan plan = plan_of(condition, patient, log.empty() ? CheckIns{} : log_of(log), as_of);
    return dose_of(plan.weeks.at(1).sessions.at(0), "walk");
  };
  const Prescription forecast = second_week("", "2026-11-23");
  CHECK(forecast.duration == Seconds{16 * 60});
  CHECK(forecast.expected);

  std::string log;
  for (const std::string_view date : {"2026-11-23", "2026-11-25", "2026-11-27"}) {
    log += "- {date: " + std::string{date} +
           ", pain: {during: 1, after: 1, morning: 2}, did: {walk: {time: 30 min}}}\n";
  }
  const Prescription measured = second_week(log, "2026-11-30");
  CHECK(measured.duration == Seconds{24 * 60});
  CHECK_FALSE(measured.expected);
}

TEST_CASE("R28: of the file's limits and the case's the stricter one counts") {
  const auto sets = [](int of_file, int of_case) {
    const std::string programme =
        "sessions: {frequency: 2/week, gap: 72 h}\nlimits: [{foot-contacts: " +
        std::to_string(of_file) +
        " per session}]\nphases:\n  - {id: jump, title: Jump, lasts: 1 week, do: [{exercise: hop, "
        "sets: 3, reps: 10}]}\n";
    Case patient = free_patient();
    Limit own;
    own.contacts = of_case;
    patient.limits = {own};
    const Plan plan = plan_of(condition_of(programme), patient);
    return dose_of(plan.weeks.at(0).sessions.at(0), "hop").sets;
  };
  CHECK(sets(40, 20) == 2);
  CHECK(sets(10, 20) == 1);
  CHECK(sets(40, 40) == 3);
}

TEST_CASE("R28: what the surgeon forbids is held back for as long as it says") {
  Case patient = free_patient();
  Limit own;
  own.weeks = {{1, 2}};
  own.forbid = {"plyometric"};
  patient.limits = {own};
  const std::string programme = R"(sessions: {frequency: 2/week, gap: 72 h}
phases:
  - id: jump
    title: Jump
    lasts: 4 weeks
    do: [{exercise: hop, sets: 3, reps: 10}, {exercise: plank, sets: 3, hold: 20 s}]
)";
  const Plan plan = plan_of(condition_of(programme), patient);
  std::vector<std::size_t> doses;
  for (const PlannedWeek& week : plan.weeks) {
    doses.push_back(week.sessions.at(0).prescriptions.size());
  }
  CHECK(doses == std::vector<std::size_t>{1, 1, 2, 2});
}

TEST_CASE("R31: intervals count the part that is done, and a warm-up is no dose") {
  const Plan plan = planned("{exercise: walk, intervals: {repeat: [walk 2 min, jog 1 min], for: 19 min}}",
                            ", warm-up: 5 min walk, cool-down: 5 min walk");
  CHECK(plan.weeks.at(0).exercises.at(0).duration == Seconds{3 * 19 * 60});
  CHECK(plan.weeks.at(0).sessions.at(0).minutes == 30);
  const Prescription& walk = plan.weeks.at(0).sessions.at(0).prescriptions.at(0);
  REQUIRE(walk.intervals.size() == 13);
  CHECK(walk.intervals.back().activity == "walk");
  CHECK(walk.intervals.back().time == Seconds{60});
}

TEST_CASE("R9: twice daily is a number of its own, and is never printed as a frequency") {
  const Plan plan = plan_of(condition_of(R"(sessions: {frequency: 2 x daily}
phases:
  - {id: load, title: Load, lasts: 1 week, do: [{exercise: plank, sets: 3, hold: 20 s}]}
)"),
                            free_patient());
  CHECK(plan.weeks.at(0).sessions.size() == 7);
  CHECK(plan.weeks.at(0).sessions.at(0).prescriptions.at(0).times_per_day == 2);
  CHECK(plan.phases.at(0).sessions.find(" x daily") == std::string::npos);
  CHECK(plan.weeks.at(0).exercises.at(0).time_under_tension == Seconds{7 * 2 * 3 * 20});
}

}  // namespace
}  // namespace titrate
