#include <catch2/catch.hpp>

#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

/// One mistake put into the small condition, and the one line that must be said about it.
struct Mistake {
  std::string from;
  std::string to;
  std::string said;
};

void check_all(const std::vector<Mistake>& all) {
  for (const Mistake& each : all) {
    INFO(each.to);
    const auto read = condition_of(changed(small_condition(), each.from, each.to));
    CHECK(read.mistakes == Mistakes{each.said});
    CHECK_FALSE(read.value);
  }
}

const std::string block = "{exercise: raise, sets: 3, reps: 10, load: 15RM}";

Mistake in_block(const std::string& to, const std::string& said) { return {block, to, said}; }

}  // namespace

TEST_CASE("the small condition has no mistake") {
  const auto read = condition_of(small_condition());
  CHECK(read.mistakes == Mistakes{});
  REQUIRE(read.value);
}

TEST_CASE("keys that are unknown or missing are named with what was probably meant") {
  check_all({
      {"title: Heel pain", "titel: Heel pain",
       "unknown-key at \"titel\": `titel` is not known here (did you mean `title`?)"},
      {"title: Heel pain\n", "",
       "missing-key at \"titrate\": this condition has no `title` (add `title: ...`)"},
      in_block("{exercise: raise, sets: 3, zzzzzzz: 4}",
               "unknown-key at \"zzzzzzz\": `zzzzzzz` is not known here (known here: `exercise`, "
               "`continue`, `id`, `in`, `if`, `week`, `lasts`, `enter`, `exit`, `at-most`, `as`, "
               "`stop-when`, `times-a-day`, `frequency`, `gap`, `sets`, `reps`, `tempo`, `hold`, "
               "`time`, `distance`, `intervals`, `load`, `effort`, `level`, `range`, `side`, "
               "`rest`, `cuff`, `settings`, `source`, `basis`, `note`, `ladder`, `progress`, "
               "`adjust`)"),
      in_block("{exercize: raise, sets: 3}",
               "unknown-key at \"exercize\": `exercize` is not known here (did you mean "
               "`exercise`?)"),
      in_block("{sets: 3}",
               "missing-key at \"sets\": this block has no `exercise` (add `exercise: ...`, or "
               "`continue: ...`)"),
      {"        lasts: 12 weeks\n", "",
       "missing-key at \"id\": this phase does not say how long it is (add `lasts: 12 weeks`, "
       "`week: 1-4` or dated sessions)"},
      {"    sessions: {frequency: 3/week, gap: 48 h}\n", "",
       "missing-key at \"{exercise: raise, sets: 3, reps: 10, load: 15RM}\": nothing says on which "
       "days this block is done (add `sessions: {frequency: 3/week}` to the phase or programme, or "
       "`frequency` here)"},
      {"    default: true\n", "",
       "missing-key at \"standard\": no programme says `default: true` (add `default: true` to the "
       "programme to use when a case names none)"},
      {"status: draft", "status: reviewed",
       "missing-key at \"reviewed\": a reviewed condition names its reviewer (add `reviewed: {by: "
       "..., date: 2026-11-23}`)"},
      {"unit: yes or no", "unit: grade",
       "missing-key at \"grade\": this test has no `grades` (add `grades: [...]`, the best first)"},
      in_block("{exercise: raise, progress: [{raise: load}]}",
               "missing-key at \"raise\": this progress rule has no `by` (add `by: ...`)"),
      {"    source: trial\n", "    basis: borrowed\n",
       "missing-key at \"borrowed\": `borrowed` names no source (add `source: ...` beside it, or "
       "write `default`)"},
      in_block("{exercise: raise, basis: {rset: default}}",
               "unknown-key at \"rset\": `rset` is no key that can have a basis (did you mean "
               "`rest`?)"),
  });
}

TEST_CASE("values that do not fit say which forms do") {
  check_all({
      in_block("{exercise: raise, reps: plenty}",
               "bad-value at \"plenty\": `plenty` is not a count such as `8-12` (write `8`, `8-12`, "
               "`8+`, `up to 30`, `max`, `max ~6` or `as able`)"),
      in_block("{exercise: raise, reps: 010}",
               "bad-value at \"010\": `010` begins with a zero, which some programs read as octal "
               "(write `10`)"),
      in_block("{exercise: raise, load: 2.1234 kg}",
               "bad-value at \"2.1234 kg\": `2.1234 kg` has more than three decimals (write at "
               "most three decimals)"),
      in_block("{exercise: raise, hold: 20}",
               "missing-unit at \"20\": `20` has no unit (write `20 s`, `2 min` or `2-3 min`)"),
      in_block("{exercise: raise, rest: 120}",
               "missing-unit at \"120\": `120` has no unit (write `120 s`, `2 min` or `2-3 min`)"),
      in_block("{exercise: raise, load: 40}",
               "missing-unit at \"40\": `40` has no unit (write `40 kg` or `40RM`)"),
      {"lasts: 12 weeks", "lasts: 12",
       "missing-unit at \"12\": `12` has no unit (write `12 weeks`)"},
      {"gap: 48 h", "gap: 48",
       "missing-unit at \"48\": `48` has no unit (write `48 h` or `2 days`)"},
      {"frequency: 3/week", "frequency: 3",
       "missing-unit at \"3\": `3` has no unit (write `3/week` or `every 2 days`)"},
      in_block("{exercise: raise, sets: 21}",
               "out-of-range at \"21\": `sets` must be between 1 and 20 (write a number between 1 "
               "and 20)"),
      in_block("{exercise: raise, reps: 0}",
               "out-of-range at \"0\": `reps` must be between 1 and 200 (write a number between 1 "
               "and 200)"),
      {"lasts: 12 weeks", "lasts: 157 weeks",
       "out-of-range at \"157 weeks\": `157 weeks` is out of range (it must be between 1 day and "
       "156 weeks)"},
      {"lasts: 12 weeks", "week: 0-4",
       "week-zero at \"0-4\": `0-4` begins with week 0, and weeks are counted from 1 (write "
       "`1-4`)"},
      in_block("{exercise: raise, reps: 12-8}",
               "backwards-range at \"12-8\": `12-8` runs backwards (write the smaller end first)"),
      in_block("{exercise: raise, tempo: 3-0-3-1}",
               "four-number-tempo at \"3-0-3-1\": `3-0-3-1` has four numbers (write "
               "`up-pause-down`, such as `3-0-3`: publications disagree on what the fourth number "
               "is)"),
      {"kind: mobility", "kind: mobilty",
       "bad-value at \"mobilty\": `mobilty` is not a value of `kind` (did you mean `mobility`?)"},
      {"title: Heel pain", "title:",
       "missing-value at \"title\": `title` has no value (write its "
       "value, or take the key away)"},
      {"title: Heel pain", "title: ____",
       "blank-left at \"____\": this blank is still to be filled (write the value of `title` in "
       "place of `____`)"},
      {"title: Heel pain", "title: [Heel, pain]",
       "not-one-value at \"[Heel, pain]\": `title` takes one value, not a list (write a text such "
       "as `Achilles tendinopathy`)"},
      {"needs: [barbell]", "needs: barbell",
       "not-a-list at \"barbell\": `needs` takes a list (write `[barbell]`)"},
      {"pain: {profile: tendon}", "pain: tendon",
       "not-a-map at \"tendon\": `pain` takes keys with values (write them in braces, `{key: "
       "value}`, or below it)"},
      {"id: heel-pain", "id: Heel Pain",
       "bad-value at \"Heel Pain\": `Heel Pain` is not an id: small letters, digits and hyphens "
       "only (write `heel-pain`)"},
  });
}

TEST_CASE("names that nothing here has are found wherever they stand") {
  check_all({
      {"source: trial}", "source: trail}",
       "unknown-name at \"trail\": `trail` is not a source of this file (did you mean `trial`?)"},
      in_block("{exercise: raize, sets: 3}",
               "unknown-name at \"raize\": `raize` is not an exercise (did you mean `raise`?)"),
      {"both: [raise, pump]", "both: [raise, pmup]",
       "unknown-name at \"pmup\": `pmup` is not an exercise (did you mean `pump`?)"},
      {"profile: tendon", "profile: tendons",
       "unknown-name at \"tendons\": `tendons` is not a pain profile (did you mean `tendon`?)"},
      in_block("{exercise: raise, in: heavy}",
               "unknown-name at \"heavy\": `heavy` is not a session of this phase (there is `1`, "
               "`2`, `3`, `4`, `5`, `6`, `7`)"),
      in_block("{continue: [raise]}",
               "unknown-name at \"raise\": `raise` is not a block of an earlier phase (there is "
               "none in this file)"),
      in_block("{exercise: raise, level: 3}",
               "unknown-name at \"3\": `raise` has no level 3 (it has levels 1 to 2)"),
      in_block("{exercise: raise, time: 80 % of wlak}",
               "unknown-name at \"80 % of wlak\": `wlak` is not a test (did you mean `walk`?)"),
      {"if-unknown: large", "if-unknown: larg",
       "unknown-name at \"larg\": `larg` is not one of the answers (did you mean `large`?)"},
      {"tissue: calf}", "tissue: calf, easier: squat}",
       "unknown-name at \"squat\": `squat` is not an exercise (there is `raise`, `pump`)"},
      {"lasts: 12 weeks", "lasts: 12 weeks\n        limits: [{forbid: [runing]}]",
       "unknown-name at \"runing\": `runing` is not a kind of exercise, an exercise or a group "
       "(did "
       "you mean `running`?)"},
  });
}

TEST_CASE("criteria are compared with what they look at") {
  const auto exit = [](const std::string& text, const std::string& said) {
    return Mistake{"lasts: 12 weeks", "lasts: 12 weeks\n        exit: [" + text + "]", said};
  };
  check_all({
      exit("hpo >= 90",
           "unknown-name at \"hpo >= 90\": `hpo` is not a test, an outcome or a choice "
           "(did you mean `hop`?)"),
      exit("effusion <= 4+",
           "unknown-name at \"effusion <= 4+\": `4+` is not a grade of `effusion` "
           "(did you mean `1+`?)"),
      exit("lag >= 3",
           "bad-value at \"lag >= 3\": `lag >= 3` compares with the wrong kind of value "
           "(compare with `is yes` or `is no`)"),
      exit("walk >= 80 % of other side",
           "one-sided-test at \"walk >= 80 % of other side\": `walk` is not measured on the other "
           "side (add `sides: both` to the test)"),
      exit("hop >= 80 kg",
           "wrong-unit at \"hop >= 80 kg\": `hop` is measured in cm, not in kg "
           "(write the value in cm)"),
      exit("tear is medium",
           "unknown-name at \"tear is medium\": `medium` is not an answer to "
           "`tear` (there is `small`, `large`)"),
      exit("row of squat is last",
           "unknown-name at \"row of squat is last\": `squat` is not a block of this programme "
           "(there is `raise`)"),
      exit(
          "pain during <= 11",
          "bad-value at \"pain during <= 11\": `pain during <= 11` compares with the wrong kind of "
          "value (compare with a number from 0 to 10, or `baseline`)"),
      exit(
          "pain durring <= 2",
          "bad-value at \"pain durring <= 2\": `pain durring` is nothing that a criterion can look "
          "at (did you mean `pain during`?)"),
      exit("hop == 3",
           "bad-value at \"hop == 3\": `hop == 3` has no operator that is known (write "
           "`is`, `<=`, `>=`, `<` or `>`)"),
      exit("hop >= 3 for two weeks",
           "bad-value at \"hop >= 3 for two weeks\": `for two weeks` is not a stretch such as `for "
           "2 sessions` (write `for n sessions`, `for n days` or `for n weeks`)"),
      in_block(
          "{exercise: raise, if: [hop >= 3]}",
          "not-a-choice at \"hop >= 3\": `if` can only look at choices, which are known before "
          "the plan starts (use `enter`, or name a choice (there is `tear`))"),
      in_block("{exercise: raise, if: [taer is small]}",
               "unknown-name at \"taer is small\": `taer` is not a choice (did you mean `tear`?)"),
  });
}

TEST_CASE("keys that contradict each other are reported once") {
  check_all({
      in_block("{exercise: raise, hold: 20 s, tempo: 3-0-3}",
               "conflicting-keys at \"tempo\": `tempo` cannot stand beside `hold` (keep one of the "
               "two)"),
      in_block("{exercise: raise, sets: 3, intervals: [run 8 min]}",
               "conflicting-keys at \"sets\": `sets` cannot stand beside `intervals` (keep one of "
               "the two)"),
      in_block("{exercise: raise, continue: all}",
               "conflicting-keys at \"continue\": `continue` cannot stand beside `exercise` (keep "
               "one of the two)"),
      {"lasts: 12 weeks", "lasts: 12 weeks\n        week: 1-4",
       "conflicting-keys at \"week\": `week` cannot stand beside `lasts` (keep one of the two)"},
      {"gap: 48 h}", "order: [a, b], kinds: {c: {frequency: daily}}}",
       "conflicting-keys at \"kinds\": `kinds` cannot stand beside `order` (keep one of the two)"},
      {"frequency: 3/week", "frequency: 2 x daily, times-a-day: 2",
       "conflicting-keys at \"2 x daily\": `2 x daily` and `times-a-day` both say how often on a "
       "day (write `frequency: daily` and `times-a-day`)"},
      in_block("{exercise: raise, sets: 3, reps: [12, 10]}",
               "per-set-length at \"[12, 10]\": `reps` has 2 values, and `sets` says 3 sets (give "
               "one value for each set, or leave `sets` out)"),
      in_block("{exercise: raise, sets: 3, ladder: [{reps: [12, 10]}]}",
               "per-set-length at \"[12, 10]\": `reps` has 2 values, and `sets` says 3 sets (give "
               "one value for each set, or leave `sets` out)"),
      {"  both: [raise, pump]", "  raise: [raise, pump]",
       "repeated-name at \"raise\": `raise` is already the name of an exercise on line 21 (give "
       "this one another name)"},
      in_block("{exercise: [raise, raise], sets: 3}",
               "repeated-name at \"raise\": `raise` stands in this block twice (name each exercise "
               "once)"),
      {"pain: {profile: tendon}", "pain: {profile: tendon, safe: 6, basis: default}",
       "backwards-range at \"6\": `safe` is 6 and `acceptable` only 5 (write `safe` at or below "
       "`acceptable`)"},
      {"pain: {profile: tendon}", "pain: {profile: tendon, acute: 6, basis: default}",
       "backwards-range at \"6\": `acute` is 6 and `acceptable` only 5 (write `acute` at or below "
       "`acceptable`)"},
  });
}
