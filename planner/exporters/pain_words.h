#pragma once

#include <string>

#include "planner/plan/plan.h"

namespace titrate::text {

/// `Up to 5/10 during and after is acceptable if the next morning is 3/10 or less.` A score where
/// the usual morning is known, else points above it.
[[nodiscard]] std::string acceptable_words(const PainSummary& pain);

/// ` Until Mon 7 Dec only up to 2/10.`: while the injury is fresh less is acceptable; nothing where
/// the programme begins later.
[[nodiscard]] std::string acute_words(const Plan& plan);

}  // namespace titrate::text
