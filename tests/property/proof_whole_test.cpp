// The parts that `check` explores cover the whole: a small machine is explored undivided, through
// `advance` itself, and nothing is found in it that the parts do not have.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "planner/check/debts_order.h"
#include "planner/check/debts_space.h"
#include "planner/check/machine_parts.h"
#include "planner/engine/advance.h"

namespace titrate::check {
namespace {

using engine::Debts;
using engine::Machine;
using engine::State;

/// One exercise of body weight with an easier one, on two rows, in a phase that stays open.
Machine small_machine(bool easier) {
  Machine machine;
  machine.pain.progress_in = PainProfile::ProgressIn::acceptable;
  machine.exercises.resize(1);
  machine.exercises[0].exercise.id = "raise";
  if (easier) {
    machine.exercises[0].easier.emplace();
    machine.exercises[0].easier->id = "pump";
  }
  engine::Rung first;
  first.passing = engine::Passing::weeks;
  first.allowed.set(Debts::full_load);
  engine::Rung last = first;
  last.passing = engine::Passing::stays;
  machine.ladders.resize(1);
  machine.ladders[0].rungs = {first, last};
  machine.phases.resize(1);
  machine.phases[0].id = "only";
  machine.phases[0].uses.resize(1);
  return machine;
}

std::vector<engine::Event> all_events() {
  using engine::Morning;
  using engine::Zone;
  std::vector<engine::Event> events;
  for (const Zone zone : {Zone::safe, Zone::acceptable, Zone::high, Zone::extreme})
    for (const Morning morning : {Morning::usual, Morning::raised, Morning::late, Morning::missing})
      for (const bool flare : {false, true})
        events.push_back(engine::SessionEvent{
            {{0, {.zone = zone, .morning = morning, .same_flare = flare}}}, std::nullopt});
  for (const bool red : {false, true}) events.push_back(engine::LateScoreEvent{{0}, true, red, {}});
  events.push_back(engine::MissedEvent{});
  for (const auto trend : {engine::Trend::flat, engine::Trend::rise, engine::Trend::jump})
    for (const bool adherent : {false, true})
      for (const auto absence : {engine::Absence::none, engine::Absence::days_4})
        events.push_back(engine::WeekEvent{.trend = trend,
                                           .done = 3,
                                           .below_half = false,
                                           .adherent = {adherent},
                                           .criteria = {},
                                           .absence = absence});
  return events;
}

/// What nothing looks at is the same for all, so that the whole stays small.
void forget(State& state) {
  state.course.low = false;
  state.course.gone = 0;
  state.course.served = 0;
  state.course.missed = std::min(state.course.missed, std::uint8_t{1});
  for (auto& phase : state.course.phases) phase.elapsed = phase.served = 0;
  state.positions[0].used = 0;
}

using Key = std::array<int, 18>;
Key key_of(const State& state) {
  const Debts& debts = state.exercises[0];
  const engine::Position& position = state.positions[0];
  return {static_cast<int>(state.course.mode),
          state.course.hold,
          state.course.rising,
          state.course.missed,
          debts.load,
          debts.owed,
          debts.fails,
          debts.calm,
          debts.streak,
          debts.variant * 4 + debts.swaps,
          debts.floor,
          debts.raised,
          debts.unknown,
          debts.bad,
          debts.referred,
          position.rung,
          position.served,
          position.performed};
}

std::array<int, 10> debts_key(const Debts& debts) {
  return {debts.load,    debts.owed,  debts.fails, debts.calm,   debts.streak,
          debts.variant, debts.swaps, debts.floor, debts.raised, debts.referred};
}

/// All states of the whole, and every step between them.
struct Whole {
  std::vector<State> states;
  std::int64_t transitions = 0;
  std::int64_t rises_after_bad = 0;
};

Whole explored(const Machine& machine) {
  Whole whole;
  std::set<Key> known;
  const auto events = all_events();
  const auto reach = [&](State state) {
    forget(state);
    if (known.insert(key_of(state)).second) whole.states.push_back(std::move(state));
  };
  reach(engine::initial_state(machine, {}, engine::Irritability::low));
  for (std::size_t index = 0; index < whole.states.size(); ++index) {
    const State before = whole.states[index];
    for (const engine::Event& event : events) {
      const auto after = engine::advance(machine, before, event);
      ++whole.transitions;
      const auto footing = engine::footing_of(machine, before, 0);
      const bool bad =
          !after.moved.effects.empty() && engine::is_bad(after.moved.effects.front().response);
      const bool higher = after.state.positions[0].rung > before.positions[0].rung ||
                          !at_most(after.state.exercises[0], before.exercises[0], footing);
      whole.rises_after_bad += bad && higher ? 1 : 0;
      reach(after.state);
    }
  }
  return whole;
}

TEST_CASE("the whole of a small machine has no debts that its part does not have") {
  for (const bool easier : {false, true}) {
    const Machine machine = small_machine(easier);
    const Whole whole = explored(machine);
    std::set<std::array<int, 10>> part;
    const auto grounds = grounds_of(machine);
    REQUIRE(grounds.front().size() == 1);
    const DebtsSpace space =
        explore_debts(grounds.front().front(), 1'000'000, [](const DebtsVisit&) {});
    for (const Debts& debts : space.states) part.insert(debts_key(debts));
    std::set<std::array<int, 10>> projected;
    for (const State& state : whole.states) projected.insert(debts_key(state.exercises[0]));
    CHECK(std::ranges::includes(part, projected));
    CHECK(projected.size() > 50);
    CHECK(whole.rises_after_bad == 0);
    CHECK(whole.states.size() > 5 * projected.size());
  }
}

}  // namespace
}  // namespace titrate::check
