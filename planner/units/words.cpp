#include "planner/units/words.h"

#include <array>
#include <cstdlib>

namespace titrate::words {
namespace {

std::string with_sign(std::int64_t count, const std::string& written) {
  return count > 0 ? "+" + written : written;
}

/// The decimal with at least `least` digits after the point.
std::string decimal_of_least(std::int64_t count, int places, std::size_t least) {
  auto text = decimal(count, places);
  auto point = text.find('.');
  if (point == std::string::npos) {
    point = text.size();
    text += '.';
  }
  while (text.size() - point - 1 < least) text += '0';
  return text;
}

/// Halves away from zero.
std::int64_t nearest(std::int64_t number, std::int64_t unit) {
  return (number + (number < 0 ? -unit / 2 : unit / 2)) / unit;
}

std::string stretch(std::string_view seconds, std::string_view where) {
  const bool is_number = seconds.find_first_not_of("0123456789") == std::string_view::npos;
  return std::string{seconds} + (is_number ? " s " : " ") + std::string{where};
}

std::string unit_of(const std::string& amount) {
  return amount.substr(amount.find_last_of(' ') + 1);
}

}  // namespace

std::string decimal(std::int64_t count, int places) {
  std::string digits = std::to_string(std::abs(count));
  const auto point = static_cast<std::size_t>(places);
  if (digits.size() <= point) digits.insert(0, point + 1 - digits.size(), '0');
  std::string fraction = digits.substr(digits.size() - point);
  digits.erase(digits.size() - point);
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  return (count < 0 ? "-" : "") + digits + (fraction.empty() ? "" : "." + fraction);
}

std::string thousands(std::int64_t number) {
  std::string digits = std::to_string(std::abs(number));
  for (auto left = digits.size(); left > 3; left -= 3) digits.insert(left - 3, 1, ',');
  return (number < 0 ? "-" : "") + digits;
}

std::string kilograms(Grams mass) { return decimal(mass.count(), 3) + " kg"; }

std::string kilograms_in_column(Grams mass) { return decimal_of_least(mass.count(), 3, 1) + " kg"; }

std::string tonnage(std::int64_t grams) { return thousands(nearest(grams, 1000)) + " kg"; }

std::string percent(PerMille share) { return decimal(share.count(), 1) + " %"; }

std::string signed_percent(PerMille share) { return with_sign(share.count(), percent(share)); }

std::string signed_kilograms(Grams difference) {
  return with_sign(difference.count(), kilograms(difference));
}

std::string time(Seconds time) {
  const auto seconds = time.count();
  if (seconds < 60 || (seconds < 120 && seconds % 60 != 0)) return std::to_string(seconds) + " s";
  if (seconds < 7200 && seconds % 60 == 0) return std::to_string(seconds / 60) + " min";
  std::string text = seconds >= 7200 ? std::to_string(seconds / 3600) + " h" : "";
  const auto rest = seconds >= 7200 ? seconds % 3600 : seconds;
  if (rest >= 60) text += (text.empty() ? "" : " ") + std::to_string(rest / 60) + " min";
  if (rest % 60 != 0) text += " " + std::to_string(rest % 60) + " s";
  return text;
}

std::string minutes(Seconds time) {
  return decimal_of_least(nearest(time.count(), 6), 1, 1) + " min";
}

std::string time_range(Seconds low, Seconds high) {
  if (low == high) return time(low);
  const auto to = time(high);
  const bool in_minutes = low.count() % 60 == 0 && high.count() % 60 == 0 && unit_of(to) == "min";
  if (in_minutes) return std::to_string(low.count() / 60) + " to " + to;
  const auto from = time(low);
  const bool same_unit = unit_of(from) == "s" && unit_of(to) == "s" && high.count() < 120;
  return (same_unit ? std::to_string(low.count()) : from) + " to " + to;
}

std::string distance(Millimetres way) {
  if (std::abs(way.count()) < 1'000'000) return decimal(way.count(), 3) + " m";
  return decimal(way.count(), 6) + " km";
}

std::string tempo(std::string_view tempo) {
  const auto first = tempo.find('-');
  const auto last = tempo.rfind('-');
  if (first == std::string_view::npos || first == last) return std::string{tempo};
  const auto pause = tempo.substr(first + 1, last - first - 1);
  std::string text;
  text.reserve(40);
  text += stretch(tempo.substr(0, first), "up");
  text += ", ";
  text += pause == "0" ? "no pause" : stretch(pause, "pause");
  text += ", ";
  text += stretch(tempo.substr(last + 1), "down");
  return text;
}

std::string day(Date date) {
  static constexpr std::array<std::string_view, 7> days{"Mon", "Tue", "Wed", "Thu",
                                                        "Fri", "Sat", "Sun"};
  static constexpr std::array<std::string_view, 12> months{
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const date::year_month_day ymd{date};
  return std::string{days[static_cast<std::size_t>(weekday_index(date))]} + " " +
         std::to_string(static_cast<unsigned>(ymd.day())) + " " +
         std::string{months[static_cast<unsigned>(ymd.month()) - 1]};
}

std::string day_of_year(Date date) {
  return day(date) + " " + std::to_string(static_cast<int>(date::year_month_day{date}.year()));
}

std::string count(std::int64_t number, std::string_view noun) {
  return thousands(number) + " " + std::string{noun} + (number == 1 ? "" : "s");
}

std::string times_a_day(int times) {
  if (times == 1) return "once a day";
  if (times == 2) return "twice a day";
  return std::to_string(times) + " times a day";
}

std::string sentence(const std::string& text) {
  return text.empty() || text.back() == '.' ? text : text + ".";
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string weeks(int first, int last) {
  if (first == last) return "week " + std::to_string(first);
  return "weeks " + std::to_string(first) + "-" + std::to_string(last);
}

std::string list(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
    text += parts[i];
  }
  return text;
}

std::string names(const std::set<std::string>& parts) {
  return list(std::vector<std::string>(parts.begin(), parts.end()));
}

}  // namespace titrate::words
