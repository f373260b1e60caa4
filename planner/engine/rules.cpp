#include "planner/engine/settle.h"

namespace titrate::engine {

Rules rules_of(const PainProfile& pain) {
  Rules rules;
  rules.creep = pain.creep;
  rules.progress_in_acceptable = pain.progress_in == PainProfile::ProgressIn::acceptable;
  rules.late_repeats = pain.late == PainProfile::Late::repeat;
  rules.red_splits = pain.red == PainProfile::Red::split;
  // A share that is no multiple of 5 % is taken to the next larger one, the cautious way.
  rules.load_down = static_cast<std::size_t>((pain.load_down.count() + 49) / 50);
  return rules;
}

std::uint8_t lower_share(std::uint8_t load, int percent, std::bitset<11> allowed) {
  const int most = (50 + 5 * load) * percent;
  for (int share = load; share-- > 0;) {
    if (allowed.test(static_cast<std::size_t>(share)) && (50 + 5 * share) * 100 <= most) {
      return static_cast<std::uint8_t>(share);
    }
  }
  return load;
}

std::uint8_t lowest_share(std::uint8_t load, std::bitset<11> allowed) {
  std::uint8_t lowest = 0;
  while (lowest < load && !allowed.test(lowest)) {
    ++lowest;
  }
  return lowest;
}

}  // namespace titrate::engine
