#include "planner/exporters/icalendar_words.h"

#include <catch2/catch.hpp>

#include "tests/unit/exporters/calendar_plans.h"

namespace titrate::icalendar {
namespace {

using test::at;
using test::day;
using test::heel_raise;
using test::load;

TEST_CASE("a loaded dose reads as the patient does it") {
  CHECK(dose_words(heel_raise()) ==
        "3 sets of 15 at 37.5 kg, 3 s up, no pause, 3 s down, rest 2 to 3 min");
}

TEST_CASE("sets that differ are told one by one") {
  auto dose = heel_raise();
  dose.tempo.clear();
  dose.rest.reset();
  dose.reps = {12, 10, 8};
  dose.loads = {load("12RM", 30'000), load("10RM", 32'500), load("8RM", 35'000)};
  CHECK(dose_words(dose) == "3 sets of 12, 10 and 8 at 30 kg, 32.5 kg and 35 kg");
}

TEST_CASE("a load that is not known yet is told in words") {
  auto dose = heel_raise();
  dose.tempo.clear();
  dose.rest.reset();
  dose.loads = {load("15RM")};
  dose.loads[0].rm = 15;
  CHECK(dose_words(dose) == "3 sets of 15 at a load that you can lift 15 times, not 16");
  dose.loads[0].as_written = "70 % 1RM";
  CHECK(dose_words(dose) == "3 sets of 15 at 70 % 1RM");
  dose.loads[0].as_written = "100 % of last";
  CHECK(dose_words(dose) == "3 sets of 15 at the load of the time before");
  dose.loads[0].as_written = "bodyweight + 0 kg";
  CHECK(dose_words(dose) == "3 sets of 15 at body weight");
  dose.loads = {load("bodyweight + 5 kg", 5000, true)};
  CHECK(dose_words(dose) == "3 sets of 15 at body weight + 5 kg");
  dose.loads = {load("bodyweight", {}, true)};
  CHECK(dose_words(dose) == "3 sets of 15 at body weight");
  dose.loads = {load("none")};
  CHECK(dose_words(dose) == "3 sets of 15");
}

TEST_CASE("holds, bouts, ways and intervals are told in their own units") {
  Prescription dose;
  dose.sets = 5;
  dose.reps = {1, 1, 1, 1, 1};
  dose.hold = Seconds{45};
  CHECK(dose_words(dose) == "5 holds of 45 s");
  dose.reps = {10, 10, 10, 10, 10};
  CHECK(dose_words(dose) == "5 sets of 10, each held 45 s");
  dose = {};
  dose.duration = Seconds{20 * 60};
  CHECK(dose_words(dose) == "20 min");
  dose = {};
  dose.sets = 4;
  dose.distance = Millimetres{80'000};
  CHECK(dose_words(dose) == "4 bouts of 80 m");
  dose = {};
  const PlannedInterval walk{.activity = "walk", .time = Seconds{120}, .distance = {}};
  const PlannedInterval run{.activity = "run", .time = Seconds{90}, .distance = {}};
  dose.intervals = {walk, run, walk, run, walk, run};
  CHECK(dose_words(dose) == "3 times: walk 2 min, run 90 s");
  dose.intervals = {run, walk, run};
  CHECK(dose_words(dose) == "run 90 s, walk 2 min, run 90 s");
}

TEST_CASE("repetitions without a number are told in words") {
  Prescription dose;
  dose.sets = 2;
  dose.reps_written = "max";
  CHECK(dose_words(dose) == "2 sets of as many as you can");
  dose.reps_written = "as able";
  CHECK(dose_words(dose) == "2 sets of as many as you are able to");
  dose.sets = 1;
  CHECK(dose_words(dose) == "as many as you are able to");
  dose.sets = 2;
  dose.reps = {8, 8};
  dose.reps_written = "8+";
  CHECK(dose_words(dose) == "2 sets of at least 8");
  dose.reps_written = "8-12";
  CHECK(dose_words(dose) == "2 sets of 8");
}

TEST_CASE("effort, side and rest are told in words") {
  Prescription dose;
  dose.sets = 2;
  dose.reps = {8, 8};
  dose.effort = "RIR 2";
  dose.side = "each";
  dose.rest = {Seconds{90}, Seconds{120}};
  CHECK(dose_words(dose) ==
        "2 sets of 8, on each side, stop with 2 more in reserve, rest 90 s to 2 min");
}

std::string summary(const PlannedSession& session, int time,
                    CalendarDetail detail = CalendarDetail::dose) {
  const bool cancelled = session.status == PlannedSession::Status::cancelled;
  return session_summary(session, time, cancelled, detail);
}

Plan reviewed_plan() {
  Plan plan;
  plan.reviewed = true;
  plan.condition_title = "Achilles tendinopathy, midportion";
  return plan;
}

std::string description(const PlannedSession& session, int time, const Plan& plan,
                        CalendarDetail detail = CalendarDetail::dose) {
  return Wording{plan, detail}.session(session, time);
}

TEST_CASE("the summary counts exercises and names no patient and no condition") {
  auto session = test::session(7, day(2026, 12, 7), at(7, 0));
  CHECK(summary(session, 1) == "Session 7: 1 exercise, 40 min");
  session.prescriptions.assign(3, heel_raise());
  CHECK(summary(session, 1) == "Session 7: 3 exercises, 40 min");
  CHECK(summary(session, 1, CalendarDetail::full) == "Session 7: 3 exercises, 40 min");
  CHECK(summary(session, 1, CalendarDetail::title) == "Session 7, 40 min");
  session.status = PlannedSession::Status::cancelled;
  CHECK(summary(session, 1) == "Cancelled: Session 7: 3 exercises, 40 min");
}

TEST_CASE("a second time of the day holds only what is done twice") {
  auto session = test::session(7, day(2026, 12, 7), at(7, 0));
  session.prescriptions.assign(2, heel_raise());
  session.prescriptions[1].title = "Stretch";
  session.prescriptions[1].times_per_day = 2;
  CHECK(times_a_day(session) == 2);
  CHECK(summary(session, 1) == "Session 7: 2 exercises, 40 min");
  CHECK(summary(session, 2) == "Session 7, second time today: 1 exercise");
  CHECK(summary(session, 2, CalendarDetail::title) == "Session 7, second time today");
  CHECK(summary(session, 4) == "Session 7, time 4 today");
  CHECK(description(session, 2, reviewed_plan()) ==
        "Stretch: 3 sets of 15 at 37.5 kg, 3 s up, no pause, 3 s down, rest 2 to 3 min.\n");
  session.start.reset();
  CHECK(summary(session, 1) == "Session 7: 2 exercises, 40 min, twice a day");
  CHECK(description(session, 1, reviewed_plan()).ends_with("rest 2 to 3 min, twice a day.\n"));
}

TEST_CASE("a forecast and a draft say so") {
  auto session = test::session(7, day(2026, 12, 7), at(7, 0));
  session.prescriptions[0].expected = true;
  const auto words = description(session, 1, Plan{});
  CHECK(words.find("Expected: the doses may change with your answers.\n") != std::string::npos);
  CHECK(words.ends_with("Draft: no clinician has signed the source of these doses.\n"));
}

TEST_CASE("a title alone has no description") {
  const auto session = test::session(7, day(2026, 12, 7), at(7, 0));
  CHECK(description(session, 1, Plan{}, CalendarDetail::title).empty());
  CHECK(Wording{Plan{}, CalendarDetail::title}.due({}).empty());
}

TEST_CASE("in full a session says how, when to stop, the pain rule, the condition and the source") {
  auto plan = reviewed_plan();
  plan.start = day(2026, 11, 23);
  plan.pain.profile = "tendon";
  plan.pain.acceptable = 5;
  plan.pain.usual_morning = 2;
  plan.pain.settle = 1;
  ToldExercise told;
  told.id = "standing-heel-raise";
  told.how = "On a step, slowly up and slowly down";
  plan.told.exercises = {told};
  plan.sources = {{.id = "beyer-2015", .cite = "Beyer 2015", .doi = ""}};
  auto session = test::session(7, day(2026, 12, 7), at(7, 0));
  session.prescriptions.assign(2, heel_raise());
  for (auto& dose : session.prescriptions) {
    dose.tempo.clear();
    dose.rest.reset();
    dose.source = "beyer-2015";
  }
  session.prescriptions[1].level_how = "Hold a wall.";
  session.prescriptions[1].stop_when = "it hurts more than 5";
  CHECK(description(session, 1, plan, CalendarDetail::full) ==
        "Standing heel raise, knee straight: 3 sets of 15 at 37.5 kg. On a step, slowly up and "
        "slowly down.\n"
        "Standing heel raise, knee straight: 3 sets of 15 at 37.5 kg. On a step, slowly up and "
        "slowly down. Hold a wall. Stop when: it hurts more than 5.\n"
        "Pain: Up to 5/10 during and after is acceptable if the next morning is at most 1 point "
        "above the usual one.\n"
        "For: Achilles tendinopathy, midportion.\n"
        "Source: Beyer 2015.\n");
}

TEST_CASE("what is due is named in the title only in full, since its name may be a diagnosis") {
  Due due;
  due.kind = Due::Kind::outcome;
  due.title = "VISA-A";
  CHECK(due_summary(due, false, CalendarDetail::title) == "Questionnaire due");
  CHECK(due_summary(due, false, CalendarDetail::dose) == "Questionnaire due");
  CHECK(due_summary(due, false, CalendarDetail::full) == "Questionnaire due: VISA-A");
  CHECK(due_summary(due, true, CalendarDetail::dose) == "Cancelled: Questionnaire due");
  due.expected = true;
  const auto plan = reviewed_plan();
  CHECK(Wording{plan, CalendarDetail::dose}.due(due) ==
        "VISA-A.\nExpected: the date may change with your answers.\n");
  CHECK(Wording{plan, CalendarDetail::full}.due(due).ends_with(
      "For: Achilles tendinopathy, midportion.\n"));
}

TEST_CASE("a title has at most 120 characters and is not cut inside one") {
  Due due;
  due.title = std::string(104, 'x') + "\u00e6\u00f8\u00e5";
  const auto whole = "Test due: " + std::string(104, 'x') + "\u00e6\u00f8\u00e5";
  CHECK(due_summary(due, false, CalendarDetail::full) == whole);
  due.title += "\u00fcber";
  CHECK(due_summary(due, false, CalendarDetail::full) ==
        "Test due: " + std::string(104, 'x') + "\u00e6\u00f8\u00e5...");
}

}  // namespace
}  // namespace titrate::icalendar
