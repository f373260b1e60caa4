#include "planner/engine/done_as.h"

#include <algorithm>
#include <optional>
#include <set>

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// The ladder of an exercise that stands in an open phase.
std::optional<int> open_ladder(const Machine& machine, const State& state, const std::string& id) {
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    if (state.course.phases[phase].status != PhaseState::Status::open) {
      continue;
    }
    for (const Use& use : machine.phases[phase].uses) {
      if (machine.exercises[at(machine.ladders[at(use.ladder)].exercise)].exercise.id == id) {
        return use.ladder;
      }
    }
  }
  return std::nullopt;
}

bool is_swapped(const Machine& machine, const State& state, int ladder) {
  const Ladder& its = machine.ladders[at(ladder)];
  const Rung& rung = its.rungs[state.positions[at(ladder)].rung];
  return machine.exercises[at(its.exercise)].easier &&
         state.exercises[at(its.exercise)].variant >= rung.dose.level;
}

void take_lower(Debts& debts, const Debts& other) {
  debts.load = std::min(debts.load, other.load);
  debts.owed = std::max(debts.owed, other.owed);
  debts.floor = debts.floor || other.floor;
  debts.referred = debts.referred || other.referred;
}

}  // namespace

DoneAs done_as(const Machine& machine, const State& state, int ladder) {
  DoneAs done;
  done.from = machine.ladders[at(ladder)].exercise;
  done.debts = state.exercises[at(done.from)];
  done.swapped = is_swapped(machine, state, ladder);
  if (!done.swapped) {
    return done;
  }
  std::set<int> passed{done.from};
  while (done.swapped) {
    const auto next = open_ladder(machine, state, machine.exercises[at(done.from)].easier->id);
    if (!next) {
      break;
    }
    const int exercise = machine.ladders[at(*next)].exercise;
    take_lower(done.debts, state.exercises[at(exercise)]);
    if (!is_swapped(machine, state, *next)) {
      break;
    }
    done.nothing_left = !passed.insert(exercise).second;
    if (done.nothing_left) {
      break;
    }
    const auto onward = open_ladder(machine, state, machine.exercises[at(exercise)].easier->id);
    if (onward && passed.contains(machine.ladders[at(*onward)].exercise)) {
      done.nothing_left = true;  // two exercises that are each other's easier one
      break;
    }
    done.from = exercise;
  }
  return done;
}

const Exercise& exercise_done(const Machine& machine, const DoneAs& done) {
  const MachineExercise& from = machine.exercises[at(done.from)];
  return done.swapped ? *from.easier : from.exercise;
}

}  // namespace titrate::engine
