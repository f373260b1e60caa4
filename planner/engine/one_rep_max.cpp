#include "planner/engine/one_rep_max.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

namespace titrate::engine {
namespace {

std::int64_t divide_rounded(std::int64_t dividend, std::int64_t divisor) {
  return (dividend + divisor / 2) / divisor;
}

// 48.8 + 53.8 * e^(-0.075 r) in millionths, r = 1 to 15: a table, so that no machine's floating
// point can move a plan. The unit test compares it with std::exp.
constexpr std::array<std::int64_t, 15> wathan_millionths{
    98'712'600, 95'106'089, 91'760'173, 88'656'020, 85'776'163, 83'104'395, 80'625'679, 78'326'066,
    76'192'615, 74'213'321, 72'377'043, 70'673'448, 69'092'949, 67'626'651, 66'266'303};

}  // namespace

Grams epley(Grams load, int reps) { return Grams{divide_rounded(load.count() * (30 + reps), 30)}; }

Grams brzycki(Grams load, int reps) {
  assert(reps < 37);
  return Grams{divide_rounded(load.count() * 36, 37 - reps)};
}

Grams wathan(Grams load, int reps) {
  assert(reps >= 1 && reps <= 15);
  return Grams{divide_rounded(load.count() * 100'000'000,
                              wathan_millionths[static_cast<std::size_t>(reps - 1)])};
}

std::optional<OneRepMax> estimate_one_rep_max(Grams load, int reps, int rir) {
  const int to_failure = reps + rir;
  if (reps < 1 || rir < 0 || rir > 3 || to_failure > 15 || load.count() <= 0) {
    return std::nullopt;
  }
  if (to_failure == 1) {
    return OneRepMax{load, load, load, Quality::ok};
  }
  std::vector<Grams> estimates{epley(load, to_failure), wathan(load, to_failure)};
  if (to_failure <= 12) {
    estimates.push_back(brzycki(load, to_failure));
  }
  std::ranges::sort(estimates);
  const std::size_t n = estimates.size();
  const Grams median =
      n == 3 ? estimates[1] : Grams{(estimates[0].count() + estimates[1].count()) / 2};
  return OneRepMax{median, estimates.front(), estimates.back(),
                   to_failure <= 10 ? Quality::ok : Quality::low};
}

Grams load_for_rm(Grams one_rm, int n) {
  return n == 1 ? one_rm : Grams{divide_rounded(one_rm.count() * 30, 30 + n)};
}

}  // namespace titrate::engine
