#include "planner/engine/patient_exercise.h"

#include <algorithm>
#include <set>

#include "planner/engine/equipment.h"
#include "planner/engine/one_rep_max.h"

namespace titrate::engine {
namespace {

const Equipment* find_equipment(const Case& patient, std::string_view name) {
  const auto found = std::ranges::find(patient.equipment, name, &Equipment::name);
  return found == patient.equipment.end() ? nullptr : &*found;
}

bool has_all(const Case& patient, const std::vector<std::string>& needs) {
  return std::ranges::all_of(
      needs, [&](const std::string& name) { return find_equipment(patient, name) != nullptr; });
}

/// The exercise itself, or the first of its substitutes that the patient has the equipment for.
const Exercise& doable(const Condition& condition, const Exercise& asked, const Case* patient) {
  const Exercise* exercise = &asked;
  std::set<std::string> tried;
  while (patient != nullptr && !has_all(*patient, exercise->needs) &&
         !exercise->substitute.empty() && tried.insert(exercise->id).second) {
    exercise = condition.find_exercise(exercise->substitute);
  }
  return *exercise;
}

/// The loads of the first piece of loadable equipment that an exercise needs.
const Equipment* loadable(const Case& patient, const Exercise& exercise) {
  for (const std::string& name : exercise.needs) {
    const Equipment* equipment = find_equipment(patient, name);
    if (equipment != nullptr && !equipment->loads.empty()) {
      return equipment;
    }
  }
  return nullptr;
}

/// The 1RM from the last tried set of an exercise, and whether that was a session of the log.
struct Tried {
  std::optional<Grams> one_rm;
  bool in_session = false;
};

Tried tried_one_rm(const Case& patient, const Exercise& exercise) {
  Tried tried;
  for (const LoadTest& test : patient.baseline.loads) {
    if (test.exercise == exercise.id && !test.on_bodyweight) {
      if (const auto estimate = estimate_one_rep_max(test.load, test.reps, test.rir)) {
        tried = {estimate->median, test.in_session};
      }
    }
  }
  return tried;
}

/// Levels up to the first one that needs what the patient does not have.
void leave_out_levels(const Case& patient, std::vector<Level>& levels) {
  const auto lacking = std::ranges::find_if(
      levels, [&](const Level& level) { return !has_all(patient, level.needs); });
  if (lacking != levels.begin()) {
    levels.erase(lacking, levels.end());
  }
}

}  // namespace

bool takes_load(const MachineExercise& exercise) {
  return exercise.substituted.empty() || !exercise.exercise.needs.empty();
}

void fit_to(const MachineExercise& exercise, DoseKeys& keys) {
  const int levels = std::max(1, static_cast<int>(exercise.exercise.levels.size()));
  if (keys.level) {
    keys.level = std::min(*keys.level, levels);
  }
  if (exercise.substituted.empty()) {
    return;
  }
  keys.settings.clear();
  const bool kilograms = takes_load(exercise) && !exercise.grid.empty();
  std::erase_if(keys.loads, [&](const Load& load) {
    const bool mass = load.kind == Load::Kind::mass ||
                      (load.kind == Load::Kind::bodyweight && load.mass.count() > 0);
    return !takes_load(exercise) || (mass && !kilograms);
  });
}

MachineExercise patient_exercise(const Condition& condition, const Exercise& asked,
                                 const Case* patient) {
  const Exercise& exercise = doable(condition, asked, patient);
  MachineExercise made;
  made.exercise = exercise;
  made.substituted = exercise.id == asked.id ? "" : asked.id;
  if (const Exercise* easier = condition.find_exercise(exercise.easier)) {
    made.easier = *easier;
  }
  if (patient == nullptr) {
    return made;
  }
  if (const Equipment* equipment = loadable(*patient, exercise)) {
    made.grid = equipment->loads;
    made.equipment = equipment->name + ": " + equipment->written;
  }
  leave_out_levels(*patient, made.exercise.levels);
  const Tried tried = tried_one_rm(*patient, exercise);
  made.one_rm = tried.one_rm;
  made.one_rm_found = tried.in_session;
  if (made.easier) {
    const Equipment* equipment = loadable(*patient, *made.easier);
    made.easier_grid = equipment != nullptr ? equipment->loads : Grid{};
    made.easier_one_rm = tried_one_rm(*patient, *made.easier).one_rm;
  }
  return made;
}

bool is_left_in(const Condition& condition, const Exercise& asked, const Case* patient) {
  return patient == nullptr || asked.kind != ExerciseKind::device ||
         has_all(*patient, doable(condition, asked, patient).needs);
}

}  // namespace titrate::engine
