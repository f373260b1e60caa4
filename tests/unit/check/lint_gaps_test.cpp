#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;
using Lines = std::vector<std::string>;

namespace {

std::string changed_to(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

Lines lint_sessions(std::string sessions) {
  ConditionText condition;
  condition.sessions = std::move(sessions);
  return lint_lines(condition);
}

}  // namespace

TEST_CASE("sessions with their gaps must fit into a week") {
  CHECK(lint_sessions("{frequency: 3/week, gap: 56 h}").empty());
  CHECK(lint_sessions("{frequency: 3/week, gap: 57 h}") ==
        Lines{"error gap-too-long at 3/week: 3 sessions 57 h apart need 171 h; a week has 168 h"});
  CHECK(lint_sessions("{frequency: 4/week, gap: 48 h}") ==
        Lines{"error gap-too-long at 4/week: 4 sessions 48 h apart need 192 h; a week has 168 h"});
  CHECK(lint_sessions("{frequency: daily, gap: 24 h}").empty());
}

TEST_CASE("gaps in days are compared in days") {
  CHECK(lint_sessions("{frequency: 3/week, gap: 2 days}").empty());
  CHECK(lint_sessions("{frequency: 4/week, gap: 2 days}") ==
        Lines{"error gap-too-long at 4/week: 4 sessions 2 days apart need 8 days; a week has 7 "
              "days"});
}

TEST_CASE("of a range of sessions the fewest must fit") {
  CHECK(lint_sessions("{frequency: 1-4/week, gap: 2 days}").empty());
  CHECK(lint_sessions("{frequency: 4-5/week, gap: 48 h}").size() == 1);
}

TEST_CASE("an interval in days must not be shorter than the gap") {
  CHECK(lint_sessions("{frequency: every 2 days, gap: 48 h}").empty());
  CHECK(lint_sessions("{frequency: every 2 days, gap: 72 h}") ==
        Lines{"error gap-too-long at every 2 days: every 2 days is sooner than the gap of 72 h "
              "allows"});
}

TEST_CASE("the innermost frequency and the innermost gap act together, reported once") {
  ConditionText condition;
  condition.sessions = "{frequency: 5/week, gap: 0 h}";
  condition.blocks =
      "- {exercise: heel-raise, frequency: 4/week, gap: 48 h, sets: 3, reps: 9}\n"
      "- {exercise: ankle-pump, sets: 3, reps: 9}\n";
  CHECK(lint_lines(condition) ==
        Lines{"error gap-too-long at 4/week: 4 sessions 48 h apart need 192 h; a week has 168 h"});
  condition.sessions = "{frequency: 5/week, gap: 48 h}";
  condition.blocks =
      "- {exercise: heel-raise, sets: 3, reps: 9}\n- {exercise: ankle-pump, sets: 3, reps: 9}\n";
  CHECK(lint_lines(condition).size() == 1);
}

TEST_CASE("named sessions are checked each by its own frequency") {
  CHECK(lint_sessions("{kinds: {heavy: {frequency: 2/week, gap: 72 h}, light: {frequency: other "
                      "days}}}")
            .empty());
  CHECK(lint_sessions("{kinds: {heavy: {frequency: 3/week, gap: 72 h}, light: {frequency: other "
                      "days}}}") ==
        Lines{"error gap-too-long at 3/week: 3 sessions 72 h apart need 216 h; a week has 168 h"});
}

TEST_CASE("the gap of the sessions does not bind light exercise that is done more often") {
  ConditionText condition;
  const std::string raise = "- {exercise: heel-raise, sets: 3, reps: 9}\n";
  condition.blocks = raise + "- {exercise: ankle-pump, frequency: 5/week, reps: 9}\n";
  CHECK(lint_lines(condition).empty());
  condition.blocks = raise + "- {exercise: ankle-pump, frequency: 5/week, gap: 48 h, reps: 9}\n";
  CHECK(lint_lines(condition) ==
        Lines{"error gap-too-long at 5/week: 5 sessions 48 h apart need 240 h; a week has 168 h"});
  condition.blocks = "- {exercise: heel-raise, frequency: 5/week, sets: 3, reps: 9}\n";
  CHECK(lint_lines(condition).size() == 1);
}

TEST_CASE("light exercise that is continued is not bound either") {
  ConditionText condition;
  condition.phases =
      "- {id: a, title: A, lasts: 4 weeks, do: [{exercise: [heel-raise], reps: 9}, {exercise: "
      "ankle-pump, reps: 9}]}\n"
      "- {id: b, title: B, lasts: 4 weeks, do: [{continue: [ankle-pump], frequency: 5/week}]}\n";
  CHECK(lint_lines(condition).empty());
  condition.phases = changed_to(condition.phases, "continue: [ankle-pump]", "continue: all");
  CHECK(lint_lines(condition).size() == 1);
}
