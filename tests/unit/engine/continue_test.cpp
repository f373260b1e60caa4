#include <catch2/catch.hpp>

#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// Blocks that go on in a later phase, and loads that speak of an earlier one.
namespace titrate::engine {
namespace {

using Words = std::vector<std::string>;

std::string phase(const std::string& id, const std::string& blocks,
                  const std::string& keys = "lasts: 1-9 weeks") {
  std::string text = "- id: " + id + "\n  title: Phase\n  " + keys + "\n  do:\n";
  for (std::size_t begin = 0; begin < blocks.size();) {
    const auto end = std::min(blocks.find('\n', begin), blocks.size());
    text += "    " + blocks.substr(begin, end - begin) + '\n';
    begin = end + 1;
  }
  return text;
}

void next_phase(Course& course) {
  course.take(ClinicianEvent{.what = ClinicianEvent::What::next_phase});
}

const Use& last_use(const Machine& machine) { return machine.phases.back().uses.back(); }

TEST_CASE("a block that goes on stands on the same row of the same ladder") {
  Course course{compiled(phase("a",
                               "- exercise: lift\n"
                               "  sets: 3\n"
                               "  ladder:\n"
                               "    - {lasts: 1 week, reps: 15, load: 15RM}\n"
                               "    - {lasts: 9 weeks, reps: 12, load: 12RM}") +
                         phase("b", "- {continue: [lift]}"))};
  CHECK(course.machine.ladders.size() == 1);
  course.calm_week();
  CHECK(course.open() == Words{"b"});
  CHECK(course.dose() == "3x12 @ 42.5");
}

TEST_CASE("continue: all takes every block of the phase before") {
  const Machine machine = compiled(phase("a",
                                         "- {exercise: [squat, lift], reps: 10}\n"
                                         "- {id: still, exercise: hold, hold: 30 s}") +
                                   phase("b", "- {continue: all}\n- {exercise: pump, reps: 10}") +
                                   phase("c", "- {continue: all}"));
  std::vector<int> ladders;
  for (const Use& use : machine.phases[2].uses) ladders.push_back(use.ladder);
  CHECK(ladders == std::vector{0, 1, 2, 3});
}

TEST_CASE("a block that goes on keeps its days, unless the new phase says others") {
  const std::string first =
      phase("a", "- {exercise: squat, frequency: 2/week, gap: 72 h, reps: 10}",
            "lasts: 1 week\n  sessions: {frequency: daily, gap: 0 h}");
  const std::string daily = "lasts: 1 week\n  sessions: {frequency: daily, gap: 0 h}";
  const Machine same = compiled(first + phase("b", "- {continue: [squat]}", daily));
  const Rung& rung = same.ladders[0].rungs[0];
  CHECK(sessions_a_week(same.phases[1], last_use(same), rung) == 2);
  CHECK(last_use(same).days.gap == Gap{72, Gap::Unit::hours});
  const Machine other =
      compiled(first + phase("b", "- {continue: [squat], frequency: 3/week}", daily));
  CHECK(sessions_a_week(other.phases[1], last_use(other), rung) == 3);
  CHECK(last_use(other).days.gap == Gap{72, Gap::Unit::hours});
}

TEST_CASE("a block that goes on keeps its enter and its exit") {
  Course course{compiled(
      phase("a",
            "- {exercise: squat, reps: 10}\n- {exercise: hold, exit: [raises >= 10], hold: 30 s}") +
      phase("b", "- {continue: all}", "lasts: 4 weeks"))};
  next_phase(course);
  CHECK(active_uses(course.machine, course.state).size() == 2);
  course.calm_week(true);
  CHECK(active_uses(course.machine, course.state).size() == 1);
}

TEST_CASE("keys beside continue lie over the dose, there and in later phases") {
  Course course{compiled(phase("a", "- {exercise: lift, sets: 3, reps: 10, load: 40 kg}") +
                         phase("b", "- {continue: [lift], sets: 1}") +
                         phase("c", "- {continue: [lift], reps: 8}"))};
  CHECK(course.dose() == "3x10 @ 40");
  next_phase(course);
  CHECK(course.dose() == "1x10 @ 40");
  next_phase(course);
  CHECK(course.dose() == "1x8 @ 40");
}

TEST_CASE("a share of last at the start of a ladder is of where the earlier one was left") {
  Course course{
      compiled(phase("a",
                     "- exercise: lift\n"
                     "  ladder:\n"
                     "    - {lasts: 1 week, reps: 15, load: 40 kg}\n"
                     "    - {lasts: 1 week, reps: 12, load: 42.5 kg}\n"
                     "    - {lasts: 9 weeks, reps: 10, load: 45 kg}",
                     "lasts: 4 weeks") +
               phase("b", "- {id: keep, exercise: lift, reps: 10, load: 80 % of last}") +
               phase("c", "- {id: more, exercise: lift, reps: 10, load: 100 % of last}"))};
  course.calm_week();
  Course risen = course;
  next_phase(risen);
  CHECK(risen.dose() == "1x10 @ 30");  // 42.5 kg was never lifted: 32 kg on the plates
  course.session(green);
  next_phase(course);
  CHECK(course.dose() == "1x10 @ 32.5");  // 34 kg
}

TEST_CASE("a ladder left on a detour was last at the load before it") {
  Course course{
      compiled(phase("a",
                     "- exercise: lift\n"
                     "  ladder:\n"
                     "    - {lasts: 1 week, reps: 15, load: 50 kg}\n"
                     "    - {lasts: 1 week, reps: 15, load: 80 % of last}\n"
                     "    - {lasts: 9 weeks, reps: 10, load: 100 % of last}",
                     "lasts: 4 weeks") +
               phase("b", "- {id: keep, exercise: lift, reps: 10, load: 100 % of last}"))};
  course.calm_week();
  CHECK(course.dose() == "1x15 @ 40");
  next_phase(course);
  CHECK(course.dose() == "1x10 @ 50");
}

TEST_CASE("a phase below last is a detour, too") {
  Course course{compiled(phase("a", "- {exercise: lift, reps: 10, load: 50 kg}") +
                         phase("b", "- {id: rest, exercise: lift, reps: 10, load: 80 % of last}") +
                         phase("c", "- {id: on, exercise: lift, reps: 10, load: 100 % of last}"))};
  next_phase(course);
  CHECK(course.dose() == "1x10 @ 40");
  next_phase(course);
  CHECK(course.dose() == "1x10 @ 50");
}

TEST_CASE("debts of the exercise go on below a share of last") {
  Course course{
      compiled(phase("a", "- {exercise: lift, reps: 10, load: 50 kg}") +
               phase("b", "- {id: keep, exercise: lift, reps: 10, load: 100 % of last}"))};
  course.session(red);
  CHECK(course.dose() == "1x10 @ 40");
  next_phase(course);
  CHECK(course.dose() == "1x10 @ 40");
}

}  // namespace
}  // namespace titrate::engine
