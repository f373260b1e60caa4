#include "planner/engine/turn.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace titrate::engine {
namespace {

using Status = PhaseState::Status;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::uint8_t small(int number) { return static_cast<std::uint8_t>(std::clamp(number, 0, 255)); }

bool holds(const std::vector<bool>& criteria, std::optional<int> list) {
  return !list || criteria[at(*list)];
}

/// A rise counts from one point; two points, or one point twice running, takes volume down.
void on_trend(State& state, Trend trend, Moved& moved) {
  CourseState& course = state.course;
  const bool rises = trend != Trend::flat;
  moved.week_regressed = trend == Trend::jump || (rises && course.rising);
  moved.week_held = rises;
  course.rising = rises;
  course.hold = rises ? std::max(course.hold, std::uint8_t{1}) : course.hold;
}

/// Volume owed after a rising week, or a lower load after an absence.
void take_for_week(const Machine& machine, State& state, const WeekEvent& week, bool regressed) {
  constexpr std::uint8_t most_owed = 2;
  std::set<int> taken;
  for (const Active& active : active_uses(machine, state)) {
    const int ladder = active.use->ladder;
    const int exercise = machine.ladders[at(ladder)].exercise;
    Debts& debts = state.exercises[at(exercise)];
    if (debts.referred || !taken.insert(exercise).second) {
      continue;
    }
    debts.streak = 0;
    if (regressed) {
      debts.owed = std::min(small(debts.owed + 1), most_owed);
    } else {
      lower_after(debts, week.absence, footing_of(machine, state, ladder));
    }
  }
}

/// Whether the week counts for a ladder: enough done, calm, nothing owed.
bool week_serves(const Machine& machine, const State& state, const WeekEvent& week,
                 const Active& active, bool permit) {
  const Use& use = *active.use;
  const Ladder& ladder = machine.ladders[at(use.ladder)];
  const Debts& debts = state.exercises[at(ladder.exercise)];
  const Rung& rung = ladder.rungs[state.positions[at(use.ladder)].rung];
  return permit && week.adherent[at(use.ladder)] && at_full_dose(debts) && !debts.bad &&
         !debts.unknown && !debts.referred && !state.course.rising &&
         debts.streak >=
             std::min(rung.need, sessions_a_week(machine.phases[at(active.phase)], use, rung));
}

void serve(const Machine& machine, State& state, const WeekEvent& week, const Active& active,
           bool permit, Moved& moved) {
  const Use& use = *active.use;
  Position& position = state.positions[at(use.ladder)];
  const Rung& rung = machine.ladders[at(use.ladder)].rungs[position.rung];
  if (rung.passing != Passing::weeks || !week_serves(machine, state, week, active, permit)) {
    return;
  }
  position.served = small(std::min(position.served + 1, rung.count));
  const bool performed = !rung.performance || position.performed;
  if (position.served >= rung.count && performed && holds(week.criteria, rung.exit)) {
    ++position.rung;
    position.served = 0;
    moved.climbed.push_back(use.ladder);
  }
}

void update_blocks(const Machine& machine, State& state, const WeekEvent& week) {
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    if (state.course.phases[phase].status != Status::open) {
      continue;
    }
    for (const Use& use : machine.phases[phase].uses) {
      Position& position = state.positions[at(use.ladder)];
      position.entered = position.entered || holds(week.criteria, use.enter);
      position.left = position.left || (use.exit && week.criteria[at(*use.exit)]);
    }
  }
}

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

/// A week counts for the phases only when nothing is owed and the last answer was neither bad nor
/// missing: so a phase does not run out under a ladder that waits, and none opens on a bad answer.
bool nothing_stands(const Machine& machine, const State& state) {
  return std::ranges::all_of(active_uses(machine, state), [&](const Active& active) {
    const Debts& debts = state.exercises[at(machine.ladders[at(active.use->ladder)].exercise)];
    return at_full_dose(debts) && !debts.bad && !debts.unknown;
  });
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

void turn(const Machine& machine, State& state, const WeekEvent& week, Moved& moved) {
  CourseState& course = state.course;
  const bool permit = permits(machine, state);
  course.gone =
      week.done == 0 ? std::min(small(course.gone + 1), std::uint8_t{4}) : std::uint8_t{0};
  course.low = week.below_half;
  course.hold = small(course.hold - 1);
  on_trend(state, week.trend, moved);
  if (course.mode == Mode::active || course.mode == Mode::review) {
    const bool refer =
        week.too_many_falls || std::ranges::any_of(state.exercises, &Debts::referred);
    course.mode = refer                              ? Mode::referred
                  : week.absence == Absence::days_28 ? Mode::review
                                                     : course.mode;
  }
  if (moved.week_regressed || week.absence != Absence::none) {
    take_for_week(machine, state, week, moved.week_regressed);
  } else {
    for (const Active& active : active_uses(machine, state)) {
      serve(machine, state, week, active, permit, moved);
    }
  }
  update_blocks(machine, state, week);
  const bool taken = moved.week_held || week.absence != Absence::none;
  const bool counted = permit && !taken && nothing_stands(machine, state);
  turn_phases(machine, state, week, counted, moved);
  check_maximum(machine, course);
  course.planned = course.missed = 0;
}

}  // namespace titrate::engine
