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

/// The lints that look at nothing but rows and days, for a condition that has other mistakes: what
/// stands in the text but could not be read is passed over, so that no mistake is told twice.
void lint_rows_and_days(const Source& source, const yaml::Node& root, const Condition& condition,
                        Diagnostics& diagnostics);

}  // namespace titrate
