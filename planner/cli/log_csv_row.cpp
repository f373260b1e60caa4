#include "planner/cli/log_csv_row.h"

#include <algorithm>

#include "planner/cli/log_csv_words.h"
#include "planner/cli/log_flow.h"
#include "planner/exporters/utf8.h"
#include "planner/reading/check_in_tables.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using What = CsvColumn::What;

/// Reads an entry as any other is read; what is wrong with it is shown at `place` of the table.
std::optional<CheckIn> read_at(const std::string& text, Span place, const Source& source,
                               Diagnostics& diagnostics) {
  const Source line{"row", text};
  Diagnostics found;
  std::optional<CheckIn> entry;
  if (const auto root = yaml::parse(line, found)) {
    reading::Reader reader{line, found};
    entry = reading::read_entry(*root, reader);
  }
  if (!found.has_errors()) return entry;
  for (const Diagnostic& each : found.all())
    add_error(diagnostics, source, each.code, place, each.message, each.help);
  return std::nullopt;
}

/// The one exercise that kilograms without a name belong to.
bool name_exercise(CsvColumn& column, const TypedRow& row, Span place, const Source& source,
                   Diagnostics& diagnostics) {
  if (!column.exercise.empty()) return true;
  if (row.loaded.size() == 1) {
    column.exercise = row.loaded.front();
    return true;
  }
  if (row.loaded.empty())
    add_error(diagnostics, source, "unknown-name", place,
              "no exercise of " + words::day(row.date) + " is done with a load",
              "name the exercise in the first line, such as `kg EXERCISE`, or clear the cell");
  else
    add_error(
        diagnostics, source, "unknown-name", place,
        "kilograms of which exercise? " + words::day(row.date) + " has " + words::list(row.loaded),
        "give each a column of its own: `kg " + row.loaded.front() + "`");
  return false;
}

/// The values of one cell, each fit to stand in an entry.
std::optional<std::vector<Said>> read_cell(CsvColumn column, const CsvCell& cell,
                                           const TypedRow& row, const Source& source,
                                           Diagnostics& diagnostics) {
  if (column.what == What::kilograms && !name_exercise(column, row, cell.span, source, diagnostics))
    return std::nullopt;
  auto said = said_by(column, cell.text);
  if (!said) {
    add_error(diagnostics, source, "bad-value", cell.span,
              text::quote(cell.text) + " is not understood in " + text::quote(column.title),
              form_of_cell(column.what));
    return std::nullopt;
  }
  if (!said->empty() &&
      !read_at(entry_of(iso_date(row.date), *said), cell.span, source, diagnostics))
    return std::nullopt;
  return said;
}

/// Nothing else can be said of a missed session but why.
std::optional<CheckIn> read_missed(const TypedRow& row, const std::vector<CsvColumn>& columns,
                                   const Source& source, Diagnostics& diagnostics) {
  std::string why = "no reason given";
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const auto& cell = (*row.cells)[at];
    const auto what = columns[at].what;
    const bool may_stand = what == What::date || what == What::done || what == What::passed_over;
    if (cell.text.empty() || may_stand) continue;
    if (what != What::note) {
      add_error(diagnostics, source, "contradiction", cell.span,
                "the session was missed, and " + text::quote(columns[at].title) + " is filled in",
                "clear the cell, or write in `done` how much was done");
      return std::nullopt;
    }
    why = utf8::printable(cell.text);
  }
  return read_at(entry_of(iso_date(row.date), {{"missed", "", flow_scalar(why)}}), row.place,
                 source, diagnostics);
}

}  // namespace

Span place_of(const TypedRow& row, const std::vector<CsvColumn>& columns, What what,
              const std::string& exercise) {
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const bool named = columns[at].exercise.empty() || columns[at].exercise == exercise;
    if (columns[at].what == what && named && !(*row.cells)[at].text.empty())
      return (*row.cells)[at].span;
  }
  return row.place;
}

bool is_blank(const std::vector<CsvCell>& cells, const std::vector<CsvColumn>& columns) {
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const bool tells = columns[at].what != What::date && columns[at].what != What::passed_over;
    if (tells && !cells[at].text.empty()) return false;
  }
  return true;
}

std::optional<CheckIn> read_row(const TypedRow& row, const std::vector<CsvColumn>& columns,
                                const Source& source, Diagnostics& diagnostics) {
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (columns[at].what == What::done && says_missed((*row.cells)[at].text))
      return read_missed(row, columns, source, diagnostics);
  std::vector<Said> all;
  bool whole = true;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const auto& cell = (*row.cells)[at];
    if (cell.text.empty()) continue;
    const auto said = read_cell(columns[at], cell, row, source, diagnostics);
    whole = whole && said.has_value();
    if (said) all.insert(all.end(), said->begin(), said->end());
  }
  if (!whole || all.empty()) return std::nullopt;
  return read_at(entry_of(iso_date(row.date), all), row.place, source, diagnostics);
}

}  // namespace titrate::cli
