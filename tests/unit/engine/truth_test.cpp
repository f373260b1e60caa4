#include "planner/engine/truth.h"

#include <catch2/catch.hpp>

#include "tests/unit/engine/courses.h"

/// What criteria say about what is known.
namespace titrate::engine {
namespace {

using Side = Case::AffectedSide;

/// One criterion of a row of a lift, and what is known.
struct Known {
  Chart chart = {};
  Case::AffectedSide side = Case::AffectedSide::left;
  int week = 1;
  int weeks_in_phase = 0;
  int rung = 0;
  bool calm = false;

  Truth of(const std::string& criterion) const {
    CourseText text;
    text.phases =
        one_phase("- exercise: lift\n  exit: [" + criterion +
                  "]\n  ladder:\n    - {name: first, reps: 8, load: 15RM}\n"
                  "    - {reps: 8, load: 12RM}\n    - {name: third, reps: 8, load: 10RM}\n"
                  "- {exercise: walk, time: 20 min}\n");
    const Condition condition = read_course(text);
    const Course course{compiled(text, with_plates())};
    State state = course.state;
    state.positions[0].rung = static_cast<std::uint8_t>(rung);
    return evaluate(
        condition.programmes[0].phases[0].blocks[0].exit,
        Facts{condition, course.machine, state, chart, side, week, weeks_in_phase, 0, calm});
  }
};

Measurement number(const std::string& name, std::int64_t tenths) {
  Measurement result;
  result.name = name;
  result.value = 10 * tenths;
  return result;
}
Measurement sides(const std::string& name, std::int64_t left, std::int64_t right) {
  Measurement result;
  result.name = name;
  result.left = 10 * left;
  result.right = 10 * right;
  return result;
}
Measurement word(const std::string& name, const std::string& value) {
  Measurement result;
  result.name = name;
  result.word = value;
  return result;
}
Known knowing(const Measurement& now, const std::vector<Measurement>& before = {}) {
  Known known;
  known.chart.measured = {now};
  known.chart.baseline = before;
  return known;
}

TEST_CASE("a test that was never done is unknown, which a calm future expects to hold") {
  Known known;
  CHECK(known.of("raises >= 10") == Truth::unknown);
  known.calm = true;
  CHECK(known.of("raises >= 10") == Truth::yes);
}

TEST_CASE("a test's number compares in every way") {
  const Known known = knowing(number("raises", 100));
  CHECK(known.of("raises >= 10") == Truth::yes);
  CHECK(known.of("raises > 10") == Truth::no);
  CHECK(known.of("raises <= 10") == Truth::yes);
  CHECK(known.of("raises < 10") == Truth::no);
  CHECK(known.of("raises is 10") == Truth::yes);
}

TEST_CASE("minutes compare with minutes, hours and seconds") {
  const Known known = knowing(number("tolerance", 900), {number("tolerance", 600)});
  CHECK(known.of("tolerance >= 90 min") == Truth::yes);
  CHECK(known.of("tolerance >= 91 min") == Truth::no);
  CHECK(known.of("tolerance >= 1.5 h") == Truth::yes);
  CHECK(known.of("tolerance >= 90") == Truth::yes);
  CHECK(known.of("change in tolerance >= 30 min") == Truth::yes);
  CHECK(known.of("change in tolerance > 30 min") == Truth::no);
}

TEST_CASE("a test of two sides means the affected one, or the other where it says so") {
  Known known = knowing(sides("reach", 80, 100));
  CHECK(known.of("reach >= 9 cm") == Truth::no);
  CHECK(known.of("reach of other side >= 9 cm") == Truth::yes);
  known.side = Side::right;
  CHECK(known.of("reach >= 9 cm") == Truth::yes);
  CHECK(known.of("reach of other side >= 9 cm") == Truth::no);
}

TEST_CASE("with both sides affected the worse one counts") {
  Known more = knowing(sides("reach", 80, 100));
  more.side = Side::both;
  CHECK(more.of("reach >= 9 cm") == Truth::no);
  Known less = knowing(sides("timed", 80, 100));
  less.side = Side::both;
  CHECK(less.of("timed <= 9 s") == Truth::no);
}

TEST_CASE("a share of the other side means at least that good, whichever way is better") {
  CHECK(knowing(sides("reach", 90, 100)).of("reach >= 90 % of other side") == Truth::yes);
  CHECK(knowing(sides("reach", 89, 100)).of("reach >= 90 % of other side") == Truth::no);
  CHECK(knowing(sides("timed", 100, 90)).of("timed >= 90 % of other side") == Truth::yes);
  CHECK(knowing(sides("timed", 101, 90)).of("timed >= 90 % of other side") == Truth::no);
  CHECK(knowing(number("reach", 90)).of("reach >= 90 % of other side") == Truth::unknown);
}

TEST_CASE("grades compare by their order, words by themselves") {
  const Known swollen = knowing(word("effusion", "1+"), {word("effusion", "trace")});
  CHECK(swollen.of("effusion <= 1+") == Truth::yes);
  CHECK(swollen.of("effusion <= trace") == Truth::no);
  CHECK(swollen.of("effusion <= baseline") == Truth::no);
  CHECK(knowing(word("lag", "no")).of("lag is no") == Truth::yes);
  CHECK(knowing(word("lag", "yes")).of("lag is no") == Truth::no);
}

TEST_CASE("baselines and changes compare with the first result, positive when better") {
  const Known known = knowing(number("raises", 120), {number("raises", 100)});
  CHECK(known.of("raises >= 120 % of baseline") == Truth::yes);
  CHECK(known.of("raises >= 121 % of baseline") == Truth::no);
  CHECK(known.of("raises >= baseline") == Truth::yes);
  CHECK(known.of("change in raises >= 2") == Truth::yes);
  CHECK(known.of("change in raises >= 20 %") == Truth::yes);
  CHECK(known.of("change in raises > 20 %") == Truth::no);
  const Known faster = knowing(sides("timed", 80, 70), {sides("timed", 100, 70)});
  CHECK(faster.of("change in timed >= 2") == Truth::yes);
  CHECK(knowing(number("raises", 120)).of("change in raises >= 2") == Truth::unknown);
  CHECK(knowing(number("SCORE", 650)).of("SCORE >= 65") == Truth::yes);
  CHECK(knowing(number("SCORE", 7)).of("SCORE >= 0.75") == Truth::no);
  CHECK(knowing(number("SCORE", 8)).of("SCORE >= 0.75") == Truth::yes);
}

TEST_CASE("clocks, sessions, clearances and places are always known") {
  Known known;
  known.week = 3;
  known.weeks_in_phase = 2;
  known.chart.sessions_done = 7;
  known.chart.clearances = {"running"};
  CHECK(known.of("week >= 3") == Truth::yes);
  CHECK(known.of("week > 3") == Truth::no);
  CHECK(known.of("weeks in phase >= 2") == Truth::yes);
  CHECK(known.of("sessions done >= 8") == Truth::no);
  CHECK(known.of("clearance running is yes") == Truth::yes);
  CHECK(known.of("clearance jumping is yes") == Truth::no);
  CHECK(known.of("time of walk >= 20 min") == Truth::yes);
  CHECK(known.of("time of walk > 20 min") == Truth::no);
}

TEST_CASE("the row of a block is where every exercise of it stands") {
  Known known;
  known.rung = 1;
  CHECK(known.of("row of lift >= first") == Truth::yes);
  CHECK(known.of("row of lift >= row 2") == Truth::yes);
  CHECK(known.of("row of lift >= third") == Truth::no);
  CHECK(known.of("row of lift is last") == Truth::no);
  known.rung = 2;
  CHECK(known.of("row of lift is last") == Truth::yes);
  known.calm = true;
  known.rung = 0;
  CHECK(known.of("row of lift is last") == Truth::no);
}

TEST_CASE("any of several is enough, and a list needs all") {
  const Known known = knowing(number("raises", 100));
  CHECK(known.of("raises >= 10, week >= 1") == Truth::yes);
  CHECK(known.of("raises >= 10, week >= 2") == Truth::no);
  CHECK(known.of("any: [raises >= 11, week >= 1]") == Truth::yes);
  CHECK(known.of("any: [lag is no, week >= 2]") == Truth::unknown);
}

}  // namespace
}  // namespace titrate::engine
