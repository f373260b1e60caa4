#pragma once

#include <string>
#include <vector>

#include "planner/check/lint_run.h"

/// What `continue` goes on with, as far as the text alone tells.
namespace titrate::check {

/// The blocks that a block stands for: itself, or those that its `continue` goes on with, each
/// where it was last written.
[[nodiscard]] std::vector<const Block*> blocks_meant(const BlockPlace& place);

/// Ids of all exercises of `blocks_meant`.
[[nodiscard]] std::vector<std::string> exercises_meant(const BlockPlace& place);

}  // namespace titrate::check
