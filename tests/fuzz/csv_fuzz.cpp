// Any bytes are a table, or it is explained where they are none; and any cell is a date, or none.
#include <cstddef>
#include <cstdint>
#include <string>

#include "planner/cli/csv_date.h"
#include "planner/cli/csv_table.h"
#include "planner/cli/log_csv_columns.h"
#include "planner/cli/log_csv_words.h"
#include "planner/diagnostics/render.h"
#include "planner/yaml/node.h"
#include "tests/fuzz/tree_invariants.h"

using namespace titrate;
using namespace titrate::cli;

namespace {

void check_rendered(const Diagnostics& diagnostics) {
  for (const auto& diagnostic : diagnostics.all())
    for (const char c : render(diagnostic, Colour::off))
      fuzz::require(c == '\n' || c == '\t' || (c >= ' ' && c != 0x7F) || c < 0);
}

/// A cell lies where it says, and makes one line of YAML.
void check_cell(const CsvCell& cell, CsvColumn column, const Source& source) {
  fuzz::require(cell.span.begin <= cell.span.end && cell.span.end <= source.text.size());
  const Date first{date::local_days{date::year{2026} / 11 / 23}};
  const auto readings = read_date(cell.text, first);
  for (const auto& read : {readings.day_first, readings.month_first})
    fuzz::require(!read || iso_date(*read).size() == 10);
  column.exercise = "heel-raise";
  const auto said = said_by(column, cell.text);
  if (!said) return;
  const Source line{"row", entry_of("2026-11-23", *said)};
  fuzz::require(line.text.find('\n') == std::string::npos);
  Diagnostics unused;
  fuzz::require(yaml::parse(line, unused).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Source source{"fuzz.csv", {bytes, bytes + size}};
  Diagnostics diagnostics;
  const auto table = read_csv(source, diagnostics);
  fuzz::require(table.has_value() != diagnostics.has_errors());
  if (table && !table->headings.empty()) {
    const auto columns =
        columns_of(*table, {{"heel-raise", {"heel-raise", "Heel raise"}}}, source, diagnostics);
    for (const auto& row : table->rows) {
      fuzz::require(row.size() == table->headings.size());
      for (std::size_t at = 0; columns && at < row.size(); ++at)
        check_cell(row[at], (*columns)[at], source);
    }
  }
  check_rendered(diagnostics);
  return 0;
}
