#pragma once

#include "planner/diagnostics/diagnostic.h"
#include "planner/model/condition.h"
#include "planner/yaml/node.h"

namespace titrate {

/// What a condition's text alone proves or disproves (no patient, no exploration): rows tile,
/// gaps fit a week, every dose has a provenance, names are used, and so on. Each lint has a code.
/// Adds to `diagnostics` with the place in `source`.
void lint(const Source& source, const yaml::Node& root, const Condition& condition,
          Diagnostics& diagnostics);

}  // namespace titrate
