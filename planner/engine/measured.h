#pragma once

#include "planner/engine/truth.h"

/// Criteria on one number: a comparison, a test, a change.
namespace titrate::engine {

[[nodiscard]] Truth truth(bool holds);
[[nodiscard]] Truth compare(std::int64_t left, Criterion::Op op, std::int64_t right);

/// A test's or questionnaire's newest result, and its change since the baseline. A result that is
/// missing is unknown.
[[nodiscard]] Truth against_measurement(const Criterion& criterion, const Facts& facts);
[[nodiscard]] Truth against_change(const Criterion& criterion, const Facts& facts);

}  // namespace titrate::engine
