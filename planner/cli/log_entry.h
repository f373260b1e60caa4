#pragma once

#include <optional>
#include <string>

#include "planner/cli/command.h"
#include "planner/model/check_ins.h"

namespace titrate::cli {

/// The entry that the options describe, as one line of YAML. Stops where they belong to no entry;
/// nothing else is checked.
[[nodiscard]] std::string entry_text(const Call& call, Date date);

/// Reads one entry. A mistake is shown where it stands in `text`, and nothing comes back.
[[nodiscard]] std::optional<CheckIn> read_entry_text(const std::string& text, Console& console);

}  // namespace titrate::cli
