#include <algorithm>
#include <limits>

#include "planner/engine/advance.h"
#include "planner/engine/done_as.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool has_begun(const State& state, const Use& use) {
  return !use.enter || state.positions[at(use.ladder)].entered;
}

/// A block whose weeks are over stays while the one that takes its exercise on still waits for its
/// `enter`: nothing closes before what replaces it has opened.
bool waits_for_next(const Machine& machine, const State& state, const PhasePlan& plan,
                    const Use& use, int week) {
  if (use.weeks.empty() || !use.weeks.back().to || week <= *use.weeks.back().to) {
    return false;
  }
  return std::ranges::any_of(plan.uses, [&](const Use& next) {
    return machine.ladders[at(next.ladder)].exercise == machine.ladders[at(use.ladder)].exercise &&
           !next.weeks.empty() && next.weeks.front().from > *use.weeks.back().to &&
           next.weeks.front().from <= week && !has_begun(state, next);
  });
}

/// Whether a block is there now: its weeks of the phase, its own `enter` and `exit`.
bool is_on(const Machine& machine, const State& state, std::size_t phase, const Use& use) {
  const Position& position = state.positions[at(use.ladder)];
  if (!has_begun(state, use) || position.left || position.held_back) {
    return false;
  }
  const int week = state.course.phases[phase].served + 1;
  return covers(use.weeks, week) ||
         waits_for_next(machine, state, machine.phases[phase], use, week);
}

const std::string& id_done(const Machine& machine, const State& state, const Active& active) {
  return exercise_done(machine, done_as(machine, state, active.use->ladder)).id;
}

bool is_native(const Machine& machine, const State& state, const Active& active) {
  const Ladder& ladder = machine.ladders[at(active.use->ladder)];
  return id_done(machine, state, active) == machine.exercises[at(ladder.exercise)].exercise.id;
}

/// Whether `other` is the same easier exercise as `mine`, in the same session and as often.
bool is_same(const Machine& machine, const State& state, const Active& other, const Active& mine) {
  const Ladder& its = machine.ladders[at(other.use->ladder)];
  const Ladder& own = machine.ladders[at(mine.use->ladder)];
  if (its.exercise == own.exercise ||
      id_done(machine, state, other) != id_done(machine, state, mine) ||
      other.use->in != mine.use->in) {
    return false;
  }
  const auto days = [&](const Active& active, const Ladder& ladder) {
    return sessions_a_week(machine.phases[at(active.phase)], *active.use,
                           ladder.rungs[state.positions[at(active.use->ladder)].rung]);
  };
  return days(other, its) >= days(mine, own);
}

/// The use that is done in place of the one at `index`: the programme's own, else the first.
const Active* stand_in(const Machine& machine, const State& state, const std::vector<Active>& uses,
                       std::size_t index) {
  if (is_native(machine, state, uses[index])) {
    return nullptr;
  }
  const Active* first = nullptr;
  for (std::size_t other = 0; other < uses.size(); ++other) {
    if (!is_same(machine, state, uses[other], uses[index])) {
      continue;
    }
    if (is_native(machine, state, uses[other])) {
      return &uses[other];
    }
    first = first == nullptr && other < index ? &uses[other] : first;
  }
  return first;
}

/// Without an exercise eased by a whole level, nothing stands in for anything.
bool nothing_eased(const State& state) {
  return std::ranges::all_of(state.exercises,
                             [](const Debts& debts) { return debts.variant == 0; });
}

}  // namespace

std::vector<Active> active_uses(const Machine& machine, const State& state) {
  std::vector<Active> open = open_uses(machine, state);
  if (nothing_eased(state)) {
    return open;
  }
  std::vector<Active> done;
  for (std::size_t index = 0; index < open.size(); ++index) {
    if (stand_in(machine, state, open, index) == nullptr) {
      done.push_back(open[index]);
    }
  }
  return done;
}

std::vector<int> stands_in_for(const Machine& machine, const State& state, int ladder) {
  if (nothing_eased(state)) {
    return {};
  }
  const std::vector<Active> open = open_uses(machine, state);
  std::vector<int> silent;
  for (std::size_t index = 0; index < open.size(); ++index) {
    const Active* other = stand_in(machine, state, open, index);
    if (other != nullptr && other->use->ladder == ladder) {
      silent.push_back(open[index].use->ladder);
    }
  }
  return silent;
}

std::vector<Active> open_uses(const Machine& machine, const State& state) {
  constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> latest(machine.exercises.size(), nobody);  // phase that has an exercise
  std::vector<Active> uses;
  uses.reserve(machine.ladders.size());
  for (std::size_t phase = machine.phases.size(); phase-- > 0;) {
    if (state.course.phases[phase].status != PhaseState::Status::open) {
      continue;
    }
    const auto before = static_cast<std::ptrdiff_t>(uses.size());
    for (const Use& use : machine.phases[phase].uses) {
      std::size_t& owner = latest[at(machine.ladders[at(use.ladder)].exercise)];
      if ((owner == nobody || owner == phase) && is_on(machine, state, phase, use)) {
        uses.push_back(Active{static_cast<int>(phase), &use});
        owner = phase;
      }
    }
    std::rotate(uses.begin(), uses.begin() + before, uses.end());
  }
  return uses;
}

int days_a_week(const Frequency& frequency) {
  switch (frequency.kind) {
    case Frequency::Kind::per_week:
      return frequency.high;
    case Frequency::Kind::every_days:
      return (7 + frequency.low - 1) / frequency.low;
    case Frequency::Kind::other_days:
      return 7;
  }
  return 0;
}

int days_of_kind(const Sessions& sessions, const SessionKind& kind) {
  if (kind.frequency.kind != Frequency::Kind::other_days) {
    return days_a_week(kind.frequency);
  }
  int left = sessions.days.frequency ? days_a_week(*sessions.days.frequency) : 7;
  for (const SessionKind& other : sessions.kinds) {
    left -= other.frequency.kind == Frequency::Kind::other_days ? 0 : days_a_week(other.frequency);
  }
  return std::max(left, 0);
}

int sessions_a_week(const PhasePlan& phase, const Use& use, const Rung& rung) {
  const auto& own = rung.days.frequency ? rung.days.frequency : use.days.frequency;
  if (own) {
    return days_a_week(*own);
  }
  const std::string& in = rung.in.empty() ? use.in : rung.in;
  const Sessions& sessions = phase.sessions;
  for (const SessionKind& kind : sessions.kinds) {
    if (kind.name == in) {
      return days_of_kind(sessions, kind);
    }
  }
  const int days = sessions.days.frequency ? days_a_week(*sessions.days.frequency) : 1;
  if (in.empty() || sessions.order.empty()) {
    return days;
  }
  const auto turns = static_cast<int>(std::ranges::count(sessions.order, in));
  const auto length = static_cast<int>(sessions.order.size());
  return std::max(1, (days * turns + length - 1) / length);
}

}  // namespace titrate::engine
