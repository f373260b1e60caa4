#include <catch2/catch.hpp>

#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// How phases open and close at the ends of weeks.
namespace titrate::engine {
namespace {

using Ids = std::vector<std::string>;

std::string phase(const std::string& id, const std::string& keys,
                  const std::string& exercise = "pump") {
  return "- id: " + id + "\n  title: Phase\n  " + keys + "\n  do:\n    - {exercise: " + exercise +
         ", sets: 2, reps: 10}\n";
}

/// Criteria of the machine that hold: `raises >= 10` is the list registered first.
WeekEvent week_with(std::vector<bool> criteria) {
  WeekEvent event;
  event.done = 3;
  event.criteria = std::move(criteria);
  return event;
}

TEST_CASE("phases follow one another after their minimum") {
  Course course{compiled(phase("a", "lasts: 2 weeks") + phase("b", "lasts: 1 week"))};
  CHECK(course.open() == Ids{"a"});
  course.calm_week();
  CHECK(course.open() == Ids{"a"});
  course.calm_week();
  CHECK(course.open() == Ids{"b"});
  CHECK(course.moved.back().opened == std::vector{1});
  CHECK(course.moved.back().closed == std::vector{0});
  course.calm_week();
  CHECK(course.open().empty());
  CHECK(course.state.course.mode == Mode::done);
}

TEST_CASE("weeks that did not count do not bring the next phase") {
  Course course{compiled(phase("a", "lasts: 2 weeks") + phase("b", "lasts: 1 week"))};
  course.calm_week();
  course.week(Trend::rise);
  CHECK(course.open() == Ids{"a"});
  CHECK(course.state.course.phases[0] ==
        PhaseState{.status = PhaseState::Status::open, .elapsed = 2, .served = 1});
}

TEST_CASE("a phase does not run out while something is owed") {
  Course course{compiled(phase("a", "lasts: 1-4 weeks", "lift") + phase("b", "lasts: 1 week"))};
  course.session(red);
  course.session(green);
  course.week();
  CHECK(course.debts().owed == 1);
  CHECK(course.open() == Ids{"a"});
  CHECK(course.state.course.phases[0].served == 0);
}

TEST_CASE("a phase never opens on a bad or unanswered response") {
  for (const Answer& last : {late, red, unanswered}) {
    Course course{compiled(phase("a", "lasts: 1 week") + phase("b", "lasts: 1 week"))};
    course.session(last);
    course.week();
    CHECK(course.open() == Ids{"a"});
    course.calm_week();
    CHECK(course.open() == Ids{"b"});
  }
}

TEST_CASE("a phase waits for its exit, and for the enter of the next") {
  Course exits{compiled(phase("a", "lasts: 1-8 weeks\n  exit: [raises >= 10]") +
                        phase("b", "lasts: 1 week"))};
  exits.calm_week(false);
  CHECK(exits.open() == Ids{"a"});
  exits.calm_week(true);
  CHECK(exits.open() == Ids{"b"});
  Course enters{compiled(phase("a", "lasts: 1-8 weeks") +
                         phase("b", "lasts: 1 week\n  enter: [raises >= 10]"))};
  enters.calm_week(false);
  CHECK(enters.open() == Ids{"a"});
  enters.calm_week(true);
  CHECK(enters.open() == Ids{"b"});
}

TEST_CASE("a phase whose minimum is 0 is skipped when its exit holds already") {
  const std::string phases = phase("a", "lasts: 1 week") +
                             phase("b", "lasts: 0-4 weeks\n  exit: [raises >= 10]") +
                             phase("c", "lasts: 1 week");
  Course skips{compiled(phases)};
  skips.calm_week(true);
  CHECK(skips.open() == Ids{"c"});
  Course stays{compiled(phases)};
  stays.calm_week(false);
  CHECK(stays.open() == Ids{"b"});
}

TEST_CASE("the first phase is skipped at the start when its exit holds") {
  const Machine machine = compiled(phase("a", "lasts: 0-4 weeks\n  exit: [raises >= 10]") +
                                   phase("b", "lasts: 1 week"));
  const State state = initial_state(machine, {true}, Irritability::low);
  CHECK(state.course.phases[0].status == PhaseState::Status::closed);
  CHECK(state.course.phases[1].status == PhaseState::Status::open);
}

TEST_CASE("the phase behind a skipped one still waits for its own enter") {
  Course course{compiled(phase("a", "lasts: 1-8 weeks") +
                         phase("b", "lasts: 0-4 weeks\n  exit: [raises >= 10]") +
                         phase("c", "lasts: 1 week\n  enter: [lag is no]"))};
  course.sessions(3, green);
  course.week(week_with({true, false}));
  CHECK(course.open() == Ids{"a"});
  course.sessions(3, green);
  course.week(week_with({true, true}));
  CHECK(course.open() == Ids{"c"});
}

TEST_CASE("past its maximum a phase is reviewed, until a clinician adds weeks") {
  Course course{compiled(phase("a", "lasts: 1-3 weeks\n  exit: [raises >= 10]") +
                         phase("b", "lasts: 1 week"))};
  for (int week = 0; week < 2; ++week) course.calm_week(false);
  CHECK(course.state.course.mode == Mode::active);
  course.calm_week(false);
  CHECK(course.state.course.mode == Mode::review);
  course.calm_week(true);
  CHECK(course.open() == Ids{"a"});
  course.take(ClinicianEvent{.what = ClinicianEvent::What::extend, .weeks = 2});
  CHECK(course.state.course.mode == Mode::active);
  course.calm_week(true);
  CHECK(course.open() == Ids{"b"});
}

TEST_CASE("an open phase has no end and no maximum") {
  Course course{compiled(phase("a", "lasts: open"))};
  for (int week = 0; week < 60; ++week) course.calm_week();
  CHECK(course.open() == Ids{"a"});
  CHECK(course.state.course.mode == Mode::active);
}

TEST_CASE("overlapping windows open by served weeks and close after the next has opened") {
  Course course{compiled(phase("a", "week: 1-2") + phase("b", "week: 2-4", "squat") +
                         phase("c", "week: 4-5", "hold"))};
  CHECK(course.open() == Ids{"a"});
  course.calm_week();
  CHECK(course.open() == Ids{"a", "b"});
  course.calm_week();
  CHECK(course.open() == Ids{"b"});
  course.calm_week();
  CHECK(course.open() == Ids{"b", "c"});
}

TEST_CASE("a window opens late after weeks that did not count, and the one before it stays") {
  Course course{compiled(phase("a", "week: 1-4") + phase("b", "week: 5-6", "squat"))};
  for (int week = 0; week < 3; ++week) course.calm_week();
  course.week(Trend::rise);
  CHECK(course.open() == Ids{"a"});
  course.calm_week();  // held by the rise of the week before
  CHECK(course.open() == Ids{"a"});
  CHECK(course.state.course.served == 3);
  course.calm_week();
  CHECK(course.open() == Ids{"b"});
}

TEST_CASE("a window that is over waits for the enter of the next one") {
  Course course{compiled(phase("a", "week: 1-2") +
                         phase("b", "week: 3-4\n  enter: [raises >= 10]", "squat"))};
  course.calm_week(false);
  course.calm_week(false);
  CHECK(course.open() == Ids{"a"});
  course.calm_week(true);
  CHECK(course.open() == Ids{"b"});
}

TEST_CASE("at most one phase opens a week") {
  Course course{compiled(phase("a", "week: 1-2") + phase("b", "week: 2-3", "squat") +
                         phase("c", "week: 2-4", "hold"))};
  course.calm_week();
  CHECK(course.moved.back().opened == std::vector{1});
  course.calm_week();
  CHECK(course.moved.back().opened == std::vector{2});
  Course mixed{compiled(phase("a", "week: 1") + phase("b", "lasts: 1 week", "squat") +
                        phase("c", "week: 2-3", "hold"))};
  mixed.calm_week();
  CHECK(mixed.moved.back().opened.size() == 1);
}

TEST_CASE("a sequential phase before a later window stays until the window opens") {
  Course course{compiled(phase("a", "lasts: 1-4 weeks") + phase("b", "week: 3-4", "squat"))};
  course.calm_week();
  CHECK(course.open() == Ids{"a"});
  CHECK(course.state.course.mode == Mode::active);
  course.calm_week();
  CHECK(course.open() == Ids{"b"});
}

TEST_CASE("a clinician opens the next phase without its criteria, a window too") {
  Course course{compiled(phase("a", "lasts: 2-4 weeks\n  exit: [raises >= 10]") +
                         phase("b", "lasts: 2-4 weeks\n  enter: [lag is no]") +
                         phase("c", "week: 9-12", "squat"))};
  const ClinicianEvent next{.what = ClinicianEvent::What::next_phase};
  course.take(next);
  CHECK(course.open() == Ids{"b"});
  course.take(next);
  CHECK(course.open() == Ids{"c"});
  course.take(next);
  CHECK(course.open().empty());
}

TEST_CASE("an exercise that goes on keeps its debts into the next phase, a new one starts fresh") {
  Course course{compiled(phase("a", "lasts: 1 week", "lift") +
                         "- id: b\n  title: B\n  lasts: 1 week\n  do:\n"
                         "    - {exercise: [lift, squat], sets: 2, reps: 10}\n")};
  course.state.exercises[0] = Debts{.load = 8, .fails = 1, .swaps = 1};
  course.state.exercises[1] = Debts{.load = 3, .swaps = 1};
  course.take(ClinicianEvent{.what = ClinicianEvent::What::next_phase});
  CHECK(course.open() == Ids{"b"});
  CHECK(course.debts(0) == Debts{.load = 8, .fails = 1});
  CHECK(course.debts(1) == Debts{});
}

}  // namespace
}  // namespace titrate::engine
