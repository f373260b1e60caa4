#pragma once

#include "planner/reading/cursor.h"
#include "planner/units/quantity.h"

/// Amounts with a unit at the place of a cursor: shared by every grammar that contains one.
namespace titrate::text {

/// Seconds of `2-3 min`; nothing when no time stands here (see `fault`, and `ends_without_unit`).
template <class Unit>
struct Amounts {
  Unit low;
  Unit high;
};

/// Time, way or mass at the cursor. Nothing, with the cursor's place unspecified, when none stands
/// there; `fault` then holds a reason if there is one.
[[nodiscard]] std::optional<Amounts<Seconds>> take_time(Cursor& at, std::string_view whole,
                                                        Fault& fault);
[[nodiscard]] std::optional<Amounts<Millimetres>> take_way(Cursor& at, std::string_view whole,
                                                           Fault& fault);
[[nodiscard]] std::optional<Grams> take_mass(Cursor& at, std::string_view whole, Fault& fault);
/// `70` or `62.5` as tenths of a percent, without the sign; nothing with two decimals.
[[nodiscard]] std::optional<PerMille> take_share(Cursor& at, Fault& fault);
/// The tenths of a percent in `thousandths`, or nothing when it has more than one decimal.
[[nodiscard]] std::optional<PerMille> share_from(std::int64_t thousandths, Fault& fault);

}  // namespace titrate::text
