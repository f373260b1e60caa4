#include <algorithm>

#include "planner/exporters/review_gate.h"
#include "planner/exporters/review_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

using Gates = std::vector<const Shut*>;

/// The gates of one exercise, or those that shut all of them, in the order of the rules.
struct Held {
  std::string exercise;
  Gates gates;
};

std::vector<Held> held_in(const Plan& plan, int week) {
  std::vector<Held> all;
  for (const Shut& shut : plan.shut) {
    if (shut.week != week) continue;
    const auto known = std::ranges::find(all, shut.exercise, &Held::exercise);
    if (known == all.end()) {
      all.push_back(Held{shut.exercise, {&shut}});
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

std::string title_of(const Plan& plan, const std::string& exercise) {
  if (exercise.empty()) return "All exercises";
  for (const auto& [id, title] : short_titles(plan)) {
    if (id == exercise) return title;
  }
  return utf8::printable(exercise);
}

void write_held(Page& page, const Plan& plan, const Held& held) {
  Styled words{title_of(plan, held.exercise) + ": " + gate_words(*held.gates.front()) + " "};
  words.add(gate_place(*held.gates.front()), Style::quiet);
  for (std::size_t i = 1; i < held.gates.size(); ++i) {
    words.add(i == 1 ? "; also: " : "; ").add(gate_words(*held.gates[i]) + " ");
    words.add(gate_place(*held.gates[i]), Style::quiet);
  }
  page.paragraph(words.add("."), 1, 1);
  std::vector<std::string> openings;
  for (const Shut* shut : held.gates) {
    const auto opening = opening_words(*shut);
    if (std::ranges::find(openings, opening) == openings.end()) openings.push_back(opening);
  }
  page.paragraph(Styled{"Opens with: " + words::list(openings) + "."}, 3, 1);
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
  page.paragraph(Styled{"At the end of week " + std::to_string(week) + " these did not rise:"}, 1,
                 1);
  for (const Held& each : held) write_held(page, review.now, each);
}

}  // namespace titrate::text
