#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/units/clock.h"

/// Dates as spreadsheets and people write them: `2026-11-23`, `23.11.2026`, `11/23/26`,
/// `Mon 23 Nov`.
namespace titrate::cli {

/// Which of two numbers is the day.
enum class DateOrder { day_first, month_first };

/// What a cell may mean, in each order; the same twice where only one is possible by its form.
struct DateReadings {
  std::optional<Date> day_first;
  std::optional<Date> month_first;
  bool by_order = false;  ///< written in two numbers whose order is not told

  [[nodiscard]] const std::optional<Date>& in(DateOrder order) const {
    return order == DateOrder::day_first ? day_first : month_first;
  }
};

/// Reads one cell. A date without a year is one from `first` on, within a year. A weekday has to
/// fit; a time behind the date is passed over.
[[nodiscard]] DateReadings read_date(std::string_view text, Date first);

/// The one order in which every cell is a day from `first` to `last`; nothing where both or none
/// do.
[[nodiscard]] std::optional<DateOrder> order_of(const std::vector<DateReadings>& column, Date first,
                                                Date last);

}  // namespace titrate::cli
