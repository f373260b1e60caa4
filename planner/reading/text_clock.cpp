#include "planner/reading/text_clock.h"

#include <charconv>

namespace titrate::text {
namespace {

/// The number made of all of `digits`, each of which must be a digit.
std::optional<int> digits_of(std::string_view digits) {
  int number = 0;
  if (digits.empty() || digits.front() < '0' || digits.front() > '9') return std::nullopt;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

}  // namespace

Parsed<Date> DateText::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return Fault{};
  const auto year = digits_of(text.substr(0, 4));
  const auto month = digits_of(text.substr(5, 2));
  const auto day = digits_of(text.substr(8, 2));
  if (!year || !month || !day) return Fault{};
  const date::year_month_day found{date::year{*year}, date::month{static_cast<unsigned>(*month)},
                                   date::day{static_cast<unsigned>(*day)}};
  if (!found.ok())
    return Fault{"bad-value", quote(text) + " is not a day of the calendar",
                 "check the month and the day"};
  if (*year < 2000 || *year > 2037) return out_of_range(text, "must be between 2000 and 2037");
  return Date{found};
}

std::string DateText::format(Date day) { return iso_date(day); }

Parsed<DateRange> DateRangeText::parse(std::string_view text) {
  const std::size_t dots = text.find("..");
  const auto from = DateText::parse(text.substr(0, dots));
  if (!from) return from.fault();
  if (dots == std::string_view::npos) return DateRange{*from, *from};
  const auto to = DateText::parse(text.substr(dots + 2));
  if (!to) return to.fault();
  if (*to < *from) return backwards(text);
  return DateRange{*from, *to};
}

std::string DateRangeText::format(const DateRange& range) {
  return iso_date(range.from) + (range.from == range.to ? "" : ".." + iso_date(range.to));
}

Parsed<ClockTime> ClockText::parse(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return Fault{};
  const auto hours = digits_of(text.substr(0, 2));
  const auto minutes = digits_of(text.substr(3, 2));
  if (!hours || !minutes) return Fault{};
  if (*minutes > 59 || *hours * 60 + *minutes > 24 * 60)
    return out_of_range(text, "must be between 00:00 and 24:00");
  return ClockTime{*hours * 60 + *minutes};
}

std::string ClockText::format(ClockTime time) { return clock_text(time); }

Parsed<Window> WindowText::parse(std::string_view text) {
  if (text.size() != 11 || text[5] != '-') return Fault{};
  const auto from = ClockText::parse(text.substr(0, 5));
  if (!from) return from.fault();
  const auto to = ClockText::parse(text.substr(6));
  if (!to) return to.fault();
  if (*to <= *from) return backwards(text);
  return Window{*from, *to};
}

std::string WindowText::format(const Window& window) {
  return clock_text(window.from) + "-" + clock_text(window.to);
}

}  // namespace titrate::text
