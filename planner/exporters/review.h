#pragma once

#include <string>

#include "planner/exporters/exporters.h"
#include "planner/plan/difference.h"

namespace titrate {

/// A plan as it stood on one day and as it stands now, and what a therapist asked about them.
struct Review {
  Plan before;
  Plan now;
  Difference difference;  ///< compare(before, now)
  Date since;             ///< the plan before knows the log until the day before this one
  std::string case_file;  ///< as it is typed on a command line
  bool why_not = false;   ///< say which gates were shut
};

/// What was reported since, what the rules decided and why, what it changed in the plan, and how to
/// overrule it.
[[nodiscard]] std::string write_review(const Review& review, const ExportOptions& options);

/// The same as JSON, `review/1`.
[[nodiscard]] std::string write_review_json(const Review& review);

}  // namespace titrate
