#include "planner/engine/sessions.h"

#include <algorithm>
#include <set>

#include "planner/engine/adjust.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

void start_again(Position& position, const Rung& rung, const Settled& settled) {
  const bool sessions = settled.bad && rung.passing == Passing::sessions;
  if (sessions || settled.effect.kind == Effect::Kind::swap) {
    position.served = 0;
  }
}

namespace {

/// One step up the ladder, or one more session served, or back to none. True when it climbed.
bool climb(Position& position, const Rung& rung, const Settled& settled, bool was_full,
           const Answer& answer) {
  position.performed = answer.performed;
  position.moved_inside = false;
  start_again(position, rung, settled);
  if (rung.passing != Passing::sessions) {
    return false;
  }
  if (!settled.bad && settled.eligible && was_full) {
    position.served = static_cast<std::uint8_t>(std::min(position.served + 1, rung.count));
  }
  if (!settled.clear || position.served < rung.count || answer.held ||
      (rung.performance && !answer.performed) || !may_leave(position, rung)) {
    return false;
  }
  move_to(position, rung, position.rung + 1);
  position.moved_inside = rung.next_row > 0;
  return true;
}

}  // namespace

LadderMove move_ladder(Position& position, const Rung& rung, const Settled& settled, bool was_full,
                       bool permit, const Answer& answer) {
  position.used = position.rung;
  position.used_step = position.step;
  if (climb(position, rung, settled, was_full, answer)) {
    return {.climbed = true};
  }
  const int step =
      step_after(position.step, answer, settled, was_full, permit, rung.step_low, rung.step_high);
  const LadderMove move{.adjusted = step - position.step};
  position.step = static_cast<std::int8_t>(step);
  return move;
}

namespace {

/// The answers with those of exercises that another one stands in for: both were swapped to the
/// same easier exercise, which is done once.
std::vector<LadderAnswer> with_silent(const Machine& machine, const State& state,
                                      const std::vector<LadderAnswer>& given) {
  std::vector<LadderAnswer> answers = given;
  for (const LadderAnswer& each : given) {
    for (const int silent : stands_in_for(machine, state, each.ladder)) {
      answers.push_back({silent, each.answer});
      answers.back().answer.performed = false;
      answers.back().answer.adjust = 0;
    }
  }
  return answers;
}

}  // namespace

void on_effusion(CourseState& course, int grade) {
  constexpr int trace = 1;
  constexpr int one_plus = 2;
  course.effusion_open = grade <= one_plus;
  switch (course.effusion) {
    case Effusion::clear:
      course.effusion = grade <= one_plus ? Effusion::clear : Effusion::held_once;
      return;
    case Effusion::held_once:
      course.effusion_open = grade <= trace;
      course.effusion = grade <= trace ? Effusion::clear : Effusion::watch;
      return;
    case Effusion::watch:
      course.effusion = grade <= one_plus ? Effusion::clear : Effusion::held_twice;
      return;
    case Effusion::held_twice:
      course.effusion_open = false;
      course.mode =
          grade <= one_plus || course.mode == Mode::stopped ? course.mode : Mode::referred;
      course.effusion = Effusion::watch;
      return;
  }
}

void on_session(const Machine& machine, State& state, const SessionEvent& event, Moved& moved) {
  if (event.effusion) {
    on_effusion(state.course, *event.effusion);
  }
  const bool permit = permits(machine, state);
  const Rules rules = rules_of(machine.pain);
  std::set<int> settled_already;
  const std::vector<LadderAnswer> answers = with_silent(machine, state, event.answers);
  for (const auto& [ladder, answer] : answers) {
    const int exercise = machine.ladders[at(ladder)].exercise;
    if (!settled_already.insert(exercise).second) {
      continue;  // one answer eases an exercise once, in whatever blocks it stands
    }
    Debts& debts = state.exercises[at(exercise)];
    const bool was_full = at_full_dose(debts);
    Settled settled = settle(debts, answer, footing_of(machine, state, ladder), rules, permit);
    settled.effect.exercise = exercise;
    debts = settled.debts;
    if (settled.asks_hold) {
      state.course.hold = 2;
    }
    for (const auto& [other, own_answer] : answers) {
      const Ladder& its = machine.ladders[at(other)];
      if (its.exercise != exercise) {
        continue;
      }
      Position& position = state.positions[at(other)];
      const Rung& rung = its.rungs[position.rung];
      const LadderMove move = move_ladder(position, rung, settled, was_full, permit, own_answer);
      if (move.climbed) {
        debts.streak = 0;
        moved.climbed.push_back(other);
      }
      if (move.adjusted != 0) {
        moved.adjusted.push_back({other, move.adjusted});
      }
      if (move.climbed || move.adjusted > 0) {
        settled.effect.kind = Effect::Kind::progress;
      }
    }
    moved.effects.push_back(settled.effect);
  }
}

void on_late_score(const Machine& machine, State& state, const LateScoreEvent& event,
                   Moved& moved) {
  if (!event.late) {
    return;
  }
  std::set<int> settled_already;
  std::vector<int> ladders = event.ladders;
  for (const int ladder : event.ladders) {
    const auto silent = stands_in_for(machine, state, ladder);
    ladders.insert(ladders.end(), silent.begin(), silent.end());
  }
  for (const int ladder : ladders) {
    const int exercise = machine.ladders[at(ladder)].exercise;
    if (!settled_already.insert(exercise).second) {
      continue;
    }
    const bool same_flare = std::ranges::find(event.in_flare, ladder) != event.in_flare.end();
    Settled settled =
        settle_late_score(state.exercises[at(exercise)], event.was_red,
                          footing_of(machine, state, ladder), rules_of(machine.pain), same_flare);
    settled.effect.exercise = exercise;
    state.exercises[at(exercise)] = settled.debts;
    for (const int other : ladders) {
      const Ladder& its = machine.ladders[at(other)];
      Position& position = state.positions[at(other)];
      if (its.exercise == exercise) {
        start_again(position, its.rungs[position.rung], settled);
      }
    }
    moved.effects.push_back(settled.effect);
  }
}

}  // namespace titrate::engine
