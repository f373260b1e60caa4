#include "planner/engine/test_shares.h"

#include <algorithm>
#include <optional>

#include "planner/engine/doses.h"

namespace titrate::engine {
namespace {

std::optional<std::int64_t> hundredths_of(const Measurement& result, Case::AffectedSide side,
                                          bool higher_is_better) {
  using Side = Case::AffectedSide;
  if (result.value || !result.left || !result.right) {
    return result.value ? result.value : result.left ? result.left : result.right;
  }
  if (side == Side::left || side == Side::right) {
    return side == Side::left ? result.left : result.right;
  }
  return higher_is_better ? std::min(*result.left, *result.right)
                          : std::max(*result.left, *result.right);
}

/// Hundredths of the unit as seconds or millimetres; nothing for other units.
std::optional<std::int64_t> amount_of(std::int64_t hundredths, const std::string& unit) {
  if (unit == "s") {
    return hundredths / 100;
  }
  if (unit == "min") {
    return hundredths * 6 / 10;
  }
  if (unit == "m") {
    return hundredths * 10;
  }
  return unit == "cm" ? std::optional{hundredths / 10} : std::nullopt;
}

template <class Unit>
void resolve(std::optional<Extent<Unit>>& extent,
             const std::map<std::string, std::int64_t>& amounts) {
  if (!extent || extent->kind != Extent<Unit>::Kind::share_of_test) {
    return;
  }
  const auto known = amounts.find(extent->test);
  if (known == amounts.end()) {
    return;
  }
  const Unit limit = extent->high;
  const Unit share = readable(share_of(Unit{known->second}, extent->share));
  const Unit amount = limit.count() > 0 ? std::min(share, limit) : share;
  extent = Extent<Unit>{};
  extent->low = extent->high = amount;
}

}  // namespace

std::map<std::string, std::int64_t> test_amounts(const std::vector<Test>& tests,
                                                 const std::vector<Measurement>& results,
                                                 Case::AffectedSide side) {
  std::map<std::string, std::int64_t> amounts;
  for (const Measurement& result : results) {
    const auto test = std::ranges::find(tests, result.name, &Test::id);
    if (test == tests.end()) {
      continue;
    }
    const auto hundredths = hundredths_of(result, side, test->higher_is_better);
    const auto amount = hundredths ? amount_of(*hundredths, test->unit) : std::nullopt;
    if (amount) {
      amounts.insert_or_assign(result.name, *amount);
    }
  }
  return amounts;
}

void resolve_shares(RungDose& dose, const std::map<std::string, std::int64_t>& amounts) {
  resolve(dose.time, amounts);
  resolve(dose.hold, amounts);
  resolve(dose.distance, amounts);
}

}  // namespace titrate::engine
