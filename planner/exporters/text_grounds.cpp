#include <algorithm>

#include "planner/exporters/text_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

std::vector<Styled> evidence_words(const Plan& plan) {
  std::string text;
  if (!plan.evidence_level.empty()) text = "Level " + plan.evidence_level;
  const auto citation = citation_words(plan.evidence);
  if (!citation.empty()) text += (text.empty() ? "" : ": ") + citation;
  if (text.empty()) return {};
  return {Styled{words::sentence(text)}};
}

std::vector<Styled> programme_words(const Plan& plan) {
  std::vector<Styled> lines;
  for (const auto& source : plan.sources)
    lines.emplace_back(words::sentence(citation_words(source)));
  return lines;
}

/// A list of the file as one sentence.
std::vector<Styled> sentence_of(const std::vector<std::string>& entries) {
  std::string text;
  for (const auto& entry : entries) text += (text.empty() ? "" : "; ") + utf8::printable(entry);
  if (text.empty()) return {};
  return {Styled{words::sentence(words::capitalised(text))}};
}

bool has_clock_times(const Plan& plan) {
  return std::any_of(plan.weeks.begin(), plan.weeks.end(), [](const auto& week) {
    return std::any_of(week.sessions.begin(), week.sessions.end(),
                       [](const auto& session) { return session.start.has_value(); });
  });
}

/// How often and how far apart, by phase where the phases differ.
std::vector<Styled> gap_words(const Plan& plan) {
  std::vector<Styled> lines;
  const auto& phases = plan.phases;
  const bool equal = std::all_of(phases.begin(), phases.end(), [&](const auto& phase) {
    return phase.sessions == phases.front().sessions;
  });
  for (const auto& phase : phases) {
    if (phase.sessions.empty()) continue;
    const auto often = utf8::printable(phase.sessions);
    const auto title = utf8::printable(phase.title);
    lines.emplace_back(words::sentence(equal ? words::capitalised(often) : title + ": " + often));
    if (equal) break;
  }
  if (has_clock_times(plan) && !plan.time_zone.empty()) {
    lines.emplace_back("Times are " + utf8::printable(plan.time_zone) + ".");
  }
  return lines;
}

std::vector<Styled> exit_words(const Plan& plan) {
  std::vector<Styled> lines;
  for (const auto& phase : plan.phases) {
    if (phase.exit.empty()) continue;
    lines.emplace_back(utf8::printable(phase.title) +
                       " ends when: " + words::sentence(utf8::printable(phase.exit)));
  }
  return lines;
}

}  // namespace

void write_sources(Page& page, const Plan& plan) {
  page.labelled("Evidence", evidence_words(plan));
  page.labelled("Programme", programme_words(plan));
}

void write_grounds(Page& page, const Plan& plan) {
  page.blank();
  write_sources(page, plan);
  page.labelled("For", sentence_of(plan.for_whom));
  page.labelled("Not for", sentence_of(plan.not_for));
  write_exercises(page, plan);
  write_loads(page, plan);
  write_pain_rule(page, plan);
  page.labelled("Gap", gap_words(plan));
  page.labelled("Moves on", exit_words(plan));
}

}  // namespace titrate::text
