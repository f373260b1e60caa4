// What single keys of the language mean in a plan: the log and the forecast are asked, not the
// reader.
#include <algorithm>

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
using test::plan_of;
using test::session;

/// One phase of these blocks; `before` stands beside it in the programme.
std::string programme(const std::string& sessions, const std::string& blocks,
                      const std::string& before = "", const std::string& lasts = "6 weeks") {
  return before + "sessions: " + sessions +
         "\nphases:\n  - id: load\n    title: Load\n    lasts: " + lasts + "\n    do: [" + blocks +
         "]\n";
}

const std::string three_a_week = "{frequency: 3/week, gap: 48 h}";

const Prescription& first_dose(const Plan& plan, int week) {
  return plan.weeks.at(static_cast<std::size_t>(week - 1)).sessions.at(0).prescriptions.at(0);
}

/// Minutes of the walk in every session of the first weeks: `10 10 11`.
std::string minutes(const Plan& plan, std::size_t weeks) {
  std::string words;
  for (std::size_t week = 0; week < weeks; ++week) {
    for (const PlannedSession& each : plan.weeks.at(week).sessions) {
      words += (words.empty() ? "" : " ") +
               std::to_string(each.prescriptions.at(0).duration->count() / 60);
    }
  }
  return words;
}

std::string walk_raised(const std::string& raise) {
  return "{exercise: walk, time: 10-30 min, progress: [{raise: time, by: 1 min, " + raise + "}]}";
}

/// The rows of the sessions of the first weeks: `1 1 2`.
std::string rows(const Plan& plan, std::size_t weeks) {
  std::string words;
  for (std::size_t week = 0; week < weeks; ++week) {
    for (const PlannedSession& each : plan.weeks.at(week).sessions) {
      words += (words.empty() ? "" : " ") + each.prescriptions.at(0).row.substr(4);
    }
  }
  return words;
}

/// The load of the squat on a day, after these entries.
std::int64_t squat_on(const std::string& pain, const std::string& block, const std::string& log,
                      const std::string& date) {
  const Plan plan = plan_of(condition_of(programme(three_a_week, block, pain)), free_patient(),
                            log_of(log), date);
  const PlannedSession* its = test::session_on(plan, date);
  REQUIRE(its != nullptr);
  return grams(dose_of(*its, "squat"));
}

}  // namespace

TEST_CASE("a row's exit for n sessions keeps the forecast on the row for n sessions") {
  const auto ladder = [](const std::string& exit, const std::string& lasts = "") {
    std::string text = "{exercise: walk, ladder: [";
    for (const char* time : {"10 min", "12 min", "14 min"}) {
      text += std::string{"{time: "} + time + lasts + ", exit: [pain during <= 2" + exit + "]}, ";
    }
    return text + "{time: 16 min" + lasts + "}]}";
  };
  const auto planned = [&](const std::string& exit, const std::string& lasts,
                           const std::string& frequency) {
    return rows(
        plan_of(condition_of(programme("{frequency: " + frequency + "}", ladder(exit, lasts))),
                free_patient()),
        3);
  };
  CHECK(planned("", "", "3/week") == "1 2 3 4 4 4 4 4 4");
  CHECK(planned(" for 2 sessions", "", "3/week") == "1 1 2 2 3 3 4 4 4");
  CHECK(planned(" for 3 sessions", "", "3/week") == "1 1 1 2 2 2 3 3 3");
  CHECK(planned(" for 2 sessions", ", lasts: 1 week", "1/week") == "1 1 2");
}

TEST_CASE("at most so many rows in so many days are climbed, however good the answers") {
  const std::string ladder = "ladder: [{time: 10 min}, {time: 12 min}, {time: 14 min}]}";
  const auto planned = [&](const std::string& pace) {
    return rows(
        plan_of(condition_of(programme("{frequency: 3/week}", "{exercise: walk, " + pace + ladder)),
                free_patient()),
        3);
  };
  CHECK(planned("") == "1 2 3 3 3 3 3 3 3");
  CHECK(planned("at-most: 1 rows in 7 days, ") == "1 2 2 2 3 3 3 3 3");
}

TEST_CASE("a raise every n sessions waits for n of them, one every n days for whole weeks") {
  const auto planned = [](const std::string& raise) {
    return minutes(
        plan_of(condition_of(programme("{frequency: 3/week}", walk_raised(raise))), free_patient()),
        3);
  };
  CHECK(planned("every: 2 sessions, expect: 2 sessions") == "10 10 11 11 12 12 13 13 14");
  CHECK(planned("every: 2 sessions") == "10 10 10 11 11 11 12 12 12");
  CHECK(planned("every: 3 days") == "10 10 10 11 11 11 12 12 12");
  CHECK(planned("every: 10 days") == "10 10 10 10 10 10 11 11 11");
}

TEST_CASE("a raise of more than the session's rise does not come") {
  const auto planned = [](const std::string& rise) {
    return minutes(
        plan_of(condition_of(programme("{frequency: 1/week}",
                                       "{exercise: walk, time: 30-60 min, progress: [{raise: time, "
                                       "by: 6 min, every: week}]}",
                                       "limits: [{week: 1-12, session-rise: " + rise + "}]\n")),
                free_patient()),
        3);
  };
  CHECK(planned("20 %") == "30 36 42");
  CHECK(planned("19 %") == "30 30 30");
}

TEST_CASE("the distance of a block ends a phase once the patient walks it") {
  const Plan plan = plan_of(condition_of(R"(sessions: {frequency: 3/week}
phases:
  - id: walk
    title: Walk
    lasts: 1-8 weeks
    exit: [distance of walk >= 1.2 km]
    do: [{exercise: walk, distance: 1-2 km, progress: [{raise: distance, by: 100 m, every: week}]}]
  - {id: after, title: After, lasts: 1 week, do: [{exercise: walk, time: 20 min}]}
)"),
                            free_patient());
  REQUIRE(plan.phases.size() == 2);
  CHECK(plan.phases.at(0).last_week == 3);
  CHECK(first_dose(plan, 3).distance == Millimetres{1'200'000});
  CHECK(first_dose(plan, 4).duration == Seconds{20 * 60});
}

TEST_CASE("weeks counted from the injury are over sooner than those of the plan") {
  const auto planned = [](const std::string& counts_from) {
    Case patient = free_patient();
    patient.injury = patient.start - date::days{21};
    return minutes(
        plan_of(condition_of(programme("{frequency: 1/week}", walk_raised("when: [week >= 6]"),
                                       "counts-from: " + counts_from + "\n")),
                patient),
        6);
  };
  CHECK(planned("start") == "10 10 10 10 10 10");
  CHECK(planned("injury") == "10 10 10 11 12 13");
}

TEST_CASE("a profile's need is the good answers running that a raise waits for") {
  const std::string squat =
      "{exercise: squat, sets: 3, reps: 10, load: 60 kg, progress: [{raise: load, by: 5 %, to: 80 "
      "kg, when: [pain during <= 2]}]}";
  const std::string log = session("2026-11-23", 1, 1, 2) + session("2026-11-25", 1, 1, 2);
  const auto load = [&](const std::string& keys) {
    return squat_on("pain: {profile: tendon" + keys + "}\n", squat, log, "2026-11-27");
  };
  CHECK(load("") == 62'500);
  CHECK(load(", need: 3, basis: default") == 60'000);
}

TEST_CASE("a profile's cap bounds how far a raise of load goes") {
  const std::string squat =
      "{exercise: squat, sets: 3, reps: 10, load: 60 kg, progress: [{raise: load, by: 10 %, to: 80 "
      "kg, when: [pain during <= 2]}]}";
  const std::string log = session("2026-11-23", 1, 1, 2) + session("2026-11-25", 1, 1, 2);
  const auto load = [&](const std::string& keys) {
    return squat_on("pain: {profile: tendon" + keys + "}\n", squat, log, "2026-11-27");
  };
  CHECK(load("") == 65'000);
  CHECK(load(", cap: 5 %, basis: default") == 62'500);
}

TEST_CASE("a profile says how much of the load and the volume a bad answer takes") {
  const std::string block = "{exercise: squat, sets: 3, reps: 10, load: 60 kg}";
  const auto after = [&](const std::string& answer, const std::string& keys) {
    const Plan plan = plan_of(
        condition_of(programme(three_a_week, block, "pain: {profile: tendon" + keys + "}\n")),
        free_patient(), log_of(answer), "2026-11-24");
    return dose_of(plan.weeks.at(0).sessions.at(1), "squat");
  };
  const std::string red = session("2026-11-23", 7, 5, 2);
  CHECK(grams(after(red, "")) == 47'500);
  CHECK(grams(after(red, ", load-down: 10 %, basis: default")) == 52'500);
  const std::string late = session("2026-11-23", 2, 2, 5);
  CHECK(after(late, "").reps.at(0) == 8);
  CHECK(after(late, ", volume-down: 40 %, basis: default").reps.at(0) == 6);
}

TEST_CASE("bad answers in one flare are one more than two, those after it are counted on") {
  std::string log;
  for (const char* date : {"2026-11-23", "2026-11-26", "2026-11-29"}) {
    log += session(date, 7, 5, 2);
  }
  const auto exercise = [&](const std::string& keys) {
    const Plan plan =
        plan_of(condition_of(programme("{frequency: every 3 days}",
                                       "{exercise: squat, sets: 5, reps: 10, load: 60 kg}",
                                       "pain: {profile: tendon" + keys + "}\n")),
                free_patient(), log_of(log), "2026-11-30");
    return plan.weeks.at(1).sessions.at(0).prescriptions.at(0).exercise;
  };
  CHECK(exercise("") == "squat");
  CHECK(exercise(", flare: 1 days, basis: default") == "plank");
}

TEST_CASE("pain is about the tissues that the profile names, and eases nothing else") {
  const auto loads = [](const std::string& keys, const std::string& did) {
    const std::string log =
        "- {date: 2026-11-23, pain: {during: 7, after: 5, morning: 4}" + did + "}\n";
    const Plan plan = plan_of(
        condition_of(programme(three_a_week,
                               "{exercise: squat, sets: 3, reps: 10, load: 60 kg}, {exercise: "
                               "curl, sets: 3, reps: 10, load: 20 kg}",
                               "pain: {profile: tendon" + keys + "}\n")),
        free_patient(), log_of(log), "2026-11-24");
    const auto& to_come = plan.weeks.at(0).sessions.at(1);
    return std::to_string(dose_of(to_come, "squat").share) + " " +
           std::to_string(dose_of(to_come, "curl").share);
  };
  CHECK(loads("", "") == "80 80");
  CHECK(loads(", tissues: [leg], basis: default", "") == "80 100");
  CHECK(loads(", tissues: [leg], basis: default", ", did: {curl: {pain: {during: 7}}}") == "80 80");
}

TEST_CASE("what is not about the pain still does not rise on a session without an answer") {
  const auto hold = [](const std::string& answer) {
    const Plan plan = plan_of(
        condition_of(programme(three_a_week,
                               "{exercise: squat, sets: 3, reps: 10, load: 60 kg}, {exercise: "
                               "plank, hold: 20-40 s, progress: [{raise: hold, by: 5 s, when: "
                               "[pain during <= 2]}]}",
                               "pain: {profile: tendon, tissues: [leg], basis: default}\n")),
        free_patient(), log_of("- {date: 2026-11-23, " + answer + "}\n"), "2026-11-25");
    const auto& to_come = plan.weeks.at(0).sessions.at(1);
    return dose_of(to_come, "plank").hold->count();
  };
  CHECK(hold("pain: {during: 4, after: 4, morning: 2}") == 25);
  CHECK(hold("pain: {during: 4, after: 4}") == 20);
  CHECK(hold("done: all") == 20);
}

}  // namespace titrate
