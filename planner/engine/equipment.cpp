#include "planner/engine/equipment.h"

#include <algorithm>

namespace titrate::engine {
namespace {

constexpr std::int64_t half_kilogram = 500;

Grams with_share(Grams load, std::int64_t per_mille) {
  return Grams{load.count() * per_mille / 1000};
}

}  // namespace

Grams step_down(Grams target, const Grid& grid) {
  if (grid.empty()) {
    return Grams{target.count() / half_kilogram * half_kilogram};
  }
  const auto above = std::ranges::upper_bound(grid, target);
  return above == grid.begin() ? grid.front() : *(above - 1);
}

Grams next_load(Grams load, const Grid& grid) {
  if (grid.empty()) {
    return load + Grams{half_kilogram};
  }
  const auto above = std::ranges::upper_bound(grid, load);
  return above == grid.end() ? load : *above;
}

Grams nearest(Grams target, const Grid& grid) {
  const Grams below = step_down(target, grid);
  const Grams above = next_load(below, grid);
  const bool near = above <= with_share(target, 1010) && above - target < target - below;
  return near ? above : below;
}

Grams most_after(Grams previous, PerMille cap, Grams body) {
  return with_share(previous + body, 1000 + cap.count()) - body;
}

Grams step_up(Grams target, Grams previous, const Grid& grid, PerMille cap, Grams body,
              bool published) {
  const Grams wanted = nearest(target, grid);
  const Grams most = most_after(previous, cap, body);
  const Grams reached = published || wanted <= most ? wanted : step_down(most, grid);
  return published || reached <= most ? std::max(reached, previous) : previous;
}

Grams step_up_at_once(Grams target, Grams previous, const Grid& grid, PerMille cap) {
  const Grams reached = step_up(target, previous, grid, cap);
  const Grams next = next_load(previous, grid);
  const bool goes_on = reached == previous && target > previous && next <= most_after(previous, cap);
  return goes_on ? next : reached;
}

Grams load_at_share(Grams load, int share, const Grid& grid) {
  return share == 10 ? load : step_down(with_share(load, 500 + 50 * share), grid);
}

std::bitset<11> distinct_shares(Grams load, const Grid& grid) {
  std::bitset<11> shares;
  Grams below{-1};
  for (int share = 0; share <= 10; ++share) {
    const Grams here = load_at_share(load, share, grid);
    if (here > below) {
      shares.set(static_cast<std::size_t>(share));
      below = here;
    }
  }
  // 100 % is always among them: a smaller share that gives the same load gives way to it.
  if (!shares.test(10)) {
    for (std::size_t share = 10; share-- > 0;) {
      if (shares.test(share)) {
        shares.reset(share);
        break;
      }
    }
    shares.set(10);
  }
  return shares;
}

}  // namespace titrate::engine
