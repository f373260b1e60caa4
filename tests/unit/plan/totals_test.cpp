#include "planner/plan/totals.h"

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

constexpr std::optional<Grams> no_body_mass;

PlannedLoad kilograms(std::int64_t grams, std::string as_written = "15RM") {
  PlannedLoad load;
  load.as_written = std::move(as_written);
  load.mass = Grams{grams};
  return load;
}

PlannedLoad on_body(std::int64_t grams) {
  PlannedLoad load = kilograms(grams, "bodyweight");
  load.on_bodyweight = true;
  return load;
}

Prescription squats(std::vector<int> reps, std::vector<PlannedLoad> loads = {}) {
  Prescription dose;
  dose.exercise = "squat";
  dose.title = "Squat";
  dose.sets = static_cast<int>(reps.size());
  dose.reps = std::move(reps);
  dose.loads = std::move(loads);
  dose.side = "together";
  return dose;
}

PlannedWeek week_of(const std::vector<Prescription>& doses) {
  PlannedWeek week;
  for (const Prescription& dose : doses) {
    PlannedSession session;
    session.prescriptions = {dose};
    week.sessions.push_back(session);
  }
  return week;
}

WeekExercise total_of(const std::vector<Prescription>& doses,
                      std::optional<Grams> body_mass = no_body_mass) {
  std::vector<PlannedWeek> weeks = {week_of(doses)};
  add_totals(weeks, body_mass);
  REQUIRE(weeks[0].exercises.size() == 1);
  return weeks[0].exercises[0];
}

/// The change of the second week against the first.
WeekExercise second_of(const Prescription& first, const Prescription& second,
                       std::optional<Grams> body_mass = no_body_mass) {
  std::vector<PlannedWeek> weeks = {week_of({first}), week_of({second})};
  add_totals(weeks, body_mass);
  return weeks[1].exercises.at(0);
}

TEST_CASE("a week sums sets, repetitions, load and time of all its sessions") {
  Prescription dose = squats({15, 15, 15}, {kilograms(37'500)});
  dose.seconds_per_rep = 6;
  const WeekExercise total = total_of({dose, dose, dose});
  CHECK(total.sessions == 3);
  CHECK(total.sets == 9);
  CHECK(total.reps == 135);
  CHECK(total.tonnage_g == 135 * 37'500);
  CHECK(total.time_under_tension == Seconds{810});
  CHECK_FALSE(total.duration);
  CHECK_FALSE(total.distance);
  CHECK_FALSE(total.volume_change);
}

TEST_CASE("every time of the day counts, and both sides count once") {
  Prescription dose = squats({15, 15, 15});
  dose.times_per_day = 2;
  dose.side = "each";
  const WeekExercise total = total_of({dose, dose});
  CHECK(total.sessions == 2);
  CHECK(total.sets == 12);
  CHECK(total.reps == 180);
}

TEST_CASE("two blocks of one exercise in a session are one session of it") {
  PlannedSession session;
  session.prescriptions = {squats({15, 12}), squats({6, 6, 6})};
  std::vector<PlannedWeek> weeks(1);
  weeks[0].sessions = {session, session, session};
  add_totals(weeks, no_body_mass);
  REQUIRE(weeks[0].exercises.size() == 1);
  CHECK(weeks[0].exercises[0].sessions == 3);
  CHECK(weeks[0].exercises[0].reps == 3 * 45);
}

TEST_CASE("loads given for each set count with their own repetitions") {
  const WeekExercise total =
      total_of({squats({12, 10, 8}, {kilograms(20'000), kilograms(30'000), kilograms(40'000)})});
  CHECK(total.tonnage_g == 12 * 20'000 + 10 * 30'000 + 8 * 40'000);
}

TEST_CASE("what is not known for all of it is left out") {
  PlannedLoad to_find;
  to_find.as_written = "15RM";
  to_find.rm = 15;
  const WeekExercise total = total_of({squats({15}, {kilograms(20'000)}), squats({15}, {to_find})});
  CHECK(total.reps == 30);
  CHECK_FALSE(total.tonnage_g);
  CHECK(total.intensity.rm == 15);
  Prescription as_able = squats({}, {});
  as_able.sets = 3;
  const WeekExercise open = total_of({as_able, squats({10})});
  CHECK(open.sets == 4);
  CHECK_FALSE(open.reps);
}

TEST_CASE("body weight alone gives no tonnage") {
  CHECK_FALSE(total_of({squats({10}, {on_body(5'000)})}).tonnage_g);
}

TEST_CASE("holds count as time under tension, bouts as duration, ways as distance") {
  Prescription hold = squats({1, 1, 1, 1, 1});
  hold.hold = Seconds{45};
  CHECK(total_of({hold}).time_under_tension == Seconds{225});
  Prescription bout = squats({1});
  bout.duration = Seconds{600};
  CHECK(total_of({bout, bout}).duration == Seconds{1200});
  Prescription way = squats({1, 1});
  way.distance = Millimetres{400'000};
  CHECK(total_of({way}).distance == Millimetres{800'000});
}

TEST_CASE("intervals count their seconds and metres, and no repetitions") {
  Prescription run = squats({});
  run.sets.reset();
  run.intervals = {
      {"run", Seconds{480}, {}}, {"walk", Seconds{300}, {}}, {"sprint", {}, Millimetres{80'000}}};
  const WeekExercise total = total_of({run});
  CHECK(total.duration == Seconds{780});
  CHECK(total.distance == Millimetres{80'000});
  CHECK_FALSE(total.reps);
}

TEST_CASE("missed and cancelled sessions do not count") {
  PlannedWeek week = week_of({squats({10}), squats({10}), squats({10})});
  week.sessions[0].status = PlannedSession::Status::missed;
  week.sessions[1].status = PlannedSession::Status::cancelled;
  week.sessions[2].status = PlannedSession::Status::done;
  std::vector<PlannedWeek> weeks = {week};
  add_totals(weeks, no_body_mass);
  CHECK(weeks[0].exercises.at(0).reps == 10);
  CHECK(weeks[0].exercises.at(0).sessions == 1);
}

TEST_CASE("volume is compared by tonnage, else repetitions, else seconds, else metres") {
  const auto lifted = second_of(squats({15, 15, 15}, {kilograms(37'500)}),
                                squats({12, 12, 12}, {kilograms(40'000)}));
  CHECK(lifted.volume_change == PerMille{-147});  // 1,440 kg after 1,687.5 kg
  CHECK(lifted.load_change == PerMille{67});
  CHECK(second_of(squats({10, 10}), squats({15, 10})).volume_change == PerMille{250});
  CHECK(second_of(squats({10}, {kilograms(20'000)}), squats({12})).volume_change == PerMille{200});
  Prescription ten = squats({1});
  ten.reps.clear();
  ten.intervals = {{"walk", Seconds{600}, {}}};
  Prescription twelve = ten;
  twelve.intervals = {{"walk", Seconds{720}, {}}};
  CHECK(second_of(ten, twelve).volume_change == PerMille{200});
  ten.intervals = {{"run", {}, Millimetres{2'000'000}}};
  twelve.intervals = {{"run", {}, Millimetres{2'400'000}}};
  CHECK(second_of(ten, twelve).volume_change == PerMille{200});
}

TEST_CASE("holds and bouts are compared by their time, whatever number of them") {
  Prescription many = squats({6});
  many.hold = Seconds{10};
  Prescription few = squats({3});
  few.hold = Seconds{20};
  const WeekExercise same = second_of(many, few);
  CHECK(same.volume_change == PerMille{0});
  CHECK(same.volume_of == "time");
  Prescription walk = squats({2});
  walk.distance = Millimetres{20'000};
  Prescription further = squats({1});
  further.distance = Millimetres{60'000};
  CHECK(second_of(walk, further).volume_change == PerMille{500});
  CHECK(second_of(walk, further).volume_of == "distance");
  CHECK(second_of(squats({10}), squats({15})).volume_of == "reps");
}

TEST_CASE("a week is compared with the last week that had the exercise") {
  std::vector<PlannedWeek> weeks = {week_of({squats({10})}), PlannedWeek{},
                                    week_of({squats({15})})};
  add_totals(weeks, no_body_mass);
  CHECK(weeks[2].exercises.at(0).volume_change == PerMille{500});
}

TEST_CASE("a load on body weight changes by what the body weighs in") {
  Prescription before = squats({15}, {on_body(0)});
  Prescription now = squats({15}, {on_body(5'000)});
  CHECK_FALSE(second_of(before, now).load_change);
  CHECK(second_of(before, now, Grams{80'000}).load_change == PerMille{125});  // half on two legs
  before.side = now.side = "left";
  CHECK(second_of(before, now, Grams{80'000}).load_change == PerMille{63});
}

TEST_CASE("the intensity of a week is the highest in it") {
  PlannedLoad light;
  light.rm = 15;
  light.percent_1rm = PerMille{667};
  PlannedLoad heavy;
  heavy.rm = 6;
  heavy.percent_1rm = PerMille{833};
  Prescription hard = squats({6}, {heavy});
  hard.effort = "RPE 6.5-8.5";
  const Intensity intensity = total_of({squats({15}, {light}), hard}).intensity;
  CHECK(intensity.rm == 6);
  CHECK(intensity.percent_1rm == PerMille{833});
  CHECK(intensity.rpe_tenths == 85);
}

}  // namespace
}  // namespace titrate
