#include <catch2/catch.hpp>

#include "planner/engine/truth.h"
#include "tests/unit/engine/courses.h"

/// The criteria `adherence` and `time of last set`.
namespace titrate::engine {
namespace {

Truth of(const std::string& criterion, const Chart& chart, bool calm = false) {
  CourseText text;
  text.phases = one_phase("- {exercise: hold, sets: 3, hold: 30 s, exit: [" + criterion + "]}");
  const Condition condition = read_course(text);
  const Course course{compiled(text, with_plates())};
  return evaluate(condition.programmes[0].phases[0].blocks[0].exit,
                  Facts{condition, course.machine, course.state, chart, Case::AffectedSide::left, 1,
                        0, 0, calm});
}

TEST_CASE("adherence is the share of the wanted sessions since the start") {
  Chart chart;
  chart.weeks = {{3, 3}, {3, 2}, {4, 3}};
  CHECK(of("adherence >= 80 %", chart) == Truth::yes);
  CHECK(of("adherence > 80 %", chart) == Truth::no);
  CHECK(of("adherence >= 81 %", chart) == Truth::no);
}

TEST_CASE("with weeks named it is the share of those weeks together") {
  Chart chart;
  chart.weeks = {{3, 0}, {3, 3}, {3, 2}};
  CHECK(of("adherence >= 66 % for 1 weeks", chart) == Truth::yes);
  CHECK(of("adherence >= 67 % for 1 weeks", chart) == Truth::no);
  CHECK(of("adherence >= 83 % for 2 weeks", chart) == Truth::yes);
  CHECK(of("adherence >= 83 % for 14 days", chart) == Truth::yes);
  CHECK(of("adherence >= 50 % for 4 weeks", chart) == Truth::unknown);
}

TEST_CASE("before the first week has ended adherence is unknown, and expected in a calm future") {
  CHECK(of("adherence >= 80 %", Chart{}) == Truth::unknown);
  CHECK(of("adherence >= 80 %", Chart{}, true) == Truth::yes);
  Chart poor;
  poor.weeks = {{3, 1}};
  CHECK(of("adherence >= 80 %", poor, true) == Truth::no);
}

TEST_CASE("the time of the last set is what was reported of the last session") {
  Chart chart;
  LadderRecord record;
  record.date = Date{date::days{20'000}};
  chart.sessions[0] = {record};
  CHECK(of("time of last set >= 45 s", chart) == Truth::unknown);
  chart.sessions[0].back().time = Seconds{45};
  CHECK(of("time of last set >= 45 s", chart) == Truth::yes);
  CHECK(of("time of last set > 45 s", chart) == Truth::no);
}

}  // namespace
}  // namespace titrate::engine
