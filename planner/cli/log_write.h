#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/cli/log_files.h"

namespace titrate::cli {

/// A log with what is to be added, read back and found right; not written yet.
struct Addition {
  std::vector<CheckIn> entries;       ///< as they will stand in the file
  std::optional<ChangeEntry> change;  ///< written before them
  CheckIns log;                       ///< with all of them
  std::string text;                   ///< the whole new file
  Date as_of;                         ///< the day of the newest entry
};

/// Adds entries in order of days, the last of `date`, and before them what the plan rests on where
/// that has changed since it was last logged; without entries only that. `prescribed` is filled in
/// from `before`, the plan without them as of that day, and from the entries before each. Mistakes
/// are shown, and nothing comes back.
[[nodiscard]] std::optional<Addition> make_addition(const LogCase& known,
                                                    std::vector<CheckIn> entries, Date date,
                                                    const Plan& before, Console& console);

/// The day from which a plan looks at a log that is to get an entry of `date`.
[[nodiscard]] Date as_of_entry(const LogCase& known, Date date);

}  // namespace titrate::cli
