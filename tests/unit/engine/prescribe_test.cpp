#include "planner/engine/prescribe.h"

#include <catch2/catch.hpp>

#include "planner/engine/doses.h"
#include "tests/unit/engine/courses.h"

/// From a rung and what is owed to the dose that is given.
namespace titrate::engine {
namespace {

/// The dose of one block in a state of its debts.
std::string dose_with(const std::string& block, const Debts& debts) {
  Course course{compiled(one_phase("- {" + block + "}"))};
  course.state.exercises[0] = debts;
  return course.dose();
}

RungDose rung_of(const std::string& block) {
  return compiled(one_phase("- {" + block + "}")).ladders[0].rungs[0].dose;
}

std::string lowered(const std::string& block, int times = 1) {
  RungDose dose = rung_of(block);
  for (int time = 0; time < times; ++time) dose = lower_volume(dose, PerMille{200});
  return dose_words(dose);
}

TEST_CASE("volume goes by the last of four sets, else by a fifth of the repetitions") {
  CHECK(lowered("exercise: lift, sets: 4, reps: 10, load: 40 kg") == "3x10 @ 40");
  CHECK(lowered("exercise: lift, sets: 4, reps: 10, load: 40 kg", 2) == "3x8 @ 40");
  CHECK(lowered("exercise: lift, sets: 3, reps: 15, load: 40 kg") == "3x12 @ 40");
  CHECK(lowered("exercise: lift, sets: 3, reps: 8-12, load: 40 kg") == "3x6 @ 40");
  CHECK(lowered("exercise: lift, reps: [12, 10, 8, 6], load: [40 kg, 42.5 kg, 45 kg, 47.5 kg]") ==
        "3x12,10,8 @ 40,42.5,45");
}

TEST_CASE("else it goes by holds, times and ways, rounded down to what a watch shows") {
  CHECK(lowered("exercise: hold, sets: 3, hold: 45 s") == "3x1 of 35 s");
  CHECK(lowered("exercise: walk, time: 20 min") == "1x1 of 960 s");
  CHECK(lowered("exercise: walk, time: 9 min") == "1x1 of 420 s");
  const RungDose far = lower_volume(rung_of("exercise: walk, distance: 2 km"), PerMille{200});
  CHECK(far.distance->low == Millimetres{1'600'000});
  const RungDose near = lower_volume(rung_of("exercise: walk, distance: 320 m"), PerMille{200});
  CHECK(near.distance->low == Millimetres{250'000});
}

TEST_CASE("intervals go by their total or their repeats") {
  const RungDose total = lower_volume(
      rung_of("exercise: walk, intervals: {repeat: [walk 2 min, run 1 min], for: 20 min}"),
      PerMille{200});
  CHECK(total.intervals->for_time == Seconds{960});
  const RungDose times = lower_volume(
      rung_of("exercise: walk, intervals: {repeat: [walk 2 min, run 1 min], times: 6}"),
      PerMille{200});
  CHECK(times.intervals->times == 4);
}

TEST_CASE("one repetition has no volume to take") {
  CHECK(lowered("exercise: lift, sets: 1, reps: 1, load: 40 kg") == "1x1 @ 40");
  CHECK_FALSE(
      compiled(one_phase("- {exercise: lift, reps: 1, load: 40 kg}")).ladders[0].rungs[0].volume);
}

TEST_CASE("load is taken to the equipment, volume beside it") {
  const std::string lift = "exercise: lift, sets: 4, reps: 10, load: 45 kg";
  CHECK(dose_with(lift, {}) == "4x10 @ 45");
  CHECK(dose_with(lift, {.load = 6}) == "4x10 @ 35");
  CHECK(dose_with(lift, {.load = 6, .owed = 1}) == "3x10 @ 35");
}

TEST_CASE("the floor dose is half the sets at half the load, never above what is owed") {
  const std::string lift = "exercise: lift, sets: 5, reps: 10, load: 45 kg";
  CHECK(dose_with(lift, {.floor = true}) == "3x10 @ 22.5");
  CHECK(dose_with(lift, {.load = 6, .owed = 1, .floor = true}) == "3x10 @ 22.5");
  CHECK(dose_with("exercise: lift, sets: 3, reps: 10, load: 45 kg",
                  {.load = 6, .owed = 2, .floor = true}) == "2x6 @ 22.5");
  CHECK(dose_with(lift, {.referred = true}) == "3x10 @ 22.5");
  CHECK(dose_with("exercise: squat, sets: 3, reps: 10", {.floor = true}) == "2x10");
}

TEST_CASE("an easier variant is a level below, from the lowest another exercise without its load") {
  Course levels{compiled(one_phase("- {exercise: squat, level: 2, sets: 3, reps: 10}"))};
  const auto given = [&](Course& course) {
    const Use& use = *active_uses(course.machine, course.state)[0].use;
    const Prescribed prescribed = prescribe(course.machine, course.state, use);
    return prescribed.exercise->id + " " + std::to_string(prescribed.dose.level);
  };
  CHECK(given(levels) == "squat 2");
  levels.state.exercises[0].variant = 1;
  CHECK(given(levels) == "squat 1");
  levels.state.exercises[0].variant = 2;
  CHECK(given(levels) == "pump 1");
  Course lift{compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 40 kg}"))};
  lift.state.exercises[0].variant = 1;
  CHECK(given(lift) == "pump 1");
  CHECK(lift.dose() == "3x10 @ ?");
}

TEST_CASE("a load without kilograms keeps its words and its share") {
  Course course{compiled(one_phase("- {exercise: dumbbell, sets: 3, reps: 10, load: 12RM}"))};
  course.state.exercises[0].load = 6;
  const Use& use = *active_uses(course.machine, course.state)[0].use;
  const Prescribed prescribed = prescribe(course.machine, course.state, use);
  CHECK(prescribed.share == 80);
  CHECK_FALSE(prescribed.dose.loads[0].mass);
  CHECK(prescribed.dose.loads[0].written.written == "12RM");
}

TEST_CASE("what is added to the body is eased, the body is not") {
  CHECK(dose_with("exercise: squat, sets: 3, reps: 10, load: bodyweight", {.owed = 1}) ==
        "3x8 @ 0");
  CHECK(dose_with("exercise: lift, sets: 3, reps: 10, load: bodyweight + 40 kg", {.load = 6}) ==
        "3x10 @ 30");
  CHECK(dose_with("exercise: squat, sets: 3, reps: 10, load: bodyweight - 20 kg", {.load = 0}) ==
        "3x10 @ -20");
}

}  // namespace
}  // namespace titrate::engine
