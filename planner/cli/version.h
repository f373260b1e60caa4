#pragma once

#include <string>

#include "planner/cli/command.h"

namespace titrate::cli {

/// What `--version` prints: the program, the conditions that it would use and a hash over their
/// files, the version of the machine's time zone tables. Says so where one of them is not there.
[[nodiscard]] std::string version_text(const Call& call, const Console& console);

}  // namespace titrate::cli
