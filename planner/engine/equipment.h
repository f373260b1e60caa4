#pragma once

#include <bitset>
#include <vector>

#include "planner/units/quantity.h"

namespace titrate::engine {

/// Loads of a patient's equipment, rising.
using Grid = std::vector<Grams>;

/// The largest load not above `target`; the smallest load when all are above. On an empty grid,
/// `target` down to half a kilogram.
[[nodiscard]] Grams step_down(Grams target, const Grid& grid);

/// Upward to `target` from `previous`: the largest load at most 1 % above the target and inside
/// `cap` of the previous one; when that is no rise, the next load if it is inside the cap; else
/// the previous one (the caller then adds repetitions). `body` is what the body itself weighs in:
/// the cap compares body plus load. A `published` target is followed whatever the cap, but not
/// beyond it.
[[nodiscard]] Grams step_up(Grams target, Grams previous, const Grid& grid, PerMille cap,
                            Grams body = Grams{0}, bool published = false);

/// The load after `load` on the grid, or `load` when it is the last.
[[nodiscard]] Grams next_load(Grams load, const Grid& grid);

/// The shares of a rung's load that can be told apart on the equipment, between 50 % and 100 % in
/// steps of 5 % (index 0 to 10): for each distinct load the smallest share that gives it, and 100
/// %.
[[nodiscard]] std::bitset<11> distinct_shares(Grams load, const Grid& grid);

/// The load of a share (index 0 to 10) of `load`.
[[nodiscard]] Grams load_at_share(Grams load, int share, const Grid& grid);

}  // namespace titrate::engine
