#include <algorithm>

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

/// After a third bad answer in a row there must be something easier to go to.
void check_easier(LintRun& run) {
  std::set<std::string> prescribed;
  for (const auto& place : blocks_of(run.condition)) {
    prescribed.insert(place.block->exercises.begin(), place.block->exercises.end());
  }
  for (const auto& exercise : run.condition.exercises) {
    const bool loads =
        exercise.kind == ExerciseKind::strength || exercise.kind == ExerciseKind::plyometric;
    const bool has_easier = !exercise.easier.empty() || exercise.levels.size() > 1;
    if (!loads || has_easier || !prescribed.contains(exercise.id)) continue;
    run.add(run.make(Severity::note, "no-easier", run.key("exercises/" + exercise.id),
                     "`" + exercise.id + "` has nothing easier to go to after three bad answers",
                     "add `easier: ...` or `levels: [...]`"));
  }
}

}  // namespace

void lint_names(LintRun& run) {
  check_exercises(run);
  check_groups(run);
  check_tests(run);
  check_easier(run);
}

}  // namespace titrate::check
