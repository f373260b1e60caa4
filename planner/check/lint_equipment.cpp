#include <algorithm>
#include <set>

#include "planner/check/lint_run.h"

namespace titrate::check {
namespace {

/// Exercises of blocks that are there whatever is answered: an `if` may have asked for the place.
std::set<std::string> asked_of_everybody(const Condition& condition) {
  std::set<std::string> ids;
  for (const BlockPlace& place : blocks_of(condition))
    if (place.block->only_if.empty() && place.phase->only_if.empty())
      ids.insert(place.block->exercises.begin(), place.block->exercises.end());
  return ids;
}

std::string list_of(const std::vector<std::string>& names) {
  std::string words;
  for (const auto& name : names) words += (words.empty() ? "`" : ", `") + name + "`";
  return words;
}

/// A key that changes nothing.
void report_unused(LintRun& run, const std::string& path, std::string message, std::string help) {
  run.add(run.make(Severity::warning, "unused-key", run.key(path), std::move(message),
                   std::move(help)));
}

bool needs_anything(const Exercise& exercise) {
  return !exercise.needs.empty() || std::ranges::any_of(exercise.levels, [](const Level& level) {
    return !level.needs.empty();
  });
}

}  // namespace

/// What a patient at home, without the device, does instead.
void lint_equipment(LintRun& run) {
  const auto asked = asked_of_everybody(run.condition);
  for (const Exercise& exercise : run.condition.exercises) {
    const auto path = "exercises/" + exercise.id;
    if (!exercise.substitute.empty() && !needs_anything(exercise)) {
      report_unused(run, path + "/substitute",
                    "`substitute` has no effect: `" + exercise.id + "` needs no equipment",
                    "add `needs: [...]`, or delete `substitute`");
    }
    if (exercise.needs.empty() || !exercise.substitute.empty() || !asked.contains(exercise.id))
      continue;
    run.add(run.make(Severity::note, "no-substitute", run.value(path + "/needs"),
                     "a patient without " + list_of(exercise.needs) + " cannot do `" + exercise.id +
                         "`, and nothing takes its place",
                     "add `substitute: ...`, an exercise that can be done at home"));
  }
}

}  // namespace titrate::check
