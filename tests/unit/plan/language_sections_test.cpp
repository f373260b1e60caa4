// What sections 5 to 8 of the language say, as a plan shows it.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::dose_of;
using test::free_patient;
using test::plan_of;

std::string programme(const std::string& sessions, const std::string& blocks,
                      const std::string& lasts = "4 weeks") {
  return "sessions: " + sessions + "\nphases:\n  - id: load\n    title: Load\n    lasts: " + lasts +
         "\n    do: [" + blocks + "]\n";
}

const std::string squat = "{exercise: squat, sets: 3, reps: 10, load: 15RM}";

/// The names of a week's sessions: `heavy light`.
std::string names(const PlannedWeek& week) {
  std::string words;
  for (const PlannedSession& session : week.sessions) {
    words += (words.empty() ? "" : " ") + session.name;
  }
  return words;
}

const Prescription& first_dose(const Plan& plan, int week = 1) {
  return plan.weeks.at(static_cast<std::size_t>(week - 1)).sessions.at(0).prescriptions.at(0);
}

}  // namespace

TEST_CASE("the other days of named sessions are those that the sessions' own frequency leaves") {
  const Plan plan = plan_of(
      condition_of(programme("{frequency: 4/week, kinds: {heavy: {frequency: 2/week, gap: 48 h}, "
                             "light: {frequency: other days}}}",
                             "{exercise: squat, in: heavy, sets: 3, reps: 10, load: 15RM}, "
                             "{exercise: walk, in: light, time: 10 min}")),
      free_patient());
  CHECK(plan.weeks.at(1).wanted == 4);
  CHECK(plan.weeks.at(1).sessions.size() == 4);
  CHECK(std::ranges::count(plan.weeks.at(1).sessions, "heavy", &PlannedSession::name) == 2);
  CHECK(std::ranges::count(plan.weeks.at(1).sessions, "light", &PlannedSession::name) == 2);
}

TEST_CASE("named sessions of a phase replace the days of the programme") {
  const Plan plan = plan_of(condition_of(R"(sessions: {frequency: 2/week, gap: 48 h}
phases:
  - id: both
    title: Both
    lasts: 2 weeks
    sessions: {kinds: {A: {frequency: 2/week, gap: 48 h}, B: {frequency: other days, gap: 0 h}}}
    do:
      - {exercise: squat, in: A, sets: 3, reps: 10, load: 15RM}
      - {exercise: walk, in: B, time: 10 min}
)"),
                            free_patient());
  CHECK(plan.weeks.at(0).sessions.size() == 7);
  CHECK(plan.phases.at(0).sessions == "A 2 sessions a week; B other days, 48 h apart");
}

TEST_CASE("in turn or not, every second day is three or four sessions a week, and no finding") {
  const Plan plan = plan_of(
      condition_of(programme("{frequency: every 2 days, order: [A, B]}",
                             "{exercise: squat, in: A, sets: 3, reps: 10, load: 15RM}, "
                             "{exercise: curl, in: B, sets: 3, reps: 10, load: 15RM}")),
      free_patient());
  CHECK(names(plan.weeks.at(0)) == "A B A B");
  CHECK(names(plan.weeks.at(1)) == "A B A");
  CHECK(test::find(plan, "short-week") == nullptr);
}

TEST_CASE("what ends a bout, how exercises alternate and how long to rest stand with the dose") {
  const Plan plan = plan_of(
      condition_of(programme(
          "{frequency: 3/week, gap: 48 h}",
          "{exercise: [squat, curl], as: circuit, sets: 3, reps: 10, load: 15RM, "
          "tempo: 3-0-3, rest: same as set, stop-when: Pain is up by 2 points., "
          "settings: 50 Hz, side: other, cuff: 80 % LOP, range: 0-60}")),
      free_patient());
  const Prescription& dose = first_dose(plan);
  CHECK(dose.stop_when == "Pain is up by 2 points.");
  CHECK(dose.arrangement == "circuit");
  CHECK(dose.rest_as_set);
  REQUIRE(dose.rest);
  CHECK(dose.rest->first == Seconds{60});
  CHECK(dose.settings == "50 Hz");
  CHECK(dose.cuff == "80 % LOP");
  CHECK(dose.range == "0-60");
  // 2 exercises x (3 x 60 s + 2 x 60 s of rest) + 2 min between them
  CHECK(plan.weeks.at(0).sessions.at(0).minutes == 15);
}

TEST_CASE("a phase of no least length is expected to take a week while its exit is not known") {
  const auto weeks = [](const Case& patient) {
    const Plan plan = plan_of(condition_of(R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - {id: first, title: First, lasts: 2 weeks, do: [{exercise: squat, sets: 3, reps: 10, load: 15RM}]}
  - {id: perhaps, title: Perhaps, lasts: 0-3 weeks, exit: [hop-pain <= 2], do: [{exercise: curl, sets: 3, reps: 10, load: 15RM}]}
  - {id: last, title: Last, lasts: 2 weeks, do: [{exercise: plank, sets: 3, hold: 20 s}]}
)"),
                              patient);
    return plan.weeks.size();
  };
  CHECK(weeks(free_patient()) == 5);
  Case passed = free_patient();
  Measurement result;
  result.name = "hop-pain";
  result.value = 100;
  passed.baseline.measurements.push_back(result);
  CHECK(weeks(passed) == 4);
}

TEST_CASE("the forecast raises nothing before the week, row or session that the raise names") {
  const auto minutes = [](const std::string& when, int week) {
    const Plan plan = plan_of(
        condition_of(programme("{frequency: 3/week}",
                               "{exercise: walk, time: 10-30 min, progress: [{raise: time, by: "
                               "1 min, when: [" +
                                   when + "]}]}")),
        free_patient());
    return first_dose(plan, week).duration->count() / 60;
  };
  CHECK(minutes("pain during <= 2", 2) == 11);
  CHECK(minutes("week >= 3", 3) == 10);
  CHECK(minutes("week >= 3", 4) == 11);
  CHECK(minutes("sessions done >= 8", 3) == 10);
  CHECK(minutes("sessions done >= 8", 4) == 11);
}

TEST_CASE("what is done on a row that measures becomes the test, as its mean") {
  const std::string walk =
      "{exercise: walk, ladder: [{lasts: 1 week, time: as able, measures: walk-tolerance}, "
      "{time: 50 % of walk-tolerance}]}";
  const Condition condition = condition_of(programme("{frequency: 2/week}", walk));
  const std::string log =
      "- {date: 2026-11-23, pain: {during: 1, after: 1, morning: 2}, did: {walk: {time: 12 min}}}\n"
      "- {date: 2026-11-26, pain: {during: 1, after: 1, morning: 2}, did: {walk: {time: 16 min}}}\n";
  const Plan before = plan_of(condition, free_patient());
  CHECK(first_dose(before, 2).as_written == "50 % of walk-tolerance");
  const Plan after = plan_of(condition, free_patient(), test::log_of(log), "2026-11-28");
  CHECK(first_dose(after, 2).duration == Seconds{7 * 60});
}

TEST_CASE("a row that measures the repetition maximum anew makes it due in its first session") {
  const Plan plan = plan_of(
      condition_of(programme("{frequency: 3/week, gap: 48 h}",
                             "{exercise: squat, sets: 3, ladder: [{week: 1-2, reps: 12, load: "
                             "12RM}, {week: 3-4, reps: 8, load: 8RM, retest: yes}]}")),
      free_patient());
  const auto due = std::ranges::find(plan.due, "squat", &Due::id);
  REQUIRE(due != plan.due.end());
  CHECK(due->date == test::day("2026-12-07"));
  CHECK(due->title == "Squat, repetition maximum");
  CHECK(std::ranges::count(plan.due, "squat", &Due::id) == 1);
}

TEST_CASE("a load on body weight is not compared with one that is not") {
  Case patient = free_patient();
  patient.body_mass = Grams{80'000};
  const Plan plan = plan_of(condition_of(R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - {id: one, title: One, lasts: 1 week, do: [{exercise: curl, sets: 3, reps: 10, load: 5 kg}]}
  - {id: two, title: Two, lasts: 1 week, do: [{exercise: curl, sets: 3, reps: 10, load: bodyweight + 5 lb}]}
)"),
                            patient);
  CHECK_FALSE(plan.weeks.at(1).exercises.at(0).load_change);
}

}  // namespace titrate
