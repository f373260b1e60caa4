#include <catch2/catch.hpp>

#include "planner/engine/loads.h"
#include "planner/engine/symmetry.h"
#include "tests/unit/engine/courses.h"

/// What an easier exercise is loaded with, and the extra set of a weaker side.
namespace titrate::engine {
namespace {

/// An exercise of 60 kg 1RM and its easier one, which has plates of 5 kg.
MachineExercise pair(Side own_side, Side easier_side, std::optional<Grams> easier_one_rm) {
  MachineExercise made;
  made.exercise.sides = own_side;
  made.easier = Exercise{};
  made.easier->sides = easier_side;
  made.one_rm = Grams{60'000};
  made.easier_one_rm = easier_one_rm;
  for (std::int64_t load = 5'000; load <= 50'000; load += 5'000) {
    made.easier_grid.push_back(Grams{load});
  }
  return made;
}

RungDose loaded(const std::string& load) {
  return compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: " + load + "}"))
      .ladders[0]
      .rungs[0]
      .dose;
}

/// The load after the swap: kilograms, or `?`.
std::string converted(const std::string& load, Side before, Side after,
                      std::optional<Grams> easier_one_rm = std::nullopt) {
  RungDose dose = loaded(load);
  dose.side = after;
  convert_loads(pair(before, after, easier_one_rm), before, dose);
  return dose_words(dose);
}

TEST_CASE("the easier exercise's own test gives its load") {
  CHECK(converted("15RM", Side::together, Side::together, Grams{30'000}) == "3x10 @ 20");
  CHECK(converted("70 % 1RM", Side::together, Side::together, Grams{30'000}) == "3x10 @ 20");
  CHECK(converted("40 kg", Side::together, Side::together, Grams{30'000}) == "3x10 @ 20");
}

TEST_CASE("without one the load is to be found, never carried over") {
  CHECK(converted("40 kg", Side::together, Side::together) == "3x10 @ ?");
  CHECK(converted("40 kg", Side::each, Side::together) == "3x10 @ ?");
}

TEST_CASE("from two legs to one at most half of the load goes along") {
  CHECK(converted("45 kg", Side::together, Side::each) == "3x10 @ 20");
  CHECK(converted("42.5 kg", Side::together, Side::affected) == "3x10 @ 20");
}

TEST_CASE("where the body is the load, one leg gets none beside it") {
  CHECK(converted("bodyweight + 20 kg", Side::together, Side::each) == "3x10 @ 0");
}

TEST_CASE("a load below the equipment is to be found, not rounded up") {
  CHECK(converted("15RM", Side::together, Side::together, Grams{6'000}) == "3x10 @ ?");
}

TEST_CASE("a harder level starts with the body alone") {
  CHECK(rung_words(compiled(one_phase("- {exercise: squat, sets: 3, reps: 10, "
                                      "load: bodyweight + 20 kg, progress: "
                                      "[{raise: level, by: 1, to: 2}]}"))) ==
        std::vector<std::string>{"3x10 @ 20", "3x10 @ 0"});
}

Measurement sides(const std::string& name, std::int64_t left, std::int64_t right) {
  Measurement result;
  result.name = name;
  result.left = left;
  result.right = right;
  return result;
}

TEST_CASE("symmetry is the affected side as a share of the other") {
  Chart chart;
  chart.measured = {sides("quads", 300, 400)};
  CHECK(lsi(chart, Case::AffectedSide::left, "quads") == PerMille{750});
  CHECK(lsi(chart, Case::AffectedSide::right, "quads") == PerMille{1333});
  CHECK_FALSE(lsi(chart, Case::AffectedSide::both, "quads"));
  CHECK_FALSE(lsi(chart, Case::AffectedSide::left, "hop"));
  chart.measured.front().right.reset();
  CHECK_FALSE(lsi(chart, Case::AffectedSide::left, "quads"));
}

/// Extra sets for a strength dose of ours, done on each side, with the left side affected.
int extra_sets(std::int64_t left, const std::string& basis, const Debts& debts,
               const std::string& unit = "kg") {
  Course course{
      compiled(one_phase("- {exercise: squat, sets: 3, reps: 10, side: each, " + basis + "}"))};
  Test quads;
  quads.id = "quads";
  quads.unit = unit;
  quads.both_sides = true;
  course.machine.tests = {quads};
  course.state.exercises[0] = debts;
  Chart chart;
  chart.measured = {sides("quads", left, 400)};
  Today today;
  today.chart = &chart;
  today.side = Case::AffectedSide::left;
  const Use& use = *active_uses(course.machine, course.state)[0].use;
  return prescribe(course.machine, course.state, use, today).extra_sets_affected;
}

TEST_CASE("below 80 % the weaker side gets one set more of a dose that is ours") {
  CHECK(extra_sets(319, "basis: default", {}) == 1);
  CHECK(extra_sets(320, "basis: default", {}) == 0);
  CHECK(extra_sets(300, "source: trial", {}) == 0);
  CHECK(extra_sets(300, "basis: default", {}, "reps") == 1);
  CHECK(extra_sets(300, "basis: default", {}, "cm") == 0);
}

TEST_CASE("there is no extra set while anything is owed or the last answer was not good") {
  CHECK(extra_sets(300, "basis: default", {.owed = 1}) == 0);
  CHECK(extra_sets(300, "basis: default", {.fails = 1, .calm = 1}) == 0);
  CHECK(extra_sets(300, "basis: default", {.raised = 1}) == 0);
  CHECK(extra_sets(300, "basis: default", {.unknown = true}) == 0);
}

}  // namespace
}  // namespace titrate::engine
