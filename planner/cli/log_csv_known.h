#pragma once

#include "planner/cli/log_csv_row.h"

namespace titrate::cli {

/// What a row adds to a log.
struct Added {
  std::optional<CheckIn> entry;  ///< nothing where the log says it all
  bool refused = false;          ///< an error was added: the log says something else
};

/// Compares a row's entry with what the log says of that day. A session that is logged may still
/// get its morning, as long as nothing later stands in the log.
[[nodiscard]] Added add_to_log(const TypedRow& row, const std::vector<CsvColumn>& columns,
                               CheckIn entry, const CheckIns& log, const Source& source,
                               Diagnostics& diagnostics);

}  // namespace titrate::cli
