#include <catch2/catch.hpp>

#include "tests/unit/engine/courses.h"

/// The rungs that `progress` makes after the last row.
namespace titrate::engine {
namespace {

using Words = std::vector<std::string>;

Machine block(const std::string& text) { return compiled(one_phase("- {" + text + "}")); }

/// The first rungs of a block, as many as are expected.
Words first(const Machine& machine, std::size_t count) {
  Words words = rung_words(machine);
  words.resize(std::min(words.size(), count));
  return words;
}

TEST_CASE("a percentage of now rises on the equipment, within the cap, to its limit") {
  const Machine machine = block(
      "exercise: lift, sets: 3, reps: 10, load: 40 kg, "
      "progress: [{raise: load, by: 5 %, to: 50 kg}]");
  CHECK(rung_words(machine) ==
        Words{"3x10 @ 40", "3x10 @ 42.5", "3x10 @ 45", "3x10 @ 47.5", "3x10 @ 50"});
  const Rung& rung = machine.ladders[0].rungs[0];
  CHECK(rung.passing == Passing::sessions);
  CHECK(rung.count == 1);
  CHECK(rung.need == 2);
  CHECK(rung.performance);
  CHECK(rung.expect_weeks == 1);
  CHECK(machine.ladders[0].rungs.back().passing == Passing::stays);
  CHECK(machine.ladders[0].rungs[1].raised == "load");
}

TEST_CASE("the smallest step is the next load, where the cap allows it") {
  CHECK(rung_words(block("exercise: lift, reps: 10, load: 40 kg, "
                         "progress: [{raise: load, by: smallest, to: 45 kg}]")) ==
        Words{"1x10 @ 40", "1x10 @ 42.5", "1x10 @ 45"});
  CHECK(rung_words(block("exercise: dumbbell, reps: 10, load: 8 kg, "
                         "progress: [{raise: load, by: smallest, to: 12 kg}]")) ==
        Words{"1x10 @ 8"});
}

TEST_CASE("a published step is followed whatever the cap") {
  CHECK(rung_words(block("exercise: dumbbell, reps: 10, load: 8 kg, progress: "
                         "[{raise: load, by: 2 kg, to: 12 kg, source: trial}]")) ==
        Words{"1x10 @ 8", "1x10 @ 10", "1x10 @ 12"});
}

TEST_CASE("the list is tried from the top: sets first, then load") {
  CHECK(first(block("exercise: lift, sets: 2-3, reps: 10, load: 40 kg, progress: "
                    "[{raise: sets, by: 1}, {raise: load, by: 5 %, to: 45 kg}]"),
              4) == Words{"2x10 @ 40", "3x10 @ 40", "3x10 @ 42.5", "3x10 @ 45"});
}

TEST_CASE("a higher load starts again at the low end of the repetitions") {
  CHECK(first(block("exercise: lift, sets: 2, reps: 8-10, load: 40 kg, progress: "
                    "[{raise: reps, by: 1}, {raise: load, by: 5 %, to: 45 kg}]"),
              5) == Words{"2x8 @ 40", "2x9 @ 40", "2x10 @ 40", "2x8 @ 42.5", "2x9 @ 42.5"});
}

TEST_CASE("repetitions of a set need one good answer, load, sets and levels two") {
  const auto need = [](const std::string& text) { return block(text).ladders[0].rungs[0].need; };
  CHECK(need("exercise: squat, reps: 8-10, progress: [{raise: reps, by: 1}]") == 1);
  CHECK(need("exercise: squat, sets: 2-3, reps: 8, progress: [{raise: sets, by: 1}]") == 2);
  CHECK(need("exercise: squat, reps: 8, progress: [{raise: level, by: 1, to: 2}]") == 2);
}

TEST_CASE("what is added to the body rises by kilograms") {
  CHECK(first(block("exercise: lift, reps: 10, load: bodyweight + 20 kg, progress: "
                    "[{raise: load, by: 2.5 kg, to: 25 kg}]"),
              4) == Words{"1x10 @ 20", "1x10 @ 22.5", "1x10 @ 25"});
}

TEST_CASE("without kilograms the load rises in per cent of the start") {
  const Machine machine = block(
      "exercise: dumbbell, reps: 10, load: 12RM, progress: [{raise: load, by: 5 % of start, "
      "to: 30 kg}]");
  const auto& rungs = machine.ladders[0].rungs;
  CHECK(rungs[0].dose.loads[0].written.kind == Load::Kind::rm);
  CHECK(rungs[1].dose.loads[0].written.low == PerMille{1050});
  CHECK(rungs[2].dose.loads[0].written.low == PerMille{1100});
}

TEST_CASE("holds, times and ways rise to the top of their range or to their limit") {
  CHECK(rung_words(block("exercise: hold, sets: 3, hold: 30-60 s, "
                         "progress: [{raise: hold, by: 15 s}]")) ==
        Words{"3x1 of 30 s", "3x1 of 45 s", "3x1 of 60 s"});
  CHECK(rung_words(block("exercise: walk, time: 20 min, "
                         "progress: [{raise: time, by: 5 min, to: 30 min}]")) ==
        Words{"1x1 of 1200 s", "1x1 of 1500 s", "1x1 of 1800 s"});
  CHECK(first(block("exercise: walk, time: 20 min, "
                    "progress: [{raise: time, by: 10 %, to: 30 min}]"),
              3) == Words{"1x1 of 1200 s", "1x1 of 1320 s", "1x1 of 1440 s"});
}

TEST_CASE("a level rises to the last one, and its rung asks for the pain of that level") {
  const Machine machine =
      block("exercise: squat, sets: 3, reps: 10, progress: [{raise: level, by: 1, to: 2}]");
  CHECK(machine.ladders[0].rungs.size() == 2);
  CHECK(machine.ladders[0].rungs[1].dose.level == 2);
  CHECK(machine.easier_steps(machine.ladders[0].rungs[1], 0) == 2);
}

TEST_CASE("days a week rise from those of the block, or of its sessions") {
  const auto days = [](const std::string& frequency) {
    const Machine machine = block("exercise: walk, " + frequency +
                                  "time: 20 min, progress: [{raise: frequency, by: 1/week, "
                                  "to: 5/week}]");
    std::vector<int> all;
    for (const Rung& rung : machine.ladders[0].rungs) {
      all.push_back(rung.days.frequency ? rung.days.frequency->high : 0);
    }
    return all;
  };
  CHECK(days("frequency: 2/week, ") == std::vector{2, 3, 4, 5});
  CHECK(days("") == std::vector{3, 4, 5});
}

TEST_CASE("progress goes on after the last row has been served") {
  const Machine machine =
      compiled(one_phase("- exercise: lift\n"
                         "  ladder:\n"
                         "    - {week: 1-2, reps: 12, load: 40 kg}\n"
                         "    - {week: 3-4, reps: 10, load: 42.5 kg}\n"
                         "  progress:\n"
                         "    - {raise: load, by: 5 %, to: 45 kg}"));
  CHECK(rung_words(machine) == Words{"1x12 @ 40", "1x10 @ 42.5", "1x10 @ 42.5", "1x10 @ 45"});
  CHECK(machine.ladders[0].rungs[1].passing == Passing::weeks);
  CHECK(machine.ladders[0].rungs[1].count == 2);
  CHECK(machine.ladders[0].rungs[2].passing == Passing::sessions);
}

TEST_CASE("every says how long a rung lasts at least, expect how long in a calm plan") {
  const auto rung = [](const std::string& keys) {
    return block(
               "exercise: lift, reps: 10, load: 40 kg, progress: [{raise: load, by: 5 %, "
               "to: 60 kg, " +
               keys + "}]")
        .ladders[0]
        .rungs[0];
  };
  CHECK(rung("every: 3 sessions").passing == Passing::sessions);
  CHECK(rung("every: 3 sessions").count == 3);
  CHECK(rung("every: week").passing == Passing::weeks);
  CHECK(rung("every: week").count == 1);
  CHECK(rung("every: 14 days").count == 2);
  CHECK(rung("expect: 2 weeks").expect_weeks == 2);
  CHECK(rung("every: 2 weeks").count == 2);
  CHECK(rung("expect: 6 sessions").expect_weeks == 0);
  CHECK(rung("expect: 6 sessions").expect_sessions == 6);
}

TEST_CASE("repetitions of ours rise no more in a week than it may, whatever the sessions") {
  const auto count = [](const std::string& frequency, const std::string& more) {
    return block("exercise: squat, " + frequency + ", reps: 5-10, progress: [{raise: reps, by: 1" +
                 more + "}]")
        .ladders[0]
        .rungs[0]
        .count;
  };
  CHECK(count("frequency: 2/week", "") == 1);
  CHECK(count("frequency: 3/week", "") == 2);
  CHECK(count("frequency: daily, gap: 0 h", "") == 4);
  CHECK(count("frequency: daily, gap: 0 h", ", source: trial") == 1);
}

}  // namespace
}  // namespace titrate::engine
