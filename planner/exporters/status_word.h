#pragma once

#include <string>

#include "planner/plan/plan.h"

namespace titrate {

/// `planned`, `done`, `missed` or `cancelled`
[[nodiscard]] std::string status_word(PlannedSession::Status status);

}  // namespace titrate
