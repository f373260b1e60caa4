#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;
using Lines = std::vector<std::string>;

namespace {

/// A programme limit and one block.
Lines lint_limit(const std::string& limit, const std::string& block,
                 const std::string& lasts = "lasts: 12 weeks") {
  ConditionText condition;
  condition.limits = "limits:\n  - {" + limit + "}\n";
  condition.blocks = "- {" + block + "}";
  condition.lasts = lasts;
  condition.top = "choices:\n  tear: {ask: Which, answers: [small, large], if-unknown: large}\n";
  condition.exercises =
      "hop: {title: Hop, kind: plyometric, tissue: calf, easier: heel-raise}\n"
      "squat: {title: Squat, kind: strength, tissue: knee, easier: hop}";
  auto lines = lint_lines(condition);
  std::erase_if(lines,
                [](const std::string& line) { return line.find("unused") != std::string::npos; });
  return lines;
}

}  // namespace

TEST_CASE("a range must not be wider than the limit of its weeks") {
  CHECK(lint_limit("week: 1-4, range: 0-90", "exercise: heel-raise, range: 0-90, reps: 9").empty());
  CHECK(
      lint_limit("week: 1-4, range: 0-90", "exercise: heel-raise, range: 10-80, reps: 9").empty());
  CHECK(lint_limit("week: 1-4, range: 0-90", "exercise: heel-raise, range: 0-120, reps: 9") ==
        Lines{"error range-over-limit at 0-120: the range 0-120 is wider than the limit 0-90 "
              "allows in these weeks"});
  CHECK(
      lint_limit("week: 1-4, range: 0-90", "exercise: heel-raise, range: 100-30, reps: 9").size() ==
      1);
  CHECK(lint_limit("week: 1-4, range: 0-90", "exercise: heel-raise, range: full, reps: 9").size() ==
        1);
}

TEST_CASE("a limit is over after its weeks") {
  const std::string wide = "exercise: heel-raise, range: 0-120, reps: 9";
  CHECK(lint_limit("week: 1-4, range: 0-90", wide + ", week: 5+").empty());
  CHECK(lint_limit("week: 1-4, range: 0-90", wide + ", week: 4+").size() == 1);
  CHECK(lint_limit("week: 13+, range: 0-90", wide, "lasts: 8 weeks").empty());
}

TEST_CASE("a loaded range does not bind what carries no load") {
  CHECK(lint_limit("loaded-range: 0-90", "exercise: heel-raise, range: 0-120, load: none, reps: 9")
            .empty());
  CHECK(lint_limit("loaded-range: 0-90", "exercise: heel-raise, range: 0-120, load: 9RM, reps: 9")
            .size() == 1);
}

TEST_CASE("rows of a ladder meet the limits of their own weeks") {
  const std::string rows =
      "exercise: heel-raise, reps: 9, ladder: [{week: 1-4, range: 0-90}, {week: 5+, range: 0-120}]";
  CHECK(lint_limit("week: 1-4, range: 0-90", rows).empty());
  CHECK(lint_limit("week: 1-5, range: 0-90", rows) ==
        Lines{"error range-over-limit at 0-120: the range 0-120 is wider than the limit 0-90 "
              "allows in these weeks"});
}

TEST_CASE("a limit for one answer and a block for another never meet") {
  const std::string limit = "week: 1-4, range: 0-90, if: tear is small";
  const std::string wide = "exercise: heel-raise, range: 0-120, reps: 9";
  CHECK(lint_limit(limit, wide + ", if: tear is large").size() == 2);  // and no block is left
  const auto lines = lint_limit(limit, wide);
  CHECK(lines.size() == 2);  // and small is stricter than what unknown is taken as
  CHECK(lint_limit("week: 1-4, range: 0-90, if: tear is large", wide).size() == 1);
}

TEST_CASE("a forbidden exercise or kind is an error, unless it may wait") {
  const std::string hop = "exercise: hop, reps: 9";
  CHECK(lint_limit("week: 1-6, forbid: [hop]", hop) ==
        Lines{"error forbidden-exercise at hop: `hop` is forbidden in these weeks"});
  CHECK(lint_limit("week: 1-6, forbid: [plyometric]", hop) ==
        Lines{"error forbidden-exercise at hop: `hop` is forbidden in these weeks, as every "
              "plyometric exercise"});
  CHECK(lint_limit("week: 1-6, forbid: [plyometric]", hop + ", week: 7+").empty());
  CHECK(lint_limit("week: 1-6, forbid: [plyometric]", hop + ", enter: [week > 6]").empty());
  CHECK(lint_limit("week: 1-6, forbid: [running]", hop).empty());
}

TEST_CASE("limits of a phase count the weeks of the phase") {
  ConditionText condition;
  condition.phases =
      "- {id: a, title: A, lasts: 4 weeks, do: [{exercise: heel-raise, reps: 9}]}\n"
      "- id: b\n  title: B\n  lasts: 4 weeks\n"
      "  limits: [{week: 1-2, range: 0-60}]\n"
      "  do: [{exercise: heel-raise, range: 0-90, reps: 9}]\n";
  CHECK(lint_lines(condition).size() == 1);
  condition.phases =
      "- {id: a, title: A, lasts: 4 weeks, do: [{exercise: heel-raise, reps: 9}]}\n"
      "- id: b\n  title: B\n  lasts: 4 weeks\n"
      "  limits: [{week: 1-2, range: 0-60}]\n"
      "  do: [{exercise: heel-raise, week: 3+, range: 0-90, reps: 9}]\n";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("limits of the programme count the weeks before a phase") {
  ConditionText condition;
  condition.limits = "limits:\n  - {week: 1-4, range: 0-60}\n";
  condition.phases =
      "- {id: a, title: A, lasts: 4 weeks, do: [{exercise: heel-raise, reps: 9}]}\n"
      "- {id: b, title: B, lasts: 4 weeks, do: [{exercise: heel-raise, range: 0-90, reps: 9}]}\n";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("foot contacts of a session are summed over its blocks") {
  ConditionText condition;
  condition.sessions = "{frequency: 2/week, gap: 72 h}";
  condition.exercises =
      "hop: {title: Hop, kind: plyometric, tissue: calf, easier: jump}\n"
      "jump: {title: Jump, kind: plyometric, tissue: calf, easier: heel-raise}";
  condition.limits =
      "limits:\n  - {week: 1-3, foot-contacts: 60 per session}\n"
      "  - {week: 4+, foot-contacts: 80 per session}\n";
  condition.blocks =
      "- exercise: [hop, jump]\n  ladder:\n"
      "    - {week: 1-3, sets: 3, reps: 10}\n    - {week: 4-12, sets: 4, reps: 10}\n";
  CHECK(lint_lines(condition).empty());
  condition.blocks += "- {exercise: jump, week: 5+, reps: 1}\n";
  CHECK(lint_lines(condition) ==
        Lines{"error contacts-over-limit at do: a session of week 5 has 81 foot contacts"});
}

TEST_CASE("blocks of different named sessions are not summed") {
  ConditionText condition;
  condition.sessions = "{frequency: 2/week, gap: 72 h, order: [a, b]}";
  condition.exercises = "hop: {title: Hop, kind: plyometric, tissue: calf, easier: heel-raise}";
  condition.limits = "limits:\n  - {foot-contacts: 60 per session}\n";
  condition.blocks =
      "- {exercise: hop, id: one, in: a, sets: 4, reps: 10}\n"
      "- {exercise: hop, id: two, in: b, sets: 4, reps: 10}\n";
  CHECK(lint_lines(condition).empty());
  condition.blocks += "- {exercise: hop, id: three, sets: 3, reps: 10}\n";
  CHECK(lint_lines(condition).size() == 1);
}
