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

/// The load nearest to `target`, at most 1 % above it; below all loads the smallest.
[[nodiscard]] Grams nearest(Grams target, const Grid& grid);

/// The heaviest load that a rise by `cap` allows. `body` is what the body itself weighs in: the cap
/// compares body plus load.
[[nodiscard]] Grams most_after(Grams previous, PerMille cap, Grams body = Grams{0});

/// Upward to `target` from `previous`: the load nearest to it and at most 1 % above, inside `cap`
/// of the previous one. Until the next load is reached the previous one is kept. A `published`
/// target is followed whatever the cap.
[[nodiscard]] Grams step_up(Grams target, Grams previous, const Grid& grid, PerMille cap,
                            Grams body = Grams{0}, bool published = false);

/// The same for a rise that was earned by what was done: where the target lies below the next load,
/// that load, if the cap allows it (rules C.1).
[[nodiscard]] Grams step_up_at_once(Grams target, Grams previous, const Grid& grid, PerMille cap);

/// The load after `load` on the grid, or `load` when it is the last.
[[nodiscard]] Grams next_load(Grams load, const Grid& grid);

/// The shares of a rung's load that can be told apart on the equipment, between 50 % and 100 % in
/// steps of 5 % (index 0 to 10): for each distinct load the smallest share that gives it, and 100
/// %.
[[nodiscard]] std::bitset<11> distinct_shares(Grams load, const Grid& grid);

/// The load of a share (index 0 to 10) of `load`.
[[nodiscard]] Grams load_at_share(Grams load, int share, const Grid& grid);

}  // namespace titrate::engine
