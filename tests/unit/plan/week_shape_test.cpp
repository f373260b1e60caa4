#include "planner/plan/week_shape.h"

#include <catch2/catch.hpp>

#include "planner/engine/advance.h"
#include "planner/plan/week_uses.h"
#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::free_patient;
using test::plan_of;

/// A programme compiled, at its start, with the shape of its first week.
struct Shaped {
  Condition condition;
  engine::Machine machine;
  engine::State state;
  std::vector<KindOfSession> kinds;
  WeekShape shape;

  /// What is done in sessions of these kinds, evenly over a week, as `squat, curl | squat`.
  [[nodiscard]] std::string done(const std::vector<std::string>& names) const {
    const Date monday{date::year{2026} / 9 / 7};
    std::vector<SessionTime> sessions;
    WeekCount count;
    for (std::size_t index = 0; index < names.size(); ++index) {
      const auto named = std::ranges::find(kinds, names[index], &KindOfSession::name);
      const auto kind =
          names[index] == "at home" ? shape.home_kind : static_cast<int>(named - kinds.begin());
      const auto day = static_cast<int>(7 * index / names.size());
      sessions.push_back({kind, monday + date::days{day}, std::nullopt});
      ++(names[index] == "at home" ? count.home_days : count.sessions);
    }
    const LastDone never;
    std::string words;
    for (const auto& uses : uses_of_week({machine, state, kinds, shape, never}, sessions, count)) {
      words += words.empty() ? "" : " | ";
      for (std::size_t index = 0; index < uses.size(); ++index) {
        const auto& ladder = machine.ladders[static_cast<std::size_t>(uses[index].use->ladder)];
        const auto& exercise = machine.exercises[static_cast<std::size_t>(ladder.exercise)];
        words += (index == 0 ? "" : ", ") + exercise.exercise.id;
      }
    }
    return words;
  }
  /// Names and counts of the week's parts, as `heavy 3, light 4`.
  [[nodiscard]] std::string parts() const {
    std::string names;
    for (const WeekShape::Part& part : shape.parts) {
      names += (names.empty() ? "" : ", ") + kinds[static_cast<std::size_t>(part.kind)].name + ' ' +
               std::to_string(part.count);
    }
    return names;
  }
  [[nodiscard]] std::string order() const {
    std::string names;
    for (const int kind : shape.order) names += kinds[static_cast<std::size_t>(kind)].name;
    return names;
  }
};

Shaped shaped(const std::string& programme, int turns = 0) {
  Shaped its{condition_of(programme), {}, {}, {}, {}};
  its.machine = test::machine_of(its.condition, free_patient());
  its.state =
      engine::initial_state(its.machine, std::vector<bool>(its.machine.criteria.size(), false),
                            engine::Irritability::low);
  its.kinds = session_kinds(its.machine);
  its.shape = shape_week(its.machine, its.state, its.kinds, turns);
  return its;
}

std::string one_phase(const std::string& sessions, const std::string& blocks) {
  return "sessions: " + sessions +
         "\nphases:\n  - id: load\n    title: Load\n    lasts: 4 weeks\n    do: [" + blocks + "]\n";
}

const std::string squat = "{exercise: squat, sets: 3, reps: 10, load: 15RM}";

TEST_CASE("a frequency is a number of sessions, a range aims high and accepts low") {
  const Shaped three = shaped(one_phase("{frequency: 3/week, gap: 48 h}", squat));
  REQUIRE(three.shape.parts.size() == 1);
  CHECK(three.shape.days == 3);
  CHECK(three.shape.parts[0].count == 3);
  CHECK(three.shape.parts[0].accept == 3);
  CHECK(three.shape.parts[0].timed);
  const Shaped range = shaped(one_phase("{frequency: 2-3/week, gap: 48 h}", squat));
  CHECK(range.shape.parts[0].count == 3);
  CHECK(range.shape.parts[0].accept == 2);
  CHECK(shaped(one_phase("{frequency: every 2 days}", squat)).shape.days == 4);
}

TEST_CASE("the hours offered bind sessions on at most four days a week, and supervised ones") {
  CHECK(shaped(one_phase("{frequency: 4/week}", squat)).shape.parts[0].timed);
  CHECK_FALSE(shaped(one_phase("{frequency: 5/week}", squat)).shape.parts[0].timed);
  CHECK_FALSE(shaped(one_phase("{frequency: daily}", squat)).shape.parts[0].timed);
  CHECK(shaped(one_phase("{frequency: 5/week, supervised: yes}", squat)).shape.parts[0].timed);
}

TEST_CASE("sessions of kinds share the week, and a block stands in the kind it names") {
  const Shaped both = shaped(one_phase(
      "{kinds: {heavy: {frequency: 2-3/week, gap: 48 h}, light: {frequency: other days}}}",
      "{exercise: squat, in: heavy, sets: 3, reps: 10, load: 15RM}, "
      "{exercise: walk, time: 10 min}"));
  CHECK(both.parts() == "heavy 3, light 4");
  CHECK(both.shape.days == 7);
  CHECK(both.shape.parts[0].accept == 2);
  CHECK(both.shape.parts[1].accept == 0);
  CHECK(both.done({"heavy", "light"}) == "squat, walk | walk");
}

TEST_CASE("named sessions in turn run on over weeks") {
  const std::string programme =
      one_phase("{frequency: 3/week, gap: 48 h, order: [a, b]}",
                "{exercise: squat, in: a, sets: 3, reps: 10, load: 15RM}, "
                "{exercise: curl, in: b, sets: 3, reps: 10, load: 15RM}");
  const Shaped first = shaped(programme, 0);
  CHECK(first.order() == "aba");
  CHECK(first.parts() == "a 2, b 1");
  CHECK(first.done({"a", "b", "a"}) == "squat | curl | squat");
  CHECK(shaped(programme, 3).order() == "bab");
  CHECK(shaped(programme, 6).order() == "aba");
}

TEST_CASE("one name for each session of the week starts again every week") {
  const std::string programme =
      one_phase("{frequency: 3/week, gap: 48 h, order: [a, b, c]}",
                "{exercise: squat, in: a, sets: 3, reps: 10, load: 15RM}, "
                "{exercise: curl, sets: 3, reps: 10, load: 15RM}");
  CHECK(shaped(programme, 0).order() == "abc");
  CHECK(shaped(programme, 2).order() == "abc");
}

TEST_CASE("a block with fewer days rides on the evenest of the sessions") {
  const auto riding = [](const std::string& sessions, const std::string& frequency) {
    const Shaped its = shaped(one_phase(
        "{frequency: " + sessions + ", gap: 0 h}",
        squat + ", {exercise: curl, frequency: " + frequency + ", sets: 3, reps: 10, load: 15RM}"));
    std::string days = its.done(std::vector<std::string>(static_cast<std::size_t>(its.shape.days)));
    const std::vector<std::pair<std::string, std::string>> marks{
        {" | ", ""}, {"squat, curl", "x"}, {"squat", "."}};
    for (const auto& [words, mark] : marks) {
      for (auto at = days.find(words); at != std::string::npos; at = days.find(words)) {
        days.replace(at, words.size(), mark);
      }
    }
    return days;
  };
  CHECK(riding("3/week", "1/week") == "x..");
  CHECK(riding("4/week", "2/week") == "x.x.");
  CHECK(riding("daily", "3/week") == "x.x.x..");
  CHECK(riding("3/week", "3/week") == "xxx");
}

TEST_CASE("a block with more days adds days at home, on any day, for itself alone") {
  const Shaped its =
      shaped(one_phase("{frequency: 3/week, gap: 48 h}",
                       squat + ", {exercise: walk, frequency: daily, time: 10 min}"));
  CHECK(its.parts() == " 3");
  CHECK(its.shape.days == 7);
  CHECK(its.shape.parts[0].timed);
  CHECK(its.done({"", "at home", "", "at home", "", "at home", "at home"}) ==
        "squat, walk | walk | squat, walk | walk | squat, walk | walk | walk");
}

TEST_CASE("times of the day belong to the dose, not to the days") {
  const Condition condition =
      condition_of(one_phase("{frequency: daily, times-a-day: 2, gap: 0 h}",
                             "{exercise: squat, sets: 3, reps: 15, load: bodyweight}"));
  const Plan plan = plan_of(condition, free_patient());
  CHECK(plan.weeks[0].sessions.size() == 7);
  CHECK(plan.weeks[0].sessions[0].prescriptions.at(0).times_per_day == 2);
}

const std::string overlapping = R"(sessions: {frequency: daily, gap: 0 h}
phases:
  - id: begin
    title: Begin
    week: 1-4
    do:
      - {exercise: squat, sets: 3, reps: 10, load: bodyweight}
      - {exercise: walk, time: 10 min}
  - id: jump
    title: Jump
    week: 1-6
    sessions: {frequency: 2/week, gap: 72 h}
    do:
      - {exercise: squat, sets: 3, reps: 15, load: bodyweight}
      - {exercise: hop, sets: 3, reps: 10, load: bodyweight}
)";

TEST_CASE(
    "of overlapping phases the one bound to hours gives the sessions, the daily one lies around") {
  const Shaped its = shaped(overlapping);
  CHECK(its.shape.base_phase == 1);
  CHECK(its.shape.sessions == 2);
  CHECK(its.shape.days == 7);
  CHECK(its.done({"", "at home", "at home", "", "at home", "at home", "at home"}) ==
        "walk, squat, hop | walk | walk | walk, squat, hop | walk | walk | walk");
  const auto doses = its.shape.uses;
  REQUIRE(doses.size() == 3);
  CHECK(doses[1].phase == 1);  // the squat of the later phase; that of the earlier is silent
}

TEST_CASE("what carries a gap rides on the named sessions that carry one") {
  const Shaped its = shaped(R"(sessions: {frequency: daily, gap: 0 h}
phases:
  - id: build
    title: Build
    week: 1-4
    sessions: {kinds: {heavy: {frequency: 2-3/week, gap: 48 h}, light: {frequency: other days}}}
    do:
      - {exercise: walk, time: 10 min}
  - id: keep
    title: Keep
    week: 1-6
    sessions: {frequency: 2-3/week, gap: 48 h}
    do: [{exercise: squat, sets: 3, reps: 15, load: bodyweight}]
)");
  CHECK(its.parts() == "heavy 3, light 4");
  CHECK(its.done({"light", "heavy", "light", "heavy"}) ==
        "walk | walk, squat | walk | walk, squat");
}

Gap gap_of(const std::string& sessions, const std::string& blocks) {
  const auto kinds =
      session_kinds(test::machine_of(condition_of(one_phase(sessions, blocks)), free_patient()));
  return kinds.at(0).gap;
}

TEST_CASE("without a written gap the kind of exercise gives one, up to three days a week") {
  const std::string hop = "{exercise: hop, sets: 3, reps: 10, load: bodyweight}";
  const std::string walk = "{exercise: walk, time: 10 min}";
  CHECK(gap_of("{frequency: 3/week}", squat) == Gap{48, Gap::Unit::hours});
  CHECK(gap_of("{frequency: 2/week}", squat + ", " + hop) == Gap{72, Gap::Unit::hours});
  CHECK(gap_of("{frequency: 3/week}", walk).amount == 0);
  CHECK(gap_of("{frequency: 4/week}", squat).amount == 0);
  CHECK(gap_of("{frequency: 3/week, gap: 36 h}", squat) == Gap{36, Gap::Unit::hours});
  CHECK(gap_of("{frequency: every 3 days, gap: 0 h}", walk) == Gap{3, Gap::Unit::days});
}

TEST_CASE("a gap holds between kinds that share a tissue and both carry one") {
  const auto kinds = session_kinds(test::machine_of(
      condition_of(one_phase("{kinds: {legs: {frequency: 2/week, gap: 48 h}, "
                             "hops: {frequency: 1/week, gap: 72 h}, "
                             "arms: {frequency: 2/week, gap: 24 h}, "
                             "light: {frequency: other days}}}",
                             "{exercise: squat, in: legs, sets: 3, reps: 10, load: 15RM}, "
                             "{exercise: hop, in: hops, sets: 3, reps: 10, load: bodyweight}, "
                             "{exercise: curl, in: arms, sets: 3, reps: 10, load: 15RM}, "
                             "{exercise: walk, in: light, time: 10 min}")),
      free_patient()));
  const schedule::GapTable table = gap_table(kinds);
  CHECK(kinds[0].name == "legs");
  CHECK(table[0][0] == Gap{48, Gap::Unit::hours});
  CHECK(table[0][1] == Gap{72, Gap::Unit::hours});
  CHECK(table[1][0] == Gap{72, Gap::Unit::hours});
  CHECK(table[0][2].amount == 0);
  CHECK(table[0][3].amount == 0);
}

}  // namespace
}  // namespace titrate
