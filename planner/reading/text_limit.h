#pragma once

#include "planner/reading/fault.h"

namespace titrate::text {

/// How much body weight a limb may carry; the upper end bounds.
struct WeightBearing {
  int top = 0;          ///< upper end in per cent of body weight
  std::string written;  ///< as the file says it
  friend bool operator==(const WeightBearing&, const WeightBearing&) = default;
};

/// Toe-touch is for balance only and sources give no percentage. 10 % is our own cautious default.
inline constexpr int toe_touch_percent = 10;

struct WeightBearingText {
  using Value = WeightBearing;
  static constexpr std::string_view name = "weight-bearing";
  static constexpr std::string_view form =
      "`none`, `toe-touch`, `50 %`, `50-75 %`, `75 % to full` or `full`";
  static constexpr std::string_view example = "toe-touch to 50 %";
  [[nodiscard]] static Parsed<WeightBearing> parse(std::string_view text);
  [[nodiscard]] static std::string format(const WeightBearing& bearing);
};

/// The most foot contacts in a session or in a week.
struct FootContacts {
  int contacts = 0;
  bool per_week = false;
  friend bool operator==(const FootContacts&, const FootContacts&) = default;
};

struct FootContactsText {
  using Value = FootContacts;
  static constexpr std::string_view name = "number of foot contacts";
  static constexpr std::string_view form = "`60 per session` or `200 per week`";
  static constexpr std::string_view example = "60 per session";
  [[nodiscard]] static Parsed<FootContacts> parse(std::string_view text);
  [[nodiscard]] static std::string format(const FootContacts& contacts);
};

}  // namespace titrate::text
