// What is written and never used, never asked, or of no effect.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;

namespace {

using Lines = std::vector<std::string>;

const std::string plain_block = "- {exercise: heel-raise, sets: 3, reps: 12, load: 15RM}\n";

}  // namespace

TEST_CASE("a question whose answer changes nothing is noted") {
  ConditionText condition;
  condition.top = "choices:\n  tear: {ask: Which, answers: [small, large], if-unknown: large}\n";
  CHECK(lint_lines(condition) ==
        Lines{"note unused-choice at tear: nothing depends on the answer to `tear`"});
  condition.limits = "limits:\n  - {week: 1-2, weekly-rise: 5 %, if: tear is large}";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("a level above every dose is noted, unless something raises the level") {
  ConditionText condition;
  condition.exercises =
      "sit: {title: Sit, kind: strength, tissue: calf, easier: ankle-pump, levels: [A, B, C]}";
  condition.blocks = plain_block + "- {exercise: sit, reps: 9, level: 2}";
  CHECK(lint_lines(condition) ==
        Lines{"note unused-level at C: no dose of `sit` comes to level 3"});
  condition.blocks = plain_block + "- {exercise: sit, ladder: [{reps: 9, level: 3}]}";
  CHECK(lint_lines(condition).empty());
  condition.blocks = plain_block + "- {exercise: sit, reps: 9, progress: [{raise: level, by: 1}]}";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("a session in which nothing is done is a mistake") {
  ConditionText condition;
  condition.sessions = "{frequency: 3/week, gap: 48 h, order: [a, b]}";
  condition.blocks = "- {exercise: heel-raise, in: a, reps: 12}";
  CHECK(lint_lines(condition) ==
        Lines{"error empty-session at [a, b]: nothing is done in the session `b` of phase `load`"});
  condition.blocks = "- {exercise: heel-raise, reps: 12}";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("keys without effect are named") {
  ConditionText condition;
  condition.pain = "{profile: tendon, acute-for: 5 days}";
  condition.exercises =
      "sit: {title: Sit, kind: strength, tissue: calf, easier: ankle-pump, substitute: ankle-pump}";
  condition.blocks =
      plain_block + "- {exercise: sit, reps: 9, as: pairs, at-most: 1 rows in 7 days}";
  CHECK(lint_lines(condition) ==
        Lines{"warning unused-key at acute-for: `acute-for` has no effect: there is no `acute`",
              "warning unused-key at substitute: `substitute` has no effect: `sit` needs no "
              "equipment",
              "warning unused-key at as: `as` has no effect: this block has one exercise",
              "warning unused-key at at-most: `at-most` has no effect: this block has no rows to "
              "climb"});
}

TEST_CASE("equipment that nothing replaces is noted, where everybody is given the exercise") {
  ConditionText condition;
  condition.top = "choices:\n  place: {ask: Where, answers: [gym, home], if-unknown: home}\n";
  condition.exercises =
      "press: {title: Press, kind: strength, tissue: calf, easier: ankle-pump, needs: [rack]}";
  condition.blocks = plain_block + "- {exercise: press, reps: 9, if: place is gym}";
  CHECK(lint_lines(condition).empty());
  condition.blocks += "\n- {exercise: press, id: again, reps: 9}";
  CHECK(lint_lines(condition) ==
        Lines{"note no-substitute at [rack]: a patient without `rack` cannot do `press`, and "
              "nothing takes its place"});
}

TEST_CASE("a test that a dose needs and nobody makes is named") {
  ConditionText condition;
  condition.top = "tests:\n  longest: {title: Longest hold, unit: s, better: higher}\n";
  condition.blocks = "- {exercise: heel-raise, hold: 50 % of longest}";
  CHECK(lint_lines(condition) ==
        Lines{"warning test-never-due at longest: `longest` is needed, but never due"});
  condition.blocks = "- {exercise: heel-raise, hold: 50 % of longest, exit: [longest >= 30 s]}";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("a test that is first made when its phase is over is a mistake") {
  ConditionText condition;
  const auto test_in = [&](const std::string& weeks) {
    condition.top =
        "tests:\n  quads: {title: Strength, unit: kg, better: higher, at-weeks: " + weeks + "}\n";
    condition.lasts = "lasts: 4-12 weeks\n  exit: [quads >= 30]";
    return lint_lines(condition);
  };
  CHECK(test_in("[12]").empty());
  CHECK(
      test_in("[13, 26]") ==
      Lines{"error test-never-due at quads >= 30: `quads` is first due in week 13, and this phase "
            "is over by week 12"});
}

TEST_CASE("a raise of what the dose has not got is a mistake") {
  ConditionText condition;
  const auto raise = [&](const std::string& dose, const std::string& what) {
    condition.blocks = "- {exercise: heel-raise, " + dose + ", progress: [{raise: " + what + "}]}";
    return lint_lines(condition);
  };
  CHECK(raise("reps: 9", "hold, by: 5 s, to: 60 s") ==
        Lines{"error raise-without-dose at hold: this raises `hold`, and the dose has none"});
  CHECK(
      raise("reps: 9, load: none", "load, by: 5 %") ==
      Lines{"error raise-without-dose at load: this raises a load, and the dose has `load: none`"});
  CHECK(raise("reps: 9", "load, by: 5 %").empty());
  CHECK(raise("ladder: [{hold: 30 s}]", "hold, by: 5 s, to: 60 s").empty());
}

TEST_CASE("a raise that ends where it begins is a mistake") {
  ConditionText condition;
  condition.exercises =
      "sit: {title: Sit, kind: strength, tissue: calf, easier: ankle-pump, levels: [A, B]}";
  const auto raise = [&](const std::string& block) {
    condition.blocks = plain_block + "- {" + block + "}]}";
    return lint_lines(condition);
  };
  CHECK(
      raise("exercise: sit, level: 2, hold: 30-45 s, progress: [{raise: hold, by: 5 s, to: 30 s") ==
      Lines{"error raise-without-room at 30 s: the `hold` begins at this or above, so it never "
            "rises"});
  CHECK(raise("exercise: sit, level: 2, hold: 30-45 s, progress: [{raise: hold, by: 5 s, to: 35 s")
            .empty());
  CHECK(raise("exercise: sit, reps: 9, progress: [{raise: level, by: 1, to: 3") ==
        Lines{"error raise-without-room at 3: the exercise has 2 levels"});
  CHECK(raise("exercise: [sit, heel-raise], reps: 9, progress: [{raise: level, by: 1, to: 2")
            .empty());
  condition.exercises.clear();
  CHECK(raise("exercise: heel-raise, id: more, reps: 9, progress: [{raise: level, by: 1") ==
        Lines{"error raise-without-room at level: the exercise has one level"});
}

TEST_CASE("two units of mass in one block are named") {
  ConditionText condition;
  condition.blocks =
      "- {exercise: heel-raise, reps: 9, load: 40 lb, note: 5 kg, progress: [{raise: load, by: 2.5 "
      "kg}]}";
  CHECK(lint_lines(condition).front() ==
        "warning mixed-units at 5 kg: this is in kg, and another load of this block in lb");
  condition.blocks = "- {exercise: heel-raise, reps: 9, load: 40 kg}";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("pain rules that can never be used are a mistake, with a source too") {
  ConditionText condition;
  condition.pain =
      "{profile: tendon, acceptable: 10, settle: 10, tissues: [calv, calf], "
      "source: trial}";
  CHECK(lint_lines(condition) ==
        Lines{"error rule-never-fires at 10: scores end at 10, so no pain would ever be too much",
              "error rule-never-fires at 10: scores end at 10, so no morning would ever be too bad",
              "error unknown-tissue at calv: no exercise loads `calv`, so its pain would change "
              "nothing"});
  condition.pain = "{profile: tendon, acceptable: 9, settle: 9, source: trial}";
  CHECK(lint_lines(condition).empty());
  condition.pain = "{profile: tendon, load-down: 0 %, adherence: 0 %, up: 0 %, source: trial}";
  CHECK(
      lint_lines(condition) ==
      Lines{"error rule-never-fires at 0 %: with 0 % a bad answer would take nothing away",
            "error rule-never-fires at 0 %: with 0 % every week counts, also one in which nothing "
            "was done",
            "error rule-never-fires at 0 %: with 0 % no load would ever rise"});
}
