#include "planner/engine/limits.h"

#include <catch2/catch.hpp>

#include "planner/engine/compile.h"
#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// What bounds a plan: which limits hold when, and what they leave of doses and ladders.
namespace titrate::engine {
namespace {

const Date start{date::year{2026} / 1 / 5};

Limit limit(std::vector<titrate::Position> weeks = {}) {
  Limit made;
  made.weeks = std::move(weeks);
  return made;
}

JointRange degrees(int from, int to) { return JointRange{false, from, to}; }

LimitsNow now(const std::vector<Limit>& limits) {
  Machine machine;
  for (const Limit& each : limits) machine.limits.push_back({each, "case.yaml", std::nullopt});
  return limits_in_force(machine, State{}, {}, start, start);
}

RungDose dose_of(const std::string& block) {
  return compiled(one_phase("- {" + block + "}")).ladders[0].rungs[0].dose;
}

Exercise exercise(const std::string& id, ExerciseKind kind) {
  Exercise made;
  made.id = id;
  made.kind = kind;
  return made;
}

TEST_CASE("calendar weeks count from one, and days before the first have none") {
  CHECK(calendar_week(start, start) == 1);
  CHECK(calendar_week(start, start + date::days{6}) == 1);
  CHECK(calendar_week(start, start + date::days{7}) == 2);
  CHECK(calendar_week(start, start - date::days{1}) == 0);
  CHECK(calendar_week(start, start - date::days{8}) == -1);
}

TEST_CASE("a programme counts its weeks from the day it names") {
  Programme programme;
  Case patient;
  patient.start = start;
  patient.surgery = start - date::days{21};
  CHECK(counted_from(programme, patient) == start);
  programme.counts_from = Programme::CountsFrom::surgery;
  CHECK(counted_from(programme, patient) == start - date::days{21});
}

TEST_CASE("a limit holds in its weeks, a clinician's from its own day on") {
  Machine machine;
  Limit early = limit({{1, 2}});
  early.forbid = {"running"};
  machine.limits = {{early, "", std::nullopt}};
  Limit said = limit();
  said.forbid = {"lift"};
  const std::vector<PlacedLimit> log{{said, "log.yaml", start + date::days{10}}};
  const auto forbidden = [&](int day) {
    return limits_in_force(machine, State{}, log, start, start + date::days{day}).forbidden;
  };
  CHECK(forbidden(0) == std::vector<std::string>{"running"});
  CHECK(forbidden(13) == std::vector<std::string>{"running", "lift"});
  CHECK(forbidden(14) == std::vector<std::string>{"lift"});
  machine.counted_from = start - date::days{14};
  CHECK(forbidden(0).empty());
}

TEST_CASE("limits of a phase count its elapsed weeks, and hold while it is open") {
  Course course{compiled(one_phase("- {exercise: hop, reps: 10}",
                                   "lasts: 4 weeks\nlimits:\n"
                                   "  - {week: 1-2, foot-contacts: 60 per session}\n"
                                   "  - {week: 3+, foot-contacts: 80 per session}"))};
  const auto contacts = [&] {
    return limits_in_force(course.machine, course.state, {}, start, start).contacts_per_session;
  };
  CHECK(contacts() == 60);
  course.state.course.phases[0].elapsed = 2;
  CHECK(contacts() == 80);
  course.state.course.phases[0].status = PhaseState::Status::closed;
  CHECK_FALSE(contacts());
}

TEST_CASE("the limits of another answer to a choice are not there") {
  const std::string phase = one_phase("- {exercise: squat, reps: 10}",
                                      "lasts: 4 weeks\nlimits:\n"
                                      "  - {if: tear is simple, range: 0-120}\n"
                                      "  - {if: tear is complex, range: 0-90}");
  CourseText text;
  text.phases = phase;
  Case patient = with_plates();
  patient.choices = {{"tear", "simple"}};
  CHECK(compiled(text, patient).phases[0].limits.at(0).limit.range == degrees(0, 120));
  patient.choices.clear();
  const Machine unknown = compiled(text, patient);
  REQUIRE(unknown.phases[0].limits.size() == 1);
  CHECK(unknown.phases[0].limits[0].limit.range == degrees(0, 90));
}

TEST_CASE("of several limits the strictest of each kind counts") {
  Limit wide = limit();
  wide.range = degrees(0, 90);
  wide.contacts = 80;
  wide.weekly_rise = PerMille{100};
  wide.weight_bearing = "50-75 %";
  wide.weight_bearing_top = 75;
  Limit narrow = limit();
  narrow.range = degrees(120, 10);
  narrow.contacts = 60;
  narrow.weekly_rise = PerMille{50};
  narrow.session_rise = PerMille{20};
  narrow.weight_bearing = "toe-touch";
  narrow.weight_bearing_top = 20;
  const LimitsNow both = now({wide, narrow});
  CHECK(both.range == Arc{10, 90});
  CHECK(both.contacts_per_session == 60);
  CHECK_FALSE(both.contacts_per_week);
  CHECK(both.weekly_rise == PerMille{50});
  CHECK(both.session_rise == PerMille{20});
  CHECK(both.weight_bearing == "toe-touch");
  CHECK(both.in_force.size() == 2);
}

TEST_CASE("what is forbidden by id or kind is held back, nothing else") {
  Limit forbid = limit();
  forbid.forbid = {"running", "lift"};
  const LimitsNow limits = now({forbid});
  const RungDose dose = dose_of("exercise: squat, reps: 10");
  CHECK(held_back(exercise("lift", ExerciseKind::strength), dose, limits));
  CHECK(held_back(exercise("track", ExerciseKind::running), dose, limits));
  CHECK_FALSE(held_back(exercise("squat", ExerciseKind::strength), dose, limits));
}

TEST_CASE("a range is narrowed to what is left, in its own direction") {
  Limit bent = limit();
  bent.range = degrees(0, 60);
  const LimitsNow limits = now({bent});
  const Exercise squat = exercise("squat", ExerciseKind::strength);
  const auto left = [&](const std::string& range) {
    RungDose dose = dose_of("exercise: squat, reps: 10" + range);
    bound(dose, squat, limits);
    return dose.range;
  };
  CHECK(left(", range: 90-30") == degrees(60, 30));
  CHECK(left(", range: 0-45") == degrees(0, 45));
  CHECK(left("") == degrees(0, 60));
  CHECK(held_back(squat, dose_of("exercise: squat, reps: 10, range: 70-90"), limits));
  CHECK(held_back(squat, dose_of("exercise: squat, reps: 10, range: 60-90"), limits));
}

TEST_CASE("a loaded range bounds loads, not a limb that is only moved") {
  Limit loaded = limit();
  loaded.loaded_range = degrees(0, 60);
  const LimitsNow limits = now({loaded});
  const auto left = [&](const std::string& block, ExerciseKind kind) {
    RungDose dose = dose_of(block);
    bound(dose, exercise("any", kind), limits);
    return dose.range;
  };
  CHECK(left("exercise: squat, reps: 10", ExerciseKind::strength) == degrees(0, 60));
  CHECK(left("exercise: squat, reps: 10, load: none", ExerciseKind::strength).full);
  CHECK(left("exercise: pump, reps: 10", ExerciseKind::mobility).full);
}

TEST_CASE("limits that leave no range hold back everything that moves") {
  Limit low = limit();
  low.range = degrees(0, 30);
  Limit high = limit();
  high.range = degrees(60, 90);
  CHECK(held_back(exercise("squat", ExerciseKind::strength), dose_of("exercise: squat, reps: 10"),
                  now({low, high})));
}

TEST_CASE("a ladder that is held back leaves the week, and comes back as after an absence") {
  Limit forbid = limit();
  forbid.forbid = {"lift"};
  Course course{
      compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 40 kg}\n"
                         "- {exercise: squat, sets: 3, reps: 10}"))};
  const auto uses = [&] { return active_uses(course.machine, course.state).size(); };
  course.calm_week();
  hold_back(course.machine, course.state, now({forbid}));
  CHECK(uses() == 1);
  course.calm_week();
  hold_back(course.machine, course.state, now({forbid}));
  CHECK(course.position().held_weeks == 1);
  hold_back(course.machine, course.state, LimitsNow{});
  CHECK(uses() == 2);
  CHECK(course.dose(0) == "3x10 @ 35");
  CHECK(course.debts(1).load == Debts::full_load);
}

TEST_CASE("a ladder that was not begun is not lowered when its ban ends") {
  Limit forbid = limit();
  forbid.forbid = {"strength"};
  Course course{compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 40 kg}"))};
  hold_back(course.machine, course.state, now({forbid}));
  course.week();
  hold_back(course.machine, course.state, LimitsNow{});
  CHECK(course.dose() == "3x10 @ 40");
}

TEST_CASE("an easier exercise in place of a forbidden one is held back with it") {
  Limit forbid = limit();
  forbid.forbid = {"lift"};
  Course course{compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 40 kg}"))};
  course.state.exercises[0].variant = 1;
  hold_back(course.machine, course.state, now({forbid}));
  CHECK(active_uses(course.machine, course.state).empty());
}

}  // namespace
}  // namespace titrate::engine
