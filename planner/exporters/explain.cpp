#include "planner/exporters/explain.h"

#include <algorithm>
#include <cassert>

#include "planner/exporters/explain_parts.h"
#include "planner/exporters/review_shell.h"
#include "planner/exporters/text_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate {
namespace text {
namespace {

constexpr int narrow = 60;
constexpr int margin = 11;

}  // namespace

void write_link(Page& page, std::string_view word, const std::vector<Styled>& lines) {
  if (lines.empty()) return;
  if (page.width() < narrow) {
    for (const Styled& line : lines) {
      const bool first = &line == &lines.front();
      page.paragraph(first ? Styled{std::string{word} + ": "}.append(line) : line, first ? 1 : 3,
                     first ? 2 : 1);
    }
    return;
  }
  bool first = true;
  for (const Styled& line : lines) {
    bool start = true;
    for (const Styled& part : wrap(line, page.width() - 1 - margin)) {
      Styled whole{first ? std::string{word} : ""};
      const auto used = static_cast<std::size_t>(whole.columns());
      whole.add(std::string(static_cast<std::size_t>(margin) - used, ' '));
      page.line(whole.append(part), 1);
      first = false;
      start = false;
    }
    if (start) page.blank();
  }
}

std::vector<std::pair<std::string, std::string>> titles_of(const Explained& its) {
  std::vector<std::pair<std::string, std::string>> titles;
  for (const auto& title : short_titles(its.plan)) {
    const bool in_week = std::ranges::find(its.week.exercises, title.first,
                                           &WeekExercise::exercise) != its.week.exercises.end();
    if (its.about(title.first) && in_week) titles.push_back(title);
  }
  return titles;
}

namespace {

std::string who_words(const Explained& its) {
  const auto titles = titles_of(its);
  if (titles.size() != 1) return "All exercises.";
  for (const auto& [id, title] : exercises_of(its.plan)) {
    if (id == titles.front().first) return words::sentence(title);
  }
  return {};
}

void write_week_title(Page& page, const Explained& its) {
  page.paragraph(Styled{"Week " + std::to_string(its.week.number) + " of " +
                            utf8::printable(its.plan.patient) + ": " + words::day(its.week.from) +
                            " to " + words::day_of_year(its.week.to) + ". " + who_words(its),
                        Style::heading});
}

void write_last_line(Page& page, const Explained& its, const std::string& case_file) {
  page.blank();
  const auto file = shell_word(case_file);
  const bool more = its.week.number < static_cast<int>(its.plan.weeks.size());
  page.paragraph(Styled{more ? "Next week: titrate explain " + file + " --week " +
                                   std::to_string(its.week.number + 1)
                             : "The whole plan: titrate plan " + file},
                 0, 2);
}

}  // namespace
}  // namespace text

std::string write_explanation(const Explanation& explanation, const ExportOptions& options) {
  constexpr int widest = 100;
  constexpr int narrowest = 30;
  assert(explanation.plan != nullptr);
  const Plan& plan = *explanation.plan;
  text::Page page{std::clamp(options.width, narrowest, widest), options.colour};
  const auto week = std::ranges::find(plan.weeks, explanation.week, &PlannedWeek::number);
  if (plan.result == Plan::Result::refused || week == plan.weeks.end()) {
    text::write_refusal(page, plan);
    return page.text();
  }
  const text::Explained its{plan, *week, explanation.exercise};
  text::write_week_title(page, its);
  text::write_forecast_grounds(page, its);
  text::write_planned(page, its);
  for (const PlannedSession& session : week->sessions) {
    text::write_session_chain(page, its, session);
  }
  text::write_week_end(page, its);
  text::write_owed(page, its);
  text::write_provenance(page, its);
  text::write_last_line(page, its, explanation.case_file);
  return page.text();
}

}  // namespace titrate
