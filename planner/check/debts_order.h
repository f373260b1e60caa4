#pragma once

#include "planner/engine/settle.h"

namespace titrate::check {

/// The order of doses of one exercise on one rung: referred below all; then an easier variant below
/// a harder one; the floor dose below any other; then load share and owed volume. True when the
/// dose of `a` is at most that of `b`; doses may be incomparable. Over a step of coarse plates the
/// higher load comes with less volume, owed back next: it ranks higher all the same.
[[nodiscard]] bool at_most(const engine::Debts& a, const engine::Debts& b,
                           const engine::Footing& footing);

}  // namespace titrate::check
