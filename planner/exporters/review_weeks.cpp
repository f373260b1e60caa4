#include <algorithm>
#include <map>

#include "planner/exporters/review_dose.h"
#include "planner/exporters/review_parts.h"
#include "planner/exporters/review_reason.h"
#include "planner/exporters/table.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

constexpr int wide_from = 80;

std::string dose_of(const std::optional<WeekDoses>& week) { return week ? week_dose(*week) : "-"; }

/// One exercise's change with its words.
struct Row {
  const WeekChange* change = nullptr;
  std::string title;
  std::string before;
  std::string now;
};

Row row_of(const Plan& plan, const WeekChange& change) {
  Row row{&change, utf8::printable(change.title), dose_of(change.before), dose_of(change.now)};
  for (const auto& [id, title] : short_titles(plan)) {
    if (id == change.exercise) row.title = title;
  }
  return row;
}

/// Whether a row says nothing that the row above it did not say.
bool goes_on(const Row& row, const Row& above) {
  const WeekChange& its = *row.change;
  const WeekChange& old = *above.change;
  if (!old.before || !old.now) {
    return its.before.has_value() == old.before.has_value() &&
           its.now.has_value() == old.now.has_value();
  }
  // Where the old order goes on, weeks between that happen to be the same belong to it.
  if (its.shift > 0) return its.shift == old.shift;
  return its.week == old.week + 1 && old.shift == 0 && row.before == above.before &&
         row.now == above.now;
}

/// The first row of a stretch of weeks, and the last week of it.
struct Stretch {
  Row row;
  int last = 0;
};

bool is_row(const Stretch& stretch) {
  return stretch.row.change->before.has_value() && stretch.row.change->now.has_value();
}

/// Stretches of one exercise. Two rows read faster than a row and a sentence, so short stretches
/// are taken apart; weeks at the end that are new or gone are only ever a sentence.
std::vector<Stretch> stretches_of(const std::vector<Row>& rows) {
  constexpr std::size_t least = 3;
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t end = i + 1;
    while (end < rows.size() && goes_on(rows[end], rows[end - 1])) ++end;
    const bool apart = end - i < least && is_row(Stretch{rows[i], 0});
    end = apart ? i + 1 : end;
    stretches.push_back(Stretch{rows[i], rows[end - 1].change->week});
    i = end;
  }
  return stretches;
}

/// What stands below the table: from which week to which, and what they are.
struct Summary {
  enum class What { shift, same, added, gone };
  int first = 0;
  int last = 0;
  What what = What::same;
  int shift = 0;
  friend auto operator<=>(const Summary&, const Summary&) = default;
};

Summary summary_of(const Stretch& stretch) {
  const WeekChange& change = *stretch.row.change;
  if (!change.before) return {change.week, stretch.last, Summary::What::added, 0};
  if (!change.now) return {change.week, stretch.last, Summary::What::gone, 0};
  const auto what = change.shift > 0 ? Summary::What::shift : Summary::What::same;
  return {change.week + 1, stretch.last, what, change.shift};
}

std::string what_words(const Summary& summary) {
  switch (summary.what) {
    case Summary::What::shift:
      return "the old order goes on, " + words::count(summary.shift, "week") + " later";
    case Summary::What::same:
      return "the same change";
    case Summary::What::added:
      return "now in these weeks";
    case Summary::What::gone:
      return "no longer in these weeks";
  }
  return {};
}

Styled summary_words(const Summary& summary, const std::vector<std::string>& titles,
                     std::size_t exercises) {
  const auto weeks = summary.first == summary.last ? "Week " + std::to_string(summary.first)
                                                   : "Weeks " + std::to_string(summary.first) +
                                                         " to " + std::to_string(summary.last);
  const bool some = exercises > 1 && titles.size() < exercises;
  return Styled{weeks + ": " + (some ? words::list(titles) + ", " : "") + what_words(summary) +
                "."};
}

/// Everything the section shows: rows by week, then the sentences below.
struct Section {
  std::vector<Row> rows;
  std::map<Summary, std::vector<std::string>> summaries;
  std::size_t exercises = 0;
};

/// Whether a week differs in more than how often it is done; that the sessions tell.
bool has_other_doses(const Row& row) { return row.before != row.now; }

Section section_of(const Review& review) {
  std::map<std::string, std::vector<Row>> by_exercise;
  for (const WeekChange& change : review.difference.weeks) {
    const Row row = row_of(review.now, change);
    if (has_other_doses(row)) by_exercise[change.exercise].push_back(row);
  }
  Section section;
  section.exercises = std::max<std::size_t>(short_titles(review.now).size(), by_exercise.size());
  for (const auto& [exercise, rows] : by_exercise) {
    for (const Stretch& stretch : stretches_of(rows)) {
      if (is_row(stretch)) section.rows.push_back(stretch.row);
      if (is_row(stretch) && stretch.last == stretch.row.change->week) continue;
      section.summaries[summary_of(stretch)].push_back(stretch.row.title);
    }
  }
  // In the order of the plan: weeks, then exercises as the plan lists them.
  const auto place = [&](const Row& row) {
    return static_cast<std::size_t>(row.change - review.difference.weeks.data());
  };
  std::ranges::sort(section.rows, {}, place);
  return section;
}

void write_table(Page& page, const Section& section, const Table& table) {
  if (!section.rows.empty()) table.write(page, 1);
  for (const auto& [summary, titles] : section.summaries) {
    page.paragraph(summary_words(summary, titles, section.exercises), 1, 1);
  }
}

Table table_of(const Review& review, const Section& section) {
  std::vector<Column> columns{{"Week", Column::Align::right, 0}, {"From", {}, 0}};
  if (section.exercises > 1) columns.push_back({"Exercise", {}, 0});
  constexpr int widest_dose = 22;
  columns.push_back({"Before", {}, widest_dose});
  columns.push_back({"Now", {}, widest_dose});
  columns.push_back({"Why", {}, 0});
  Table table{columns};
  int week = 0;
  for (const Row& row : section.rows) {
    const WeekChange& change = *row.change;
    const bool first = change.week != week;
    week = change.week;
    std::vector<Styled> cells{Styled{first ? std::to_string(week) : ""},
                              Styled{first ? words::day(change.from) : ""}};
    if (section.exercises > 1) cells.emplace_back(row.title);
    cells.emplace_back(row.before);
    cells.emplace_back(row.now);
    cells.emplace_back(why_words(review.now, change));
    table.add(std::move(cells));
  }
  return table;
}

void write_narrow(Page& page, const Review& review, const Section& section) {
  for (const Row& row : section.rows) {
    std::string words =
        "Week " + std::to_string(row.change->week) + ", " + words::day(row.change->from);
    if (section.exercises > 1) words += ", " + row.title;
    const auto why = why_words(review.now, *row.change);
    words += ": " + row.before + " to " + row.now + (why.empty() ? "." : ", " + why + ".");
    page.paragraph(Styled{words}, 1, 2);
  }
  for (const auto& [summary, titles] : section.summaries) {
    page.paragraph(summary_words(summary, titles, section.exercises), 1, 2);
  }
}

}  // namespace

bool write_changed_weeks(Page& page, const Review& review) {
  constexpr int least_for_why = 16;
  const auto section = section_of(review);
  if (section.rows.empty() && section.summaries.empty()) return false;
  const auto table = table_of(review, section);
  const int room = table.room_for_last(page.width(), 1);
  if (page.width() >= wide_from && room >= std::min(least_for_why, table.last_wants())) {
    write_table(page, section, table);
  } else {
    write_narrow(page, review, section);
  }
  return true;
}

}  // namespace titrate::text
