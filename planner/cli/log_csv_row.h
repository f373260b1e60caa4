#pragma once

#include <optional>
#include <vector>

#include "planner/cli/log_csv_columns.h"
#include "planner/model/check_ins.h"

namespace titrate::cli {

/// A day of a diary as it was typed. Refers to its table.
struct TypedRow {
  Date date;
  Span place;  ///< of the date
  const std::vector<CsvCell>* cells = nullptr;
  std::vector<std::string> loaded;  ///< exercises of that day that are done with a load
};

/// The place of what a row says in one column; of its date where there is no such column.
[[nodiscard]] Span place_of(const TypedRow& row, const std::vector<CsvColumn>& columns,
                            CsvColumn::What what, const std::string& exercise = {});

/// Whether nothing but the day is filled in.
[[nodiscard]] bool is_blank(const std::vector<CsvCell>& cells,
                            const std::vector<CsvColumn>& columns);

/// The entry that a row makes, read as any other: cell by cell first, so that a mistake is shown
/// where it stands. Nothing with errors added.
[[nodiscard]] std::optional<CheckIn> read_row(const TypedRow& row,
                                              const std::vector<CsvColumn>& columns,
                                              const Source& source, Diagnostics& diagnostics);

}  // namespace titrate::cli
