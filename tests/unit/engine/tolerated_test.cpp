#include "planner/engine/tolerated.h"

#include <catch2/catch.hpp>

#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// Runs and walks against the longest that was tolerated.
namespace titrate::engine {
namespace {

constexpr Date today{date::days{20'000}};
constexpr PerMille tenth{100};

Exercise walking() {
  Exercise walk;
  walk.id = "walk";
  walk.kind = ExerciseKind::aerobic;
  return walk;
}

RungDose dose_of(const std::string& dose, const std::string& basis = "basis: default") {
  return compiled(one_phase("- {exercise: walk, " + dose + ", " + basis + "}"))
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

/// Minutes of a dose after the cap; 0 when it was let be.
std::int64_t capped(const std::string& dose, const std::vector<Bout>& bouts,
                    const std::string& basis = "basis: default") {
  RungDose given = dose_of(dose, basis);
  return cap_to_tolerated(given, walking(), bouts, today, tenth) ? reach_of(given).time.count() / 60
                                                                 : 0;
}
std::int64_t capped_metres(const std::string& dose, const std::vector<Bout>& bouts) {
  RungDose given = dose_of(dose);
  return cap_to_tolerated(given, walking(), bouts, today, tenth)
             ? reach_of(given).distance.count() / 1000
             : 0;
}

TEST_CASE("a walk is at most a tenth longer than the longest of 30 days") {
  CHECK(capped("time: 80 min", {minutes(3, 60), minutes(5, 50)}) == 66);
  CHECK(capped("time: 66 min", {minutes(3, 60)}) == 0);
  CHECK(capped("time: 80 min", {minutes(31, 70), minutes(3, 60)}) == 66);
}

TEST_CASE("five minutes and 500 m more are always allowed") {
  CHECK(capped("time: 25 min", {minutes(3, 20)}) == 0);
  CHECK(capped("time: 30 min", {minutes(3, 20)}) == 25);
  CHECK(capped_metres("distance: 2.5 km", {metres(3, 2000)}) == 0);
  CHECK(capped_metres("distance: 3 km", {metres(3, 2000)}) == 2500);
  CHECK(capped_metres("distance: 8 km", {metres(3, 6000)}) == 6600);
}

TEST_CASE("without a record nothing is bounded, and an old record is better than none") {
  CHECK(capped("time: 80 min", {}) == 0);
  CHECK(capped("time: 80 min", {minutes(40, 30)}) == 35);
}

TEST_CASE("other kinds of exercise are let be") {
  RungDose dose = dose_of("time: 80 min");
  Exercise device = walking();
  device.kind = ExerciseKind::device;
  CHECK_FALSE(cap_to_tolerated(dose, device, {minutes(3, 20)}, today, tenth));
}

TEST_CASE("a published row is followed by a patient who did what was prescribed") {
  const std::string published = "source: trial";
  CHECK(capped("time: 80 min", {minutes(3, 60)}, published) == 0);
  CHECK(capped("time: 80 min", {minutes(3, 60, true)}, published) == 66);
}

TEST_CASE("sets go before minutes, and intervals are cut where they fall") {
  CHECK(capped("sets: 4, time: 10 min", {minutes(3, 25)}) == 30);
  CHECK(capped("intervals: {repeat: [walk 4 min, run 1 min], for: 40 min}", {minutes(3, 20)}) ==
        25);
  CHECK(capped("intervals: {repeat: [walk 4 min, run 1 min], times: 8}", {minutes(3, 20)}) == 25);
  CHECK(capped("intervals: [run 40 min]", {minutes(3, 20)}) == 25);
  CHECK(capped_metres("intervals: {repeat: [walk 200 m, run 800 m], for: 5 km}",
                      {metres(3, 3000)}) == 3500);
}

TEST_CASE("a bout is what was reported, else the share that was done, else what was prescribed") {
  const RungDose dose = dose_of("time: 30 min");
  Done did;
  did.time = Seconds{1200};
  const auto bout = [&](const Done* report, std::optional<PerMille> done) {
    return *bout_of(walking(), dose, report, done, today);
  };
  CHECK(bout(nullptr, std::nullopt) == minutes(0, 30));
  CHECK(bout(&did, std::nullopt) == minutes(0, 20, true));
  CHECK(bout(nullptr, PerMille{500}) == minutes(0, 15, true));
  Exercise lift = walking();
  lift.kind = ExerciseKind::strength;
  CHECK_FALSE(bout_of(lift, dose, nullptr, std::nullopt, today));
}

TEST_CASE("the cap comes before what is owed, so a bad walk is still followed by a shorter one") {
  Course course{compiled(one_phase("- {exercise: walk, time: 60 min, basis: default}"))};
  Chart chart;
  record_bout(chart, 0, minutes(2, 20));
  Today now;
  now.chart = &chart;
  now.date = today;
  const auto given = [&] {
    const Use& use = *active_uses(course.machine, course.state)[0].use;
    return prescribe(course.machine, course.state, use, now);
  };
  CHECK(dose_words(given().dose) == "1x1 of 1500 s");
  CHECK(given().lessened);
  course.session(late);
  CHECK(dose_words(given().dose) == "1x1 of 1200 s");
}

}  // namespace
}  // namespace titrate::engine
