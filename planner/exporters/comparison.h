#pragma once

#include <string>

#include "planner/exporters/exporters.h"
#include "planner/plan/comparison.h"

namespace titrate {

/// What an edit of a condition changes: the keys, the week tables, what was proved, the next week
/// of cases. One line when nothing does.
[[nodiscard]] std::string write_comparison(const Comparison& comparison,
                                           const ExportOptions& options);

/// The same as JSON, `comparison/1`.
[[nodiscard]] std::string write_comparison_json(const Comparison& comparison);

}  // namespace titrate
