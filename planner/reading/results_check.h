#pragma once

#include "planner/reading/reader.h"

namespace titrate::reading {

/// Whether the results in a map (`tests`, `outcomes`, `baseline`; null is fine) fit what they
/// name: grades and words known, units right, sides where the test has sides.
void check_results(const yaml::Entry* map, const Condition& condition, Reader& reader);

}  // namespace titrate::reading
