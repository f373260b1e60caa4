#include <algorithm>

#include "planner/exporters/dose_rows.h"
#include "planner/exporters/exporters.h"
#include "planner/exporters/table.h"
#include "planner/exporters/text_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate {
namespace text {
namespace {

std::string week_words(const DoseRow& row) {
  const auto first = std::to_string(row.first_week);
  return row.first_week == row.last_week ? first : first + "-" + std::to_string(row.last_week);
}

Styled provenance_cell(const DoseRow& row) { return Styled{row.provenance, Style::quiet}; }

/// Sums and sessions of a phase, or of the whole programme.
struct Total {
  Sums sums;
  std::int64_t sessions = 0;
};

Total total_of(const Plan& plan, int first_week, int last_week) {
  Total total;
  for (const auto& week : plan.weeks) {
    if (week.number < first_week || week.number > last_week) continue;
    total.sessions += std::count_if(week.sessions.begin(), week.sessions.end(), counts);
    for (const auto& exercise : week.exercises) total.sums.add(exercise);
  }
  return total;
}

std::string total_words(const Total& total) {
  std::string text = words::count(total.sessions, "session");
  if (total.sums.reps > 0) text += ", " + words::count(total.sums.reps, "repetition");
  if (total.sums.moving.count() > 0) text += ", " + words::minutes(total.sums.moving) + " moving";
  if (total.sums.duration.count() > 0)
    text += ", " + words::minutes(total.sums.duration) + " at it";
  if (total.sums.distance.count() > 0) text += ", " + rounded_way(total.sums.distance);
  return text;
}

/// `all` where the exercises differ in other weeks; no column where they never do.
std::vector<Styled> cells_of(const DoseRow& row, bool first, bool with_exercise) {
  std::vector<Styled> cells{Styled{first ? week_words(row) : ""}};
  if (with_exercise) cells.emplace_back(row.exercise.empty() ? "all" : row.exercise);
  for (const auto& words : {row.dose, row.amount, row.moving}) cells.emplace_back(words);
  cells.push_back(provenance_cell(row));
  return cells;
}

Table table_of(const std::vector<std::vector<DoseRow>>& groups) {
  using Align = Column::Align;
  bool with_exercise = false;
  for (const auto& rows : groups) with_exercise = with_exercise || !rows.front().exercise.empty();
  std::vector<Column> columns{{"Week", Align::right, 0}};
  if (with_exercise) columns.push_back({"Exercise", Align::left, 20});
  columns.push_back({"Dose", Align::left, 32});
  columns.push_back({"A week", Align::right, 0});
  columns.push_back({"Moving a session", Align::right, 0});
  columns.push_back({"Provenance", Align::left, 0});
  Table table{std::move(columns)};
  for (const auto& rows : groups) {
    for (const auto& row : rows) table.add(cells_of(row, &row == &rows.front(), with_exercise));
  }
  return table;
}

/// The rows of a phase in columns, or as paragraphs where the page has no room for columns.
void write_rows(Page& page, const std::vector<std::vector<DoseRow>>& groups) {
  const auto table = table_of(groups);
  constexpr int provenance_least = 12;
  if (table.room_for_last(page.width(), 1) >= provenance_least) return table.write(page, 1);
  for (const auto& rows : groups) {
    for (const auto& row : rows) {
      Styled line{words::capitalised(words::weeks(row.first_week, row.last_week)) + ":"};
      line.join(" ", Styled{row.exercise});
      line.join(row.exercise.empty() ? " " : ", ", Styled{row.dose});
      line.join(", ", Styled{row.amount + " a week"}).join(", ", Styled{row.moving + " a session"});
      page.paragraph(line.join(", ", provenance_cell(row)), 1, 2);
    }
  }
}

void write_phase(Page& page, const Plan& plan, const PlannedPhase& phase) {
  Styled head{utf8::printable(phase.title), Style::heading};
  head.add(", " + words::weeks(phase.first_week, phase.last_week));
  if (phase.open) head.add(" and on, until you end it");
  head.join(". ", Styled{words::capitalised(utf8::printable(phase.sessions))});
  page.blank();
  page.paragraph(head.add("."));
  if (!phase.exit.empty())
    page.paragraph(Styled{"Ends when: " + utf8::printable(phase.exit) + "."}, 1, 1);
  write_rows(page, dose_rows(plan, phase));
  const auto total = total_of(plan, phase.first_week, phase.last_week);
  page.paragraph(Styled{"Total: " + total_words(total) + "."}, 1, 1);
}

void write_programme_total(Page& page, const Plan& plan) {
  if (plan.phases.size() < 2 || plan.weeks.empty()) return;
  const auto total = total_of(plan, plan.weeks.front().number, plan.weeks.back().number);
  page.blank();
  page.paragraph(Styled{"In all " +
                        words::count(static_cast<std::int64_t>(plan.weeks.size()), "week") + ", " +
                        total_words(total) + "."});
}

}  // namespace
}  // namespace text

std::string write_week_table(const Plan& plan, const ExportOptions& options) {
  text::Page page{std::clamp(options.width, 30, 100), options.colour};
  text::write_title(page, plan);
  text::write_sources(page, plan);
  text::write_exercises(page, plan);
  for (const auto& phase : plan.phases) text::write_phase(page, plan, phase);
  text::write_programme_total(page, plan);
  text::write_findings(page, plan);
  return page.text();
}

}  // namespace titrate
