#include "planner/exporters/review_decision.h"

#include <algorithm>
#include <array>
#include <set>

#include "planner/exporters/review_dose.h"
#include "planner/exporters/review_report.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/plan/prescriptions.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

bool at_week_end(const Decision& decision) {
  static constexpr std::array<std::string_view, 7> responses{
      "rising", "jump", "absence", "served", "too-many", "referred", "over-maximum"};
  return decision.trend.has_value() ||
         std::ranges::find(responses, decision.response) != responses.end();
}

bool same_grounds(const Decision& a, const Decision& b) {
  return a.date == b.date && a.session == b.session && a.response == b.response &&
         a.report == b.report && a.trend == b.trend && a.log_line == b.log_line;
}

bool belong_together(const Decision& a, const Decision& b) {
  return same_grounds(a, b) && a.decision == b.decision && a.rule == b.rule &&
         a.gap_hours == b.gap_hours && a.calm == b.calm && a.fails == b.fails;
}

/// `4.5/10` of a doubled median.
std::string median_words(int median2) { return words::decimal(median2 * 5, 1) + "/10"; }

std::string trend_words(const Decision& decision) {
  const WeekTrend& trend = *decision.trend;
  if (!trend.median2 || !trend.before2) return "Too few mornings to compare with the week before.";
  const int rise2 = *trend.median2 - *trend.before2;
  return "Median morning " + median_words(*trend.median2) + " against " +
         median_words(*trend.before2) + " the week before, " + (rise2 >= 0 ? "+" : "") +
         words::decimal(rise2 * 5, 1) + " (limit: less than +1).";
}

/// The dose of a plan that reads like one of a decision: its numbers make better words.
const Prescription* dose_called(const Plan& plan, const std::string& exercise,
                                const std::string& text) {
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      for (const Prescription& dose : session.prescriptions) {
        const bool its = exercise.empty() || dose.exercise == exercise;
        if (its && dose_text(dose) == text) return &dose;
      }
    }
  }
  return nullptr;
}

/// The exercises of the session that a decision rests on; of the whole plan where it rests on none.
std::set<std::string> exercises_in(const Plan& plan, const Decision& decision) {
  std::set<std::string> all;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      if (decision.session && session.number != *decision.session) continue;
      for (const Prescription& dose : session.prescriptions) all.insert(dose.exercise);
    }
  }
  return all;
}

}  // namespace

std::vector<DecisionGroup> decision_groups(const std::vector<Decision>& decisions) {
  std::vector<const Decision*> sorted;
  for (const Decision& decision : decisions) sorted.push_back(&decision);
  std::ranges::stable_sort(sorted, {}, [](const Decision* each) { return each->date; });
  std::vector<DecisionGroup> groups;
  for (const Decision* decision : sorted) {
    const auto known = std::ranges::find_if(groups, [&](const DecisionGroup& group) {
      return belong_together(group.first(), *decision);
    });
    if (known != groups.end()) {
      known->decisions.push_back(decision);
      continue;
    }
    DecisionGroup group;
    group.same_report = decision->report.has_value() && !groups.empty() &&
                        same_grounds(groups.back().first(), *decision);
    group.decisions = {decision};
    groups.push_back(std::move(group));
  }
  return groups;
}

std::string when_words(const Decision& decision) {
  return at_week_end(decision) && decision.week > 0 ? "Week " + std::to_string(decision.week)
                                                    : words::day(decision.date);
}

Styled decision_word(const Decision& decision) {
  const auto& word = decision.decision;
  if (word == "refer" || word == "stop") return Styled{word, Style::alarm};
  if (word == "ease" || word == "swap") return Styled{word, Style::caution};
  if (word == "progress") return Styled{word, Style::better};
  return Styled{word, Style::quiet};
}

std::string exercises_words(const Plan& plan, const DecisionGroup& group) {
  const auto all = short_titles(plan);
  std::set<std::string> named;
  for (const Decision* each : group.decisions) named.insert(each->exercise);
  if (named.contains("")) return all.size() == 1 ? all.front().second : "all exercises";
  if (named.size() > 1 && named == exercises_in(plan, group.first())) return "all exercises";
  if (named.size() == 1 && !group.first().title.empty()) {
    return utf8::printable(group.first().title);
  }
  std::vector<std::string> titles;
  for (const Decision* each : group.decisions) {
    const auto known =
        std::ranges::find_if(all, [&](const auto& title) { return title.first == each->exercise; });
    titles.push_back(known != all.end()    ? known->second
                     : each->title.empty() ? utf8::printable(each->exercise)
                                           : utf8::printable(each->title));
  }
  return words::list(titles);
}

std::string grounds_words(const Decision& decision, bool short_form) {
  if (short_form) return "The same report.";
  if (decision.trend) return trend_words(decision);
  if (decision.report) {
    const auto named = response_words(decision.response);
    const bool plain = decision.response == "green" || decision.response == "amber";
    return report_sentences(*decision.report) +
           (plain ? " " + words::capitalised(named) + "." : "");
  }
  return words::capitalised(words::sentence(response_words(decision.response)));
}

Styled effect_words(const Plan& plan, const Decision& decision) {
  if (decision.before.empty() || decision.before == decision.after) return {};
  const auto* before = dose_called(plan, decision.exercise, decision.before);
  const auto* after = dose_called(plan, decision.exercise, decision.after);
  if (before != nullptr && after != nullptr) return dose_change(*before, *after);
  return Styled{utf8::printable(decision.before) + " to " + utf8::printable(decision.after) + "."};
}

std::string consequence_words(const Decision& decision) {
  std::vector<std::string> parts;
  if (decision.decision == "refer") {
    parts.emplace_back("Held at the floor dose; nothing rises until a clinician has looked.");
  }
  if (decision.decision == "swap") parts.emplace_back("An easier exercise or level takes over.");
  if (decision.response == "rising") parts.emplace_back("Nothing rises for 7 days.");
  if (decision.response == "jump") {
    parts.emplace_back("Volume down by one step, and nothing rises for 7 days.");
  }
  if (decision.response == "unknown") parts.emplace_back("Nothing rises on it.");
  if (decision.response == "over-maximum") {
    parts.emplace_back("Nothing rises until a clinician has reviewed the course.");
  }
  if (decision.gap_hours > 0) {
    parts.push_back("At least " + std::to_string(decision.gap_hours) + " h to the next session.");
  }
  if (decision.fails > 0 && decision.calm > 0) {
    parts.push_back(words::count(decision.calm, "calm answer") + " of 2.");
  }
  std::string words;
  for (const auto& part : parts) words += (words.empty() ? "" : " ") + part;
  return words;
}

std::string place_words(const Decision& decision) {
  std::string words = utf8::printable(decision.rule);
  const auto add = [&](const std::string& file, int line) {
    if (file.empty() || line == 0) return;
    words += (words.empty() ? "" : "; ") + utf8::printable(file) + ":" + std::to_string(line);
  };
  add(decision.file, decision.line);
  if (decision.log_file != decision.file || decision.log_line != decision.line) {
    add(decision.log_file, decision.log_line);
  }
  const bool apart = decision.morning_line > 0 && decision.morning_line != decision.log_line;
  if (apart) words += " and " + std::to_string(decision.morning_line);
  return words.empty() ? "" : "[" + words + "]";
}

int gravity(const Decision& decision) {
  static constexpr std::array<std::string_view, 3> decisions{"refer", "stop", "swap"};
  static constexpr std::array<std::string_view, 14> responses{
      "extreme", "away",    "red-late", "red",     "late",    "jump",  "rising",
      "absence", "silence", "missed",   "unknown", "outcome", "amber", "green"};
  const auto by_decision = std::ranges::find(decisions, decision.decision);
  if (by_decision != decisions.end()) return static_cast<int>(by_decision - decisions.begin());
  const auto by_response = std::ranges::find(responses, decision.response);
  return static_cast<int>(decisions.size()) + static_cast<int>(by_response - responses.begin());
}

}  // namespace titrate::text
