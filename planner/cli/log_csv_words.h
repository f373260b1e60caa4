#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/cli/log_csv_columns.h"

/// What stands in a cell of a diary, in the words of a log.
namespace titrate::cli {

/// One value of an entry: `pain`, `during`, `3`; `inner` is empty where the key has one value.
struct Said {
  std::string key;
  std::string inner;
  std::string value;  ///< YAML
};

/// Small letters, without blanks around.
[[nodiscard]] std::string small_letters(std::string_view text);

/// Whether a cell says that the session was missed.
[[nodiscard]] bool says_missed(const std::string& text);

/// The values that a cell gives; none where it says nothing (`no` for pain at night). Nothing where
/// it is not understood. Kilograms need the column's exercise.
[[nodiscard]] std::optional<std::vector<Said>> said_by(const CsvColumn& column,
                                                       const std::string& text);

/// What a cell of this column may say, for help.
[[nodiscard]] std::string form_of_cell(CsvColumn::What what);

/// One line of YAML: an entry with these values.
[[nodiscard]] std::string entry_of(const std::string& date, const std::vector<Said>& all);

}  // namespace titrate::cli
