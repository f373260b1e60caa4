#include <algorithm>
#include <optional>

#include "planner/check/answers.h"
#include "planner/check/lint_run.h"
#include "planner/check/spans_of_time.h"

namespace titrate::check {
namespace {

bool is_dated(const Phase& phase) {
  return !phase.sessions.at_weeks.empty() || !phase.sessions.at_months.empty();
}

/// A phase that never ends by itself: what follows it, and is not placed by `week`, waits for ever.
bool never_ends(const Phase& phase) {
  const bool open = phase.lasts && phase.lasts->open;
  const bool window = phase.week && !phase.week->to;
  return !is_dated(phase) && (open || window);
}

/// Everything that has to hold for a phase, as far as answers to choices decide it.
bool may_hold(const Phase& phase, const Answers& answers) {
  return holds(phase.only_if, answers) && holds(phase.enter, answers);
}

/// Answers with which the phase may be opened.
std::vector<Answers> answers_that_open(const Condition& condition, const Programme& programme,
                                       std::size_t phase) {
  std::vector<const Criteria*> criteria{&programme.phases[phase].enter};
  for (std::size_t i = 0; i <= phase; ++i) criteria.push_back(&programme.phases[i].only_if);
  auto all = all_answers(condition, criteria);
  std::erase_if(all, [&](const Answers& each) { return !may_hold(programme.phases[phase], each); });
  return all;
}

/// The phase before that keeps this one shut, whatever is answered.
std::optional<std::size_t> endless_before(const Programme& programme, std::size_t phase,
                                          const std::vector<Answers>& answers) {
  for (std::size_t i = 0; i < phase; ++i) {
    const auto& before = programme.phases[i];
    if (never_ends(before) && std::ranges::all_of(answers, [&](const Answers& each) {
          return holds(before.only_if, each);
        })) {
      return i;
    }
  }
  return std::nullopt;
}

/// Whether a line of `enter` asks for a calendar week that is over before the phase can open.
bool is_too_late(const Programme& programme, std::size_t phase) {
  if (programme.counts_from != Programme::CountsFrom::start) return false;
  const int first = weeks_of_phase(programme, phase).from;
  return std::ranges::any_of(programme.phases[phase].enter, [&](const AnyOf& line) {
    return !line.empty() && std::ranges::all_of(line, [&](const Criterion& criterion) {
      const auto week = criterion.value.hundredths / 100;
      const bool over = (criterion.op == Criterion::Op::less && week <= first) ||
                        (criterion.op == Criterion::Op::at_most && week < first);
      return criterion.observable.kind == Observable::Kind::week && over;
    });
  });
}

void report(LintRun& run, const std::string& path, const std::string& why, std::string help,
            std::vector<Label> labels = {}) {
  auto mistake = run.make(Severity::warning, "unopened-phase", run.value(path + "/id"),
                          "this phase is never opened: " + why, std::move(help));
  mistake.labels = std::move(labels);
  run.add(std::move(mistake));
}

void check_phase(LintRun& run, const Programme& programme, std::size_t index) {
  const auto& phase = programme.phases[index];
  const auto path = phase_path(programme, index);
  const auto answers = answers_that_open(run.condition, programme, index);
  if (answers.empty()) {
    report(run, path, "no answer to the choices meets its `if` and `enter`",
           "change the criteria, or delete the phase");
    return;
  }
  if (is_too_late(programme, index)) {
    report(run, path, "the week that its `enter` asks for is over before",
           "let `enter` ask for a later week, or the phases before last less");
    return;
  }
  if (phase.week || is_dated(phase)) return;
  const auto endless = endless_before(programme, index, answers);
  if (!endless) return;
  const auto before = phase_path(programme, *endless);
  const auto key = run.has(before + "/lasts") ? "/lasts" : "/week";
  report(run, path, "phase `" + programme.phases[*endless].id + "` before it has no end",
         "give that phase an end, or let it stand last", {{run.value(before + key), "without end"}});
}

}  // namespace

/// A phase that no course can reach is named; a clinician could still open it.
void lint_unopened(LintRun& run) {
  for (const auto& programme : run.condition.programmes) {
    for (std::size_t i = 0; i < programme.phases.size(); ++i) check_phase(run, programme, i);
  }
}

}  // namespace titrate::check
