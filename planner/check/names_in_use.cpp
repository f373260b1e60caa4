#include "planner/check/names_in_use.h"

#include <algorithm>
#include <vector>

namespace titrate::check {
namespace {

using Names = std::set<std::string>;

void add_criteria(const Criteria& criteria, Names& names) {
  for (const auto& any : criteria) {
    for (const auto& criterion : any) names.insert(criterion.observable.name);
  }
}

void add_dose(const DoseKeys& dose, Names& names) {
  if (dose.hold) names.insert(dose.hold->test);
  if (dose.time) names.insert(dose.time->test);
  if (dose.distance) names.insert(dose.distance->test);
}

void add_raise(const Raise& raise, Names& names) {
  names.insert(raise.by.test);
  if (raise.to) names.insert(raise.to->test);
  add_criteria(raise.when, names);
}

void add_block(const Block& block, Names& names) {
  for (const auto* criteria : {&block.only_if, &block.enter, &block.exit}) {
    add_criteria(*criteria, names);
  }
  add_dose(block.dose, names);
  for (const auto& raise : block.progress) add_raise(raise, names);
  for (const auto& row : block.ladder) {
    names.insert(row.measures);
    add_criteria(row.exit, names);
    add_dose(row.dose, names);
  }
}

void collect_texts(const yaml::Node& node, Names& names) {
  if (node.kind == yaml::Node::Kind::scalar) names.insert(node.text);
  for (const auto& item : node.items) collect_texts(item, names);
}

void collect_exercise_names(const yaml::Node& node, Names& names) {
  for (const auto& entry : node.entries) {
    if (entry.key == "exercise" || entry.key == "forbid") collect_texts(entry.value, names);
    collect_exercise_names(entry.value, names);
  }
  for (const auto& item : node.items) collect_exercise_names(item, names);
}

bool watches_effusion(const PainProfile& profile) {
  return std::ranges::find(profile.watch, PainProfile::Watch::effusion) != profile.watch.end();
}

}  // namespace

Names exercises_in_use(const Condition& condition) {
  std::vector<std::string> open;
  for (const auto& programme : condition.programmes) {
    for (const auto& phase : programme.phases) {
      for (const auto& block : phase.blocks) {
        open.insert(open.end(), block.exercises.begin(), block.exercises.end());
      }
    }
  }
  Names used;
  while (!open.empty()) {
    const auto id = std::move(open.back());
    open.pop_back();
    const auto* exercise = condition.find_exercise(id);
    if (exercise == nullptr || !used.insert(id).second) continue;
    open.push_back(exercise->easier);
    open.push_back(exercise->substitute);
  }
  return used;
}

Names groups_in_use(const Condition& condition, const yaml::Node& root) {
  Names written;
  collect_exercise_names(root, written);
  Names used;
  for (const auto& [name, exercises] : condition.groups) {
    if (written.contains(name)) used.insert(name);
  }
  return used;
}

Names tests_in_use(const Condition& condition) {
  Names used;
  for (const auto& programme : condition.programmes) {
    for (const auto& phase : programme.phases) {
      for (const auto* criteria : {&phase.only_if, &phase.enter, &phase.exit}) {
        add_criteria(*criteria, used);
      }
      for (const auto& block : phase.blocks) add_block(block, used);
    }
  }
  const bool effusion = watches_effusion(condition.pain) ||
                        std::ranges::any_of(condition.programmes, [](const Programme& programme) {
                          return programme.pain && watches_effusion(*programme.pain);
                        });
  if (effusion) used.insert("effusion");
  return used;
}

}  // namespace titrate::check
