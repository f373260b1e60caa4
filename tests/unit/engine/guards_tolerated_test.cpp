#include <catch2/catch.hpp>

#include "planner/engine/tolerated.h"
#include "tests/unit/engine/courses.h"

/// Corners of the cap by what was tolerated: the last day that counts, doses that need no cut.
namespace titrate::engine {
namespace {

constexpr Date today{date::days{20'000}};

Exercise of_kind(ExerciseKind kind) {
  Exercise made;
  made.id = "walk";
  made.kind = kind;
  return made;
}
const Exercise walk = of_kind(ExerciseKind::aerobic);

RungDose dose_of(const std::string& dose) {
  return compiled(one_phase("- {exercise: walk, " + dose + ", basis: default}"))
      .ladders[0]
      .rungs[0]
      .dose;
}

Bout minutes(int days_ago, int number, bool less = false) {
  return Bout{today - date::days{days_ago}, Seconds{60 * number}, Millimetres{}, less};
}
Bout metres(int days_ago, std::int64_t number) {
  return Bout{today - date::days{days_ago}, Seconds{}, Millimetres{1000 * number}, false};
}

bool cut(RungDose& dose, const std::vector<Bout>& bouts) {
  return cap_to_tolerated(dose, walk, bouts, today, PerMille{100});
}
std::int64_t minutes_left(const std::string& dose, const std::vector<Bout>& bouts) {
  RungDose given = dose_of(dose);
  (void)cut(given, bouts);
  return reach_of(given).time.count() / 60;
}

TEST_CASE("a bout of exactly 30 days ago still counts, and nothing before it") {
  CHECK(minutes_left("time: 80 min", {minutes(40, 60), minutes(30, 30)}) == 35);
  CHECK(minutes_left("time: 80 min", {minutes(31, 60), minutes(30, 30)}) == 35);
}

TEST_CASE("after a longer gap the 30 days up to the last bout count") {
  CHECK(minutes_left("time: 80 min", {minutes(70, 40), minutes(40, 30)}) == 45);
  CHECK(minutes_left("time: 80 min", {minutes(71, 40), minutes(40, 30)}) == 35);
}

TEST_CASE("a time is not bounded by a way that was run, nor a way by a time") {
  CHECK(minutes_left("time: 80 min", {metres(3, 2000)}) == 80);
  RungDose far = dose_of("distance: 8 km");
  CHECK_FALSE(cut(far, {minutes(3, 20)}));
  CHECK(reach_of(far).distance == Millimetres{8'000'000});
  RungDose cycles = dose_of("intervals: {repeat: [walk 200 m, run 800 m], times: 6}");
  CHECK_FALSE(cut(cycles, {minutes(3, 20)}));
  CHECK(cycles.intervals->times == 6);
}

TEST_CASE("running is bounded as walking is, strength never") {
  RungDose dose = dose_of("time: 80 min");
  CHECK_FALSE(cap_to_tolerated(dose, of_kind(ExerciseKind::strength), {minutes(3, 20)}, today,
                               PerMille{100}));
  CHECK(cap_to_tolerated(dose, of_kind(ExerciseKind::running), {minutes(3, 20)}, today,
                         PerMille{100}));
  CHECK(reach_of(dose).time == Seconds{25 * 60});
}

TEST_CASE("fewer sets are enough where they fit: a bout is neither longer nor written anew") {
  RungDose dose = dose_of("sets: 4, time: 8 min");
  CHECK(cut(dose, {minutes(3, 25)}));
  CHECK(dose.sets.low == 3);
  CHECK(dose.time->low == Seconds{8 * 60});
  RungDose exact = dose_of("sets: 4, time: 10 min");
  const std::string written = exact.time->written;
  CHECK_FALSE(written.empty());
  CHECK(cut(exact, {minutes(3, 25)}));
  CHECK(exact.sets.low == 3);
  CHECK(exact.time->written == written);
}

TEST_CASE("fewer cycles are enough where they fit, and keep their own end") {
  RungDose dose = dose_of("intervals: {repeat: [walk 4 min, run 2 min], times: 8}");
  CHECK(cut(dose, {minutes(3, 20)}));
  CHECK(dose.intervals->times == 4);
  CHECK_FALSE(dose.intervals->for_time);
  RungDose exact = dose_of("intervals: {repeat: [walk 4 min, run 1 min], times: 8}");
  CHECK(cut(exact, {minutes(3, 20)}));
  CHECK(exact.intervals->times == 5);
  CHECK_FALSE(exact.intervals->for_time);
}

TEST_CASE("cycles by the way are cut by the way that was tolerated") {
  RungDose dose = dose_of("intervals: {repeat: [walk 200 m, run 800 m], times: 6}");
  CHECK(cut(dose, {metres(3, 3000)}));
  CHECK(dose.intervals->times == 3);
  RungDose single = dose_of("intervals: [run 8 km]");
  CHECK(cut(single, {metres(3, 3000)}));
  CHECK(single.intervals->for_distance == Millimetres{3'500'000});
}

TEST_CASE("a dose whose time or way is not given has no reach") {
  RungDose dose = dose_of("time: 80 min");
  dose.time->kind = Duration::Kind::as_able;
  CHECK(reach_of(dose).time == Seconds{});
  RungDose far = dose_of("distance: 8 km");
  far.distance->kind = Distance::Kind::share_of_test;
  CHECK(reach_of(far).distance == Millimetres{});
}

TEST_CASE("a way that was reported is what was gone, and shorter than asked for it is less") {
  const RungDose dose = dose_of("distance: 2 km");
  Done did;
  const auto bout = [&] { return *bout_of(walk, dose, &did, std::nullopt, today); };
  CHECK(bout() == metres(0, 2000));
  did.distance = Millimetres{1'500'000};
  CHECK(bout().distance == *did.distance);
  CHECK(bout().less);
  did.distance = Millimetres{2'500'000};
  CHECK_FALSE(bout().less);
}

TEST_CASE("a row that a source and a default vouch for together is bounded, without either too") {
  for (const bool with_source : {true, false}) {
    RungDose dose = dose_of("time: 80 min");
    dose.source = with_source ? "trial" : "";
    dose.basis = with_source ? dose.basis : std::nullopt;
    CHECK(cut(dose, {minutes(3, 20)}));
  }
}

}  // namespace
}  // namespace titrate::engine
