#pragma once

#include <string>

#include "planner/cli/console.h"
#include "planner/cli/log_write.h"
#include "planner/plan/plan.h"

namespace titrate::cli {

/// What an entry did, for a reader: the decisions that it led to, and how the next session of each
/// exercise changed, and what to type next.
[[nodiscard]] std::string effect_text(const Plan& before, const Plan& after, const CheckIn& entry,
                                      const std::string& case_path, const Console& console);

}  // namespace titrate::cli
