#pragma once

#include <string>
#include <vector>

#include "planner/cli/console.h"
#include "planner/cli/exit.h"

namespace titrate::cli {

/// The program: sets up the console of this machine and answers the command line.
[[nodiscard]] int run(int argc, char** argv);

/// Answers `words`, the command line without the program's name. Never throws.
[[nodiscard]] Exit answer(const std::vector<std::string>& words, Console& console);

}  // namespace titrate::cli
