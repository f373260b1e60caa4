#include <catch2/catch.hpp>

#include "planner/engine/limits.h"

/// Corners of the limits in force: first and last days, limits that say nothing, equal ones.
namespace titrate::engine {
namespace {

const Date start{date::year{2026} / 1 / 5};

LimitsNow on_day(const std::vector<Limit>& limits, int day) {
  Machine machine;
  for (const Limit& each : limits) machine.limits.push_back({each, "case.yaml", std::nullopt});
  return limits_in_force(machine, State{}, {}, start, start + date::days{day});
}

Limit forbidding(const std::string& what, std::vector<titrate::Position> weeks) {
  Limit made;
  made.forbid = {what};
  made.weeks = std::move(weeks);
  return made;
}

Limit ranged(JointRange range) {
  Limit made;
  made.range = range;
  made.loaded_range = range;
  return made;
}

Limit bearing(const std::string& words, int top) {
  Limit made;
  made.weight_bearing = words;
  made.weight_bearing_top = top;
  return made;
}

TEST_CASE("a limit from a week on holds from its first day, not before, and for good") {
  const std::vector<Limit> later{forbidding("running", {{3, std::nullopt}})};
  CHECK(on_day(later, 13).forbidden.empty());
  CHECK(on_day(later, 14).forbidden == std::vector<std::string>{"running"});
  CHECK(on_day(later, 400).forbidden == std::vector<std::string>{"running"});
}

TEST_CASE("a limit of several stretches of weeks lets go between them") {
  const std::vector<Limit> twice{forbidding("lift", {{1, 1}, {3, 3}})};
  CHECK(on_day(twice, 0).forbidden.size() == 1);
  CHECK(on_day(twice, 7).forbidden.empty());
  CHECK(on_day(twice, 14).forbidden.size() == 1);
  CHECK(on_day(twice, 21).forbidden.empty());
}

TEST_CASE("a clinician's limit holds on its own first day, and not the day before") {
  const std::vector<PlacedLimit> said{{forbidding("lift", {}), "log.yaml", start + date::days{10}}};
  const auto held = [&](int day) {
    return limits_in_force(Machine{}, State{}, said, start, start + date::days{day})
        .in_force.size();
  };
  CHECK(held(9) == 0);
  CHECK(held(10) == 1);
}

TEST_CASE("limits of a phase that has not begun do not hold") {
  Machine machine;
  machine.phases.resize(1);
  machine.phases[0].limits = {{forbidding("lift", {}), "", std::nullopt}};
  State state;
  state.course.phases.resize(1);
  CHECK(limits_in_force(machine, state, {}, start, start).in_force.empty());
  state.course.phases[0].status = PhaseState::Status::open;
  CHECK(limits_in_force(machine, state, {}, start, start).in_force.size() == 1);
}

TEST_CASE("a full range narrows nothing, nor does it widen what another limit leaves") {
  const Limit full = ranged({true, 0, 0});
  const Limit bent = ranged({false, 10, 60});
  CHECK_FALSE(on_day({full}, 0).range);
  CHECK_FALSE(on_day({full}, 0).loaded_range);
  CHECK(on_day({bent, full}, 0).range == Arc{10, 60});
  CHECK(on_day({bent, full, Limit{}}, 0).loaded_range == Arc{10, 60});
}

TEST_CASE("the lowest of several numbers counts, whichever comes first") {
  Limit low;
  low.contacts = 60;
  low.weekly_rise = PerMille{50};
  low.session_rise = PerMille{20};
  Limit high;
  high.contacts = 80;
  high.weekly_rise = PerMille{100};
  high.session_rise = PerMille{40};
  for (const auto& both : {std::vector{low, high, Limit{}}, std::vector{high, low}}) {
    const LimitsNow now = on_day(both, 0);
    CHECK(now.contacts_per_session == 60);
    CHECK(now.weekly_rise == PerMille{50});
    CHECK(now.session_rise == PerMille{20});
  }
}

TEST_CASE("contacts of a week and of a session are bounded apart") {
  Limit weekly;
  weekly.contacts = 200;
  weekly.contacts_per_week = true;
  Limit each;
  each.contacts = 300;
  const LimitsNow now = on_day({weekly, each}, 0);
  CHECK(now.contacts_per_week == 200);
  CHECK(now.contacts_per_session == 300);
}

TEST_CASE("the least weight bearing counts in any order, of equal ones the words that came first") {
  const Limit touch = bearing("toe-touch", 20);
  const Limit half = bearing("half", 50);
  CHECK(on_day({touch, half, Limit{}}, 0).weight_bearing == "toe-touch");
  CHECK(on_day({half, touch}, 0).weight_bearing_top == 20);
  CHECK(on_day({half, bearing("about half", 50)}, 0).weight_bearing == "half");
}

}  // namespace
}  // namespace titrate::engine
