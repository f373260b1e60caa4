#include "planner/cli/log_csv.h"

#include <algorithm>

#include "planner/cli/csv_date.h"
#include "planner/cli/exit.h"
#include "planner/cli/files.h"
#include "planner/cli/log_csv_known.h"
#include "planner/cli/log_csv_words.h"
#include "planner/cli/log_write.h"
#include "planner/exporters/week_rows.h"
#include "planner/reading/fault.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using What = CsvColumn::What;

/// A table that is being read, with where its mistakes go.
struct Reading {
  const LogCase& known;
  const Source& source;
  Diagnostics& diagnostics;
  Plan plan;
  Date latest;  ///< no day of the diary lies behind it
  std::vector<CsvColumn> columns;

  void error(std::string code, Span span, std::string message, std::string help) const {
    add_error(diagnostics, source, std::move(code), span, std::move(message), std::move(help));
  }
  [[nodiscard]] Date start() const { return known.files.patient.start; }
};

bool takes_load(const Prescription& dose) {
  return titrate::text::is_to_find(dose) ||
         std::ranges::any_of(dose.loads, [](const PlannedLoad& load) {
           return load.mass || (load.on_bodyweight && load.as_written != "bodyweight");
         });
}

/// Every exercise with the names a heading may give it.
std::vector<LoadedExercise> exercises_in(const Plan& plan) {
  std::vector<LoadedExercise> all;
  const auto titles = titrate::text::exercises_of(plan);
  const auto shorter = titrate::text::short_titles(plan);
  for (std::size_t at = 0; at < titles.size(); ++at)
    all.push_back({titles[at].first, {titles[at].first, titles[at].second, shorter[at].second}});
  return all;
}

void add_loaded(std::vector<std::string>& all, const PlannedSession& session) {
  for (const Prescription& dose : session.prescriptions)
    if (takes_load(dose) && std::ranges::find(all, dose.exercise) == all.end())
      all.push_back(dose.exercise);
}

/// The exercises with a load of a day; where nothing is planned that day, of its week.
std::vector<std::string> loaded_on(const Plan& plan, Date date) {
  std::vector<std::string> of_day;
  std::vector<std::string> of_week;
  for (const PlannedWeek& week : plan.weeks)
    for (const PlannedSession& session : week.sessions) {
      if (session.date == date) add_loaded(of_day, session);
      if (week.from <= date && date <= week.to) add_loaded(of_week, session);
    }
  return of_day.empty() ? of_week : of_day;
}

std::size_t date_column(const std::vector<CsvColumn>& columns) {
  const auto found = std::ranges::find(columns, What::date, &CsvColumn::what);
  return static_cast<std::size_t>(found - columns.begin());
}

/// The date of a cell in the order of its column, or nothing with an error added.
std::optional<Date> date_in(const Reading& reading, const CsvCell& cell,
                            const DateReadings& readings, std::optional<DateOrder> order) {
  const auto& day_first = readings.day_first;
  const auto& month_first = readings.month_first;
  if (readings.by_order && !order && day_first && month_first && *day_first != *month_first) {
    reading.error("bad-value", cell.span,
                  text::quote(cell.text) + " is " + words::day_of_year(*day_first) + " or " +
                      words::day_of_year(*month_first) +
                      ": no other row says whether the day or the month stands first",
                  "write the year first, such as " + iso_date(*day_first));
    return std::nullopt;
  }
  const auto date = readings.in(order.value_or(DateOrder::day_first));
  if (!date) {
    reading.error("bad-value", cell.span, text::quote(cell.text) + " is not a day of the calendar",
                  "write it such as 2026-11-23, 23.11.2026 or Mon 23 Nov");
    return std::nullopt;
  }
  if (*date < reading.start()) {
    reading.error(
        "out-of-range", cell.span,
        words::day_of_year(*date) + " is before the start, " + words::day_of_year(reading.start()),
        "correct the date");
    return std::nullopt;
  }
  return date;
}

/// `Week 5: 3 sets of 12`: a heading between the rows.
bool is_heading(const std::vector<CsvCell>& cells) {
  const auto filled =
      std::ranges::count_if(cells, [](const auto& cell) { return !cell.text.empty(); });
  return filled == 1 && small_letters(cells.front().text).starts_with("week");
}

/// The rows that are filled in, in order of days; `blank` counts the others.
std::vector<TypedRow> typed_rows(const Reading& reading, const CsvTable& table, int& blank) {
  const auto column = date_column(reading.columns);
  std::vector<DateReadings> readings;
  for (const auto& row : table.rows)
    readings.push_back(read_date(row[column].text, reading.start()));
  const auto order = order_of(readings, reading.start(), reading.latest);
  std::vector<TypedRow> rows;
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const auto& cells = table.rows[at];
    if (is_heading(cells)) continue;
    if (is_blank(cells, reading.columns)) {
      ++blank;
    } else if (cells[column].text.empty()) {
      const auto filled =
          std::ranges::find_if(cells, [](const auto& cell) { return !cell.text.empty(); });
      reading.error("missing-value", filled->span, "this row has no date",
                    "write the day of the session, such as 2026-11-23");
    } else if (const auto date = date_in(reading, cells[column], readings[at], order)) {
      rows.push_back({*date, cells[column].span, &cells, loaded_on(reading.plan, *date)});
    }
  }
  std::ranges::stable_sort(rows, {}, &TypedRow::date);
  return rows;
}

void check_days(const Reading& reading, const std::vector<TypedRow>& rows) {
  for (std::size_t at = 1; at < rows.size(); ++at)
    if (rows[at].date == rows[at - 1].date)
      reading.error("repeated-entry", rows[at].place,
                    "a second row of " + words::day_of_year(rows[at].date) + "; line " +
                        std::to_string(reading.source.at(rows[at - 1].place.begin).line) +
                        " has that day already",
                    "a day is one row, also when it is done twice that day: keep one");
}

void read_rows(const Reading& reading, const std::vector<TypedRow>& rows, Diary& diary) {
  check_days(reading, rows);
  for (const TypedRow& row : rows) {
    const int before = reading.diagnostics.count(Severity::error);
    auto entry = read_row(row, reading.columns, reading.source, reading.diagnostics);
    if (reading.diagnostics.count(Severity::error) > before) continue;
    if (!entry) {
      ++diary.blank;
      continue;
    }
    auto added = add_to_log(row, reading.columns, std::move(*entry), reading.known.files.log,
                            reading.source, reading.diagnostics);
    if (added.entry)
      diary.entries.push_back(std::move(*added.entry));
    else if (!added.refused)
      ++diary.logged;
  }
}

void read_table(Reading& reading, const CsvTable& table, Diary& diary) {
  if (table.rows.empty())
    return reading.error(
        "empty-file", {0, 0}, "no row of a diary",
        "the first line names the columns: " + wanted_headings() + "; then a row for each day");
  auto columns = columns_of(table, exercises_in(reading.plan), reading.source, reading.diagnostics);
  if (!columns) return;
  reading.columns = std::move(*columns);
  read_rows(reading, typed_rows(reading, table, diary.blank), diary);
}

}  // namespace

std::optional<Diary> read_diary(const std::string& path, const LogCase& known, Console& console) {
  auto text = read_file(path);
  // Messages count columns as an editor does, which does not show the mark.
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  const Source source{path, std::move(text)};
  Diagnostics diagnostics;
  Diary diary;
  if (const auto table = read_csv(source, diagnostics)) {
    const Date as_of = as_of_entry(known, known.files.patient.start);
    Reading reading{known, source, diagnostics, plan_of(known, known.files.log, as_of), {}, {}};
    reading.latest = std::max(reading.plan.end, console.today(known.files.patient.time_zone));
    read_table(reading, *table, diary);
  }
  if (!diagnostics.has_errors()) return diary;
  diagnostics.sort_by_place();
  console.err << render_all(diagnostics, console.err_colour) << "titrate: nothing was written\n";
  return std::nullopt;
}

std::string left_out_words(const Diary& diary) {
  std::vector<std::string> parts;
  const auto rows = [](int count) {
    return words::count(count, "row") + (count == 1 ? " is" : " are");
  };
  if (diary.logged > 0) parts.push_back(rows(diary.logged) + " logged already");
  if (diary.blank > 0) parts.push_back(rows(diary.blank) + " not filled in");
  return parts.empty() ? "" : words::sentence(words::list(parts));
}

}  // namespace titrate::cli
