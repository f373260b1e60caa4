#include <algorithm>
#include <optional>
#include <set>

#include "planner/check/gates.h"
#include "planner/check/names_in_use.h"
#include "planner/check/spans_of_time.h"

namespace titrate::check {
namespace {

/// Names that a list of criteria looks at.
std::set<std::string> names_in(const Criteria& criteria) {
  std::set<std::string> names;
  for (const AnyOf& any : criteria)
    for (const Criterion& criterion : any) names.insert(criterion.observable.name);
  return names;
}

/// Tests that are measured because a criterion asks for them (before the first phase: as the case's
/// baseline), or because a row measures them.
std::set<std::string> measured(const Condition& condition) {
  std::set<std::string> names;
  for (const Gate& gate : gates_of(condition)) names.merge(names_in(*gate.criteria));
  for (const BlockPlace& place : blocks_of(condition))
    for (const Row& row : place.block->ladder) names.insert(row.measures);
  return names;
}

/// A test that a dose or a criterion needs, and that nobody is ever asked to do.
void check_tests(LintRun& run) {
  const auto used = tests_in_use(run.condition);
  const auto due = measured(run.condition);
  for (const Test& test : run.condition.tests) {
    const bool is_due = due.contains(test.id) || !test.at_weeks.empty() || test.each_session;
    // One that nothing uses is told as unused; the effusion is asked with the pain.
    if (is_due || !used.contains(test.id) || test.id == "effusion") continue;
    run.add(run.make(Severity::warning, "test-never-due", run.key("tests/" + test.id),
                     "`" + test.id + "` is needed, but never due",
                     "add `at-weeks: [0, ...]` to it, or a row with `measures: " + test.id + "`"));
  }
}

void check_outcomes(LintRun& run) {
  const auto& all = run.condition.outcomes;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].at_weeks.empty() || !all[i].at_months.empty()) continue;
    run.add(run.make(Severity::warning, "test-never-due",
                     run.value("outcomes/" + std::to_string(i) + "/measure"),
                     "`" + all[i].measure + "` is never due",
                     "add `at-weeks: [0, ...]` or `at-months`, or delete it"));
  }
}

/// The last week of the programme in which a phase can still be open before a clinician is asked.
std::optional<int> last_week_of(const Programme& programme, std::size_t phase) {
  int weeks = 0;
  for (std::size_t i = 0; i <= phase; ++i) {
    const Phase& each = programme.phases[i];
    const bool dated = !each.sessions.at_weeks.empty() || !each.sessions.at_months.empty();
    if (dated && i < phase) continue;
    const auto most = weeks_at_most(each);
    if (!most || dated) return std::nullopt;
    weeks = std::max(weeks + *most * each.repeat, each.week && each.week->to ? *each.week->to : 0);
  }
  return weeks;
}

/// A test with weeks of its own is due then and not when a criterion asks for it.
void check_too_late(LintRun& run, const Gate& gate) {
  if (gate.decides != Decides::phase_ends) return;
  const auto last = last_week_of(*gate.programme, gate.phase);
  if (!last) return;
  for (std::size_t line = 0; line < gate.criteria->size(); ++line) {
    const AnyOf& any = (*gate.criteria)[line];
    if (any.size() != 1) continue;
    const Test* test = run.condition.find_test(any.front().observable.name);
    if (test == nullptr || test->each_session || test->at_weeks.empty()) continue;
    const int first = std::ranges::min(test->at_weeks);
    if (first <= *last) continue;
    auto mistake = run.make(
        Severity::error, "test-never-due", run.value(path_of(run, gate, line, 0)),
        "`" + test->id + "` is first due in week " + std::to_string(first) +
            ", and this phase is over by week " + std::to_string(*last),
        "add an earlier week to its `at-weeks`, or leave `at-weeks` out: then it is due when a "
        "criterion asks for it");
    mistake.labels = {{run.value("tests/" + test->id + "/at-weeks"), "the weeks of the test"}};
    run.add(std::move(mistake));
  }
}

}  // namespace

void lint_measures(LintRun& run) {
  check_tests(run);
  check_outcomes(run);
  for (const Gate& gate : gates_of(run.condition)) check_too_late(run, gate);
}

}  // namespace titrate::check
