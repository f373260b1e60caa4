#pragma once

#include <string>
#include <vector>

#include "planner/plan/plan.h"

/// Limits as a therapist says them.
namespace titrate::text {

/// `Weight-bearing: toe-touch to 25 %`, `Range: 0-90 degrees`, `Forbidden: running`
[[nodiscard]] std::string limit_words(const PlannedLimit& limit);

/// Several of them: `Range: 0-90 degrees; Forbidden: running, Hamstring curl`
[[nodiscard]] std::string limits_words(const std::vector<PlannedLimit>& limits);

/// One limit over the weeks of the plan in which it binds.
struct LimitRow {
  std::vector<int> weeks;
  std::string words;
  std::string by;        ///< `the case (surgeon or clinician)`, `programme, source repair`
  bool of_case = false;  ///< set for this patient, in the case or in the log
  bool forbids = false;
};

/// The limits of a plan by their first week; those of one hand that forbid in the same weeks are
/// one row.
[[nodiscard]] std::vector<LimitRow> limit_rows(const Plan& plan);

/// `1-2`, `3-6, 9`
[[nodiscard]] std::string week_runs(const std::vector<int>& weeks);

}  // namespace titrate::text
