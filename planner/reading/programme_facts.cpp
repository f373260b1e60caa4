#include "planner/reading/programme_facts.h"

#include <algorithm>

namespace titrate::reading {
namespace {

std::string answer_to(const std::string& id, const Case& patient, const Condition& condition) {
  const Choice* choice = condition.find_choice(id);
  for (const auto& [name, answer] : patient.choices)
    if (name == id && answer != "unknown") return answer;
  return choice == nullptr ? "" : choice->if_unknown;
}

bool compares_sides(const Criteria& criteria) {
  for (const AnyOf& any : criteria)
    for (const Criterion& each : any)
      if (each.observable.other_side || each.value.kind == CriterionValue::Kind::of_other_side)
        return true;
  return false;
}

bool compares_sides(const Block& block) {
  if (compares_sides(block.enter) || compares_sides(block.exit)) return true;
  for (const Row& row : block.ladder)
    if (compares_sides(row.exit)) return true;
  for (const Raise& raise : block.progress)
    if (compares_sides(raise.when)) return true;
  return false;
}

void add_level(UsedExercise& used, int level) {
  if (std::ranges::find(used.levels, level) == used.levels.end()) used.levels.push_back(level);
}

void add_levels(UsedExercise& used, const Block& block) {
  const int own = block.dose.level.value_or(1);
  if (block.ladder.empty()) add_level(used, own);
  for (const Row& row : block.ladder) add_level(used, row.dose.level.value_or(own));
}

UsedExercise& entry_for(std::vector<UsedExercise>& all, const Exercise* exercise) {
  const auto found = std::ranges::find(all, exercise, &UsedExercise::exercise);
  if (found != all.end()) return *found;
  all.push_back(UsedExercise{exercise, {}});
  return all.back();
}

std::string first_missing(const std::vector<std::string>& needs, const Case& patient) {
  for (const std::string& need : needs)
    if (std::ranges::find(patient.equipment, need, &Equipment::name) == patient.equipment.end())
      return need;
  return {};
}

}  // namespace

const Programme* chosen_programme(const Case& patient, const Condition& condition) {
  return patient.programme.empty() ? condition.default_programme()
                                   : condition.find_programme(patient.programme);
}

bool holds_for(const Criteria& only_if, const Case& patient, const Condition& condition) {
  return std::ranges::all_of(only_if, [&](const AnyOf& any) {
    return std::ranges::any_of(any, [&](const Criterion& each) {
      return answer_to(each.observable.name, patient, condition) == each.value.word;
    });
  });
}

bool compares_sides(const Programme& programme) {
  for (const Phase& phase : programme.phases) {
    if (compares_sides(phase.enter) || compares_sides(phase.exit)) return true;
    for (const Block& block : phase.blocks)
      if (compares_sides(block)) return true;
  }
  return false;
}

std::vector<UsedExercise> used_exercises(const Programme& programme, const Case& patient,
                                         const Condition& condition) {
  std::vector<UsedExercise> all;
  for (const Phase& phase : programme.phases) {
    if (!holds_for(phase.only_if, patient, condition)) continue;
    for (const Block& block : phase.blocks) {
      if (!holds_for(block.only_if, patient, condition)) continue;
      for (const std::string& id : block.exercises)
        if (const Exercise* exercise = condition.find_exercise(id))
          add_levels(entry_for(all, exercise), block);
    }
  }
  return all;
}

bool is_extra(const Exercise& device, const Programme& programme, const Case& patient,
              const Condition& condition) {
  if (device.kind != ExerciseKind::device) return false;
  const auto is_work = [&](const std::string& id) {
    const Exercise* exercise = condition.find_exercise(id);
    return exercise != nullptr && exercise->kind != ExerciseKind::device;
  };
  return std::ranges::all_of(programme.phases, [&](const Phase& phase) {
    bool has_device = false;
    bool has_work = false;
    for (const Block& block : phase.blocks) {
      if (!holds_for(block.only_if, patient, condition)) continue;
      has_device =
          has_device || std::ranges::find(block.exercises, device.id) != block.exercises.end();
      has_work = has_work || block.is_continue() || std::ranges::any_of(block.exercises, is_work);
    }
    return has_work || !has_device;
  });
}

std::string missing_equipment(const UsedExercise& used, const Case& patient,
                              const Condition& condition) {
  std::string missing = first_missing(used.exercise->needs, patient);
  for (const int level : used.levels) {
    const auto at = static_cast<std::size_t>(level) - 1;
    if (missing.empty() && at < used.exercise->levels.size())
      missing = first_missing(used.exercise->levels[at].needs, patient);
  }
  if (missing.empty()) return missing;
  // A chain of substitutes may turn in a circle; it is at most as long as there are exercises.
  const Exercise* other = condition.find_exercise(used.exercise->substitute);
  for (std::size_t step = 0; other != nullptr && step < condition.exercises.size(); ++step) {
    if (first_missing(other->needs, patient).empty()) return {};
    other = condition.find_exercise(other->substitute);
  }
  return missing;
}

}  // namespace titrate::reading
