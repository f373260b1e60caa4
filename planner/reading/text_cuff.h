#pragma once

#include "planner/reading/fault.h"
#include "planner/units/quantity.h"

namespace titrate::text {

/// Pressure of a cuff as a share of limb occlusion pressure (LOP), up to 100 %.
struct CuffText {
  using Value = PerMille;
  static constexpr std::string_view name = "cuff pressure";
  static constexpr std::string_view form = "`80 % LOP`";
  static constexpr std::string_view example = "80 % LOP";
  [[nodiscard]] static Parsed<PerMille> parse(std::string_view text);
  [[nodiscard]] static std::string format(PerMille share);
};

}  // namespace titrate::text
