// `check` names phases that no course reaches.
#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;

namespace {

/// What is said of a phase `first` and a phase `second` with these keys.
std::vector<std::string> said(const std::string& first, const std::string& second,
                              const std::string& choices = "") {
  ConditionText condition;
  condition.top = choices;
  const std::string dose = ", do: [{exercise: heel-raise, sets: 3, reps: 12, load: 15RM}]}";
  condition.phases = "- {id: first, title: First, " + first + dose +
                     "\n- {id: second, title: Second, " + second + dose;
  return lint_lines(condition);
}

const std::string choice =
    "choices:\n  tear: {ask: Which tear, answers: [small, large], if-unknown: large}\n";

std::vector<std::string> one(const std::string& why) {
  return {"warning unopened-phase at second: this phase is never opened: " + why};
}

}  // namespace

TEST_CASE("a phase behind one without an end is never opened") {
  CHECK(said("lasts: open", "lasts: 2 weeks") == one("phase `first` before it has no end"));
  CHECK(said("week: 1+", "lasts: 2 weeks") == one("phase `first` before it has no end"));
  CHECK(said("lasts: 2 weeks", "lasts: open").empty());
  CHECK(said("lasts: open, if: tear is small", "lasts: 2 weeks", choice).empty());
  CHECK(said("lasts: open, if: tear is small", "lasts: 2 weeks, if: tear is small", choice) ==
        one("phase `first` before it has no end"));
}

TEST_CASE("a phase that no answer opens is named") {
  const std::string why = "no answer to the choices meets its `if` and `enter`";
  CHECK(said("lasts: 2 weeks", "lasts: 2 weeks, if: [tear is small, tear is large]", choice) ==
        one(why));
  CHECK(said("lasts: 2 weeks", "lasts: 2 weeks, if: tear is small, enter: [tear is large]",
             choice) == one(why));
  CHECK(said("lasts: 2 weeks", "lasts: 2 weeks, if: tear is small", choice).empty());
}

TEST_CASE("a phase whose week is over before it can open is named") {
  const std::string why = "the week that its `enter` asks for is over before";
  CHECK(said("lasts: 2 weeks", "lasts: 2 weeks, enter: [week < 3]") == one(why));
  CHECK(said("lasts: 2 weeks", "lasts: 2 weeks, enter: [week <= 2]") == one(why));
  CHECK(said("lasts: 2 weeks", "lasts: 2 weeks, enter: [week <= 3]").empty());
  CHECK(said("lasts: 2 weeks", "lasts: 2 weeks, enter: [week >= 2]").empty());
}

TEST_CASE("the first phase has nothing to continue") {
  ConditionText condition;
  condition.phases = "- {id: first, title: First, lasts: 2 weeks, do: [{continue: all}, {exercise: "
                     "heel-raise, sets: 3, reps: 12, load: 15RM}]}";
  CHECK(lint_lines(condition) ==
        std::vector<std::string>{"error phase-without-block at {continue: all}: no phase comes "
                                 "before this one, so there is nothing to continue"});
}
