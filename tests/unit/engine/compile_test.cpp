#include "planner/engine/compile.h"

#include <catch2/catch.hpp>

#include "planner/engine/doses.h"
#include "tests/unit/engine/courses.h"

/// From rows to rungs, for one patient.
namespace titrate::engine {
namespace {

using Words = std::vector<std::string>;

const Rung& rung(const Machine& machine, std::size_t index, std::size_t ladder = 0) {
  return machine.ladders[ladder].rungs[index];
}

TEST_CASE("rows of weeks become rungs of so many served weeks, the last one stays") {
  const Machine machine =
      compiled(one_phase("- exercise: lift\n"
                         "  sets: 3\n"
                         "  ladder:\n"
                         "    - {week: 1, reps: 15, load: 15RM}\n"
                         "    - {week: 2-3, reps: 12, load: 12RM}\n"
                         "    - {week: 4-5, sets: 4, reps: 10, load: 10RM}\n"
                         "    - {week: 6-8, sets: 4, reps: 8, load: 8RM}\n"
                         "    - {week: 9-12, sets: 4, reps: 6, load: 6RM}"));
  CHECK(rung_words(machine) ==
        Words{"3x15 @ 40", "3x12 @ 42.5", "4x10 @ 45", "4x8 @ 47.5", "4x6 @ 50"});
  std::vector<int> weeks;
  for (const Rung& each : machine.ladders[0].rungs) weeks.push_back(each.count);
  CHECK(weeks == std::vector{1, 2, 2, 3, 4});
  CHECK(rung(machine, 0).passing == Passing::weeks);
  CHECK(rung(machine, 4).passing == Passing::stays);
  CHECK(rung(machine, 1).name == "row 2");
  CHECK(rung(machine, 1).need == 2);
}

TEST_CASE("rows that last are passed by weeks or by sessions, bare rows by one good session") {
  const Machine machine = compiled(one_phase(
      "- {exercise: lift, ladder: [{lasts: 2 weeks, reps: 15}, {lasts: 10 days, reps: 12}, "
      "{reps: 10}]}\n"
      "- {exercise: squat, ladder: [{lasts: 4 sessions, reps: 15}, {reps: 10}]}\n"
      "- {exercise: hop, ladder: [{reps: 15}, {reps: 20, exit: [raises >= 10]}, "
      "{reps: 25}]}"));
  CHECK(rung(machine, 0).passing == Passing::weeks);
  CHECK(rung(machine, 0).count == 2);
  CHECK(rung(machine, 1).count == 2);
  CHECK(rung(machine, 0, 1).passing == Passing::sessions);
  CHECK(rung(machine, 0, 1).count == 4);
  CHECK(rung(machine, 0, 1).need == 2);
  CHECK(rung(machine, 0, 2).passing == Passing::sessions);
  CHECK(rung(machine, 0, 2).need == 1);
  CHECK_FALSE(rung(machine, 0, 2).performance);
  CHECK(rung(machine, 1, 2).performance);
}

TEST_CASE("without a patient the doses stay as they are written") {
  CourseText text;
  text.phases = one_phase("- {exercise: lift, sets: 3, reps: 15, load: 15RM}");
  const Condition condition = read_course(text);
  const Machine machine = compile(condition, *condition.default_programme(), nullptr);
  CHECK(rung_words(machine) == Words{"3x15 @ ?"});
  CHECK(rung(machine, 0).dose.loads[0].written.written == "15RM");
  CHECK(rung(machine, 0).allowed.all());
}

TEST_CASE("a row's key wins over the block's, and its way of moving drops the block's") {
  const Machine machine =
      compiled(one_phase("- exercise: squat\n"
                         "  sets: 3\n"
                         "  reps: 10\n"
                         "  tempo: 3-0-3\n"
                         "  ladder:\n"
                         "    - {week: 1}\n"
                         "    - {week: 2, sets: 2, reps: 1, hold: 30 s}\n"
                         "    - {week: 3-12, reps: [12, 10, 8]}"));
  CHECK(rung_words(machine) == Words{"3x10", "2x1 of 30 s", "3x12,10,8"});
  CHECK(moving_seconds(rung(machine, 0).dose) == 6);
  CHECK_FALSE(rung(machine, 1).dose.tempo);
}

TEST_CASE("rest and tempo that are left out come from the kind and the repetitions") {
  const Machine machine =
      compiled(one_phase("- {exercise: squat, ladder: [{week: 1, reps: 13}, {week: 2, reps: 9}, "
                         "{week: 3-12, reps: 8}]}\n"
                         "- {exercise: hold, hold: 30 s}\n"
                         "- {exercise: hop, reps: 10}\n"
                         "- {exercise: pump, reps: 10}\n"
                         "- {exercise: walk, time: 20 min}"));
  std::vector<std::int64_t> rests;
  for (const Ladder& ladder : machine.ladders) {
    for (const Rung& each : ladder.rungs) rests.push_back(each.dose.rest.low.count());
  }
  CHECK(rests == std::vector<std::int64_t>{60, 90, 120, 120, 120, 15, 0});
  CHECK(rung(machine, 0).dose.tempo == Tempo{.up = 2, .pause = 0, .down = 2});
  CHECK(rung(machine, 0, 2).dose.tempo == Tempo{.fast_up = true, .up = 0, .pause = 0, .down = 1});
  CHECK_FALSE(rung(machine, 0, 1).dose.tempo);
  CHECK_FALSE(rung(machine, 0, 4).dose.tempo);
}

TEST_CASE("a dose comes from the innermost source or basis around it") {
  const Machine machine =
      compiled(one_phase("- exercise: squat\n"
                         "  source: other\n"
                         "  ladder:\n"
                         "    - {week: 1, reps: 10}\n"
                         "    - {week: 2, reps: 11, basis: default}\n"
                         "    - {week: 3, reps: 12, source: trial, basis: {rest: default}}\n"
                         "    - {week: 4-12, reps: 13, basis: {reps: default}}\n"
                         "- {exercise: pump, reps: 10}"));
  const auto origin = [&](std::size_t index, std::size_t ladder) {
    const RungDose& dose = rung(machine, index, ladder).dose;
    return dose.source + (dose.basis == Basis::standard ? " default" : "");
  };
  CHECK(origin(0, 0) == "other");
  CHECK(origin(1, 0) == " default");
  CHECK(origin(2, 0) == "trial");
  CHECK(origin(3, 0) == "other default");
  CHECK(origin(0, 1) == "trial");
}

TEST_CASE("a share of last is of the row before; a detour never becomes last") {
  const Machine machine =
      compiled(one_phase("- exercise: lift\n"
                         "  sets: 3\n"
                         "  reps: 10\n"
                         "  basis: default\n"
                         "  ladder:\n"
                         "    - {week: 1, load: 50 kg}\n"
                         "    - {week: 2, load: 80 % of last}\n"
                         "    - {week: 3, load: 105 % of last}\n"
                         "    - {week: 4-12, load: 90 % of start}"));
  CHECK(rung_words(machine) == Words{"3x10 @ 50", "3x10 @ 40", "3x10 @ 52.5", "3x10 @ 45"});
  CHECK(rung(machine, 1).detour);
  CHECK_FALSE(rung(machine, 2).detour);
}

TEST_CASE("a published step above the cap is followed, one of ours is not") {
  const auto rows = [](const std::string& provenance) {
    return rung_words(compiled(one_phase("- exercise: lift\n  " + provenance +
                                         "\n  ladder:\n"
                                         "    - {week: 1, reps: 10, load: 40 kg}\n"
                                         "    - {week: 2-12, reps: 10, load: 60 kg}")));
  };
  CHECK(rows("source: trial") == Words{"1x10 @ 40", "1x10 @ 60"});
  CHECK(rows("basis: default") == Words{"1x10 @ 40", "1x10 @ 42.5"});
}

TEST_CASE("blocks and phases of another answer are left out, unknown is the stricter answer") {
  const std::string phases = one_phase(
                                 "- {exercise: squat, if: tear is simple, reps: 10}\n"
                                 "- {exercise: hold, if: tear is complex, hold: 30 s}") +
                             "- {id: late, title: Late, if: tear is simple, lasts: 1 week, "
                             "do: [{exercise: pump, reps: 10}]}\n";
  const auto exercises = [&](const std::string& answer) {
    CourseText text;
    text.phases = phases;
    Case patient = with_plates();
    if (!answer.empty()) patient.choices = {{"tear", answer}};
    Words ids;
    for (const MachineExercise& each : compiled(text, patient).exercises) {
      ids.push_back(each.exercise.id);
    }
    return ids;
  };
  CHECK(exercises("simple") == Words{"squat", "pump"});
  CHECK(exercises("complex") == Words{"hold"});
  CHECK(exercises("unknown") == Words{"hold"});
  CHECK(exercises("") == Words{"hold"});
}

TEST_CASE("lengths become weeks, begun ones whole, months to the nearest") {
  const auto weeks = [](Length::Unit unit, int min, std::optional<int> max = std::nullopt) {
    Length length;
    length.unit = unit;
    length.min = min;
    length.max = max;
    const WeekSpan span = in_weeks(length, 3);
    return std::vector{span.min, span.expect, span.max.value_or(-1)};
  };
  CHECK(weeks(Length::Unit::weeks, 12) == std::vector{12, 12, 18});
  CHECK(weeks(Length::Unit::weeks, 5) == std::vector{5, 5, 8});
  CHECK(weeks(Length::Unit::weeks, 4, 6) == std::vector{4, 4, 6});
  CHECK(weeks(Length::Unit::weeks, 0, 6) == std::vector{0, 1, 6});
  CHECK(weeks(Length::Unit::days, 10, 14) == std::vector{2, 2, 2});
  CHECK(weeks(Length::Unit::sessions, 7, 9) == std::vector{3, 3, 3});
  CHECK(weeks(Length::Unit::months, 3, 6) == std::vector{13, 13, 26});
  Length open;
  open.open = true;
  CHECK_FALSE(in_weeks(open, 3).max);
}

}  // namespace
}  // namespace titrate::engine
