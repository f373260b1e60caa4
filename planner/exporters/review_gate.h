#pragma once

#include <string>
#include <vector>

#include "planner/exporters/styled.h"
#include "planner/plan/plan.h"

namespace titrate::text {

/// What a shut gate lacks, with its numbers: `has 1 of 2 calm answers`.
[[nodiscard]] std::string gate_words(const Shut& shut);

/// What would have to happen for it to open.
[[nodiscard]] std::string opening_words(const Shut& shut);

/// All gates of one exercise on one line: what each lacks, its name, and where the rule stands.
[[nodiscard]] Styled gates_words(const std::vector<const Shut*>& gates);
/// What would open them, each way once.
[[nodiscard]] std::string openings_words(const std::vector<const Shut*>& gates);

}  // namespace titrate::text
