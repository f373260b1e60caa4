#include <catch2/catch.hpp>

#include "tests/unit/engine/courses.h"

/// Steps of the load on equipment that does not have every load: rounding never adds up.
namespace titrate::engine {
namespace {

using Words = std::vector<std::string>;

std::vector<Grams> loads(std::int64_t from, std::int64_t to, std::int64_t step) {
  std::vector<Grams> all;
  for (std::int64_t load = from; load <= to; load += step) all.push_back(Grams{load});
  return all;
}

/// A patient with plates in one step, whose 1RM of the lift is `one_rm`.
Case with_steps(std::int64_t step, std::int64_t one_rm) {
  Case patient = with_plates();
  patient.equipment.front().loads = loads(step, 300'000, step);
  patient.baseline.loads = {LoadTest{"lift", Grams{one_rm}, false, 1, 0, 1}};
  return patient;
}

/// Kilograms of a ladder's rungs in grams, of the heaviest set.
std::vector<std::int64_t> heaviest(const Machine& machine) {
  std::vector<std::int64_t> all;
  for (const Rung& rung : machine.ladders[0].rungs) {
    all.push_back(heaviest_load(rung.dose).value_or(Grams{}).count());
  }
  return all;
}

std::vector<std::int64_t> block(const std::string& keys, const Case& patient) {
  return heaviest(
      compiled({.phases = one_phase("- {exercise: lift, " + keys + "}", "lasts: 16 weeks")},
               patient));
}

const std::string two_percent =
    "sets: 1, reps: 15, load: 60 % 1RM, progress: "
    "[{raise: load, by: 2 % of start, to: 130 % of start, every: week}]";

TEST_CASE("a share of the start rises by the same step each time, to its limit") {
  const auto rungs = block(two_percent, with_steps(200, 100'000));
  REQUIRE(rungs.size() == 16);
  CHECK(rungs[0] == 60'000);
  CHECK(rungs[4] == 64'800);
  CHECK(rungs[8] == 69'600);
  CHECK(rungs[12] == 74'400);
  CHECK(rungs[15] == 78'000);
}

TEST_CASE("a load is kept until the steps reach the next plate, and ends below the limit") {
  const auto rungs = block(two_percent, with_steps(5'000, 93'000));
  CHECK(rungs == std::vector<std::int64_t>{55'000, 55'000, 55'000, 55'000, 60'000, 60'000, 60'000,
                                           60'000, 65'000, 65'000, 65'000, 65'000, 65'000, 70'000});
}

TEST_CASE("equipment of other steps keeps the published pace within one of its steps") {
  for (const std::int64_t step : {200, 500, 1'000, 1'200, 2'500}) {
    const auto rungs = block(two_percent, with_steps(step, 100'000));
    for (std::size_t week = 0; week < rungs.size(); ++week) {
      const std::int64_t target = 60'000 + 1'200 * static_cast<std::int64_t>(week);
      CHECK(rungs[week] * 100 <= target * 101);
      CHECK(rungs[week] > target - step);
    }
    CHECK(rungs.back() <= 78'000);
  }
}

TEST_CASE("kilograms count from the start as well, and half a step is no step") {
  CHECK(block("reps: 10, load: 40 kg, progress: [{raise: load, by: 0.5 kg, to: 42 kg}]",
              with_steps(1'000, 60'000)) ==
        std::vector<std::int64_t>{40'000, 40'000, 41'000, 41'000, 42'000});
}

TEST_CASE("a small share of the load in use waits until it is nearer to the next plate") {
  const auto rungs = block(
      "reps: 10, load: 55 kg, progress: [{raise: load, by: 2 %, to: 62 kg, every: week}]",
      with_steps(5'000, 93'000));
  CHECK(rungs == std::vector<std::int64_t>{55'000, 55'000, 55'000, 60'000});
}

TEST_CASE("a limit that is a share of the start holds where the kilograms are not known") {
  Case patient = with_plates();
  patient.baseline.loads.clear();
  const Machine machine = compiled(
      {.phases = one_phase("- {exercise: lift, reps: 10, load: 12RM, progress: [{raise: load, by: "
                           "5 % of start, to: 110 % of start}]}")},
      patient);
  const auto& rungs = machine.ladders[0].rungs;
  REQUIRE(rungs.size() == 3);
  CHECK(rungs[2].dose.loads[0].written.low == PerMille{1100});
}

TEST_CASE("rows that rise in small shares never step down on coarse plates") {
  std::string rows;
  for (int week = 1; week <= 12; ++week) {
    rows += "    - {week: " + std::to_string(week) + ", load: " +
            std::to_string(588 + 12 * week).insert(2, ".") + " % 1RM}\n";
  }
  const auto rungs = heaviest(compiled(
      {.phases = one_phase("- exercise: lift\n  reps: 10\n  ladder:\n" + rows)},
      with_steps(5'000, 93'000)));
  CHECK(rungs == std::vector<std::int64_t>{55'000, 55'000, 55'000, 55'000, 60'000, 60'000, 60'000,
                                           60'000, 65'000, 65'000, 65'000, 65'000});
}

TEST_CASE("loads of single sets rise together and keep their shares") {
  const Machine machine = compiled(
      {.phases = one_phase("- {exercise: lift, sets: 3, reps: 10, load: [50 % of 10RM, "
                           "75 % of 10RM, 100 % of 10RM], progress: "
                           "[{raise: load, by: 5 %, to: 50 kg}]}")},
      with_steps(2'500, 53'333));
  CHECK(rung_words(machine) == Words{"3x10 @ 20,30,40", "3x10 @ 20,30,42.5",
                                     "3x10 @ 22.5,32.5,45", "3x10 @ 22.5,35,47.5",
                                     "3x10 @ 25,37.5,50"});
}

TEST_CASE("a step of ours is no more than the week may rise, a published one is followed") {
  CHECK(rung_words(compiled(one_phase(
            "- {exercise: lift, sets: 1, reps: 5-15, load: 40 kg, progress: "
            "[{raise: reps, by: 5}]}"))) ==
        Words{"1x5 @ 40", "1x7 @ 40", "1x9 @ 40", "1x11 @ 40", "1x13 @ 40", "1x15 @ 40"});
  CHECK(rung_words(compiled(one_phase(
            "- {exercise: lift, sets: 1, reps: 5-15, load: 40 kg, progress: "
            "[{raise: reps, by: 5, source: trial}]}"))) ==
        Words{"1x5 @ 40", "1x10 @ 40", "1x15 @ 40"});
}

TEST_CASE("a harder level begins with the low end of the repetitions") {
  CHECK(rung_words(compiled(one_phase("- {exercise: squat, sets: 2, reps: 8-10, progress: "
                                      "[{raise: reps, by: 1}, {raise: level, by: 1, to: 2}]}"))) ==
        Words{"2x8", "2x9", "2x10", "2x8", "2x9", "2x10"});
}

}  // namespace
}  // namespace titrate::engine
