#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;
using Lines = std::vector<std::string>;

TEST_CASE("a source that no number names is noted") {
  ConditionText condition;
  condition.sources = "other: {cite: Another}";
  CHECK(lint_lines(condition) ==
        Lines{"note unused-source at other: no number comes from `other`"});
  condition.blocks = "- {exercise: heel-raise, reps: 9, source: other}";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("an exercise that no programme reaches is a warning") {
  ConditionText condition;
  condition.exercises = "squat: {title: Squat, kind: strength, tissue: knee}";
  CHECK(lint_lines(condition) ==
        Lines{"warning unused-exercise at squat: no programme can reach `squat`"});
}

TEST_CASE("what is easier and what replaces an exercise is reached") {
  ConditionText condition;
  condition.exercises =
      "sit: {title: Sit, kind: strength, tissue: calf, needs: [chair], substitute: stand}\n"
      "stand: {title: Stand, kind: strength, tissue: calf}";
  condition.blocks = "- {exercise: heel-raise, reps: 9}\n- {exercise: sit, reps: 9}\n";
  CHECK(lint_lines(condition) ==
        Lines{"note no-easier at sit: `sit` has nothing easier to go to after three bad answers"});
}

TEST_CASE("levels are something easier to go to") {
  ConditionText condition;
  condition.exercises = "sit: {title: Sit, kind: strength, tissue: calf, levels: [Low, High]}";
  condition.blocks = "- {exercise: heel-raise, reps: 9}\n- {exercise: sit, level: 2, reps: 9}\n";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("the easiest level of an exercise has nothing easier") {
  ConditionText condition;
  condition.exercises = "sit: {title: Sit, kind: strength, tissue: calf, levels: [Low, High]}";
  const std::string rows = "ladder: [{reps: 9, level: 2}, {reps: 9, level: 1}]";
  for (const std::string dose : {"level: 1, reps: 9", rows.c_str()}) {
    condition.blocks = "- {exercise: heel-raise, reps: 9}\n- {exercise: sit, " + dose +
                       "}\n- {exercise: sit, id: harder, level: 2, reps: 9}";
    CHECK(lint_lines(condition) ==
          Lines{"note no-easier at sit: `sit` has nothing easier to go to after three bad answers: "
                "a dose is of its easiest level"});
  }
}

TEST_CASE("a group that nothing names is noted") {
  ConditionText condition;
  condition.after = "groups:\n  lifts: [heel-raise]\n";
  CHECK(lint_lines(condition) ==
        Lines{"note unused-group at lifts: nothing uses the group `lifts`"});
  condition.blocks = "- {exercise: lifts, reps: 9}";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("a test that is never due and decides nothing is noted") {
  ConditionText condition;
  condition.top = "tests:\n  hop: {title: Hop, unit: pain, better: lower}\n";
  CHECK(lint_lines(condition) == Lines{"note unused-test at hop: `hop` is never due and decides "
                                       "nothing"});
  condition.lasts = "lasts: 12 weeks\n  exit: [hop <= 2]";
  CHECK(lint_lines(condition).empty());
  condition.lasts = "lasts: 12 weeks";
  condition.top = "tests:\n  hop: {title: Hop, unit: pain, better: lower, at-weeks: [0, 6]}\n";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("whatever its kind, an exercise with nothing easier refers, and is noted") {
  for (const std::string kind : {"mobility", "balance", "aerobic", "isometric", "device"}) {
    ConditionText condition;
    condition.exercises = "sit: {title: Sit, kind: " + kind + ", tissue: calf}";
    condition.blocks =
        "- {exercise: heel-raise, reps: 9}\n- {exercise: [ankle-pump, sit], reps: 9}";
    CHECK(lint_lines(condition) == Lines{"note no-easier at sit: `sit` has nothing easier to go to "
                                         "after three bad answers"});
  }
}

TEST_CASE("what is easier must not lead back to where it began") {
  ConditionText condition;
  condition.exercises =
      "a: {title: A, kind: strength, tissue: calf, easier: b}\n"
      "b: {title: B, kind: strength, tissue: calf, easier: c}\n"
      "c: {title: C, kind: strength, tissue: calf, easier: b}";
  condition.blocks = "- {exercise: [heel-raise, a], reps: 9}";
  CHECK(lint_lines(condition) ==
        Lines{"error circle at c: `easier` goes in a circle: `b`, `c`, `b`"});
}

TEST_CASE("what is easier must not be replaced by what is harder") {
  ConditionText condition;
  condition.exercises =
      "a: {title: A, kind: strength, tissue: calf, easier: b}\n"
      "b: {title: B, kind: strength, tissue: calf, needs: [bar], easier: ankle-pump, substitute: "
      "a}";
  condition.blocks = "- {exercise: [heel-raise, a], reps: 9}";
  CHECK(
      lint_lines(condition) ==
      Lines{"error circle at b: without its device, `b` is replaced by `a`, to which it should be "
            "the easier one"});
}

TEST_CASE("what replaces an exercise must not lead back to it") {
  ConditionText condition;
  condition.exercises =
      "a: {title: A, kind: strength, tissue: calf, needs: [bar], easier: ankle-pump, "
      "substitute: a}";
  condition.blocks = "- {exercise: [heel-raise, a], reps: 9}";
  CHECK(lint_lines(condition) ==
        Lines{"error circle at a: `substitute` goes in a circle: `a`, `a`"});
}
