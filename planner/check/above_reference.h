#pragma once

#include <optional>
#include <string>

#include "planner/model/case.h"
#include "planner/model/check_ins.h"
#include "planner/model/condition.h"
#include "planner/plan/plan.h"

namespace titrate::check {

/// One dose against another: a harder level, a later row, then more of anything on the same row.
[[nodiscard]] bool is_higher(const Prescription& a, const Prescription& b);

/// The condition with the pain rules of a programme inside the reference bounds.
[[nodiscard]] Condition with_reference(Condition condition, const std::string& programme);

/// A next dose that is higher than it would be within the reference bounds.
struct AboveReference {
  std::string title;
  std::string next;
  std::string next_reference;
};

/// Replays a patient's log: whether the doses after it are above those that pain rules within the
/// reference bounds would give. Nothing where the condition's own rules stay inside them.
[[nodiscard]] std::optional<AboveReference> above_reference(const Condition& condition,
                                                            const Case& patient,
                                                            const CheckIns& log, Date as_of);

}  // namespace titrate::check
