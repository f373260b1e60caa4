#pragma once

#include <cstdint>
#include <random>

#include "tests/property/brute_force_placement.h"

namespace titrate::schedule {

/// Draws problems. The same seed draws the same problem with every library: numbers come from the
/// engine by remainder, never from a distribution.
class RandomPlacement {
 public:
  explicit RandomPlacement(std::uint32_t seed) : engine_{seed} {}

  /// A problem of `weeks` weeks on full hours. `spare` in 8 of the days offer no window.
  [[nodiscard]] Problem draw(int weeks, int spare);

 private:
  /// 0 to `below` - 1
  int number(int below);
  bool one_in(int chances) { return number(chances) == 0; }
  Gap draw_gap(bool timed);
  Window draw_window();
  Day draw_day(int spare, bool usual);
  Wanted draw_wanted(int kind, bool timed);
  std::vector<Slot> draw_given(const WeekRequest& week, const Wanted& wanted);
  WeekRequest draw_week(int spare);

  std::mt19937 engine_;
  std::vector<bool> timed_;  ///< for each kind, whether it needs a window
};

}  // namespace titrate::schedule
