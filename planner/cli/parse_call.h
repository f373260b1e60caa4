#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "planner/cli/command.h"

namespace titrate::cli {

/// Takes the words after a command's name apart. Stops with a usage message at an option that is
/// not known (with the one that was probably meant), given twice, or without its value. How many
/// arguments there are is not looked at.
[[nodiscard]] Call parse_call(std::span<const Option> options,
                              const std::vector<std::string>& words);

/// Whether `--format` asks for JSON; a usage message for anything but text and json. `what` has no
/// other format: `a review`.
[[nodiscard]] bool wants_json(const Call& call, std::string_view what);

/// `, did you mean x?` with the candidate in backticks; nothing when none is near.
[[nodiscard]] std::string did_you_mean(const std::string& word,
                                       const std::vector<std::string>& candidates);

}  // namespace titrate::cli
