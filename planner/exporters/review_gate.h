#pragma once

#include <string>
#include <vector>

#include "planner/plan/plan.h"

namespace titrate::text {

/// What a shut gate lacks, with its numbers: `has 1 of 2 calm answers`.
[[nodiscard]] std::string gate_words(const Shut& shut);

/// What would have to happen for it to open.
[[nodiscard]] std::string opening_words(const Shut& shut);

/// `[settle; pain-profiles.yaml:36]`
[[nodiscard]] std::string gate_place(const Shut& shut);

}  // namespace titrate::text
