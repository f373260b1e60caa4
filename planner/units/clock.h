#pragma once

#include <compare>
#include <string>

#include <date/date.h>

namespace titrate {

using Date = date::local_days;

/// A wall-clock time of a day, in minutes after midnight.
struct ClockTime {
  int minutes = 0;
  friend constexpr bool operator==(ClockTime, ClockTime) = default;
  friend constexpr auto operator<=>(ClockTime, ClockTime) = default;
};

/// A stretch of one day, `from` included; a session must end at or before `to`.
struct Window {
  ClockTime from;
  ClockTime to;
  friend constexpr bool operator==(const Window&, const Window&) = default;
};

/// The least time between two sessions: hours compare start with start by the wall clock,
/// days compare calendar days. Zero means no gap.
struct Gap {
  enum class Unit { hours, days };
  int amount = 0;
  Unit unit = Unit::hours;
  friend constexpr bool operator==(const Gap&, const Gap&) = default;
};

/// The gap in minutes, for choosing the larger of two.
[[nodiscard]] constexpr int in_minutes(Gap gap) {
  return gap.amount * (gap.unit == Gap::Unit::hours ? 60 : 24 * 60);
}

/// 0 for Monday to 6 for Sunday.
[[nodiscard]] int weekday_index(Date day);
/// `2026-11-23`
[[nodiscard]] std::string iso_date(Date day);
/// `07:00`
[[nodiscard]] std::string clock_text(ClockTime time);

}  // namespace titrate
