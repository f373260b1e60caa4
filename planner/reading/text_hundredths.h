#pragma once

#include <cstdint>

#include "planner/reading/fault.h"

namespace titrate::text {

/// A number with at most two decimals, kept in hundredths: a score, a result, a change that
/// matters.
struct HundredthsText {
  using Value = std::int64_t;
  static constexpr std::string_view name = "number";
  static constexpr std::string_view form = "a number with at most two decimals";
  static constexpr std::string_view example = "12.5";
  [[nodiscard]] static Parsed<std::int64_t> parse(std::string_view text);
  [[nodiscard]] static std::string format(std::int64_t hundredths);
};

}  // namespace titrate::text
