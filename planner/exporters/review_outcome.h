#pragma once

#include <string>

#include "planner/exporters/styled.h"
#include "planner/plan/plan.h"

namespace titrate::text {

/// `possibly improved, within error`
[[nodiscard]] std::string verdict_words(OutcomeResult::Verdict verdict);

/// A measured result against the start, with its limits and the typical course where the file has
/// it. Never says what made the change.
[[nodiscard]] Styled outcome_words(const OutcomeResult& result);

}  // namespace titrate::text
