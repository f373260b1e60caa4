#include <catch2/catch.hpp>

#include "planner/engine/truth.h"
#include "tests/unit/engine/courses.h"

/// Criteria that look back at the sessions of a block, and the default performance gate.
namespace titrate::engine {
namespace {

constexpr Date start{date::days{20'000}};

/// Three sets of 8 to 12 in a session on this day.
LadderRecord session(int day, const std::vector<int>& reps, std::optional<int> pain = 1) {
  LadderRecord record;
  record.date = start + date::days{day};
  record.pain.during = pain;
  record.pain.after = pain;
  record.pain.morning = 2;
  record.reps = reps;
  record.reps_top = {12, 12, 12};
  record.reps_target = {8, 8, 8};
  record.target_rir = 2;
  return record;
}

Truth of(const std::string& criterion, const std::vector<LadderRecord>& sessions) {
  CourseText text;
  text.phases = one_phase(
      "- {exercise: lift, sets: 3, reps: 8-12, load: 15RM, progress: "
      "[{raise: load, by: 5 %, to: 60 kg, when: [" +
      criterion + "]}]}");
  const Condition condition = read_course(text);
  const Course course{compiled(text, with_plates())};
  Chart chart;
  chart.base = 2;
  chart.sessions[0] = sessions;
  const auto& when = condition.programmes[0].phases[0].blocks[0].progress[0].when;
  return evaluate(when, Facts{condition, course.machine, course.state, chart,
                              Case::AffectedSide::left, 1, 0, 0, false});
}

TEST_CASE("pain and effort are those of the last session") {
  LadderRecord last = session(2, {8, 8, 8}, 3);
  last.effort_tenths = 70;
  const std::vector sessions{session(0, {8, 8, 8}, 1), last};
  CHECK(of("pain during <= 3", sessions) == Truth::yes);
  CHECK(of("pain after <= 2", sessions) == Truth::no);
  CHECK(of("pain morning <= baseline", sessions) == Truth::yes);
  CHECK(of("effort <= 7", sessions) == Truth::yes);
  CHECK(of("effort < 7", sessions) == Truth::no);
  CHECK(of("pain during <= 3", {}) == Truth::unknown);
  CHECK(of("pain during <= 3", {session(0, {}, std::nullopt)}) == Truth::unknown);
}

TEST_CASE("for 2 sessions means each of the last two") {
  const auto two = [](int first, int second) {
    return of("pain during <= 2 for 2 sessions",
              {session(0, {}, 0), session(2, {}, first), session(4, {}, second)});
  };
  CHECK(two(2, 2) == Truth::yes);
  CHECK(two(3, 2) == Truth::no);
  CHECK(two(2, 3) == Truth::no);
  CHECK(of("pain during <= 2 for 2 sessions", {session(0, {}, 0)}) == Truth::unknown);
}

TEST_CASE("for 2 weeks means every session of the last two weeks, once they were seen") {
  const auto pain_on = [](int first, int second, int third) {
    return of("pain during <= 2 for 2 weeks",
              {session(0, {}, first), session(7, {}, second), session(14, {}, third)});
  };
  CHECK(pain_on(0, 2, 2) == Truth::yes);
  CHECK(pain_on(0, 3, 2) == Truth::no);
  CHECK(of("pain during <= 2 for 2 weeks", {session(0, {}, 0), session(7, {}, 0)}) ==
        Truth::unknown);
  CHECK(of("pain during <= 2 for 3 days", {session(0, {}, 5), session(3, {}, 2)}) == Truth::yes);
}

TEST_CASE("repetitions compare by set, and top is the top of each set's range") {
  const std::vector sessions{session(0, {12, 12, 12}), session(2, {12, 12, 11})};
  CHECK(of("reps in every set >= top", sessions) == Truth::no);
  CHECK(of("reps in every set >= 11", sessions) == Truth::yes);
  CHECK(of("reps in set 2 >= top", sessions) == Truth::yes);
  CHECK(of("reps in last set >= top", sessions) == Truth::no);
  CHECK(of("reps in last set >= 11", sessions) == Truth::yes);
  CHECK(of("reps in every set >= top", {session(0, {})}) == Truth::unknown);
}

TEST_CASE("a set that was left out meets no criterion about every set") {
  CHECK(of("reps in every set >= top", {session(0, {12, 12})}) != Truth::yes);
  CHECK(of("reps in last set >= 10", {session(0, {12, 12})}) != Truth::yes);
}

TEST_CASE("one number of repetitions stands for every set") {
  CHECK(of("reps in every set >= top", {session(0, {12})}) == Truth::yes);
  CHECK(default_gate({session(0, {12}), session(2, {12})}) == Truth::yes);
}

TEST_CASE("a dose without a number of sets has no top") {
  LadderRecord record = session(0, {12, 12});
  record.reps_top.clear();
  record.reps_target.clear();
  CHECK(of("reps in every set >= top", {record}) == Truth::unknown);
  CHECK(of("reps in every set >= 12", {record}) == Truth::yes);
}

LadderRecord fixed(const std::vector<int>& reps, std::optional<int> rir = std::nullopt) {
  LadderRecord record = session(0, reps);
  record.reps_top = record.reps_target = {10, 10, 10};
  record.rir = rir;
  return record;
}

TEST_CASE("by default a range must reach its top in every set of two sessions") {
  CHECK(default_gate({session(0, {12, 12, 12}), session(2, {12, 13, 12})}) == Truth::yes);
  CHECK(default_gate({session(0, {12, 12, 12}), session(2, {12, 12, 11})}) == Truth::no);
  CHECK(default_gate({session(0, {12, 12, 11}), session(2, {12, 12, 12})}) == Truth::no);
  CHECK(default_gate({session(0, {12, 12, 12}), session(2, {12, 12})}) == Truth::no);
  CHECK(default_gate({session(0, {12, 12, 12})}) == Truth::unknown);
}

TEST_CASE("by default fixed repetitions need two more in the last set, in two sessions") {
  CHECK(default_gate({fixed({10, 10, 12}), fixed({10, 10, 12})}) == Truth::yes);
  CHECK(default_gate({fixed({10, 10, 12}), fixed({12, 12, 11})}) == Truth::no);
  CHECK(default_gate({fixed({10, 10, 12}), fixed({12, 12})}) == Truth::no);
  CHECK(default_gate({fixed({}), fixed({})}) == Truth::no);
}

TEST_CASE("by default a hold, a time or a way needs two sessions and no count") {
  LadderRecord hold = session(0, {});
  hold.reps_top = hold.reps_target = {1, 1, 1};
  CHECK(default_gate({hold, hold}) == Truth::yes);
  CHECK(default_gate({hold}) == Truth::unknown);
}

TEST_CASE("one more in reserve than asked for, twice, opens the gate as well") {
  CHECK(default_gate({fixed({10, 10, 10}, 3), fixed({10, 10, 10}, 3)}) == Truth::yes);
  CHECK(default_gate({fixed({10, 10, 10}, 3), fixed({10, 10, 10}, 2)}) == Truth::no);
  CHECK(default_gate({fixed({10, 10, 10}, 3), fixed({10, 10, 12})}) == Truth::yes);
}

}  // namespace
}  // namespace titrate::engine
