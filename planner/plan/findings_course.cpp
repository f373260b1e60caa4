#include <algorithm>
#include <set>

#include "planner/engine/chart.h"
#include "planner/plan/findings.h"
#include "planner/plan/outcomes.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

Finding warning(std::string code, std::string message) {
  return {std::move(code), Severity::warning, std::move(message), std::nullopt, std::nullopt};
}

/// What makes a start irritable, worst first.
std::string irritable_words(const Baseline& baseline) {
  const int worst = baseline.worst_pain.value_or(0);
  const int settles = baseline.settles_hours.value_or(0);
  std::vector<std::string> reasons;
  if (worst >= 4) {
    reasons.push_back("a worst pain of " + std::to_string(worst) + "/10");
  }
  if (baseline.night_pain.value_or(false)) {
    reasons.emplace_back("pain that wakes");
  }
  if (settles >= 1) {
    reasons.push_back("pain that stays " + std::to_string(settles) + " h");
  }
  return words::list(reasons);
}

}  // namespace

/// Why the first doses are lower than those of the table, when the start is irritable.
void add_irritable_start(const Baseline& baseline, std::vector<Finding>& all) {
  const auto irritability = engine::irritability_of(baseline);
  if (irritability == engine::Irritability::low) {
    return;
  }
  const bool high = irritability == engine::Irritability::high;
  all.push_back({"irritable-start", Severity::note,
                 "The first doses are lower than the programme's, by " +
                     std::string{high ? "two steps" : "one step"} + " of volume, for " +
                     irritable_words(baseline) + ". Calm answers give " +
                     (high ? "them back one at a time; nothing rises in week 1." : "it back."),
                 std::nullopt, std::nullopt});
}

/// Exercises, or the whole course, that wait for a clinician.
void add_referral(const engine::Machine& machine, const engine::State& state,
                  std::vector<Finding>& all) {
  std::set<std::string> referred;
  for (std::size_t each = 0; each < machine.exercises.size(); ++each) {
    if (state.exercises[each].referred) {
      referred.insert(machine.exercises[each].exercise.title);
    }
  }
  if (referred.empty() && state.course.mode != engine::Mode::referred) {
    return;
  }
  const std::string who = referred.empty() ? "The whole course is" : words::names(referred) + ": ";
  all.push_back(warning(
      "referred", who + (referred.empty() ? " referred" : "referred") +
                      ". The floor dose goes on and nothing rises until a clinician has looked: "
                      "`clinician: {clear: referral}` in the log."));
}

/// What a questionnaire asks of a human, on what was measured.
void add_outcome(const OutcomeGate& gate, std::vector<Finding>& all) {
  if (gate.what == OutcomeGate::What::none) {
    return;
  }
  const OutcomeResult& result = *gate.result;
  const bool worse = result.verdict == OutcomeResult::Verdict::worse;
  const std::string what = result.id +
                           (worse ? " is worse than at the start by more than its error"
                                  : " has not changed by what patients call worthwhile") +
                           " in week " + std::to_string(result.week) + ".";
  all.push_back(gate.what == OutcomeGate::What::refer
                    ? warning("outcome-refer", what + " Look at the course with the patient; "
                                                      "nothing rises until you clear it.")
                    : warning("outcome-review", what + " Look at the programme again."));
}

void add_log_findings(const CheckIns& log, Date as_of, std::vector<Finding>& findings) {
  const auto later =
      std::ranges::count_if(log.entries, [&](const CheckIn& entry) { return entry.date > as_of; });
  if (later > 0) {
    findings.push_back(warning("later-entries", words::count(later, "check-in") + " dated after " +
                                                    words::day(as_of) +
                                                    (later == 1 ? " is" : " are") +
                                                    " not read: the plan is as of that day."));
  }
}

void add_unlogged(const std::vector<std::pair<std::string, std::string>>& changed,
                  const CheckIns& log, std::vector<Finding>& findings) {
  const bool noted = std::ranges::any_of(log.entries, [](const CheckIn& entry) {
    return std::holds_alternative<ChangeEntry>(entry.entry);
  });
  if (!noted || changed.empty()) {
    return;
  }
  std::vector<std::string> inputs;
  for (const auto& [input, value] : changed) {
    inputs.push_back(input);
  }
  findings.push_back(warning("unlogged-change",
                             "Edited since the log last noted it: " + words::list(inputs) +
                                 ". Calendars are told of it after `titrate log CASE --change`."));
}

}  // namespace titrate
