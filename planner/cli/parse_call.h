#pragma once

#include <span>
#include <string>
#include <vector>

#include "planner/cli/command.h"

namespace titrate::cli {

/// Takes the words after a command's name apart. Stops with a usage message at an option that is
/// not known (with the one that was probably meant), given twice, or without its value. How many
/// arguments there are is not looked at.
[[nodiscard]] Call parse_call(std::span<const Option> options,
                              const std::vector<std::string>& words);

/// `, did you mean x?` with the candidate in backticks; nothing when none is near.
[[nodiscard]] std::string did_you_mean(const std::string& word,
                                       const std::vector<std::string>& candidates);

}  // namespace titrate::cli
