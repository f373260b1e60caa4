#include "planner/plan/week_shape.h"

#include <algorithm>
#include <tuple>

namespace titrate {
namespace {

using engine::Active;
using engine::Machine;
using engine::PhasePlan;
using engine::Rung;
using engine::State;
using engine::Use;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

int named_days(const Sessions& sessions) {
  int days = 0;
  for (const SessionKind& kind : sessions.kinds) {
    days += engine::days_of_kind(sessions, kind);
  }
  return days;
}

int find_kind(const std::vector<KindOfSession>& kinds, int phase, const std::string& name,
              bool at_home) {
  const auto found = std::ranges::find_if(kinds, [&](const KindOfSession& kind) {
    return kind.phase == phase && kind.name == name && kind.at_home == at_home;
  });
  return static_cast<int>(found - kinds.begin());
}

/// Days a week of a block; one without a frequency has that of its phase.
int days_of(const Machine& machine, const State& state, const Active& active) {
  const auto own = own_frequency(machine, state, *active.use);
  const PhasePlan& phase = machine.phases[at(active.phase)];
  return engine::days_a_week(own ? *own : phase_frequency(machine, state, phase));
}

/// No more sessions than the block that is done most often asks for.
int most_days_of_blocks(const Machine& machine, const WeekShape& shape, const State& state,
                        int days) {
  int most = 0;
  for (const Active& active : shape.uses) {
    most = std::max(most, days_of(machine, state, active));
  }
  return std::min(most, days);
}

void add_parts(const Machine& machine, const State& state, const std::vector<KindOfSession>& kinds,
               int phase, int turns, WeekShape& shape) {
  const Sessions& sessions = machine.phases[at(phase)].sessions;
  for (const SessionKind& kind : sessions.kinds) {
    const int count = engine::days_of_kind(sessions, kind);
    const bool other = kind.frequency.kind == Frequency::Kind::other_days;
    shape.parts.push_back({find_kind(kinds, phase, kind.name, false), count,
                           other ? 0 : low_days(kind.frequency), true});
  }
  if (!sessions.kinds.empty()) {
    return;
  }
  const Frequency frequency = phase_frequency(machine, state, machine.phases[at(phase)]);
  const auto names = static_cast<int>(sessions.order.size());
  const int all = engine::days_a_week(frequency);
  const int days = names > 0 ? all : most_days_of_blocks(machine, shape, state, all);
  if (names == 0) {
    shape.parts.push_back(
        {find_kind(kinds, phase, "", false), days, std::min(days, low_days(frequency)), true});
    return;
  }
  const int first = names == days ? 0 : turns % names;
  const int low = std::min(days, low_days(frequency));
  for (int day = 0; day < days; ++day) {
    const int accepted = day < low ? 1 : 0;
    const int kind = find_kind(kinds, phase, sessions.order[at((first + day) % names)], false);
    shape.order.push_back(kind);
    const auto part = std::ranges::find(shape.parts, kind, &WeekShape::Part::kind);
    if (part == shape.parts.end()) {
      shape.parts.push_back({kind, 1, accepted, true});
    } else {
      ++part->count;
      part->accept += accepted;
    }
  }
}

/// The hours that the patient offers bind sessions on at most four days a week, and supervised
/// ones.
bool is_bound(const PhasePlan& phase, int days) {
  constexpr int most_bound_days = 4;
  return phase.sessions.supervised.value_or(false) || days <= most_bound_days;
}

/// The open phase whose sessions the week has; what others do more often lies around them. Named
/// sessions come first, then those bound to the hours offered, then the phase with the most days.
std::optional<int> base_phase(const Machine& machine, const State& state,
                              const std::vector<Active>& uses) {
  std::optional<int> base;
  std::tuple<bool, bool, int> most;
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const PhasePlan& plan = machine.phases[phase];
    const bool used =
        std::ranges::any_of(uses, [&](const Active& active) { return at(active.phase) == phase; });
    const int days = std::max(named_days(plan.sessions),
                              engine::days_a_week(phase_frequency(machine, state, plan)));
    if (!used || plan.dated() || days == 0) {
      continue;
    }
    const bool named = !plan.sessions.kinds.empty() || !plan.sessions.order.empty();
    const std::tuple<bool, bool, int> its{named, is_bound(plan, days), days};
    if (!base || its > most) {
      most = its;
      base = static_cast<int>(phase);
    }
  }
  return base;
}

/// Days at home for blocks that are done more often than the sessions.
void add_home_days(const Machine& machine, const State& state,
                   const std::vector<KindOfSession>& kinds, WeekShape& shape) {
  shape.home_kind = find_kind(kinds, shape.base_phase, "at home", true);
  shape.days = shape.sessions;
  for (const Active& active : shape.uses) {
    shape.days = std::max(shape.days, days_of(machine, state, active));
  }
}

}  // namespace

std::optional<Frequency> own_frequency(const Machine& machine, const State& state, const Use& use) {
  const auto& ladder = machine.ladders[at(use.ladder)];
  const Rung& rung = ladder.rungs[state.positions[at(use.ladder)].rung];
  return rung.days.frequency ? rung.days.frequency : use.days.frequency;
}

Frequency phase_frequency(const Machine& machine, const State& state, const PhasePlan& phase) {
  if (phase.sessions.days.frequency) {
    return *phase.sessions.days.frequency;
  }
  Frequency most{Frequency::Kind::per_week, 0, 0};
  for (const Use& use : phase.uses) {
    const auto own = own_frequency(machine, state, use);
    if (own && engine::days_a_week(*own) > engine::days_a_week(most)) {
      most = *own;
    }
  }
  return most.high > 0 ? most : Frequency{};
}

int low_days(const Frequency& frequency) {
  return frequency.kind == Frequency::Kind::per_week ? frequency.low
                                                     : 7 / std::max(frequency.high, 1);
}

WeekShape shape_week(const Machine& machine, const State& state,
                     const std::vector<KindOfSession>& kinds, int turns) {
  WeekShape shape;
  shape.uses = engine::active_uses(machine, state);
  const auto base = base_phase(machine, state, shape.uses);
  if (!base) {
    return shape;
  }
  shape.base_phase = *base;
  add_parts(machine, state, kinds, shape.base_phase, turns, shape);
  for (const WeekShape::Part& part : shape.parts) {
    shape.sessions += part.count;
  }
  add_home_days(machine, state, kinds, shape);
  for (WeekShape::Part& part : shape.parts) {
    part.timed = is_bound(machine.phases[at(shape.base_phase)], shape.sessions);
  }
  return shape;
}

}  // namespace titrate
