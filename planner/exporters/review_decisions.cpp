#include <algorithm>

#include "planner/exporters/review_decision.h"
#include "planner/exporters/review_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"

namespace titrate::text {
namespace {

constexpr int narrow = 60;
constexpr int when_columns = 12;

std::string spaces(int count) {
  return std::string(count > 0 ? static_cast<std::size_t>(count) : 0, ' ');
}

/// The date, the exercises and what was decided, in three columns of which the second is as wide as
/// its widest words.
void write_heading(Page& page, const Styled& who, const Styled& when, const Styled& what,
                   int who_columns) {
  const int room = page.width() - 1 - when_columns - who_columns - 2 - what.columns();
  if (page.width() < narrow || room < 0) {
    page.paragraph(Styled{when}.join("  ", who).join(": ", what), 1, 2);
    return;
  }
  Styled line{when};
  line.add(spaces(when_columns - when.columns())).append(who);
  line.add(spaces(who_columns + 2 - who.columns())).append(what);
  page.line(std::move(line), 1);
}

std::string short_title(const Plan& plan, const Decision& decision) {
  for (const auto& [id, title] : short_titles(plan)) {
    if (id == decision.exercise) return title;
  }
  return utf8::printable(decision.title.empty() ? decision.exercise : decision.title);
}

/// What each exercise's dose became; without its name where the heading says it.
std::vector<Styled> effects(const Plan& plan, const DecisionGroup& group) {
  std::vector<Styled> all;
  for (const Decision* each : group.decisions) {
    const auto words = effect_words(plan, *each);
    if (words.empty()) continue;
    const bool named = group.decisions.size() == 1;
    all.push_back(named ? words : Styled{short_title(plan, *each) + ": "}.append(words));
  }
  return all;
}

void write_group(Page& page, const Plan& plan, const DecisionGroup& group, int who_columns) {
  const Decision& first = group.first();
  write_heading(page, Styled{exercises_words(plan, group)}, Styled{when_words(first)},
                decision_word(first), who_columns);
  const int indent = page.width() < narrow ? 3 : 1 + when_columns;
  Styled grounds{grounds_words(first, group.same_report)};
  const auto changes = effects(plan, group);
  const Styled follows{consequence_words(first)};
  if (changes.size() == 1) {
    page.paragraph(grounds, indent);
    page.paragraph(Styled{changes.front()}.join(" ", follows), indent);
  } else {
    page.paragraph(grounds.join(" ", follows), indent);
    for (const auto& change : changes) page.paragraph(change, indent, 1);
  }
  page.paragraph(Styled{place_words(first), Style::quiet}, indent, 1);
}

}  // namespace

void write_decisions(Page& page, const Review& review) {
  const auto groups = decision_groups(review.difference.decisions);
  if (groups.empty()) return;
  int who_columns = 0;
  for (const auto& group : groups) {
    who_columns = std::max(who_columns, utf8::columns(exercises_words(review.now, group)));
  }
  page.blank();
  page.heading("Decisions");
  for (const auto& group : groups) write_group(page, review.now, group, who_columns);
}

}  // namespace titrate::text
