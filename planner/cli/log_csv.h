#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/cli/log_files.h"

namespace titrate::cli {

/// A diary that was typed into a spreadsheet, as entries of a log.
struct Diary {
  std::vector<CheckIn> entries;  ///< what the log does not have yet, in order of days
  int logged = 0;                ///< rows that say what the log says
  int blank = 0;                 ///< rows with nothing filled in
};

/// Reads a diary that is saved as CSV. Every mistake is shown where it stands, and nothing comes
/// back.
[[nodiscard]] std::optional<Diary> read_diary(const std::string& path, const LogCase& known,
                                              Console& console);

/// `2 rows are logged already, 9 are not filled in.`
[[nodiscard]] std::string left_out_words(const Diary& diary);

}  // namespace titrate::cli
