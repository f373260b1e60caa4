#include <algorithm>

#include "planner/plan/header.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

std::string kind_word(ExerciseKind kind) {
  switch (kind) {
    case ExerciseKind::strength:
      return "strength";
    case ExerciseKind::isometric:
      return "isometric";
    case ExerciseKind::plyometric:
      return "plyometric";
    case ExerciseKind::running:
      return "running";
    case ExerciseKind::aerobic:
      return "aerobic";
    case ExerciseKind::balance:
      return "balance";
    case ExerciseKind::mobility:
      return "mobility";
    case ExerciseKind::device:
      return "device";
  }
  return {};
}

std::vector<WarningSign> signs_of(const Condition& condition) {
  std::vector<ScreenItem> items = condition.screen;
  std::ranges::stable_sort(items, {}, &ScreenItem::refer);
  std::vector<WarningSign> signs;
  for (const ScreenItem& item : items) {
    signs.push_back({item.id, item.ask, item.tell, urgency_word(item.refer), item.stops_all});
  }
  return signs;
}

ToldExercise told_exercise(const engine::MachineExercise& each) {
  const Exercise& exercise = each.exercise;
  ToldExercise told{
      exercise.id, exercise.title, exercise.how, kind_word(exercise.kind), exercise.needs, "", ""};
  if (each.easier) {
    told.easier = each.easier->title;
    told.easier_how = each.easier->how;
  }
  return told;
}

std::string preparation_words(const std::optional<Preparation>& preparation) {
  return preparation ? words::time(preparation->time) + " " + preparation->text : "";
}

}  // namespace

void set_told(Plan& plan, const Condition& condition, const engine::Machine& machine,
              const Case& patient) {
  plan.told.signs = signs_of(condition);
  for (const engine::MachineExercise& each : machine.exercises) {
    plan.told.exercises.push_back(told_exercise(each));
  }
  for (const DateRange& range : patient.unavailable) {
    plan.told.away.push_back({range.from, range.to});
  }
  for (const engine::PhasePlan& phase : machine.phases) {
    plan.told.frames.push_back({phase.id, preparation_words(phase.sessions.warm_up),
                                preparation_words(phase.sessions.cool_down),
                                phase.sessions.rest_after});
  }
}

}  // namespace titrate
