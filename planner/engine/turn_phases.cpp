#include <algorithm>
#include <set>

#include "planner/engine/turn.h"

namespace titrate::engine {
namespace {

using Status = PhaseState::Status;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::uint8_t small(int number) { return static_cast<std::uint8_t>(std::clamp(number, 0, 255)); }

const PhasePlan& plan_of(const Machine& machine, int phase) { return machine.phases[at(phase)]; }

/// The phase that takes over from `phase`: the next sequential one, or the next window.
std::optional<int> successor(const Machine& machine, int phase) {
  for (std::size_t next = at(phase) + 1; next < machine.phases.size(); ++next) {
    if (!machine.phases[next].dated()) {
      return static_cast<int>(next);
    }
  }
  return std::nullopt;
}

/// A phase without a minimum, whose exit holds before it opens, is passed over.
bool is_skipped(const PhasePlan& plan, const std::vector<bool>& criteria) {
  return plan.sequential() && plan.min == 0 && plan.max && plan.exit && holds(criteria, plan.exit);
}

/// The phase that opens when `phase` closes.
std::optional<int> next_to_open(const Machine& machine, int phase,
                                const std::vector<bool>& criteria) {
  std::optional<int> next = successor(machine, phase);
  while (next && is_skipped(plan_of(machine, *next), criteria)) {
    next = successor(machine, *next);
  }
  return next;
}

bool window_is_due(const Machine& machine, const State& state, int phase,
                   const std::vector<bool>& criteria) {
  const PhasePlan& plan = plan_of(machine, phase);
  return state.course.served + 1 >= plan.window->from && holds(criteria, plan.enter);
}

bool may_close(const Machine& machine, const State& state, int phase,
               const std::vector<bool>& criteria) {
  const PhasePlan& plan = plan_of(machine, phase);
  const PhaseState& now = state.course.phases[at(phase)];
  if (!plan.max || now.served < plan.min || !holds(criteria, plan.exit)) {
    return false;
  }
  const auto next = next_to_open(machine, phase, criteria);
  if (!next || state.course.phases[at(*next)].status != Status::waiting) {
    return true;
  }
  return plan_of(machine, *next).window ? window_is_due(machine, state, *next, criteria)
                                        : holds(criteria, plan_of(machine, *next).enter);
}

/// Windows open late, never early: at most one a week, in a week that counted.
void open_windows(const Machine& machine, State& state, const std::vector<bool>& criteria,
                  Moved& moved) {
  for (int phase = 0; phase < static_cast<int>(machine.phases.size()); ++phase) {
    if (plan_of(machine, phase).window && moved.opened.empty() &&
        state.course.phases[at(phase)].status == Status::waiting &&
        window_is_due(machine, state, phase, criteria)) {
      open_phase(machine, state, phase, moved);
    }
  }
}

/// A window closes once it is over and the phase after it has opened.
void close_windows(const Machine& machine, State& state, const std::vector<bool>& criteria,
                   Moved& moved) {
  for (int phase = 0; phase < static_cast<int>(machine.phases.size()); ++phase) {
    const PhasePlan& plan = plan_of(machine, phase);
    PhaseState& now = state.course.phases[at(phase)];
    if (!plan.window || now.status != Status::open || !plan.window->to ||
        state.course.served < *plan.window->to || !holds(criteria, plan.exit)) {
      continue;
    }
    const auto next = successor(machine, phase);
    if (next && moved.opened.empty() && plan_of(machine, *next).sequential() &&
        state.course.phases[at(*next)].status == Status::waiting &&
        holds(criteria, plan_of(machine, *next).enter)) {
      open_phase(machine, state, *next, moved);
    }
    if (!next || state.course.phases[at(*next)].status != Status::waiting) {
      now.status = Status::closed;
      moved.closed.push_back(phase);
    }
  }
}

}  // namespace

void open_phase(const Machine& machine, State& state, int phase, Moved& moved) {
  std::set<int> going_on;
  for (const Active& active : active_uses(machine, state)) {
    going_on.insert(machine.ladders[at(active.use->ladder)].exercise);
  }
  state.course.phases[at(phase)].status = Status::open;
  moved.opened.push_back(phase);
  for (const Use& use : plan_of(machine, phase).uses) {
    Debts& debts = state.exercises[at(machine.ladders[at(use.ladder)].exercise)];
    debts.swaps = 0;
    if (!going_on.contains(machine.ladders[at(use.ladder)].exercise) && !debts.referred) {
      debts = Debts{};
    }
    state.positions[at(use.ladder)].entered |= !use.enter.has_value();
  }
}

void close_and_open_next(const Machine& machine, State& state, int phase,
                         const std::vector<bool>& criteria, Moved& moved) {
  const std::optional<int> next = next_to_open(machine, phase, criteria);
  const int last = next.value_or(static_cast<int>(machine.phases.size()));
  for (int skipped = phase + 1; skipped < last; ++skipped) {
    if (plan_of(machine, skipped).sequential()) {
      state.course.phases[at(skipped)].status = Status::closed;
    }
  }
  const bool waits = next && state.course.phases[at(*next)].status == Status::waiting;
  if (waits && (plan_of(machine, *next).sequential() || phase >= 0)) {
    open_phase(machine, state, *next, moved);
  }
  if (phase >= 0) {
    state.course.phases[at(phase)].status = Status::closed;
    moved.closed.push_back(phase);
  }
}

void turn_phases(const Machine& machine, State& state, const WeekEvent& week, bool counted,
                 Moved& moved) {
  CourseState& course = state.course;
  for (PhaseState& phase : course.phases) {
    if (phase.status == Status::open) {
      phase.elapsed = small(phase.elapsed + 1);
      phase.served = small(phase.served + (counted ? 1 : 0));
    }
  }
  course.served = small(course.served + (counted ? 1 : 0));
  if (counted) {
    for (int phase = 0; phase < static_cast<int>(machine.phases.size()); ++phase) {
      if (plan_of(machine, phase).sequential() && course.phases[at(phase)].status == Status::open &&
          may_close(machine, state, phase, week.criteria)) {
        close_and_open_next(machine, state, phase, week.criteria, moved);
        break;
      }
    }
    open_windows(machine, state, week.criteria, moved);
    close_windows(machine, state, week.criteria, moved);
  }
  const bool any_open = std::ranges::any_of(
      course.phases, [](const PhaseState& phase) { return phase.status == Status::open; });
  if (!any_open && course.mode == Mode::active) {
    course.mode = Mode::done;
  }
}

void check_maximum(const Machine& machine, CourseState& course) {
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const auto& plan = machine.phases[phase];
    const auto& now = course.phases[phase];
    if (now.status == Status::open && plan.max && !plan.dated() && course.mode == Mode::active &&
        now.elapsed >= *plan.max + now.extended) {
      course.mode = Mode::review;
    }
  }
}

State initial_state(const Machine& machine, const std::vector<bool>& criteria,
                    Irritability irritability) {
  State state;
  state.course.phases.resize(machine.phases.size());
  state.exercises.resize(machine.exercises.size());
  state.positions.resize(machine.ladders.size());
  Moved moved;
  close_and_open_next(machine, state, -1, criteria, moved);
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const PhasePlan& plan = machine.phases[phase];
    if (plan.window && plan.window->from == 1) {
      open_phase(machine, state, static_cast<int>(phase), moved);
    }
  }
  for (Debts& debts : state.exercises) {
    debts.owed = static_cast<std::uint8_t>(irritability);
  }
  state.course.hold = irritability == Irritability::high ? 1 : 0;
  return state;
}

}  // namespace titrate::engine
