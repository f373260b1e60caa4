#include <catch2/catch.hpp>

#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// Ranges that move while their row stands, and shares of a test that stop at their limit.
namespace titrate::engine {
namespace {

using Words = std::vector<std::string>;

Course moving_rows() {
  return Course{
      compiled(one_phase("- exercise: squat\n  sets: 3\n  ladder:\n"
                         "    - {week: 1-3, reps: 8-10}\n"
                         "    - {week: 4-12, reps: 6-7}\n"
                         "  progress:\n    - {raise: reps, by: 1}\n"))};
}

TEST_CASE("a range of an earlier row moves by a rung a step, and the row still takes its weeks") {
  const Course course = moving_rows();
  CHECK(rung_words(course.machine) == Words{"3x8", "3x9", "3x10", "3x6", "3x6", "3x7"});
  const auto& rungs = course.machine.ladders[0].rungs;
  CHECK(rungs[0].next_row == 3);
  CHECK(rungs[2].next_row == 3);
  CHECK(rungs[0].row_weeks == 3);
  CHECK(rungs[1].raised == "reps");
  CHECK(rungs[1].name == "row 1");
  CHECK(rungs[3].next_row == 0);
}

TEST_CASE("a dose as the patient is able has volume to take: a bad answer does not end it") {
  const auto volume_of = [](const std::string& dose) {
    const auto machine = compiled(one_phase("- {exercise: squat, " + dose + "}\n"));
    return machine.ladders[0].rungs[0].volume;
  };
  CHECK(volume_of("reps: as able"));
  CHECK(volume_of("time: as able"));
  CHECK_FALSE(volume_of("sets: 1, reps: 1"));
}

TEST_CASE("inside its row the range climbs to its top, and the weeks pass the row") {
  Course course = moving_rows();
  course.calm_week();
  CHECK(course.dose() == "3x9");  // at three sessions a week a repetition of ours takes two
  CHECK(course.position().row_served == 1);
  course.calm_week();
  CHECK(course.dose() == "3x10");
  course.calm_week();
  CHECK(course.dose() == "3x6");
  CHECK(course.position().row_served == 0);
  CHECK(course.state.course.phases[0].served == 3);
}

TEST_CASE("a row is passed from any step of its range") {
  Course course = moving_rows();
  Answer too_few = green;
  too_few.performed = false;
  for (int week = 0; week < 3; ++week) {
    course.sessions(3, too_few);
    course.week();
  }
  CHECK(course.dose() == "3x6");
}

TEST_CASE("a bad answer keeps the row, and its week does not count") {
  Course course = moving_rows();
  course.calm_week();
  course.sessions(2, green);
  course.session(late);
  course.week();
  CHECK(course.position().row_served == 1);
  CHECK(course.position().rung == 2);
}

/// Weeks served of the first row after a week that ends so.
int served_of_row(const Debts& debts, bool moved_inside) {
  Course course = moving_rows();
  course.state.exercises[0] = debts;
  course.state.positions[0].moved_inside = moved_inside;
  course.week();
  return course.position().row_served;
}

TEST_CASE("a week of a moving row counts after one good answer, or one that moved the range") {
  CHECK(served_of_row({.streak = 1}, false) == 1);
  CHECK(served_of_row({}, true) == 1);
  CHECK(served_of_row({}, false) == 0);
}

TEST_CASE("a moving row without a good answer keeps its phase waiting") {
  Course course = moving_rows();
  course.week();
  CHECK(course.state.course.phases[0].served == 0);
}

// The exercise may have answered since in another block, which did not move this one's range.
TEST_CASE("a bad or unanswered session after the range moved keeps the week from counting") {
  CHECK(served_of_row({.fails = 1, .bad = true}, true) == 0);
  CHECK(served_of_row({.unknown = true}, true) == 0);
}

TEST_CASE("rows without a range, and rows that pass by sessions, are as they were") {
  CHECK(rung_words(compiled(one_phase("- exercise: squat\n  ladder:\n"
                                      "    - {week: 1-3, reps: 8}\n    - {week: 4-12, reps: 6-7}\n"
                                      "  progress:\n    - {raise: reps, by: 1}\n")))[1] == "1x6");
  CHECK(rung_words(compiled(one_phase("- exercise: squat\n  ladder:\n"
                                      "    - {lasts: 4 sessions, reps: 8-10}\n    - {reps: 6-7}\n"
                                      "  progress:\n    - {raise: reps, by: 1}\n")))[1] == "1x6");
}

Case who_walks(std::int64_t minutes) {
  Case patient = with_plates();
  Measurement tolerance;
  tolerance.name = "tolerance";
  tolerance.value = 100 * minutes;
  patient.baseline.measurements = {tolerance};
  return patient;
}

CourseText walks() {
  CourseText text;
  text.phases = one_phase(
      "- exercise: walk\n  frequency: 3/week\n  time: 80 % of tolerance\n  progress:\n"
      "    - {raise: time, by: 10 % of tolerance, every: week, to: 30 min}\n"
      "    - {raise: frequency, by: 1/week, every: week, to: 5/week}\n");
  return text;
}

/// The doses of all rungs, measured, with the days a week.
Words measured_rungs(std::int64_t minutes) {
  const Case patient = who_walks(minutes);
  Course course{compiled(walks(), patient)};
  const Chart chart = initial_chart(course.machine.pain, patient.baseline);
  Today today;
  today.chart = &chart;
  const Use use = *active_uses(course.machine, course.state)[0].use;
  Words words;
  for (std::size_t rung = 0; rung < course.machine.ladders[0].rungs.size(); ++rung) {
    course.state.positions[0].rung = static_cast<std::uint8_t>(rung);
    const auto given = prescribe(course.machine, course.state, use, today);
    const auto days = course.machine.ladders[0].rungs[rung].days.frequency->high;
    words.push_back(dose_words(given.dose) + " " + std::to_string(days) + "/week");
  }
  return words;
}

TEST_CASE("a share of a test stops at its limit, and the next raise goes on") {
  CHECK(measured_rungs(30) == Words{"1x1 of 1440 s 3/week", "1x1 of 1620 s 3/week",
                                    "1x1 of 1800 s 3/week", "1x1 of 1800 s 4/week",
                                    "1x1 of 1800 s 5/week"});
  CHECK(measured_rungs(50).front() == "1x1 of 2400 s 3/week");
}

TEST_CASE("a step beyond the limit is cut to it") {
  CHECK(measured_rungs(32) == Words{"1x1 of 1500 s 3/week", "1x1 of 1680 s 3/week",
                                    "1x1 of 1800 s 3/week", "1x1 of 1800 s 4/week",
                                    "1x1 of 1800 s 5/week"});
}

TEST_CASE("without the test the words stand") {
  const Course course{compiled(walks(), with_plates())};
  const auto& time = course.machine.ladders[0].rungs[1].dose.time;
  CHECK(time->kind == Duration::Kind::share_of_test);
  CHECK(time->share == PerMille{900});
  CHECK(time->high == Seconds{1800});
}

}  // namespace
}  // namespace titrate::engine
