#pragma once

#include <optional>
#include <vector>

#include "planner/model/case.h"
#include "planner/model/check_ins.h"
#include "planner/model/condition.h"
#include "planner/plan/plan.h"

namespace titrate {

/// Every result of an outcome after its baseline, up to `as_of`, in order of dates, as one person's
/// change (rules D.3): `improved` needs the detectable and the important change both. The baseline
/// is the case's, else the first result logged. Values that were never measured are left out: a
/// missing result is no unchanged one.
[[nodiscard]] std::vector<OutcomeResult> outcome_results(const Condition& condition,
                                                         const Case& patient, const CheckIns& log,
                                                         Date as_of);

/// What the outcomes ask of a human (rules A.13): a review when nothing changed by the MCID at six
/// weeks or later, a referral when that is so at twelve, or when anything got worse by the MDC.
struct OutcomeGate {
  enum class What { none, review, refer };
  What what = What::none;
  std::optional<OutcomeResult> result;  ///< the measured result behind it
  friend bool operator==(const OutcomeGate&, const OutcomeGate&) = default;
};

/// Only the newest result of each outcome counts, and only outcomes that had room to change.
[[nodiscard]] OutcomeGate outcome_gate(const Condition& condition,
                                       const std::vector<OutcomeResult>& results);

/// The share of the baseline left in the typical course after so many weeks: all of it at the
/// start, in a straight line between the weeks that are known, and as the last one from then on.
[[nodiscard]] std::optional<PerMille> typical_share(const TypicalCourse& course, int week);

}  // namespace titrate
