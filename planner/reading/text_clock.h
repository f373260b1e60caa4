#pragma once

#include "planner/model/case.h"
#include "planner/reading/fault.h"

namespace titrate::text {

/// A day of the calendar, 2000 to 2037 (the last year that 32-bit clocks know whole).
struct DateText {
  using Value = Date;
  static constexpr std::string_view name = "date";
  static constexpr std::string_view form = "year-month-day, between 2000 and 2037";
  static constexpr std::string_view example = "2026-11-23";
  [[nodiscard]] static Parsed<Date> parse(std::string_view text);
  [[nodiscard]] static std::string format(Date day);
};

/// One day, or the first and the last of several.
struct DateRangeText {
  using Value = DateRange;
  static constexpr std::string_view name = "date or stretch of dates";
  static constexpr std::string_view form = "`2026-12-24` or `2026-12-24..2026-12-27`";
  static constexpr std::string_view example = "2026-12-24..2026-12-27";
  [[nodiscard]] static Parsed<DateRange> parse(std::string_view text);
  [[nodiscard]] static std::string format(const DateRange& range);
};

/// A time of day, 00:00 to 24:00, always two digits for the hour.
struct ClockText {
  using Value = ClockTime;
  static constexpr std::string_view name = "time of day";
  static constexpr std::string_view form = "two digits, a colon and two digits, in quotes";
  static constexpr std::string_view example = "07:00";
  [[nodiscard]] static Parsed<ClockTime> parse(std::string_view text);
  [[nodiscard]] static std::string format(ClockTime time);
};

/// A stretch of one day.
struct WindowText {
  using Value = Window;
  static constexpr std::string_view name = "stretch of a day";
  static constexpr std::string_view form = "`\"07:00-08:00\"`, in quotes";
  static constexpr std::string_view example = "07:00-08:00";
  [[nodiscard]] static Parsed<Window> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Window& window);
};

}  // namespace titrate::text
