#include <catch2/catch.hpp>

#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

struct Mistake {
  std::string from;
  std::string to;
  std::string said;
};

void check_all(const std::vector<Mistake>& all, ReadText<Case> (*read)(const std::string&)) {
  for (const Mistake& each : all) {
    INFO(each.to);
    CHECK(read(changed(small_case(), each.from, each.to)).mistakes == Mistakes{each.said});
  }
}

ReadText<Case> with_names(const std::string& text) { return named_case_of(text); }

std::vector<Grams> grams(std::initializer_list<int> loads) {
  std::vector<Grams> result;
  for (const int load : loads) result.push_back(Grams{load});
  return result;
}

}  // namespace

TEST_CASE("a case is read whole") {
  const auto read = named_case_of(small_case());
  REQUIRE(read.mistakes == Mistakes{});
  const Case& patient = *read.value;
  CHECK(patient.path == "given.yaml");
  CHECK(patient.patient == "p-0001");
  CHECK(patient.age == 42);
  CHECK(patient.condition == "heel-pain");
  CHECK(patient.programme.empty());
  CHECK(patient.side == Case::AffectedSide::left);
  CHECK(iso_date(patient.start) == "2026-11-23");
  CHECK(patient.available[0] == std::vector<Window>{{ClockTime{420}, ClockTime{480}}});
  CHECK(patient.available[1].empty());
  CHECK(patient.available[2] ==
        std::vector<Window>{{ClockTime{420}, ClockTime{480}}, {ClockTime{1080}, ClockTime{1140}}});
  CHECK(patient.available[5] == std::vector<Window>{{ClockTime{420}, ClockTime{1260}}});
  REQUIRE(patient.equipment.size() == 2);
  CHECK(patient.equipment[0] ==
        Equipment{"barbell", grams({20'000, 22'500, 25'000}), "20 kg to 25 kg in steps of 2.5 kg"});
  CHECK(patient.equipment[1] == Equipment{"step", {}, "yes"});
  CHECK(patient.screen == std::vector<std::pair<std::string, bool>>{{"rupture", false}});
  CHECK(patient.choices == std::vector<std::pair<std::string, std::string>>{{"tear", "small"}});
  CHECK(patient.baseline.worst_pain == 3);
  CHECK(patient.baseline.loads.at(0) == LoadTest{"raise", Grams{40'000}, false, 10, 0, 11});
  CHECK(patient.baseline.measurements.at(0) ==
        Measurement{"hop", std::nullopt, 8000, 9550, "", 11});
  CHECK(patient.line_of("equipment") == 8);
}

TEST_CASE("what a case may say besides is read too") {
  const auto read = case_of(small_case() + R"(programme: standard
created: 2026-11-21
uid: f70b3e52-6d94-47a8-9e10-c8a25d413b67
surgery: 2026-11-02
time-zone: Europe/Copenhagen
usual: {mon: "07:15"}
unavailable: [2026-12-24..2026-12-27, 2027-01-01]
body-mass: 72.5 kg
limits: [{week: 1-2, weight-bearing: toe-touch, forbid: [running]}]
goal: Run again
check-ins: log.yaml
)");
  REQUIRE(read.mistakes == Mistakes{});
  const Case& patient = *read.value;
  CHECK(patient.programme == "standard");
  CHECK(iso_date(*patient.created) == "2026-11-21");
  CHECK(patient.uid == "f70b3e52-6d94-47a8-9e10-c8a25d413b67");
  CHECK(iso_date(*patient.surgery) == "2026-11-02");
  CHECK(patient.time_zone == "Europe/Copenhagen");
  CHECK(patient.usual[0] == ClockTime{435});
  REQUIRE(patient.unavailable.size() == 2);
  CHECK(iso_date(patient.unavailable[0].to) == "2026-12-27");
  CHECK(patient.unavailable[1].from == patient.unavailable[1].to);
  CHECK(patient.body_mass == Grams{72'500});
  CHECK(patient.limits.at(0).weight_bearing == "toe-touch");
  CHECK(patient.goal == "Run again");
  CHECK(patient.check_ins_path == "log.yaml");
}

TEST_CASE("a baseline may hold scores, tried sets, results and words") {
  const auto read = case_of(changed(
      small_case(), "{worst-pain: 3, ",
      "{morning-pain: [3, 2, 3], night-pain: no, settles: 2 days, stiffness: 10 min, lag: no, "
      "effusion: 1+, VISA-A: 52.5, pump: {load: bodyweight + 5 kg, reps: 8, rir: 2}, "));
  REQUIRE(read.mistakes == Mistakes{});
  const Baseline& baseline = read.value->baseline;
  CHECK(baseline.morning_pain == std::vector<int>{3, 2, 3});
  CHECK(baseline.night_pain == false);
  CHECK(baseline.settles_hours == 48);
  CHECK(baseline.stiffness_minutes == 10);
  CHECK(baseline.measurements.at(0).word == "no");
  CHECK(baseline.measurements.at(1).word == "1+");
  CHECK(baseline.measurements.at(2).value == 5250);
  CHECK(baseline.loads.at(0) == LoadTest{"pump", Grams{5000}, true, 8, 2, 11});
}

TEST_CASE("equipment may be a list of loads, or absent") {
  const auto read = case_of(
      changed(small_case(), "step: yes", "step: no, plates: {loads: [5 kg, 2.5 kg, 5 kg, 10 lb]}"));
  REQUIRE(read.mistakes == Mistakes{});
  REQUIRE(read.value->equipment.size() == 2);
  CHECK(read.value->equipment[1].loads == grams({2500, 4536, 5000}));
  CHECK(read.value->equipment[1].written == "2.5 kg, 4.536 kg, 5 kg");
}

TEST_CASE("mistakes in a case are reported at their place") {
  check_all(
      {
          {"age: 42", "age: 142",
           "out-of-range at \"142\": `age` must be between 0 and 120 (write a whole number from 0 "
           "to 120)"},
          {"age: 42", "age: ____",
           "blank-left at \"____\": this blank is still to be filled (write the value of `age` in "
           "place of `____`)"},
          {"side: left", "side: lefft",
           "bad-value at \"lefft\": `lefft` is not a value of `side` (did you mean `left`?)"},
          {"start: 2026-11-23", "start: 2026-11-31",
           "bad-value at \"2026-11-31\": `2026-11-31` is not a day of the calendar (check the "
           "month "
           "and the day)"},
          {"start: 2026-11-23", "start: 2026-11-23\nsurgery: 2026-11-24",
           "out-of-range at \"2026-11-24\": `surgery` lies after the start, 2026-11-23 (check the "
           "two dates)"},
          {"sat: any", "sta: any",
           "unknown-key at \"sta\": `sta` is not a weekday (did you mean `sat`?)"},
          {"[\"18:00-19:00\", \"07:00-08:00\"]", "[\"07:00-08:00\", \"07:30-09:00\"]",
           "overlapping-windows at \"[\"07:00-08:00\", \"07:30-09:00\"]\": `07:00-08:00` and "
           "`07:30-09:00` overlap (write one window for both)"},
          {"step: 2.5 kg", "step: 0 kg",
           "out-of-range at \"0 kg\": `step` must be more than 0 kg (write the least change of "
           "load, such as `2.5 kg`)"},
          {"to: 25 kg, step: 2.5 kg", "to: 25 kg, step: 0.001 kg",
           "too-many at \"0.001 kg\": these are more than 5000 loads (write a larger step)"},
          {"{from: 20 kg, to: 25 kg, step: 2.5 kg}", "{from: 20 kg, to: 25 kg}",
           "missing-key at \"{from: 20 kg, to: 25 kg}\": this equipment has no `step` (write "
           "`{from: 20 kg, to: 100 kg, step: 2.5 kg}` or `{loads: [...]}`)"},
          {"{load: 40 kg, reps: 10}", "{load: 15RM, reps: 10}",
           "bad-value at \"15RM\": `15RM` is not a load that was lifted (write `42.5 kg`, "
           "`bodyweight` or `bodyweight + 5 kg`)"},
          {"worst-pain: 3", "morning-pian: [3, 2]",
           "unknown-key at \"morning-pian\": `morning-pian` is not known here (did you mean "
           "`morning-pain`?)"},
          {"screen: {rupture: no}", "screen: {rupture: perhaps}",
           "bad-value at \"perhaps\": `perhaps` is not a value of `rupture` (there is `yes`, `no`, "
           "`true`, `false`)"},
          {"start:", "uid: 1234\nstart:",
           "bad-value at \"1234\": `1234` is not a random identifier such as "
           "`6f1c2a30-5b7d-4e8f-9a01-23456789abcd` (write a UUID of version 4, as `titrate new "
           "case` writes it)"},
      },
      case_of);
}

TEST_CASE("every blank of a new case is reported") {
  auto text = changed(small_case(), "patient: p-0001", "patient: ____");
  text = changed(text, "worst-pain: 3", "worst-pain: ____");
  CHECK(case_of(text).mistakes.size() == 2);
}

TEST_CASE("names that only the condition knows are looked up in it") {
  check_all(
      {
          {"start:", "programme: standart\nstart:",
           "unknown-name at \"standart\": `standart` is not a programme of this condition (did you "
           "mean `standard`?)"},
          {"screen: {rupture: no}", "screen: {ruptur: no}",
           "unknown-name at \"ruptur\": `ruptur` is not a screen item (did you mean `rupture`?)"},
          {"screen: {rupture: no}", "screen: {}",
           "screen-unanswered at \"screen\": screening question `rupture` has no answer: A sudden "
           "pop? (ask it, and add `rupture: no` or `rupture: yes` to `screen`)"},
          {"tear: small", "tear: smal",
           "unknown-name at \"smal\": `smal` is not an answer to `tear` (did you mean `small`?)"},
          {"tear: small", "taer: small",
           "unknown-name at \"taer\": `taer` is not a choice (did you mean `tear`?)"},
          {"raise: {load", "riase: {load",
           "unknown-name at \"riase\": `riase` is not an exercise (did you mean `raise`?)"},
          {"worst-pain: 3", "worst-pian: 3",
           "unknown-name at \"worst-pian\": `worst-pian` is not a test or outcome (did you mean "
           "`worst-pain`?)"},
          {"worst-pain: 3", "lag: 3",
           "unknown-name at \"3\": `3` is not a result of `lag` (there is `yes`, `no`)"},
          {"worst-pain: 3", "walk: 12 s",
           "wrong-unit at \"12 s\": `walk` is not measured in s (write it in min)"},
          {"worst-pain: 3", "walk: {left: 3, right: 3}",
           "one-sided-test at \"{left: 3, right: 3}\": `walk` is not measured on both sides (write "
           "one number in min)"},
          {"equipment: {barbell", "equipment: {barbel",
           "unknown-name at \"barbel\": `barbel` is not equipment that an exercise here needs (did "
           "you mean `barbell`?)"},
          {"barbell: {from: 20 kg, to: 25 kg, step: 2.5 kg}, ", "",
           "missing-equipment at \"equipment\": exercise `raise` needs `barbell`, and nothing that "
           "this case has can replace it (add `barbell: ...` to `equipment`, or choose another "
           "programme)"},
          {"start:", "limits: [{forbid: [both]}]\nstart:",
           "unknown-name at \"both\": `both` is not a kind of exercise, an exercise or a group "
           "(there is `raise`, `pump`, `strength`, `isometric`, `plyometric`, `running`, "
           "`aerobic`, "
           "`balance`, `mobility`, `device`)"},
      },
      with_names);
}

TEST_CASE("a programme may need a side and a date of surgery") {
  const auto condition =
      changed(changed(small_condition(), "lasts: 12 weeks",
                      "lasts: 12 weeks\n        exit: [hop >= 90 % of other side]"),
              "default: true", "default: true\n    counts-from: surgery");
  CHECK(
      named_case_of(changed(small_case(), "side: left", "side: both"), condition).mistakes ==
      Mistakes{"side-needed at \"both\": programme `standard` compares with the other side (write "
               "`side: left` or `side: right`)",
               "missing-key at \"start\": programme `standard` counts from `surgery`, and this "
               "case has no such date (add `surgery: 2026-11-23`)"});
  CHECK(named_case_of(small_case() + "surgery: 2026-11-02\n", condition).mistakes == Mistakes{});
}

TEST_CASE("a substitute, or another answer to a choice, saves the equipment") {
  const auto without =
      changed(small_case(), "barbell: {from: 20 kg, to: 25 kg, step: 2.5 kg}, ", "");
  CHECK(named_case_of(without, changed(small_condition(), "needs: [barbell]",
                                       "needs: [barbell], substitute: pump"))
            .mistakes == Mistakes{});
  CHECK(named_case_of(without, changed(small_condition(), "{exercise: raise,",
                                       "{exercise: raise, if: [tear is large],"))
            .mistakes == Mistakes{});
}
