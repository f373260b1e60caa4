#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;
using Lines = std::vector<std::string>;

namespace {

Lines lint_rows(const std::vector<std::string>& rows, std::string lasts = "lasts: 12 weeks") {
  ConditionText condition;
  condition.blocks = block_of_rows(rows);
  condition.lasts = std::move(lasts);
  return lint_lines(condition);
}

}  // namespace

TEST_CASE("a condition without a mistake has no finding") {
  CHECK(lint_lines(ConditionText{}).empty());
}

TEST_CASE("rows that tile are fine, with an open end too") {
  CHECK(lint_rows({"week: 1", "week: 2-4", "week: 5-12"}).empty());
  CHECK(lint_rows({"week: 1-4", "week: 5+"}).empty());
}

TEST_CASE("weeks without a row are named") {
  CHECK(lint_rows({"week: 1", "week: 3-4"}) ==
        Lines{"error weeks-with-a-hole at 3-4: week 2 has no row"});
  CHECK(lint_rows({"week: 1-2", "week: 6+"}) ==
        Lines{"error weeks-with-a-hole at 6+: weeks 3 to 5 have no row"});
}

TEST_CASE("a ladder starts with week 1") {
  CHECK(lint_rows({"week: 2-4"}) == Lines{"error weeks-with-a-hole at 2-4: week 1 has no row"});
}

TEST_CASE("weeks with two rows are named") {
  CHECK(lint_rows({"week: 1-4", "week: 4-12"}) ==
        Lines{"error weeks-overlap at 4-12: week 4 has two rows"});
  CHECK(lint_rows({"week: 1-6", "week: 3-4"}) ==
        Lines{"error weeks-overlap at 3-4: weeks 3 to 4 have two rows"});
  CHECK(lint_rows({"week: 1+", "week: 5-6"}) ==
        Lines{"error weeks-overlap at 5-6: weeks 5 to 6 have two rows"});
}

TEST_CASE("rows of different named sessions tile by themselves") {
  ConditionText condition;
  condition.sessions = "{frequency: 2/week, gap: 48 h, order: [heavy, light]}";
  condition.blocks = block_of_rows({"in: heavy, week: 1-4", "in: light, week: 1-6",
                                    "in: heavy, week: 5-12", "in: light, week: 8-12"});
  CHECK(lint_lines(condition) == Lines{"error weeks-with-a-hole at 8-12: week 7 has no row"});
}

TEST_CASE("a ladder has one clock") {
  CHECK(
      lint_rows({"week: 1-4", "lasts: 2 weeks"}) ==
      Lines{"error mixed-clocks at lasts: this row goes by `lasts`, the first row goes by `week`"});
  CHECK(lint_rows({"lasts: 2 weeks", "reps: 9", "lasts: 2 weeks"}) ==
        Lines{"error mixed-clocks at {reps: 9}: this row is passed by a good session, the first "
              "row goes by `lasts`"});
  CHECK(lint_rows({"reps: 9", "reps: 10"}).empty());
}

TEST_CASE("the last row of a ladder by lasts may be bare") {
  CHECK(lint_rows({"lasts: 2 weeks", "lasts: 2 weeks", "reps: 9"}).empty());
}

TEST_CASE("a row that starts after the phase is over is never reached") {
  CHECK(lint_rows({"week: 1-8", "week: 9-12"}, "lasts: 6-8 weeks") ==
        Lines{"warning unreached-row at 9-12: this row is never reached: it starts in week 9 of "
              "the ladder"});
  CHECK(lint_rows({"lasts: 4 weeks", "lasts: 4 weeks", "reps: 9"}, "lasts: 6-8 weeks") ==
        Lines{"warning unreached-row at {reps: 9}: this row is never reached: it starts in week 9 "
              "of the ladder"});
}

TEST_CASE("a phase must have room for its ladder; one number leaves half as much again") {
  CHECK(lint_rows({"week: 1-4", "week: 5-12"}, "lasts: 6-8 weeks") ==
        Lines{"warning phase-too-short at 6-8 weeks: this is over after 8 weeks; the ladder needs "
              "12"});
  CHECK(lint_rows({"week: 1-18"}, "lasts: 12 weeks").empty());
  CHECK(lint_rows({"week: 1-19"}, "lasts: 12 weeks").size() == 1);
  CHECK(lint_rows({"week: 1-99"}, "lasts: open").empty());
}

TEST_CASE("a block's own weeks leave less room than its phase") {
  ConditionText condition;
  condition.blocks = block_of_rows({"week: 1-3", "week: 4-6"}) + "  week: 7-10\n";
  CHECK(lint_lines(condition) ==
        Lines{"warning phase-too-short at 7-10: this is over after 4 weeks; the ladder needs 6"});
}

TEST_CASE("a row is reached when later phases continue the block") {
  const auto lint_two = [](const std::string& next, const std::string& lasts) {
    ConditionText condition;
    const std::string block =
        "{exercise: heel-raise, load: 12RM, ladder: [{lasts: 4 weeks, reps: 9}, {lasts: 4 weeks, "
        "reps: 10}, {reps: 11}]}";
    condition.phases = "- {id: a, title: A, lasts: 4-6 weeks, do: [" + block +
                       "]}\n- {id: b, title: B, lasts: " + lasts + ", do: [{" + next + "}]}\n";
    return lint_lines(condition);
  };
  CHECK(lint_two("continue: [heel-raise]", "2-4 weeks").empty());
  CHECK(lint_two("continue: all", "open").empty());
  CHECK(lint_two("continue: all", "1-2 weeks") ==
        Lines{"warning unreached-row at {reps: 11}: this row is never reached: it starts in week 9 "
              "of the ladder"});
  CHECK(lint_two("exercise: ankle-pump, reps: 9", "6 weeks").size() == 1);
}
