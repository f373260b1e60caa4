#pragma once

#include "planner/model/criteria.h"

namespace titrate::engine {

/// Whether criteria that hold ask for at least as much as one line: `quads >= 90 % of other side`
/// implies `quads >= 80 % of other side`.
[[nodiscard]] bool implies(const Criteria& criteria, const AnyOf& line);

}  // namespace titrate::engine
