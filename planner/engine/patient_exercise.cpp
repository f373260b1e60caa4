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

/// The 1RM from the last tried set of an exercise.
std::optional<Grams> tried_one_rm(const Case& patient, const Exercise& exercise) {
  std::optional<Grams> one_rm;
  for (const LoadTest& test : patient.baseline.loads) {
    if (test.exercise == exercise.id && !test.on_bodyweight) {
      if (const auto estimate = estimate_one_rep_max(test.load, test.reps, test.rir)) {
        one_rm = estimate->median;
      }
    }
  }
  return one_rm;
}

}  // namespace

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
  made.one_rm = tried_one_rm(*patient, exercise);
  if (made.easier) {
    const Equipment* equipment = loadable(*patient, *made.easier);
    made.easier_grid = equipment != nullptr ? equipment->loads : Grid{};
    made.easier_one_rm = tried_one_rm(*patient, *made.easier);
  }
  return made;
}

}  // namespace titrate::engine
