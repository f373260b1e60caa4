#pragma once

#include <optional>
#include <string>

#include "planner/cli/documents.h"
#include "planner/cli/read_files.h"

namespace titrate::cli {

/// A case, its condition and its log as they are now.
struct LogCase {
  Documents documents;
  std::string path;  ///< of the case, as given
  CaseFiles files;
  std::string log_name;   ///< as the case names the log, or as it should
  std::string log_path;   ///< there, whether it exists or not
  bool is_named = false;  ///< by the case
  std::string log_text;   ///< empty where there is no log yet
};

/// Reads everything an entry is added to. A log that is not there or holds nothing has no entries.
/// What is wrong is shown, and nothing comes back; warnings about the log are not repeated.
[[nodiscard]] std::optional<LogCase> read_log_case(const std::string& path, const Folder& folder,
                                                   Console& console);

/// The plan from `log`, as of a day.
[[nodiscard]] Plan plan_of(const LogCase& known, const CheckIns& log, Date as_of);

}  // namespace titrate::cli
