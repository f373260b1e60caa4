#pragma once

#include "planner/model/programme.h"
#include "planner/reading/fault.h"

namespace titrate::text {

/// On which days there is a session.
struct FrequencyText {
  using Value = Frequency;
  static constexpr std::string_view name = "frequency";
  static constexpr std::string_view form =
      "`daily`, `3/week`, `2-3/week`, `3 days/week`, `every 2 days` or `other days`";
  static constexpr std::string_view example = "3/week";
  [[nodiscard]] static Parsed<Frequency> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Frequency& frequency);
};

/// The least time between two doses; at most 14 days.
struct GapText {
  using Value = Gap;
  static constexpr std::string_view name = "gap";
  static constexpr std::string_view form = "`48 h` or `2 days`";
  static constexpr std::string_view example = "48 h";
  [[nodiscard]] static Parsed<Gap> parse(std::string_view text);
  [[nodiscard]] static std::string format(Gap gap);
};

/// How long something lasts; at most 156 weeks. The form `{min, expect, max}` is a map of these.
struct LengthText {
  using Value = Length;
  static constexpr std::string_view name = "length";
  static constexpr std::string_view form =
      "`12 weeks`, `4-6 weeks`, `10 days`, `3 months`, `2 sessions` or `open`";
  static constexpr std::string_view example = "12 weeks";
  [[nodiscard]] static Parsed<Length> parse(std::string_view text);
  /// `min` of `{min, expect, max}`: one number, which may be 0.
  [[nodiscard]] static Parsed<Length> parse_least(std::string_view text);
  [[nodiscard]] static std::string format(const Length& length);
};

/// A number of days, 1 to 90.
struct DaysText {
  using Value = int;
  static constexpr std::string_view name = "number of days";
  static constexpr std::string_view form = "`7 days`";
  static constexpr std::string_view example = "7 days";
  [[nodiscard]] static Parsed<int> parse(std::string_view text);
  [[nodiscard]] static std::string format(int days);
};

/// How fast rows may be climbed.
struct PaceText {
  using Value = Pace;
  static constexpr std::string_view name = "pace";
  static constexpr std::string_view form = "`2 rows in 7 days`";
  static constexpr std::string_view example = "2 rows in 7 days";
  [[nodiscard]] static Parsed<Pace> parse(std::string_view text);
  [[nodiscard]] static std::string format(Pace pace);
};

/// The unit of a length by its singular: `week`.
[[nodiscard]] std::string_view unit_word(Length::Unit unit);

}  // namespace titrate::text
