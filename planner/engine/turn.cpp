#include "planner/engine/turn.h"

#include <algorithm>
#include <cassert>
#include <set>

#include "planner/engine/adjust.h"

namespace titrate::engine {
namespace {

using Status = PhaseState::Status;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::uint8_t small(int number) { return static_cast<std::uint8_t>(std::clamp(number, 0, 255)); }

}  // namespace

void on_trend(CourseState& course, Trend trend, Moved& moved) {
  const bool rises = trend != Trend::flat;
  moved.week_regressed = trend == Trend::jump || (rises && course.rising);
  moved.week_held = rises;
  course.rising = rises;
  course.hold = rises ? std::max(course.hold, std::uint8_t{1}) : course.hold;
}

void regress_for_week(Debts& debts) {
  constexpr std::uint8_t most_owed = 2;
  debts.streak = 0;
  debts.owed = std::min(small(debts.owed + 1), most_owed);
}

namespace {

/// Volume owed after a rising week, or a lower load after an absence.
void take_for_week(const Machine& machine, State& state, const WeekEvent& week, bool regressed) {
  std::set<int> taken;
  for (const Active& active : open_uses(machine, state)) {
    const int ladder = active.use->ladder;
    const int exercise = machine.ladders[at(ladder)].exercise;
    Debts& debts = state.exercises[at(exercise)];
    if (debts.referred || !taken.insert(exercise).second) {
      continue;
    }
    if (regressed) {
      regress_for_week(debts);
    } else {
      debts.streak = 0;
      lower_after(debts, week.absence, footing_of(machine, state, ladder));
    }
  }
}

/// Good answers running, as many as the rung needs or the week has. A range that has just moved
/// has used them up.
bool enough_answers(const Machine& machine, const State& state, const Active& active) {
  const Use& use = *active.use;
  const Ladder& ladder = machine.ladders[at(use.ladder)];
  const Position& position = state.positions[at(use.ladder)];
  const Rung& rung = ladder.rungs[position.rung];
  const int streak = state.exercises[at(ladder.exercise)].streak;
  if (rung.next_row > 0) {
    return streak >= 1 || position.moved_inside;
  }
  return streak >=
         std::min(rung.need, sessions_a_week(machine.phases[at(active.phase)], use, rung));
}

/// Whether the week counts for a ladder: enough done, calm, nothing owed.
bool week_serves(const Machine& machine, const State& state, const WeekEvent& week,
                 const Active& active, bool permit) {
  const Use& use = *active.use;
  const Ladder& ladder = machine.ladders[at(use.ladder)];
  const Debts& debts = state.exercises[at(ladder.exercise)];
  return permit && week.adherent[at(use.ladder)] && at_full_dose(debts) && !debts.bad &&
         !debts.unknown && !debts.referred && !state.course.rising &&
         enough_answers(machine, state, active);
}

}  // namespace

bool serve_week(Position& position, const Rung& rung, bool exit_holds, bool held) {
  const bool leaves = !held && exit_holds && may_leave(position, rung);
  if (rung.next_row > 0) {
    position.row_served = small(std::min(position.row_served + 1, rung.row_weeks));
    if (position.row_served >= rung.row_weeks && leaves) {
      move_to(position, rung, rung.next_row);
      position.row_served = 0;
      return true;
    }
    if (rung.passing != Passing::weeks || position.rung + 1 == rung.next_row) {
      return false;
    }
  }
  position.served = small(std::min(position.served + 1, rung.count));
  const bool performed = !rung.performance || position.performed;
  if (position.served < rung.count || !performed || !leaves) {
    return false;
  }
  move_to(position, rung, position.rung + 1);
  return true;
}

namespace {

void serve(const Machine& machine, State& state, const WeekEvent& week, const Active& active,
           bool permit, Moved& moved) {
  const int ladder = active.use->ladder;
  Position& position = state.positions[at(ladder)];
  const Rung& rung = machine.ladders[at(ladder)].rungs[position.rung];
  if ((rung.passing != Passing::weeks && rung.next_row == 0) ||
      !week_serves(machine, state, week, active, permit)) {
    return;
  }
  const bool held = !week.held.empty() && week.held[at(ladder)];
  if (serve_week(position, rung, holds(week.criteria, rung.exit), held)) {
    moved.climbed.push_back(ladder);
  }
}

/// A ladder of weeks that has too few good answers running waits, and the phase's clock with it.
bool no_ladder_waits(const Machine& machine, const State& state) {
  return std::ranges::all_of(active_uses(machine, state), [&](const Active& active) {
    const Ladder& ladder = machine.ladders[at(active.use->ladder)];
    const Rung& rung = ladder.rungs[state.positions[at(active.use->ladder)].rung];
    return (rung.passing != Passing::weeks && rung.next_row == 0) ||
           enough_answers(machine, state, active);
  });
}

void update_blocks(const Machine& machine, State& state, const WeekEvent& week) {
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    if (state.course.phases[phase].status != Status::open) {
      continue;
    }
    for (const Use& use : machine.phases[phase].uses) {
      Position& position = state.positions[at(use.ladder)];
      position.entered = position.entered || holds(week.criteria, use.enter);
      const bool goes_on = !week.goes_on.empty() && week.goes_on[at(use.ladder)];
      position.left = position.left || (use.exit && week.criteria[at(*use.exit)] && !goes_on);
    }
  }
}

/// A week counts for the phases only when nothing is owed and the last answer was neither bad nor
/// missing: so a phase does not run out under a ladder that waits, and none opens on a bad answer.
bool nothing_stands(const Machine& machine, const State& state) {
  return std::ranges::all_of(open_uses(machine, state), [&](const Active& active) {
    const Debts& debts = state.exercises[at(machine.ladders[at(active.use->ladder)].exercise)];
    return at_full_dose(debts) && !debts.bad && !debts.unknown;
  });
}

}  // namespace

void turn(const Machine& machine, State& state, const WeekEvent& week, Moved& moved) {
  CourseState& course = state.course;
  const bool permit = permits(machine, state);
  course.gone =
      week.done == 0 ? std::min(small(course.gone + 1), std::uint8_t{4}) : std::uint8_t{0};
  course.low = week.below_half;
  course.hold = small(course.hold - 1);
  on_trend(course, week.trend, moved);
  if (course.mode == Mode::active || course.mode == Mode::review) {
    const bool refer =
        week.too_many_falls || std::ranges::any_of(state.exercises, &Debts::referred);
    course.mode = refer                              ? Mode::referred
                  : week.absence == Absence::days_28 ? Mode::review
                                                     : course.mode;
  }
  const bool goes_on = no_ladder_waits(machine, state);
  if (moved.week_regressed || week.absence != Absence::none) {
    take_for_week(machine, state, week, moved.week_regressed);
  } else {
    for (const Active& active : active_uses(machine, state)) {
      serve(machine, state, week, active, permit, moved);
    }
  }
  update_blocks(machine, state, week);
  const bool taken = moved.week_held || week.absence != Absence::none;
  const bool counted = permit && !taken && goes_on && nothing_stands(machine, state);
  turn_phases(machine, state, week, counted, moved);
  check_maximum(machine, course);
  course.planned = course.missed = 0;
  for (Position& position : state.positions) {
    constexpr int most_weeks = 4;
    position.held_weeks =
        position.held_back ? small(std::min(position.held_weeks + 1, most_weeks)) : std::uint8_t{0};
  }
}

}  // namespace titrate::engine
