#include <catch2/catch.hpp>

#include "planner/engine/turn.h"
#include "tests/unit/engine/courses.h"

/// What keeps a phase from opening, closing or being passed over; machines of phases alone.
namespace titrate::engine {
namespace {

using Status = PhaseState::Status;

PhasePlan lasts(int min, std::optional<int> max, std::optional<int> exit = std::nullopt) {
  PhasePlan plan;
  plan.min = min;
  plan.max = max;
  plan.exit = exit;
  return plan;
}

PhasePlan window(int from, std::optional<int> to) {
  PhasePlan plan;
  plan.window.emplace();
  plan.window->from = from;
  plan.window->to = to;
  return plan;
}

PhasePlan dated() {
  PhasePlan plan;
  plan.at_weeks = {6};
  return plan;
}

struct Phases {
  Machine machine;
  State state;
  Moved moved = {};

  explicit Phases(std::vector<PhasePlan> phases, std::vector<bool> criteria = {false}) {
    machine.phases = std::move(phases);
    state = initial_state(machine, criteria, Irritability::low);
  }
  /// A week that counted.
  void week(bool criterion = false) {
    moved = {};
    WeekEvent event;
    event.criteria = {criterion};
    turn_phases(machine, state, event, true, moved);
  }
  [[nodiscard]] std::string statuses() const {
    std::string all;
    for (const PhaseState& phase : state.course.phases)
      all += phase.status == Status::waiting ? 'w' : phase.status == Status::open ? 'o' : 'c';
    return all;
  }
};

std::string after_first(const PhasePlan& second) {
  Phases phases({lasts(1, 1), second, lasts(1, 1)});
  phases.week(true);
  return phases.statuses();
}

TEST_CASE("only a phase of weeks without a minimum, with an end and an exit is passed over") {
  CHECK(after_first(lasts(0, 4, 0)) == "cco");
  CHECK(after_first(lasts(2, 4, 0)) == "cow");
  CHECK(after_first(lasts(0, std::nullopt, 0)) == "cow");
  CHECK(after_first(lasts(0, 4)) == "cow");
  PhasePlan later = window(2, 4);
  later.max = 4;
  later.exit = 0;
  CHECK(after_first(later) == "cow");
}

TEST_CASE("a phase before one that is open already closes whatever that one's enter says") {
  PhasePlan beside = window(1, 4);
  beside.enter = 0;
  Phases phases({lasts(1, 4), beside});
  REQUIRE(phases.statuses() == "oo");
  phases.week();
  CHECK(phases.statuses() == "co");
}

TEST_CASE("a window that is over waits for its own exit") {
  PhasePlan first = window(1, 1);
  first.exit = 0;
  Phases phases({first, window(1, 4)});
  phases.week(false);
  CHECK(phases.statuses() == "oo");
  phases.week(true);
  CHECK(phases.statuses() == "co");
}

TEST_CASE("a phase of weeks behind a window opens when the window is over, with its enter") {
  PhasePlan next = lasts(1, 4);
  next.enter = 0;
  Phases phases({window(1, 2), next});
  phases.week(true);
  CHECK(phases.statuses() == "ow");
  phases.week(false);
  CHECK(phases.statuses() == "ow");
  phases.week(true);
  CHECK(phases.statuses() == "co");
}

TEST_CASE("a window does not open the window behind it before its time") {
  Phases phases({window(1, 1), window(4, 5)});
  phases.week();
  CHECK(phases.statuses() == "ow");
}

TEST_CASE("a window closes once, the last one ends the course, and one without an end stays") {
  Phases phases({window(1, 1), window(1, 2)});
  phases.week();
  CHECK(phases.moved.closed == std::vector{0});
  phases.week();
  CHECK(phases.moved.closed == std::vector{1});
  CHECK(phases.state.course.mode == Mode::done);
  Phases endless({window(1, std::nullopt)});
  endless.week();
  CHECK(endless.statuses() == "o");
}

TEST_CASE("a window that is over does not open a phase again that has been open") {
  Phases phases({window(1, 1), lasts(1, 1)});
  phases.state.course.phases[1].status = Status::closed;
  phases.week();
  CHECK(phases.statuses() == "cc");
}

TEST_CASE("a window is not closed by the weeks of a phase, nor a dated session at all") {
  PhasePlan long_window = window(1, 4);
  long_window.max = 1;
  Phases open_window({long_window, lasts(1, 1)});
  open_window.week();
  CHECK(open_window.statuses() == "ow");
  Phases around({lasts(1, 1), dated(), lasts(1, 1)});
  around.week();
  CHECK(around.statuses() == "cwo");
}

TEST_CASE("a first window opens in its week, and behind the first phase with it") {
  CHECK(Phases({window(3, 5)}).statuses() == "w");
  Phases phases({lasts(1, 1), window(9, 12)});
  close_and_open_next(phases.machine, phases.state, 0, {false}, phases.moved);
  CHECK(phases.statuses() == "co");
}

TEST_CASE("a next phase that has been open is not opened again") {
  Phases phases({lasts(1, 1), window(1, 1)});
  phases.state.course.phases[1].status = Status::closed;
  close_and_open_next(phases.machine, phases.state, 0, {false}, phases.moved);
  CHECK(phases.statuses() == "cc");
}

TEST_CASE("a course that is stopped is not done when no phase is open") {
  Phases phases({lasts(1, 1)});
  phases.state.course.mode = Mode::stopped;
  phases.week();
  CHECK(phases.statuses() == "c");
  CHECK(phases.state.course.mode == Mode::stopped);
}

TEST_CASE("only an open phase of an active course is past its maximum") {
  const auto mode_with = [](PhasePlan plan, Status status, Mode mode) {
    Phases phases({std::move(plan)});
    phases.state.course.mode = mode;
    phases.state.course.phases[0] = {.status = status, .elapsed = 5};
    check_maximum(phases.machine, phases.state.course);
    return phases.state.course.mode;
  };
  CHECK(mode_with(lasts(1, 3), Status::open, Mode::active) == Mode::review);
  CHECK(mode_with(lasts(1, 3), Status::closed, Mode::active) == Mode::active);
  CHECK(mode_with(lasts(1, 3), Status::open, Mode::stopped) == Mode::stopped);
  PhasePlan single = dated();
  single.max = 3;
  CHECK(mode_with(single, Status::open, Mode::active) == Mode::active);
}

TEST_CASE("a referred exercise stays referred into a new phase") {
  Course course{compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 15RM}"))};
  const Debts referred{.bad = true, .referred = true};
  course.state.exercises[0] = referred;
  course.state.course.phases[0].status = Status::waiting;
  Moved moved;
  open_phase(course.machine, course.state, 0, moved);
  CHECK(course.debts() == referred);
}

}  // namespace
}  // namespace titrate::engine
