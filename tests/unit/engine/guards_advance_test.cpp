#include <catch2/catch.hpp>

#include "planner/engine/advance.h"
#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// Corners of the events: what a clinician changes, and what stays as it was.
namespace titrate::engine {
namespace {

using What = ClinicianEvent::What;

Course lift_and_squat() {
  return Course{
      compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 40 kg}\n"
                         "- {exercise: squat, sets: 3, reps: 10}"))};
}

ClinicianEvent said(What what, int number = 0) {
  ClinicianEvent event;
  event.what = what;
  event.weeks = number;
  event.exercise = number;
  return event;
}

TEST_CASE("a clearance after an absence lowers every load once, without an absence none") {
  const auto loads = [](Absence absence) {
    Course course{
        compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 40 kg}\n"
                           "- {exercise: dumbbell, sets: 3, reps: 10, load: 20 kg}"))};
    ClinicianEvent clear = said(What::clear);
    clear.absence = absence;
    course.take(clear);
    return std::vector<int>{course.debts(0).load, course.debts(1).load};
  };
  CHECK(loads(Absence::none) == std::vector{10, 10});
  CHECK(loads(Absence::days_4) == std::vector{8, 8});
  CHECK(loads(Absence::days_14) == std::vector{5, 5});
}

TEST_CASE("an absence takes a tenth or a quarter of the load, or the lowest there is") {
  const auto after = [](std::uint8_t load, Absence absence, const Footing& footing) {
    Debts debts{.load = load};
    lower_after(debts, absence, footing);
    return int{debts.load};
  };
  CHECK(after(10, Absence::none, fine(0)) == 10);
  CHECK(after(10, Absence::days_4, fine(0)) == 8);
  CHECK(after(10, Absence::days_14, fine(0)) == 5);
  CHECK(after(10, Absence::days_28, fine(0)) == 5);
  CHECK(after(1, Absence::days_14, fine(0)) == 0);
  CHECK(after(10, Absence::days_14, bodyweight(0)) == 10);
}

TEST_CASE("an extension takes a case out of review, and out of nothing else") {
  for (const Mode mode : {Mode::active, Mode::referred, Mode::stopped, Mode::done}) {
    Course course = lift_and_squat();
    course.state.course.mode = mode;
    course.take(said(What::extend, 2));
    CHECK(course.state.course.mode == mode);
    CHECK(course.state.course.phases[0].extended == 2);
  }
  Course course = lift_and_squat();
  course.state.course.mode = Mode::review;
  course.take(said(What::extend, 2));
  CHECK(course.state.course.mode == Mode::active);
}

TEST_CASE("an extension lengthens the open phase, and nothing where none is open") {
  Course course{
      compiled("- {id: a, title: A, lasts: 1 week, do: [{exercise: squat, reps: 10}]}\n"
               "- {id: b, title: B, lasts: 4 weeks, do: [{exercise: squat, reps: 8}]}\n")};
  course.take(said(What::next_phase));
  course.take(said(What::extend, 3));
  CHECK(course.state.course.phases[0].extended == 0);
  CHECK(course.state.course.phases[1].extended == 3);
  for (PhaseState& each : course.state.course.phases) each.status = PhaseState::Status::closed;
  course.state.course.mode = Mode::review;
  course.take(said(What::extend, 1));
  CHECK(course.state.course.phases[1].extended == 3);
  CHECK(course.state.course.mode == Mode::active);
}

TEST_CASE("a clinician opens the next phase, but a case that is stopped stays so") {
  const std::string phases =
      "- {id: a, title: A, lasts: 4 weeks, do: [{exercise: squat, reps: 10}]}\n"
      "- {id: b, title: B, lasts: 4 weeks, do: [{exercise: squat, reps: 8}]}\n";
  Course review{compiled(phases)};
  review.state.course.mode = Mode::review;
  review.take(said(What::next_phase));
  CHECK(review.open() == std::vector<std::string>{"b"});
  CHECK(review.state.course.mode == Mode::active);
  Course stopped{compiled(phases)};
  stopped.state.course.mode = Mode::stopped;
  stopped.take(said(What::next_phase));
  CHECK(stopped.state.course.mode == Mode::stopped);
  Course none{compiled(phases)};
  for (PhaseState& each : none.state.course.phases) each.status = PhaseState::Status::closed;
  none.state.course.mode = Mode::review;
  const State before = none.state;
  none.take(said(What::next_phase));
  CHECK(none.state == before);
}

TEST_CASE("an easier variant is made of the exercise that was named, as far as it has one") {
  Course course = lift_and_squat();
  course.state.exercises[0].streak = 1;
  course.state.exercises[1].streak = 1;
  course.take(said(What::easier, 1));
  CHECK(course.debts(0) == Debts{.streak = 1});
  CHECK(course.debts(1).variant == 1);
  CHECK(course.debts(1).streak == 0);
  Course plain{
      compiled(one_phase("- {exercise: hop, sets: 3, reps: 10}\n"
                         "- {exercise: lift, sets: 3, reps: 10, load: 40 kg}"))};
  plain.take(said(What::easier, 0));
  CHECK(plain.debts(0).variant == 0);
}

TEST_CASE("more sessions cancelled than planned leave none planned") {
  Course course = lift_and_squat();
  course.state.course.planned = 0;
  course.take(MissedEvent{.excused = true});
  CHECK(course.state.course.planned == 0);
  CHECK(course.state.course.missed == 0);
}

TEST_CASE("two rungs together have volume when one of them has, and the finer of both") {
  Footing plain = single_repetition(1);
  Footing other = bodyweight(2);
  plain.need = 1;
  const Footing both = together(plain, other);
  CHECK(both.volume);
  CHECK(together(other, plain).volume);
  CHECK_FALSE(together(plain, plain).volume);
  CHECK(both.easier_steps == 2);
  CHECK(both.need == 2);
  CHECK(both.allowed.all());
}

TEST_CASE("variants below a dose are the levels under it, and the easier exercise") {
  Machine machine;
  machine.exercises.resize(2);
  machine.exercises[1].easier = Exercise{};
  Rung rung;
  rung.dose.level = 3;
  CHECK(machine.easier_steps(rung, 0) == 2);
  CHECK(machine.easier_steps(rung, 1) == 3);
}

TEST_CASE("whoever did exactly what adherence asks for may rise, with one session less nobody") {
  Course course = lift_and_squat();
  course.machine.pain.adherence = PerMille{750};
  course.state.course.planned = 4;
  course.state.course.missed = 1;
  CHECK(permits(course.machine, course.state));
  course.state.course.missed = 2;
  CHECK_FALSE(permits(course.machine, course.state));
}

}  // namespace
}  // namespace titrate::engine
