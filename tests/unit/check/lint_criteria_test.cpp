// Criteria that hold always or never, and those that ask for the wrong thing.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;

namespace {

using Lines = std::vector<std::string>;

/// What is said of a phase of 4 to 12 weeks with this `exit`.
Lines lint_exit(const std::string& exit) {
  ConditionText condition;
  condition.top =
      "choices:\n  tear: {ask: Which, answers: [small, large], if-unknown: large}\n"
      "tests:\n"
      "  hop-pain: {title: Hops, unit: pain, better: lower}\n"
      "  swelling: {title: Swelling, unit: grade, grades: [none, some, much], better: lower}\n"
      "  quads: {title: Strength, unit: kg, sides: both, better: higher}\n"
      "  gait: {title: No limp, unit: yes or no}\n";
  condition.lasts = "lasts: 4-12 weeks\n  exit: " + exit;
  condition.blocks +=
      "\n- {exercise: ankle-pump, if: tear is small, level: 2, reps: 9, exit: [hop-pain <= 3, "
      "swelling is none, quads > 20, gait is yes]}";
  return lint_lines(condition);
}

Lines never(const std::string& written, const std::string& why = "") {
  return {"error criterion-never at " + written + ": `" + written + "` can never hold" + why};
}

Lines always(const std::string& written) {
  return {"warning criterion-always at " + written + ": `" + written +
          "` always holds, so it asks for nothing"};
}

}  // namespace

TEST_CASE("a criterion that no value meets is a mistake") {
  CHECK(lint_exit("[hop-pain < 0]") == never("hop-pain < 0", ": scores go from 0 to 10"));
  CHECK(lint_exit("[hop-pain <= 0]").empty());
  CHECK(lint_exit("[swelling < none]") == never("swelling < none"));
  CHECK(lint_exit("[quads < 0, hop-pain <= 3]").front() == never("quads < 0").front());
  CHECK(lint_exit("[adherence > 100 %]") == never("adherence > 100 %"));
  CHECK(lint_exit("[hop-pain <= 3, weeks in phase > 12]") ==
        never("weeks in phase > 12", ": this phase is over after 12 weeks"));
  CHECK(lint_exit("[hop-pain <= 3, weeks in phase >= 12]").empty());
}

TEST_CASE("a criterion that every value meets asks for nothing") {
  CHECK(lint_exit("[hop-pain <= 10]") == always("hop-pain <= 10"));
  CHECK(lint_exit("[hop-pain < 10]").empty());
  CHECK(lint_exit("[swelling <= much]") == always("swelling <= much"));
  CHECK(lint_exit("[adherence >= 0 %]") == always("adherence >= 0 %"));
  CHECK(lint_exit("[hop-pain <= 3, week >= 1]") == always("week >= 1"));
  CHECK(lint_exit("[hop-pain <= 3, week > 1]").empty());
}

TEST_CASE("two lines that no value meets together are a mistake, whichever comes first") {
  CHECK(lint_exit("[gait is yes, gait is no]") ==
        Lines{"error criterion-never at gait is no: `gait is yes` and `gait is no` can never hold "
              "together"});
  CHECK(lint_exit("[swelling <= some, swelling is much]").front() ==
        "error criterion-never at swelling is much: `swelling <= some` and `swelling is much` can "
        "never hold together");
  CHECK(lint_exit("[swelling <= some, swelling is some]").empty());
  CHECK(lint_exit("[hop-pain <= 3, {any: [hop-pain is 5, quads >= 30]}]").empty());
}

TEST_CASE("a gap between two alternatives is a mistake, and so is none where they meet") {
  CHECK(lint_exit("[{any: [hop-pain < 5, hop-pain > 5]}]") ==
        Lines{"error threshold-gap at hop-pain > 5: between `hop-pain < 5` and `hop-pain > 5` lies "
              "a gap: what is between them is forgotten"});
  CHECK(lint_exit("[{any: [hop-pain <= 4, hop-pain >= 5]}]") ==
        Lines{"warning criterion-always at hop-pain >= 5: `hop-pain <= 4` or `hop-pain >= 5` "
              "always holds, so it asks for nothing"});
  CHECK(lint_exit("[{any: [quads < 30, quads > 30]}]").front().starts_with("error threshold-gap"));
  CHECK(lint_exit("[{any: [hop-pain <= 2, quads >= 30]}]").empty());
}

TEST_CASE("a block of a later phase cannot be waited for") {
  ConditionText condition;
  const auto phases = [&](const std::string& first, const std::string& second) {
    condition.phases =
        "- id: one\n  title: One\n  lasts: 2-4 weeks\n" + first +
        "  do: [{exercise: heel-raise, reps: 9}]\n- id: two\n  title: Two\n  lasts: 4 weeks\n" +
        second + "  do: [{exercise: ankle-pump, ladder: [{reps: 9}, {reps: 12}]}]";
    return lint_lines(condition);
  };
  CHECK(phases("  exit: [row of ankle-pump is last]\n", "") ==
        Lines{"error criterion-never at row of ankle-pump is last: `row of ankle-pump is last` can "
              "never hold here: `ankle-pump` begins in the phase `two`"});
  CHECK(phases("", "  enter: [row of ankle-pump is last]\n").size() == 1);
  CHECK(phases("", "  exit: [row of ankle-pump is last]\n").empty());
}

TEST_CASE("what makes things harder must not ask for what is worse") {
  const auto worse = [](const std::string& written) {
    return Lines{"error worse-opens at " + written + ": the next phase begins when `" + written +
                 "`: only while the patient is worse"};
  };
  CHECK(lint_exit("[hop-pain >= 5]") == worse("hop-pain >= 5"));
  CHECK(lint_exit("[quads < 30]") == worse("quads < 30"));
  CHECK(lint_exit("[quads <= 90 % of other side]") == worse("quads <= 90 % of other side"));
  CHECK(lint_exit("[swelling > none]") == worse("swelling > none"));
  CHECK(lint_exit("[quads >= 30, hop-pain <= 3]").empty());
}

TEST_CASE("a dose does not rise because it hurts, and a row is not passed for it") {
  ConditionText condition;
  condition.blocks =
      "- {exercise: heel-raise, reps: 8-12, progress: [{raise: reps, by: 1, when: [pain during > "
      "4]}]}\n"
      "- {exercise: ankle-pump, level: 2, ladder: [{reps: 9, exit: [effort >= 8]}, {reps: 12}]}";
  CHECK(
      lint_lines(condition) ==
      Lines{"error worse-opens at pain during > 4: the dose rises when `pain during > 4`: only "
            "while the patient is worse",
            "error worse-opens at effort >= 8: the next row begins when `effort >= 8`: only while "
            "the patient is worse"});
}

TEST_CASE("a block may begin or stop because something is worse") {
  ConditionText condition;
  condition.top = "tests:\n  gap: {title: Extension gap, unit: deg, better: lower}\n";
  condition.blocks += "\n- {exercise: ankle-pump, level: 2, reps: 9, enter: [gap > 0]}";
  CHECK(lint_lines(condition).empty());
}

TEST_CASE("a phase that ends by weeks alone is named") {
  CHECK(lint_exit("[weeks in phase >= 8, week >= 9]") ==
        Lines{"warning exit-by-date at [weeks in phase >= 8, week >= 9]: this phase ends by date "
              "alone, whatever the patient can do"});
  CHECK(lint_exit("[weeks in phase >= 8, {any: [week >= 9, gait is yes]}]").empty());
}
