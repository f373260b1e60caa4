#include <algorithm>

#include "planner/exporters/comparison_parts.h"
#include "planner/exporters/comparison_sums.h"
#include "planner/exporters/review_dose.h"
#include "planner/exporters/table.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

constexpr int wide_from = 80;

std::string dose_of(const std::optional<WeekDoses>& doses) {
  if (!doses) return "-";
  auto words = week_dose(*doses);
  const int times = doses->doses.front().times_per_day;
  return times > 1 && words.find(" a day") == std::string::npos
             ? words + ", " + words::times_a_day(times)
             : words;
}

/// A row of the table in words; exercises that change alike share one.
struct Row {
  int first = 0;
  int last = 0;
  bool gone = false;
  std::vector<std::string> titles;
  std::string before;
  std::string now;
  int line = 0;
  std::string sums;
};

bool alike(const Row& a, const Row& b) {
  return a.first == b.first && a.last == b.last && a.gone == b.gone && a.before == b.before &&
         a.now == b.now && a.line == b.line && a.sums == b.sums;
}

/// The shortest title that tells an exercise from the others of the programme.
std::string title_of(const TableChange& change, const WeekTables& weeks) {
  for (const auto& [id, title] : short_titles(weeks.exercises))
    if (id == change.exercise) return utf8::printable(title);
  return utf8::printable(change.title);
}

std::vector<Row> rows_of(const WeekTables& weeks) {
  std::vector<Row> rows;
  for (const TableChange& change : weeks.changes) {
    Row row{
        change.first_week,      change.last_week,    change.weeks_gone, {title_of(change, weeks)},
        dose_of(change.before), dose_of(change.now), change.line,       sums_words(change)};
    const auto same = std::ranges::find_if(rows, [&](const Row& each) { return alike(each, row); });
    if (same == rows.end()) {
      rows.push_back(std::move(row));
    } else {
      same->titles.push_back(row.titles.front());
    }
  }
  std::ranges::stable_sort(rows, {}, [](const Row& row) { return std::pair{row.gone, row.first}; });
  return rows;
}

std::string exercises_words(const Row& row) {
  std::string text;
  for (const auto& title : row.titles) text += (text.empty() ? "" : "; ") + title;
  return text;
}

std::string weeks_words(const Row& row) {
  const auto first = std::to_string(row.first);
  return row.first == row.last ? first : first + "-" + std::to_string(row.last);
}

/// A dose that stays says so: what its week sums up to is another all the same.
Styled now_words(const Row& row) {
  if (row.gone) return Styled{"week gone", Style::caution};
  if (row.now == "-") return Styled{"gone", Style::caution};
  return Styled{row.now == row.before ? "same" : row.now};
}

Table table_of(const std::vector<Row>& rows) {
  using Align = Column::Align;
  Table table{{{"Week", Align::right, 0},
               {"Exercise", Align::left, 20},
               {"Before", Align::left, 18},
               {"Now", Align::left, 18},
               {"Line", Align::right, 0},
               {"A week", Align::left, 0}}};
  for (const Row& row : rows) {
    table.add({Styled{weeks_words(row)}, Styled{exercises_words(row)}, Styled{row.before},
               now_words(row), Styled{row.line > 0 ? std::to_string(row.line) : "-", Style::quiet},
               Styled{row.sums}});
  }
  return table;
}

void write_narrow(Page& page, const std::vector<Row>& rows, const std::string& file) {
  for (const Row& row : rows) {
    Styled words{week_span(row.first, row.last) + (row.gone ? ", gone" : "") + ", " +
                 exercises_words(row) + ": "};
    const auto now = now_words(row).plain();
    const bool one = row.gone || now == "same";
    words.add(row.before == "-" ? row.now + ", new" : one ? row.before : row.before + " to " + now);
    words.join(", ", Styled{row.sums});
    page.paragraph(words.add(".").join(" ", place(file, row.line)), 1, 2);
  }
}

std::string phase_words(const PhaseChange& change) {
  const auto title = utf8::printable((change.now ? change.now : change.before)->title);
  const auto span = [](const PlannedPhase& phase) {
    return words::weeks(phase.first_week, phase.last_week);
  };
  if (!change.before) return title + " is new: " + span(*change.now) + ".";
  if (!change.now) return title + " is gone (" + span(*change.before) + ").";
  return title + ": " + span(*change.now) + ", before " + span(*change.before) + ".";
}

void write_programme(Page& page, const ProgrammeChange& its, const Comparison& comparison) {
  const WeekTables& weeks = its.weeks;
  Styled head{utf8::printable(its.title), Style::heading};
  page.blank();
  if (its.what != ProgrammeChange::What::kept) {
    const bool added = its.what == ProgrammeChange::What::added;
    head.add(added ? " is new, " : " is gone, ");
    head.add(words::count(added ? weeks.weeks_now : weeks.weeks_before, "week") + ".");
    return page.paragraph(head);
  }
  head.add(", " + words::count(weeks.weeks_now, "week"));
  head.add(weeks.weeks_now == weeks.weeks_before
               ? " as before."
               : ", before " + std::to_string(weeks.weeks_before) + ".");
  page.paragraph(head);
  for (const PhaseChange& change : weeks.phases) page.paragraph(Styled{phase_words(change)}, 1, 1);
  for (const WeekMove& move : weeks.moves) {
    const auto last_before = move.first_before + move.last_now - move.first_now;
    const bool one = move.first_now == move.last_now;
    page.paragraph(Styled{week_span(move.first_now, move.last_now) + (one ? " was " : " were ") +
                          words::weeks(move.first_before, last_before) + "."},
                   1, 1);
  }
  const auto rows = rows_of(weeks);
  if (rows.empty()) return;
  constexpr int least_for_sums = 14;
  const auto table = table_of(rows);
  if (page.width() >= wide_from && table.room_for_last(page.width(), 1) >= least_for_sums) {
    table.write(page, 1);
  } else {
    write_narrow(page, rows, comparison.file_now);
  }
}

}  // namespace

void write_changed_tables(Page& page, const Comparison& comparison) {
  const auto shown = [](const ProgrammeChange& each) {
    return each.what != ProgrammeChange::What::kept || is_change(each.weeks);
  };
  if (std::ranges::none_of(comparison.programmes, shown)) return;
  page.blank();
  page.heading("Week tables");
  for (const ProgrammeChange& each : comparison.programmes)
    if (shown(each)) write_programme(page, each, comparison);
}

}  // namespace titrate::text
