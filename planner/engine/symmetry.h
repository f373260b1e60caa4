#pragma once

#include <optional>
#include <string_view>

#include "planner/engine/prescribe.h"

namespace titrate::engine {

/// Limb symmetry: the affected side's newest result as a share of the other side's. Nothing without
/// one affected side, or while a side was not measured.
[[nodiscard]] std::optional<PerMille> lsi(const Chart& chart, Case::AffectedSide side,
                                          std::string_view test);

/// Nothing owed, and the last answer neither bad, unanswered, nor with a raised morning.
[[nodiscard]] bool is_settled(const Debts& debts);

/// Whether the affected side gets one set more (rules C.2): a strength test of both sides, in
/// kilograms or repetitions, is below 80 %; the dose is ours, of strength, and done on each side;
/// nothing is owed and rising is permitted.
[[nodiscard]] bool one_more_set_on_affected(const Machine& machine, const State& state,
                                            const Chart& chart, Case::AffectedSide side,
                                            const Prescribed& prescribed);

}  // namespace titrate::engine
