#pragma once

#include "planner/model/case.h"
#include "planner/model/condition.h"

namespace titrate::engine {

/// Criteria with the answers to choices put in: a line that an answer meets is left out, an
/// alternative that the answer is not goes, and a line without alternatives never holds.
[[nodiscard]] Criteria with_answers(const Criteria& criteria, const Condition& condition,
                                    const Case* patient);

/// Whether criteria of the phase, its blocks or their rows ask for a choice.
[[nodiscard]] bool asks_for_choice(const Phase& phase, const Condition& condition);

/// The phase with the answers in all of them.
[[nodiscard]] Phase with_answers(Phase phase, const Condition& condition, const Case* patient);

}  // namespace titrate::engine
