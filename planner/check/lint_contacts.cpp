#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>

#include "planner/check/answers.h"
#include "planner/check/lint_run.h"
#include "planner/check/spans_of_time.h"

namespace titrate::check {
namespace {

/// How often a foot lands in one repetition; each side counts once.
int contacts_per_rep(const Exercise& exercise) {
  return exercise.contacts.value_or(exercise.kind == ExerciseKind::plyometric ? 1 : 0);
}

std::int64_t reps_in_all(const std::optional<Count>& sets, const std::vector<Count>& reps) {
  std::int64_t sum = 0;
  for (const auto& count : reps) sum += count.kind == Count::Kind::up_to ? count.high : count.low;
  return reps.size() == 1 && sets ? sum * sets->low : sum;
}

/// The dose keys in force in a week of the block: of the last row that may be reached by then.
std::int64_t reps_in_week(const Block& block, int week) {
  std::size_t row = block.ladder.size();
  for (std::size_t i = 0; i < block.ladder.size(); ++i) {
    if (weeks_before_row(block, i) < week) row = i;
  }
  const auto& inner = row < block.ladder.size() ? block.ladder[row].dose : block.dose;
  return reps_in_all(inner.sets ? inner.sets : block.dose.sets,
                     inner.reps.empty() ? block.dose.reps : inner.reps);
}

/// The week of the block that is week `week` of its phase, from 1; nothing when it is not there.
std::optional<int> week_of_block(const Block& block, int week) {
  if (block.weeks.empty()) return week;
  int before = 0;
  for (const auto& window : block.weeks) {
    if (week >= window.from && (!window.to || week <= *window.to)) {
      return before + week - window.from + 1;
    }
    before += window.to ? *window.to - window.from + 1 : 0;
  }
  return std::nullopt;
}

std::int64_t contacts_of(const Condition& condition, const Block& block, int week) {
  const auto own_week = week_of_block(block, week);
  if (!own_week) return 0;
  std::int64_t landings = 0;
  for (const auto& id : block.exercises) {
    const auto* exercise = condition.find_exercise(id);
    if (exercise != nullptr) landings += contacts_per_rep(*exercise);
  }
  return landings == 0 ? 0 : landings * reps_in_week(block, *own_week);
}

/// A limit, where it stands, and the week of the limit that is the phase's first.
struct Bound {
  const Limit* limit = nullptr;
  std::string path;
  int first_week = 1;
};

bool holds_in_week(const Bound& bound, int week_of_phase) {
  return covers(bound.limit->weeks, bound.first_week + week_of_phase - 1);
}

/// The largest sum of one session, over its names, when these answers were given.
std::int64_t most_in_session(const Condition& condition, const Phase& phase, int week,
                             const Answers& answers) {
  std::map<std::string, std::int64_t> by_session;
  for (const auto& block : phase.blocks) {
    if (holds(block.only_if, answers)) {
      by_session[block.in] += contacts_of(condition, block, week);
    }
  }
  const auto in_every = by_session[""];
  std::int64_t most = in_every;
  for (const auto& [name, sum] : by_session) {
    most = std::max(most, name.empty() ? sum : sum + in_every);
  }
  return most;
}

/// Whether some block with landings waits for something: its weeks are counted as if it did not.
bool some_wait(const Condition& condition, const Phase& phase) {
  return std::ranges::any_of(phase.blocks, [&](const Block& block) {
    const bool lands = std::ranges::any_of(block.exercises, [&](const std::string& id) {
      const auto* exercise = condition.find_exercise(id);
      return exercise != nullptr && contacts_per_rep(*exercise) > 0;
    });
    return lands && !block.enter.empty();
  });
}

/// Weeks of a phase in which its doses can change; after them they stay as they are.
int weeks_to_look_at(const Phase& phase) {
  int weeks = 1;
  for (const auto& block : phase.blocks) {
    const int start = block.weeks.empty() ? 0 : block.weeks.back().from;
    weeks = std::max(weeks, start + weeks_of_ladder(block) + 1);
  }
  constexpr int longest_plan = 156;
  return std::min({weeks, weeks_at_most(phase).value_or(longest_plan), longest_plan});
}

void check_bound(LintRun& run, const Phase& phase, const std::string& path, const Bound& bound) {
  std::vector<const Criteria*> criteria{&bound.limit->only_if};
  for (const auto& block : phase.blocks) criteria.push_back(&block.only_if);
  for (const auto& answers : all_answers(run.condition, criteria)) {
    if (!holds(bound.limit->only_if, answers)) continue;
    for (int week = 1; week <= weeks_to_look_at(phase); ++week) {
      if (!holds_in_week(bound, week)) continue;
      const auto contacts = most_in_session(run.condition, phase, week, answers);
      if (contacts <= *bound.limit->contacts) continue;
      auto mistake = run.make(Severity::error, "contacts-over-limit", run.key(path + "/do"),
                              "a session of week " + std::to_string(week) + " has " +
                                  std::to_string(contacts) + " foot contacts" +
                                  (some_wait(run.condition, phase)
                                       ? ", if every `enter` holds from the start of the phase"
                                       : ""),
                              "take sets or repetitions of the jumps away, or raise the limit");
      mistake.labels = {{run.value(bound.path + "/foot-contacts"), "the limit"}};
      run.add(std::move(mistake));
      return;
    }
  }
}

/// Limits of a whole week hold for a session all the more.
void check_bounds(LintRun& run, const std::vector<Limit>& limits, const std::string& path,
                  const Phase& phase, const std::string& path_of_phase, int first_week) {
  for (std::size_t i = 0; i < limits.size(); ++i) {
    if (!limits[i].contacts) continue;
    check_bound(run, phase, path_of_phase,
                {&limits[i], path + "/limits/" + std::to_string(i), first_week});
  }
}

}  // namespace

void lint_contacts(LintRun& run) {
  for (const auto& programme : run.condition.programmes) {
    for (std::size_t i = 0; i < programme.phases.size(); ++i) {
      const auto& phase = programme.phases[i];
      const auto path = phase_path(programme, i);
      check_bounds(run, programme.limits, "programmes/" + programme.id, phase, path,
                   weeks_of_phase(programme, i).from);
      check_bounds(run, phase.limits, path, phase, path, 1);
    }
  }
}

}  // namespace titrate::check
