#include "planner/reading/names.h"

#include <algorithm>

#include "planner/reading/exercise_words.h"

namespace titrate::reading {
namespace {

template <class T>
void add_all(std::vector<std::string>& names, const std::vector<T>& all, std::string T::*name) {
  for (const T& each : all) names.push_back(each.*name);
}

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
}

template <class T>
std::vector<std::string> all_names(const std::vector<T>& all, std::string T::*name) {
  std::vector<std::string> names;
  add_all(names, all, name);
  return names;
}

}  // namespace

std::vector<std::string> source_names(const Condition& condition) {
  return all_names(condition.sources, &Citation::id);
}
std::vector<std::string> exercise_names(const Condition& condition) {
  return all_names(condition.exercises, &Exercise::id);
}
std::vector<std::string> test_names(const Condition& condition) {
  return all_names(condition.tests, &Test::id);
}
std::vector<std::string> choice_names(const Condition& condition) {
  return all_names(condition.choices, &Choice::id);
}
std::vector<std::string> screen_names(const Condition& condition) {
  return all_names(condition.screen, &ScreenItem::id);
}
std::vector<std::string> programme_names(const Condition& condition) {
  return all_names(condition.programmes, &Programme::id);
}

std::vector<std::string> forbidden_names(const Condition& condition, bool groups) {
  auto names = exercise_names(condition);
  if (groups)
    for (const auto& [group, exercises] : condition.groups) names.push_back(group);
  for (const auto& [word, kind] : exercise_kinds()) names.push_back(word);
  return names;
}

std::vector<std::string> measure_names(const Condition& condition) {
  auto names = test_names(condition);
  add_all(names, condition.outcomes, &Outcome::measure);
  return names;
}

std::vector<std::string> block_names(const Programme& programme, int phase) {
  std::vector<std::string> names;
  int position = 0;
  for (const Phase& each : programme.phases) {
    if (phase >= 0 && position++ >= phase) break;
    for (const Block& block : each.blocks) {
      add_once(names, block.id);
      for (const std::string& exercise : block.exercises) add_once(names, exercise);
    }
  }
  return names;
}

std::vector<std::string> session_names(const Programme& programme, int phase) {
  const auto named_in = [](const Sessions& sessions) {
    std::vector<std::string> names;
    for (const std::string& name : sessions.order) add_once(names, name);
    for (const SessionKind& kind : sessions.kinds) add_once(names, kind.name);
    return names;
  };
  std::vector<std::string> names;
  const auto at = static_cast<std::size_t>(phase);
  if (phase >= 0 && at < programme.phases.size()) names = named_in(programme.phases[at].sessions);
  if (names.empty()) names = named_in(programme.sessions);
  if (names.empty()) names = {"1", "2", "3", "4", "5", "6", "7"};
  return names;
}

std::vector<std::string> row_names(const Programme& programme, const std::string& block) {
  std::vector<std::string> names;
  for (const Phase& phase : programme.phases)
    for (const Block& each : phase.blocks) {
      const bool named =
          each.id == block || std::ranges::find(each.exercises, block) != each.exercises.end();
      if (!named) continue;
      for (std::size_t row = 0; row < each.ladder.size(); ++row)
        add_once(names, each.ladder[row].name.empty() ? "row " + std::to_string(row + 1)
                                                      : each.ladder[row].name);
    }
  return names;
}

}  // namespace titrate::reading
