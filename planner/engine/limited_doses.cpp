#include <algorithm>
#include <set>
#include <string_view>

#include "planner/engine/advance.h"
#include "planner/engine/doses.h"
#include "planner/engine/limits.h"
#include "planner/engine/prescribe.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::string_view kind_word(ExerciseKind kind) {
  constexpr std::string_view words[] = {"strength", "isometric", "plyometric", "running",
                                        "aerobic",  "balance",   "mobility",   "device"};
  return words[static_cast<std::size_t>(kind)];
}

bool forbids(const LimitsNow& limits, std::string_view name) {
  return std::ranges::find(limits.forbidden, name) != limits.forbidden.end();
}

/// Moving a limb alone is no load: mobility, and what is written with `load: none`.
bool is_loaded(const Exercise& exercise, const RungDose& dose) {
  const bool none = std::ranges::any_of(
      dose.loads, [](const RungLoad& load) { return load.written.kind == Load::Kind::none; });
  return !none && (exercise.kind != ExerciseKind::mobility || !dose.loads.empty());
}

/// What the limits leave of a range, in the order it is written; nothing when nothing is left, or
/// no more than one angle of a movement.
std::optional<JointRange> narrowed(const JointRange& range, const Arc& arc) {
  if (arc.low > arc.high) {
    return std::nullopt;
  }
  if (range.full) {
    return arc.low < arc.high ? std::optional{JointRange{false, arc.low, arc.high}} : std::nullopt;
  }
  JointRange left = range;
  left.from = std::clamp(range.from, arc.low, arc.high);
  left.to = std::clamp(range.to, arc.low, arc.high);
  const bool outside = std::max(range.from, range.to) < arc.low ||
                       std::min(range.from, range.to) > arc.high ||
                       (left.from == left.to && range.from != range.to);
  return outside ? std::nullopt : std::optional{left};
}

std::optional<JointRange> left_of(const RungDose& dose, const Exercise& exercise,
                                  const LimitsNow& limits) {
  std::optional<JointRange> left = dose.range;
  if (limits.range) {
    left = narrowed(*left, *limits.range);
  }
  if (left && limits.loaded_range && is_loaded(exercise, dose)) {
    left = narrowed(*left, *limits.loaded_range);
  }
  return left;
}

/// The ladder is in some open phase, and what it would be now may not be done.
bool is_held(const Machine& machine, const State& state, std::size_t ladder,
             const LimitsNow& limits) {
  const MachineExercise& own = machine.exercises[at(machine.ladders[ladder].exercise)];
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    if (state.course.phases[phase].status != PhaseState::Status::open) {
      continue;
    }
    for (const Use& use : machine.phases[phase].uses) {
      if (at(use.ladder) != ladder) {
        continue;
      }
      const Prescribed prescribed = prescribe(machine, state, use);
      // An easier exercise or a substitute does not lift a ban on the one it stands for.
      if (held_back(*prescribed.exercise, prescribed.dose, limits) ||
          forbids(limits, own.exercise.id) || forbids(limits, own.substituted)) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

bool may_hold_back(const LimitsNow& limits) {
  return !limits.forbidden.empty() || limits.range || limits.loaded_range ||
         limits.contacts_per_session || limits.contacts_per_week;
}

bool held_back(const Exercise& exercise, const RungDose& dose, const LimitsNow& limits) {
  return forbids(limits, exercise.id) || forbids(limits, kind_word(exercise.kind)) ||
         !left_of(dose, exercise, limits);
}

void bound(RungDose& dose, const Exercise& exercise, const LimitsNow& limits) {
  dose.range = left_of(dose, exercise, limits).value_or(dose.range);
}

void hold_back(const Machine& machine, State& state, const LimitsNow& limits) {
  const bool any = may_hold_back(limits);
  if (!any && std::ranges::none_of(state.positions, &Position::held_back)) {
    return;
  }
  std::set<int> trained;  // exercises that another ladder kept in use
  for (const Active& active : active_uses(machine, state)) {
    trained.insert(machine.ladders[at(active.use->ladder)].exercise);
  }
  for (std::size_t ladder = 0; ladder < machine.ladders.size(); ++ladder) {
    Position& position = state.positions[ladder];
    const bool was_held = position.held_back;
    position.held_back = any && is_held(machine, state, ladder, limits);
    if (!was_held || position.held_back) {
      continue;
    }
    const int exercise = machine.ladders[ladder].exercise;
    const bool begun = position.rung > 0 || position.served > 0 || position.performed;
    if (begun && position.held_weeks > 0 && trained.insert(exercise).second) {
      lower_after(state.exercises[at(exercise)],
                  position.held_weeks == 1 ? Absence::days_4 : Absence::days_14,
                  footing_of(machine, state, static_cast<int>(ladder)));
    }
    position.held_weeks = 0;
  }
}

int contacts_of(const Exercise& exercise, const RungDose& dose) {
  const int landings =
      exercise.contacts.value_or(exercise.kind == ExerciseKind::plyometric ? 1 : 0);
  int reps = 0;
  for (int set = 0; set < planned_sets(dose).value_or(1); ++set) {
    reps += planned_reps(dose, set).value_or(1);
  }
  return landings * reps;
}

}  // namespace titrate::engine
