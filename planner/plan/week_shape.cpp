#include "planner/plan/week_shape.h"

#include <algorithm>
#include <set>

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
    days += kind.frequency.kind == Frequency::Kind::other_days
                ? 0
                : engine::days_a_week(kind.frequency);
  }
  return days;
}

/// The days a week on which a block is done, where it says so itself.
std::optional<Frequency> own_frequency(const Machine& machine, const State& state, const Use& use) {
  const auto& ladder = machine.ladders[at(use.ladder)];
  const Rung& rung = ladder.rungs[state.positions[at(use.ladder)].rung];
  return rung.days.frequency ? rung.days.frequency : use.days.frequency;
}

std::string in_of(const Machine& machine, const State& state, const Use& use) {
  const auto& ladder = machine.ladders[at(use.ladder)];
  const Rung& rung = ladder.rungs[state.positions[at(use.ladder)].rung];
  return rung.in.empty() ? use.in : rung.in;
}

/// The frequency of a phase; where only its blocks have one, the most of theirs.
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

int find_kind(const std::vector<KindOfSession>& kinds, int phase, const std::string& name,
              bool at_home) {
  const auto found = std::ranges::find_if(kinds, [&](const KindOfSession& kind) {
    return kind.phase == phase && kind.name == name && kind.at_home == at_home;
  });
  return static_cast<int>(found - kinds.begin());
}

/// Day `index` of `of` belongs to the evenest `count` of them.
bool rides(int index, int of, int count) {
  for (int each = 0; each < count; ++each) {
    if (each * of / count == index) {
      return true;
    }
  }
  return false;
}

void add_parts(const Machine& machine, const State& state, const std::vector<KindOfSession>& kinds,
               int phase, int turns, WeekShape& shape) {
  const Sessions& sessions = machine.phases[at(phase)].sessions;
  for (const SessionKind& kind : sessions.kinds) {
    const int count = engine::days_a_week(kind.frequency, named_days(sessions));
    const bool other = kind.frequency.kind == Frequency::Kind::other_days;
    shape.parts.push_back({find_kind(kinds, phase, kind.name, false), count,
                           other ? 0 : low_days(kind.frequency), true});
  }
  if (!sessions.kinds.empty()) {
    return;
  }
  const Frequency frequency = phase_frequency(machine, state, machine.phases[at(phase)]);
  const int days = engine::days_a_week(frequency);
  const auto names = static_cast<int>(sessions.order.size());
  if (names == 0) {
    shape.parts.push_back({find_kind(kinds, phase, "", false), days, low_days(frequency), true});
    return;
  }
  const int first = names == days ? 0 : turns % names;
  for (int day = 0; day < days; ++day) {
    const int kind = find_kind(kinds, phase, sessions.order[at((first + day) % names)], false);
    shape.order.push_back(kind);
    const auto part = std::ranges::find(shape.parts, kind, &WeekShape::Part::kind);
    if (part == shape.parts.end()) {
      shape.parts.push_back({kind, 1, 1, true});
    } else {
      ++part->count;
      ++part->accept;
    }
  }
}

bool carries_gap(const PhasePlan& phase) {
  return phase.sessions.days.gap && phase.sessions.days.gap->amount > 0;
}

/// The named sessions of the week that carry a gap, when they are at least `count` and not all of
/// it: what needs a gap rides on these.
const WeekShape::Part* gapped_part(const std::vector<KindOfSession>& kinds, const WeekShape& shape,
                                   int count) {
  const auto found = std::ranges::find_if(shape.parts, [&](const WeekShape::Part& part) {
    return kinds[at(part.kind)].gap.amount > 0 && part.count >= count && part.count < shape.days;
  });
  return found == shape.parts.end() ? nullptr : &*found;
}

/// Days at home for blocks that are done more often than the sessions.
void add_home_days(const Machine& machine, const State& state,
                   const std::vector<KindOfSession>& kinds, WeekShape& shape) {
  int most = shape.days;
  for (const Active& active : shape.uses) {
    const auto own = own_frequency(machine, state, *active.use);
    most = own ? std::max(most, engine::days_a_week(*own)) : most;
  }
  if (most > shape.days) {
    shape.parts.push_back(
        {find_kind(kinds, shape.base_phase, "at home", true), most - shape.days, 0, false});
    shape.days = most;
  }
}

}  // namespace

WeekShape shape_week(const Machine& machine, const State& state,
                     const std::vector<KindOfSession>& kinds, int turns) {
  WeekShape shape;
  shape.uses = engine::active_uses(machine, state);
  int most = 0;
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const PhasePlan& plan = machine.phases[phase];
    const bool used = std::ranges::any_of(
        shape.uses, [&](const Active& active) { return at(active.phase) == phase; });
    if (!used || plan.dated()) {
      continue;
    }
    const int days = std::max(named_days(plan.sessions),
                              engine::days_a_week(phase_frequency(machine, state, plan)));
    // Of equals the one with named sessions, else the later, gives the week its days.
    const bool named = !plan.sessions.kinds.empty() || !plan.sessions.order.empty();
    if (days > most || (days == most && named)) {
      most = days;
      shape.base_phase = static_cast<int>(phase);
    }
  }
  if (most == 0) {
    return shape;
  }
  add_parts(machine, state, kinds, shape.base_phase, turns, shape);
  for (const WeekShape::Part& part : shape.parts) {
    shape.days += part.count;
  }
  add_home_days(machine, state, kinds, shape);
  constexpr int most_bound_days = 4;
  const bool supervised = machine.phases[at(shape.base_phase)].sessions.supervised.value_or(false);
  for (WeekShape::Part& part : shape.parts) {
    part.timed = part.timed && (supervised || shape.days <= most_bound_days);
  }
  return shape;
}

std::vector<Active> uses_in_session(const Machine& machine, const State& state,
                                    const std::vector<KindOfSession>& kinds, const WeekShape& shape,
                                    int kind, int ordinal, int ordinal_of_kind) {
  const KindOfSession& session = kinds[at(kind)];
  const auto part = std::ranges::find(shape.parts, kind, &WeekShape::Part::kind);
  std::vector<Active> uses;
  for (const Active& active : shape.uses) {
    const std::string in = in_of(machine, state, *active.use);
    const auto own = own_frequency(machine, state, *active.use);
    const int days = own ? engine::days_a_week(*own) : 0;
    if (session.at_home) {
      if (own && days >= shape.days) {
        uses.push_back(active);
      }
      continue;
    }
    if (active.phase == shape.base_phase) {
      const std::string name = session.name.empty() ? std::to_string(ordinal + 1) : session.name;
      const bool here = in.empty() || in == name;
      const int of = in.empty() ? shape.days : part->count;
      const int index = in.empty() ? ordinal : ordinal_of_kind;
      if (here && (!own || days >= of || rides(index, of, days))) {
        uses.push_back(active);
      }
      continue;
    }
    const PhasePlan& plan = machine.phases[at(active.phase)];
    const int its = own ? days : engine::days_a_week(phase_frequency(machine, state, plan));
    const WeekShape::Part* gapped = carries_gap(plan) ? gapped_part(kinds, shape, its) : nullptr;
    if (gapped != nullptr) {
      if (gapped->kind == kind && rides(ordinal_of_kind, gapped->count, its)) {
        uses.push_back(active);
      }
    } else if (its >= shape.days || rides(ordinal, shape.days, its)) {
      uses.push_back(active);
    }
  }
  return uses;
}

}  // namespace titrate
