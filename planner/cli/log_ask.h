#pragma once

#include <vector>

#include "planner/cli/log_files.h"

namespace titrate::cli {

/// Asks a person for a session's answers, one question a line, repeats them in words, and asks
/// whether to write them: the session, and after it the red flags that were answered with yes.
/// Nothing when the answer is no. Stops when the input ends.
[[nodiscard]] std::vector<CheckIn> ask_entries(const LogCase& known, Date date, Console& console);

}  // namespace titrate::cli
