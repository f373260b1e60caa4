#include "planner/engine/turn.h"

#include <catch2/catch.hpp>

#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// What the end of a week does to the exercises. Phases: phases_test.cpp.
namespace titrate::engine {
namespace {

/// Three rows of one week, two weeks, then on.
Course three_rows(Irritability irritability = Irritability::low) {
  return Course{compiled(one_phase("- exercise: lift\n"
                                   "  sets: 4\n"
                                   "  ladder:\n"
                                   "    - {week: 1, reps: 15, load: 15RM}\n"
                                   "    - {week: 2-3, reps: 12, load: 12RM}\n"
                                   "    - {week: 4-12, reps: 10, load: 10RM}")),
                irritability};
}

TEST_CASE("a row of weeks is passed after its served weeks") {
  Course course = three_rows();
  CHECK(course.dose() == "4x15 @ 40");
  course.calm_week();
  CHECK(course.dose() == "4x12 @ 42.5");
  CHECK(course.moved.back().climbed == std::vector{0});
  course.calm_week();
  CHECK(course.position() ==
        Position{.rung = 1, .served = 1, .performed = true, .entered = true, .used = 1});
  course.calm_week();
  CHECK(course.dose() == "4x10 @ 45");
}

TEST_CASE("a week does not count after a bad or an unanswered last session") {
  for (const Answer& last : {late, red, unanswered, amber}) {
    Course course = three_rows();
    course.sessions(2, green);
    course.session(last);
    course.week();
    const bool serves = last == amber;  // tendons progress with acceptable pain
    CHECK(course.position().rung == (serves ? 1 : 0));
  }
}

TEST_CASE("a rising week takes volume once of an exercise that stands in two blocks") {
  Course course{compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 15RM}\n"
                                   "- {exercise: lift, sets: 3, reps: 5, load: 8RM}"))};
  course.sessions(3, green);
  course.week(Trend::jump);
  CHECK(course.debts().owed == 1);
}

TEST_CASE("a week does not count while anything is owed") {
  Course course = three_rows();
  course.session(late);
  course.session(green);
  course.week();
  CHECK(course.debts().owed == 1);
  course.session(green);
  course.week();
  CHECK(course.debts().owed == 0);
  CHECK(course.position().rung == 0);
  course.calm_week();
  CHECK(course.position().rung == 1);
}

TEST_CASE("a week counts only when enough of the exercise's sessions were done") {
  Course course = three_rows();
  course.sessions(3, green);
  WeekEvent event;
  event.done = 3;
  event.adherent = {false};
  course.week(event);
  CHECK(course.position().rung == 0);
}

TEST_CASE("a week counts only when the gate was open in it") {
  Course course = three_rows();
  course.state.course.planned = 3;
  course.sessions(1, green);
  course.take(MissedEvent{});
  course.take(MissedEvent{});
  course.week();
  CHECK(course.position().rung == 0);
}

TEST_CASE("one session a week needs one good answer, not two") {
  Course course{
      compiled(one_phase("- exercise: lift\n"
                         "  frequency: 1/week\n"
                         "  ladder:\n"
                         "    - {week: 1, reps: 15, load: 15RM}\n"
                         "    - {week: 2-12, reps: 12, load: 12RM}"))};
  course.session(green);
  course.week();
  CHECK(course.position().rung == 1);
}

TEST_CASE("serving a week leaves the streak, so two sessions a week keep the table's pace") {
  Course course{
      compiled(one_phase("- exercise: lift\n"
                         "  frequency: 2/week\n"
                         "  ladder:\n"
                         "    - {week: 1, reps: 15, load: 15RM}\n"
                         "    - {week: 2, reps: 12, load: 12RM}\n"
                         "    - {week: 3-12, reps: 10, load: 10RM}"))};
  for (const int rung : {1, 2}) {
    course.sessions(2, green);
    course.week();
    CHECK(course.position().rung == rung);
    CHECK(course.debts().streak == 2);
  }
}

TEST_CASE("mornings that rise by a point hold the next week") {
  Course course = three_rows();
  course.sessions(3, green);
  course.week(Trend::rise);
  CHECK(course.moved.back().week_held);
  CHECK_FALSE(course.moved.back().week_regressed);
  CHECK(course.state.course.hold == 1);
  CHECK(course.debts().owed == 0);
  CHECK(course.position().rung == 0);
  CHECK_FALSE(permits(course.machine, course.state));
  course.calm_week();
  CHECK(course.position().rung == 0);
  CHECK(permits(course.machine, course.state));
  course.calm_week();
  CHECK(course.position().rung == 1);
}

TEST_CASE("two points, or one point twice running, take volume, and no more than twice") {
  Course jump = three_rows();
  jump.sessions(3, green);
  jump.week(Trend::jump);
  CHECK(jump.moved.back().week_regressed);
  CHECK(jump.debts() == Debts{.owed = 1});
  Course twice = three_rows();
  twice.week(Trend::rise);
  twice.week(Trend::rise);
  CHECK(twice.debts() == Debts{.owed = 1});
  twice.week(Trend::jump);
  twice.week(Trend::jump);
  CHECK(twice.debts() == Debts{.owed = 2});
  CHECK(twice.dose() == "3x12 @ 40");
}

TEST_CASE("a flat week between two rises forgets the first") {
  Course course = three_rows();
  course.week(Trend::rise);
  course.week(Trend::flat);
  course.week(Trend::rise);
  CHECK(course.debts().owed == 0);
}

TEST_CASE("an absence brings the load back lower, and a streak starts anew") {
  const auto after = [](Absence absence, std::uint8_t load) {
    Course course = three_rows();
    course.state.exercises[0] = Debts{.load = load, .streak = 2};
    WeekEvent event;
    event.absence = absence;
    course.week(event);
    CHECK(course.debts().streak == (absence == Absence::none ? 2 : 0));
    return course.debts().load;
  };
  // 40 kg in steps of 2.5 kg: 20, 22.5, ... at 50, 60, 65, 70, 75, 85, 90, 95, 100 %
  CHECK(after(Absence::days_4, 10) == 8);
  CHECK(after(Absence::days_14, 10) == 5);
  CHECK(after(Absence::days_14, 2) == 0);
  CHECK(after(Absence::none, 10) == 10);
}

TEST_CASE("four weeks away end in a review, in which nothing rises") {
  Course course = three_rows();
  WeekEvent event;
  event.absence = Absence::days_28;
  course.week(event);
  CHECK(course.state.course.mode == Mode::review);
  course.calm_week();
  CHECK(course.position().rung == 0);
}

TEST_CASE("a referred exercise or too many falls refer the case") {
  Course referred = three_rows();
  referred.state.exercises[0].referred = true;
  referred.week();
  CHECK(referred.state.course.mode == Mode::referred);
  Course falls = three_rows();
  WeekEvent event;
  event.too_many_falls = true;
  falls.week(event);
  CHECK(falls.state.course.mode == Mode::referred);
}

TEST_CASE("weeks without a session are counted, up to four") {
  Course course = three_rows();
  for (const int gone : {1, 2, 3, 4, 4}) {
    course.week(WeekEvent{});
    CHECK(course.state.course.gone == gone);
  }
  course.calm_week();
  CHECK(course.state.course.gone == 0);
}

TEST_CASE("an irritable start owes volume, a highly irritable one rises nowhere for a week") {
  Course moderate = three_rows(Irritability::moderate);
  CHECK(moderate.debts() == Debts{.owed = 1});
  CHECK(moderate.dose() == "3x15 @ 40");
  moderate.sessions(2, green);
  CHECK(moderate.debts().owed == 0);
  Course high = three_rows(Irritability::high);
  CHECK(high.debts() == Debts{.owed = 2});
  high.calm_week();
  CHECK(high.debts() == Debts{.owed = 2, .streak = 2});
  high.session(green);
  CHECK(high.debts() == Debts{.owed = 1});
}

TEST_CASE("a row that asks for a criterion waits for it after its weeks") {
  Course course{
      compiled(one_phase("- exercise: lift\n"
                         "  ladder:\n"
                         "    - {week: 1, reps: 15, load: 15RM, exit: [raises >= 10]}\n"
                         "    - {week: 2-12, reps: 12, load: 12RM}"))};
  course.calm_week(false);
  course.calm_week(false);
  CHECK(course.position().rung == 0);
  CHECK(course.position().served == 1);
  course.calm_week(true);
  CHECK(course.position().rung == 1);
}

}  // namespace
}  // namespace titrate::engine
