#include <algorithm>

#include "planner/exporters/review_gate.h"
#include "planner/exporters/review_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

using Gates = std::vector<const Shut*>;

/// The gates of one exercise or of a phase, in the order of the rules.
struct Held {
  std::string exercise;
  std::string phase;
  Gates gates;
};

std::vector<Held> held_in(const Plan& plan, int week) {
  std::vector<Held> all;
  for (const Shut& shut : plan.shut) {
    if (shut.week != week) continue;
    const auto known = std::ranges::find_if(all, [&](const Held& held) {
      return held.exercise == shut.exercise && held.phase == shut.phase;
    });
    if (known == all.end()) {
      all.push_back(Held{shut.exercise, shut.phase, {&shut}});
    } else {
      known->gates.push_back(&shut);
    }
  }
  return all;
}

int last_week_of(const Plan& plan) {
  int week = 0;
  for (const Shut& shut : plan.shut) week = std::max(week, shut.week);
  return week;
}

/// The last week that has ended.
int ended_week(const Plan& plan) {
  int week = 0;
  for (const PlannedWeek& each : plan.weeks) {
    if (each.to < plan.as_of) week = each.number;
  }
  return week;
}

std::string title_of(const Plan& plan, const Held& held) {
  for (const PlannedPhase& phase : plan.phases) {
    if (phase.id == held.phase) return "Phase " + utf8::printable(phase.title);
  }
  for (const auto& [id, title] : short_titles(plan)) {
    if (id == held.exercise) return title;
  }
  return utf8::printable(held.exercise);
}

/// Exercises with the same gates share a line.
struct Line {
  std::vector<std::string> titles;
  Styled gates;
  std::string openings;
};

std::vector<Line> lines_of(const Plan& plan, const std::vector<Held>& all) {
  std::vector<Line> lines;
  for (const Held& held : all) {
    const Styled words = gates_words(held.gates);
    const auto known = std::ranges::find_if(
        lines, [&](const Line& line) { return line.gates.plain() == words.plain(); });
    if (known == lines.end()) {
      lines.push_back(Line{{title_of(plan, held)}, words, openings_words(held.gates)});
    } else {
      known->titles.push_back(title_of(plan, held));
    }
  }
  return lines;
}

}  // namespace

void write_why_not(Page& page, const Review& review) {
  if (!review.why_not) return;
  page.blank();
  page.heading("Why not more");
  const int week = std::max(last_week_of(review.now), ended_week(review.now));
  if (week == 0) {
    return page.paragraph(Styled{"No week has ended yet, so no gate was looked at."}, 1, 1);
  }
  const auto held = held_in(review.now, week);
  if (held.empty()) {
    return page.paragraph(
        Styled{"At the end of week " + std::to_string(week) + " no gate was shut."}, 1, 1);
  }
  page.paragraph(Styled{"At the end of week " + std::to_string(week) + " these did not move on:"},
                 1, 1);
  for (const Line& line : lines_of(review.now, held)) {
    page.paragraph(Styled{words::list(line.titles) + ": "}.append(line.gates).add("."), 1, 1);
    page.paragraph(Styled{"Opens with: " + line.openings + "."}, 3, 1);
  }
}

}  // namespace titrate::text
