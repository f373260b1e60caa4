#pragma once

#include <string>

#include "planner/plan/plan.h"

namespace titrate {

/// `Mon 23 Nov 07:00`; without a time the day alone.
[[nodiscard]] std::string when_of(const PlannedSession& session);

}  // namespace titrate
