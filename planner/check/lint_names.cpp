#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "planner/check/lint_run.h"
#include "planner/check/names_in_use.h"

namespace titrate::check {
namespace {

void check_exercises(LintRun& run) {
  const auto used = exercises_in_use(run.condition);
  for (const auto& exercise : run.condition.exercises) {
    if (used.contains(exercise.id)) continue;
    run.add(run.make(Severity::warning, "unused-exercise", run.key("exercises/" + exercise.id),
                     "no programme can reach `" + exercise.id + "`",
                     "use it in a block, as `easier` or as `substitute`; or delete it"));
  }
}

void check_groups(LintRun& run) {
  const auto used = groups_in_use(run.condition, run.root);
  for (const auto& [name, exercises] : run.condition.groups) {
    if (used.contains(name)) continue;
    run.add(run.make(Severity::note, "unused-group", run.key("groups/" + name),
                     "nothing uses the group `" + name + "`", "use it in a block, or delete it"));
  }
}

void check_tests(LintRun& run) {
  const auto used = tests_in_use(run.condition);
  for (const auto& test : run.condition.tests) {
    if (used.contains(test.id) || !test.at_weeks.empty() || test.each_session) continue;
    run.add(run.make(Severity::note, "unused-test", run.key("tests/" + test.id),
                     "`" + test.id + "` is never due and decides nothing",
                     "add `at-weeks`, name it in a criterion, or delete it"));
  }
}

/// Exercises from `id` on, each named by the one before, until one has no next or comes again.
std::vector<std::string> chain_from(const Condition& condition, std::string id,
                                    std::string Exercise::*next) {
  std::vector<std::string> chain;
  while (!id.empty() && std::ranges::find(chain, id) == chain.end()) {
    chain.push_back(id);
    const auto* exercise = condition.find_exercise(id);
    id = exercise == nullptr ? "" : exercise->*next;
  }
  chain.push_back(id);
  return chain;
}

/// A chain that comes back to where it began leads nowhere. Each circle is named once, at its first
/// exercise in the file.
void check_circles(LintRun& run, const std::string& key, std::string Exercise::*next) {
  std::set<std::string> named;
  for (const auto& exercise : run.condition.exercises) {
    const auto chain = chain_from(run.condition, exercise.id, next);
    if (chain.back() != exercise.id || named.contains(exercise.id)) continue;
    named.insert(chain.begin(), chain.end());
    std::string words;
    for (const auto& id : chain) words += (words.empty() ? "`" : ", `") + id + "`";
    run.add(run.make(Severity::error, "circle", run.value("exercises/" + exercise.id + "/" + key),
                     "`" + key + "` goes in a circle: " + words,
                     "let the last of them name another exercise, or none"));
  }
}

/// The easier exercise of one must not come back to it for want of a device.
void check_way_back(LintRun& run) {
  for (const auto& exercise : run.condition.exercises) {
    const auto* easier = run.condition.find_exercise(exercise.easier);
    if (easier == nullptr || easier->substitute != exercise.id || easier->id == exercise.id)
      continue;
    run.add(run.make(Severity::error, "circle", run.value("exercises/" + exercise.id + "/easier"),
                     "without its device, `" + easier->id + "` is replaced by `" + exercise.id +
                         "`, to which it should be the easier one",
                     "let `substitute` of `" + easier->id + "` name another exercise"));
  }
}

/// The easiest level of an exercise that some dose asks for.
std::map<std::string, int> easiest_levels(const Condition& condition) {
  std::map<std::string, int> levels;
  for (const auto& place : blocks_of(condition)) {
    const auto& block = *place.block;
    int least = block.dose.level.value_or(1);
    if (!block.ladder.empty()) {
      const auto level_of = [&](const Row& row) {
        return row.dose.level.value_or(block.dose.level.value_or(1));
      };
      least = level_of(*std::ranges::min_element(block.ladder, {}, level_of));
    }
    for (const auto& id : block.exercises) {
      auto& level = levels.try_emplace(id, least).first->second;
      level = std::min(level, least);
    }
  }
  return levels;
}

/// After a third bad answer in a row there must be something easier to go to, a level or another
/// exercise: without it the patient is referred, whatever kind of exercise it is.
void check_easier(LintRun& run) {
  const auto levels = easiest_levels(run.condition);
  for (const auto& exercise : run.condition.exercises) {
    const auto level = levels.find(exercise.id);
    if (level == levels.end() || level->second > 1 || !exercise.easier.empty()) continue;
    const bool has_levels = exercise.levels.size() > 1;
    run.add(run.make(Severity::note, "no-easier", run.key("exercises/" + exercise.id),
                     "`" + exercise.id + "` has nothing easier to go to after three bad answers" +
                         (has_levels ? ": a dose is of its easiest level" : ""),
                     has_levels ? "add `easier: ...`, or let it begin at a harder level"
                                : "add `easier: ...` or `levels: [...]`"));
  }
}

}  // namespace

void lint_names(LintRun& run) {
  check_exercises(run);
  check_groups(run);
  check_tests(run);
  check_circles(run, "easier", &Exercise::easier);
  check_circles(run, "substitute", &Exercise::substitute);
  check_way_back(run);
  check_easier(run);
}

}  // namespace titrate::check
