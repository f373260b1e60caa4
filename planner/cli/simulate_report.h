#pragma once

#include "planner/cli/command.h"

namespace titrate::cli {

/// `titrate simulate --report`: docs/operating-characteristics.md, from every condition of the
/// folder.
[[nodiscard]] Exit simulate_report(const Call& call, Console& console);

}  // namespace titrate::cli
