#include "planner/exporters/review_reason.h"

#include <algorithm>
#include <array>

#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

struct RuleWords {
  std::string_view rule;
  std::string_view words;
};

constexpr std::array<RuleWords, 23> rules{{
    {"row", "the next row"},
    {"raise-load", "load rises"},
    {"raise-reps", "repetitions rise"},
    {"raise-sets", "a set more"},
    {"raise-hold", "longer holds"},
    {"raise-time", "more time"},
    {"raise-distance", "longer way"},
    {"raise-level", "a harder level"},
    {"raise-days", "more days"},
    {"load-found", "load found in a session"},
    {"volume-back", "volume is given back"},
    {"load-back", "load is given back"},
    {"level-back", "back to the harder exercise"},
    {"floor-left", "up from the floor dose"},
    {"late", "not settled by the next morning"},
    {"red", "over the limit"},
    {"red-late", "over the limit and not settled"},
    {"extreme", "extreme"},
    {"level-down", "an easier exercise"},
    {"floor", "the floor dose"},
    {"refer", "referred"},
    {"week-trend", "mornings rose"},
    {"phase", "a phase begins"},
}};

void add_new(std::vector<std::string>& all, const std::string& words) {
  if (std::ranges::find(all, words) == all.end()) all.push_back(words);
}

/// What the sessions of the week give as reasons for the exercise's doses.
std::vector<std::string> reasons_in(const Plan& plan, const WeekChange& change) {
  std::vector<std::string> reasons;
  for (const PlannedWeek& week : plan.weeks) {
    if (week.number != change.week) continue;
    for (const PlannedSession& session : week.sessions) {
      if (session.status == PlannedSession::Status::cancelled) continue;
      for (const Prescription& dose : session.prescriptions) {
        if (dose.exercise != change.exercise) continue;
        for (const Reason& reason : dose.reasons) add_new(reasons, rule_words(reason.rule));
      }
    }
  }
  return reasons;
}

/// Whether a week's end said that nothing rises in the week after.
bool held(const Plan& plan, int week) {
  return std::ranges::any_of(plan.decisions, [&](const Decision& decision) {
    const bool holds = decision.response == "rising" || decision.response == "jump";
    return holds && decision.week == week - 1;
  });
}

}  // namespace

std::string rule_words(const std::string& rule) {
  const auto found = std::ranges::find(rules, rule, &RuleWords::rule);
  return found == rules.end() ? utf8::printable(rule) : std::string{found->words};
}

std::string why_words(const Plan& now, const WeekChange& change) {
  if (!change.now) return "the plan ends before";
  if (!change.before && change.shift == 0) return "new";
  if (change.shift > 0) {
    return "as week " + std::to_string(change.week - change.shift) + " was before";
  }
  const auto reasons = reasons_in(now, change);
  std::string all;
  for (const auto& reason : reasons) all += (all.empty() ? "" : ", then ") + reason;
  if (!all.empty()) return all;
  if (held(now, change.week)) return "nothing rises for 7 days";
  return "not yet back";
}

}  // namespace titrate::text
