#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;
using Lines = std::vector<std::string>;

namespace {

Lines lint_block(std::string blocks, std::string lasts = "lasts: 12 weeks") {
  ConditionText condition;
  condition.blocks = std::move(blocks);
  condition.lasts = std::move(lasts);
  return lint_lines(condition);
}

Lines lint_raise(const std::string& dose, const std::string& raise, std::string lasts) {
  return lint_block("- exercise: heel-raise\n  " + dose + "\n  progress: [{" + raise + "}]\n",
                    std::move(lasts));
}

Lines lint_bands(const std::string& bands) {
  return lint_block(
      "- exercise: heel-raise\n  sets: 3\n  reps: 10\n  load: 10RM\n  adjust:\n"
      "    - {after: last set, change: next session, by-reps: " +
      bands + "}\n");
}

}  // namespace

TEST_CASE("8RM is lifted eight times at most") {
  CHECK(lint_block("- {exercise: heel-raise, sets: 3, reps: 8, load: 8RM}").empty());
  CHECK(lint_block("- {exercise: heel-raise, sets: 3, reps: 10, load: 8RM}") ==
        Lines{"error reps-above-rm at 10: 10 repetitions with 8RM, a load for 8"});
  CHECK(lint_block("- {exercise: heel-raise, sets: 3, reps: 6-9, load: 8RM}").size() == 1);
  CHECK(lint_block("- {exercise: heel-raise, sets: 3, reps: max, load: 8RM}").empty());
  CHECK(lint_block("- {exercise: heel-raise, sets: 3, reps: 12, load: 70 % 1RM}").empty());
}

TEST_CASE("repetitions per set are compared with the load of the same set") {
  CHECK(lint_block("- {exercise: heel-raise, reps: [12, 10, 8], load: [12RM, 10RM, 8RM]}").empty());
  CHECK(lint_block("- {exercise: heel-raise, reps: [12, 10, 9], load: [12RM, 10RM, 8RM]}") ==
        Lines{"error reps-above-rm at [12, 10, 9]: 9 repetitions with 8RM, a load for 8"});
}

TEST_CASE("a row's load is compared with the block's repetitions") {
  ConditionText condition;
  condition.blocks = block_of_rows({"week: 1-6", "week: 7-12, load: 8RM"});
  CHECK(lint_lines(condition) ==
        Lines{"error reps-above-rm at 8RM: 10 repetitions with 8RM, a load for 8"});
}

TEST_CASE("what rises must end somewhere") {
  const std::string open = "lasts: open";
  CHECK(lint_raise("hold: 30 s", "raise: hold, by: 5 s", open) ==
        Lines{"error progress-without-end at hold: nothing says where this ends"});
  CHECK(lint_raise("hold: 30-45 s", "raise: hold, by: 5 s", open).empty());
  CHECK(lint_raise("hold: 30 s", "raise: hold, by: 5 s, to: 45 s", open).empty());
  CHECK(lint_raise("reps: 8", "raise: reps, by: 1", "lasts: 4 weeks").size() == 1);
  CHECK(lint_raise("reps: 8-12", "raise: reps, by: 1", "lasts: 4 weeks").empty());
  CHECK(lint_raise("sets: 2", "raise: sets, by: 1", "lasts: 4 weeks").size() == 1);
}

TEST_CASE("a load may rise for as long as its phase lasts, and not for ever") {
  CHECK(lint_raise("load: 10RM", "raise: load, by: 5 %", "lasts: 4 weeks").empty());
  CHECK(lint_raise("load: 10RM", "raise: load, by: 5 %", "lasts: open") ==
        Lines{"error progress-without-end at load: nothing says where this ends"});
}

TEST_CASE("bands run from 0 to an open end") {
  CHECK(lint_bands("{0-4: -5 kg, 5-8: 0 kg, 9+: 5 kg}").empty());
  CHECK(lint_bands("{1-4: -5 kg, 5+: 0 kg}") ==
        Lines{"error bands-with-a-hole at 1-4: 0 repetitions stand in no band"});
  CHECK(lint_bands("{0-4: -5 kg, 6-8: 0 kg, 9+: 5 kg}") ==
        Lines{"error bands-with-a-hole at 6-8: 5 repetitions stand in no band"});
  CHECK(lint_bands("{0-4: -5 kg, 4+: 0 kg}") ==
        Lines{"error bands-with-a-hole at 4+: 4 repetitions stand in two bands"});
  CHECK(lint_bands("{0-4: -5 kg, 5-8: 0 kg}") ==
        Lines{"error bands-with-a-hole at 5-8: 9 repetitions and more stand in no band"});
  CHECK(lint_bands("{0+: -5 kg, 5+: 0 kg}") ==
        Lines{"error bands-with-a-hole at 5+: the band before has no end"});
}

TEST_CASE("a set that is looked at or changed is there, and in this order") {
  const auto lint_sets = [](const std::string& sets) {
    ConditionText condition;
    condition.blocks =
        "- exercise: heel-raise\n  reps: 6\n  load: [50 % of 6RM, 6RM, adjusted]\n  adjust:\n"
        "    - {" +
        sets + ", by-reps: {0-4: -5 %, 5+: 5 %}}";
    return lint_lines(condition);
  };
  CHECK(lint_sets("after: set 2, change: set 3").empty());
  CHECK(lint_sets("after: set 2, change: set 4") ==
        Lines{"error adjust-without-set at set 4: the dose has no set 4"});
  CHECK(lint_sets("after: set 4, change: next session") ==
        Lines{"error adjust-without-set at set 4: the dose has no set 4"});
  CHECK(
      lint_sets("after: set 2, change: set 2") ==
      Lines{"error adjust-without-set at set 2: this set is over when its load would be changed"});
}

TEST_CASE("nobody gets more load for no repetition at all") {
  CHECK(lint_bands("{0-4: 5 kg, 5+: 10 kg}") ==
        Lines{"error raise-on-failure at 5 kg: the load rises where not a single repetition was "
              "done"});
}

TEST_CASE("more repetitions never change the load by less") {
  CHECK(lint_bands("{0-4: 0 kg, 5+: -5 kg}") ==
        Lines{"error bands-falling at 5+: this change is smaller than that of the band before, "
              "with more repetitions"});
}

TEST_CASE("every dose says where it comes from") {
  ConditionText condition;
  condition.source = "";
  CHECK(lint_lines(condition) ==
        Lines{"error dose-without-source at sets: nothing says where this dose comes from"});
  condition.blocks = "- {exercise: heel-raise, sets: 3, reps: 9, source: trial}";
  CHECK(lint_lines(condition).empty());
  condition.blocks = "- {exercise: heel-raise, sets: 3, reps: 9, basis: default}";
  CHECK(lint_lines(condition).empty());
  condition.blocks = "- {exercise: heel-raise, sets: 3, reps: 9, basis: {sets: default}}";
  CHECK(lint_lines(condition) ==
        Lines{"error dose-without-source at reps: nothing says where this dose comes from"});
}

TEST_CASE("rows need a source where their block has none") {
  ConditionText condition;
  condition.source = "";
  condition.blocks =
      "- exercise: heel-raise\n  ladder:\n"
      "    - {week: 1-4, reps: 9, source: trial}\n    - {week: 5-12, reps: 10}\n";
  CHECK(lint_lines(condition) ==
        Lines{"error dose-without-source at reps: nothing says where this dose comes from"});
}

TEST_CASE("numbers of the pain rules beyond their bounds need a source") {
  ConditionText condition;
  condition.pain = "{profile: tendon, settle: 3}";
  CHECK(lint_lines(condition) ==
        Lines{"error profile-out-of-bounds at 3: `settle` of more than 2 needs a source"});
  condition.pain = "{profile: tendon, settle: 3, source: trial}";
  CHECK(lint_lines(condition).empty());
  condition.pain = "{profile: tendon, acceptable: 4, settle: 2, creep: 3, adherence: 50 %}";
  CHECK(lint_lines(condition).empty());
  condition.pain = "{profile: tendon, load-down: 5 %, volume-down: 9 %, cap: 15 %}";
  CHECK(lint_lines(condition).size() == 3);
}

TEST_CASE("the usual rise is never above the largest") {
  ConditionText condition;
  condition.pain = "{profile: tendon, up: 12 %}";
  CHECK(lint_lines(condition) ==
        Lines{"error profile-out-of-bounds at 12 %: the usual rise `up` is above the largest, "
              "`cap`"});
}

TEST_CASE("an expectation below what the raise itself waits for has no effect") {
  const auto expects = [](const std::string& raise) {
    return lint_raise("reps: 8-12", "raise: reps, by: 1, " + raise, "lasts: 12 weeks");
  };
  CHECK(expects("every: week, expect: 2 sessions") ==
        Lines{"warning expect-without-effect at 2 sessions: `expect` has no effect: this rises "
              "only every week"});
  CHECK(expects("every: 10 days, expect: 1 week").size() == 1);
  CHECK(expects("every: 4 sessions, expect: 1 week").size() == 1);
  CHECK(expects("every: week, expect: 3 sessions").empty());
  CHECK(expects("every: 10 days, expect: 2 weeks").empty());
  CHECK(expects("expect: 1 session").empty());
  CHECK(expects("every: week, expect: 2 weeks").empty());
}
