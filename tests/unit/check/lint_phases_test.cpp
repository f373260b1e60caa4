#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;
using Lines = std::vector<std::string>;

namespace {

std::string phase(const std::string& id, const std::string& place,
                  const std::string& block = "{exercise: heel-raise, sets: 3, reps: 9}") {
  return "- {id: " + id + ", title: T, " + place + ", do: [" + block + "]}\n";
}

Lines lint_phases(std::string phases, std::string top = "") {
  ConditionText condition;
  condition.phases = std::move(phases);
  condition.top = std::move(top);
  return lint_lines(condition);
}

const std::string tear =
    "choices:\n  tear: {ask: Which, answers: [small, large], if-unknown: large}\n";

}  // namespace

TEST_CASE("phases placed by week may overlap, but leave no hole") {
  CHECK(lint_phases(phase("a", "week: 1-2") + phase("b", "week: 2-5")).empty());
  CHECK(lint_phases(phase("a", "week: 1-2") + phase("b", "week: 4-5")) ==
        Lines{"error phases-with-a-hole at 4-5: week 3 of the programme has no phase"});
  CHECK(lint_phases(phase("a", "week: 1-6") + phase("b", "week: 2-3") + phase("c", "week: 9+")) ==
        Lines{"error phases-with-a-hole at 9+: weeks 7 to 8 of the programme have no phase"});
  CHECK(lint_phases(phase("a", "week: 3-4")) ==
        Lines{"error phases-with-a-hole at 3-4: weeks 1 to 2 of the programme have no phase"});
}

TEST_CASE("a phase that follows another needs no week") {
  CHECK(lint_phases(phase("a", "week: 1-2") + phase("b", "lasts: 4 weeks")).empty());
}

TEST_CASE("whatever is answered, a phase has a block") {
  const std::string small = "{exercise: heel-raise, if: tear is small, sets: 3, reps: 9}";
  const std::string large = "{exercise: heel-raise, if: tear is large, sets: 2, reps: 9}";
  CHECK(
      lint_phases(phase("a", "lasts: 4 weeks", small), tear) ==
      Lines{"error phase-without-block at do: no block is left in this phase when tear is large"});
  CHECK(lint_phases(phase("a", "lasts: 4 weeks, if: tear is small", small), tear).empty());
  CHECK(lint_phases(phase("a", "lasts: 4 weeks", small + ", " + large), tear).empty());
}

TEST_CASE("a programme of devices is mostly passive") {
  ConditionText condition;
  condition.exercises = "tape: {title: Tape, kind: device, tissue: calf, easier: ankle-pump}";
  condition.blocks =
      "- {exercise: tape, time: 5 min}\n- {exercise: heel-raise, sets: 3, reps: 9}\n";
  CHECK(
      lint_lines(condition) ==
      Lines{"warning mostly-passive at standard: 1 of 2 exercises of this programme are devices"});
  condition.blocks += "- {exercise: ankle-pump, reps: 20}\n";
  CHECK(lint_lines(condition).empty());
}
