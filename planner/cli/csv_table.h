#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/diagnostics/diagnostic.h"

namespace titrate::cli {

/// One cell of a table: its text without quotes and blanks around it, and where it stands.
struct CsvCell {
  std::string text;
  Span span;
};

/// A table as a spreadsheet saves it: separated by commas, semicolons or tabs.
struct CsvTable {
  std::vector<CsvCell> headings;
  std::vector<std::vector<CsvCell>> rows;  ///< each as wide as the headings
};

/// Reads a table whose first line names the columns; lines without any text are left out. The
/// separator is the one that the first line has most of. Nothing with errors added.
[[nodiscard]] std::optional<CsvTable> read_csv(const Source& source, Diagnostics& diagnostics);

/// Adds a mistake of a table.
void add_error(Diagnostics& diagnostics, const Source& source, std::string code, Span span,
               std::string message, std::string help);

}  // namespace titrate::cli
