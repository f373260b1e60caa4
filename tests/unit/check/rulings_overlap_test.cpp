// R13: of two open phases the later one has an exercise that stands in both.
#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;

namespace {

/// What is said of a heel raise in weeks 1 to 3 and another one in weeks 3 to 5.
std::vector<std::string> said(const std::string& first, const std::string& second,
                              const std::string& week = "3-5") {
  ConditionText condition;
  condition.phases = "- {id: first, title: First, week: 1-3, do: [{exercise: heel-raise, " + first +
                     "}]}\n- {id: second, title: Second, week: " + week +
                     ", do: [{exercise: heel-raise, " + second + "}]}";
  return lint_lines(condition);
}

}  // namespace

TEST_CASE("R13: a smaller dose of the later of two open phases is a warning") {
  const auto lines = said("sets: 3, reps: 12, load: 15RM", "sets: 2, reps: 12, load: 15RM");
  REQUIRE(lines.size() == 1);
  CHECK(lines.front() ==
        "warning smaller-later-dose at {exercise: heel-raise, sets: 2, reps: 12, load: 15RM}: "
        "`heel-raise` is done less here than in phase `first`, which is open in the same weeks");
  CHECK(said("sets: 3, reps: 12, load: 15RM", "sets: 3, reps: 12, load: 18RM").size() == 1);
  CHECK(said("sets: 3, hold: 30 s", "sets: 3, hold: 20 s").size() == 1);
}

TEST_CASE("R13: fewer repetitions of more, a harder level or other weeks are no smaller dose") {
  CHECK(said("sets: 3, reps: 15, load: 15RM", "sets: 4, reps: 6, load: 6RM").empty());
  CHECK(said("sets: 3, reps: 12, load: 15RM", "sets: 3, reps: 12, load: 15RM").empty());
  CHECK(said("sets: 3, reps: 12, load: 15RM", "sets: 2, reps: 12, load: 15RM", "4-5").empty());
  CHECK(said("sets: 3, reps: 12, load: 15RM", "sets: 2, reps: 8, load: bodyweight").empty());
}

TEST_CASE("R13: blocks of different answers to a choice never meet") {
  ConditionText condition;
  condition.top = "choices:\n  tear: {ask: Which tear, answers: [small, large], "
                  "if-unknown: large}\n";
  condition.phases =
      "- {id: first, title: First, week: 1-3, do: [{exercise: heel-raise, if: tear is small, sets: "
      "3, reps: 12, load: 15RM}, {exercise: ankle-pump, reps: 10}]}\n"
      "- {id: second, title: Second, week: 3-5, do: [{exercise: heel-raise, if: tear is large, "
      "sets: 2, reps: 12, load: 15RM}, {exercise: ankle-pump, reps: 10}]}";
  CHECK(lint_lines(condition).empty());
}
