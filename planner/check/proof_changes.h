#pragma once

#include <vector>

#include "planner/check/proof.h"
#include "planner/diagnostics/diagnostic.h"
#include "planner/plan/comparison.h"

/// What was proved of two texts of one condition.
namespace titrate::check {

/// Claims that hold in one of the proofs alone, or not now, and figures that moved. `before` is
/// nothing for a programme that is new. A search that was cut short holds nothing.
[[nodiscard]] ProofChange compare_proofs(const ProgrammeProof* before, const ProgrammeProof& now);

/// What the lints say of `now` and do not say of `before`, wherever it stands.
[[nodiscard]] std::vector<LintChange> new_lints(const Diagnostics& before, const Diagnostics& now);

}  // namespace titrate::check
