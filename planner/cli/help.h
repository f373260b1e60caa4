#pragma once

#include <string>

#include "planner/cli/command.h"

namespace titrate::cli {

/// What `titrate --help` prints: every command, on one screen.
[[nodiscard]] std::string overview();
/// What `titrate COMMAND --help` prints.
[[nodiscard]] std::string help_of(const Command& command);
/// `titrate 0.1.0` and a line break.
[[nodiscard]] std::string version_line();
/// `0.1.0`
[[nodiscard]] std::string version();

}  // namespace titrate::cli
