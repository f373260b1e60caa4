#pragma once

#include "planner/plan/plan.h"

/// Plans made by hand, for the tests of what is written down. No planner has seen them.
namespace titrate::test {

/// Twelve weeks of heavy slow resistance with three exercises, one of them with a load test; week 5
/// is one session short; then four expected weeks of keeping it.
[[nodiscard]] Plan sample_plan();

/// The same programme without a patient: no dates, no kilograms.
[[nodiscard]] Plan sample_programme();

/// A case that answered yes to a red flag.
[[nodiscard]] Plan refused_plan();

}  // namespace titrate::test
