// What the language leaves out on purpose is refused with what to write in its place.
#include <catch2/catch.hpp>

#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

const std::string block = "{exercise: raise, sets: 3, reps: 10, load: 15RM}";

/// The only mistake of the small condition with `to` in place of `from`.
std::string said(const std::string& from, const std::string& to) {
  const auto read = condition_of(changed(small_condition(), from, to));
  INFO(to);
  REQUIRE(read.mistakes.size() == 1);
  CHECK_FALSE(read.value);
  return read.mistakes.front();
}

std::string in_block(const std::string& keys) {
  return said(block, "{exercise: raise, " + keys + "}");
}

bool ends(const std::string& text, std::string_view end) {
  UNSCOPED_INFO(text);
  return text.ends_with(end);
}

constexpr std::string_view no_sums =
    "(nothing is calculated in a file: write the number, or a share such as `80 % of last`, "
    "`104 % of start` or `90 % of TEST`)";
constexpr std::string_view lists =
    "(write a list: all of its lines must hold, and `any: [...]` is one of several; there is no "
    "`not`)";
constexpr std::string_view a_phase =
    "(write a phase of its own: `lasts: open` goes on, `sessions: {at-months: [...]}` are single "
    "sessions, `load: 80 % of last` makes a light week)";
constexpr std::string_view ladder_or_progress =
    "(write how the dose moves as a `ladder` of rows, a `progress` list, or both)";
constexpr std::string_view pain_once =
    "(what follows an answer is said once, by `pain` of the condition or of the programme)";

}  // namespace

TEST_CASE("left out: sums and variables") {
  CHECK(ends(in_block("reps: $n"), no_sums));
  CHECK(ends(in_block("load: 0.8 * 15RM"), no_sums));
  CHECK(ends(in_block("variables: {n: 3}"), no_sums));
}

TEST_CASE("left out: `and`, `or` and `not` inside a criterion") {
  CHECK(ends(in_block("enter: [pain during <= 2 and week >= 3]"), lists));
  CHECK(ends(in_block("enter: [pain during <= 2 or week >= 3]"), lists));
  CHECK(ends(in_block("exit: [not pain during >= 3]"), lists));
}

TEST_CASE("left out: weekdays, which belong to the patient") {
  const std::string_view days =
      "(write how often, such as `frequency: 3/week`; the days are the patient's, under "
      "`available` in the case, and `order` names sessions in turn)";
  CHECK(ends(in_block("days: [mon, wed]"), days));
  CHECK(ends(said("{frequency: 3/week, gap: 48 h}", "{frequency: 3/week, weekdays: [mon]}"), days));
  CHECK(ends(said("{frequency: 3/week, gap: 48 h}", "{frequency: [mon, wed, fri]}"),
             "(write how often, such as `3/week`; the days are the patient's, under `available` in "
             "the case)"));
}

TEST_CASE("left out: templates and files that lean on another") {
  const std::string_view alone =
      "(a file stands alone: give several exercises one dose with `exercise: [a, b]` or a group, "
      "and go on with a block with `continue`)";
  CHECK(ends(said("title: Heel pain", "title: Heel pain\nextends: other"), alone));
  CHECK(ends(in_block("template: heavy"), alone));
}

TEST_CASE("left out: keys for models of progression, phases of a special kind, pain rules") {
  for (const std::string_view model : {"linear", "double", "autoregulated", "model"})
    CHECK(ends(in_block(std::string{model} + ": {by: 5 %}"), ladder_or_progress));
  for (const std::string_view special : {"maintenance", "boosters", "deload", "light-week"})
    CHECK(ends(said("        lasts: 12 weeks",
                    "        lasts: 12 weeks\n        " + std::string{special} + ": 4 weeks"),
               a_phase));
  for (const std::string_view rule : {"pain", "on-pain", "acceptable", "step-back"})
    CHECK(ends(in_block(std::string{rule} + ": 3"), pain_once));
}

TEST_CASE("left out: lowering by `progress`") {
  const auto read = condition_of(
      changed(small_condition(), block,
              "{exercise: raise, progress: [{raise: load, by: 5 %, lower: rest}]}"));
  REQUIRE(read.mistakes.size() == 1);
  CHECK(ends(read.mistakes.front(),
             "(`progress` only raises: write a ladder of rows, or levels of the exercise)"));
}

TEST_CASE("left out: a gap inside a day, laps, directions") {
  CHECK(ends(in_block("gap-in-day: 4 h"),
             "(doses of one day have no gap: write `times-a-day`, and how far apart in a `note`)"));
  CHECK(ends(in_block("laps: 4"), "(write the way, such as `distance: 400 m`)"));
  CHECK(ends(in_block("directions: 4"), "(write the repetitions of all directions together)"));
}

TEST_CASE("left out: two programmes for one patient") {
  const auto read = case_of(changed(small_case(), "age: 42", "age: 42\nprogramme: [a, b]"));
  REQUIRE(read.mistakes.size() == 1);
  CHECK(ends(read.mistakes.front(),
             "(a patient follows one programme at a time: write its name)"));
}

TEST_CASE("left out: what a missing answer counts as, how often it may fail, zones, a last day") {
  const auto in_pain = [](const std::string& key) {
    return said("{profile: tendon}", "{profile: tendon, " + key + "}");
  };
  CHECK(ends(in_pain("missing: good"),
             "(an answer that is missing never counts as a good one, and no key changes that: the "
             "dose stays until somebody answers)"));
  CHECK(ends(in_pain("max-fails: never"),
             "(three bad answers lead to the easier exercise and five to a clinician, always; "
             "`flare` says within how many days they belong together)"));
  CHECK(ends(in_pain("green: 0-4"),
             "(two numbers make the zones without a gap: up to `safe` is good, up to `acceptable` "
             "may be felt, above it is too much)"));
  CHECK(ends(in_block("lasts: 4 weeks, until: 2027-03-01"),
             "(a phase ends when its `exit` holds: write `lasts: 4-6 weeks` and what the patient "
             "must be able to do)"));
}

TEST_CASE("R1: a position and a length are two words") {
  const std::string_view two = "(write `week: 1` for the first week, or `lasts: 1 week` for a length)";
  CHECK(ends(in_block("weeks: 1"), two));
  CHECK(ends(in_block("week: 1 week"), two));
  CHECK(ends(said("lasts: 12 weeks", "lasts: 1"), "`1` has no unit (write `1 week`)"));
}

TEST_CASE("R16: sets, and what one repetition is, are keys of their own") {
  const auto kept = in_block("sets: 5 x 45 s");
  UNSCOPED_INFO(kept);
  CHECK(kept.starts_with("bad-value at \"5 x 45 s\""));
  CHECK(kept.find("sets") != std::string::npos);
}

TEST_CASE("R20: `variant` and `rung` are no words of the language") {
  const std::string_view words =
      "(a version of an exercise is its `level`, a line of a `ladder` is a row)";
  CHECK(ends(in_block("variant: 2"), words));
  CHECK(ends(in_block("rung: 2"), words));
}
