#include <array>

#include "planner/exporters/handout_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::handout {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string day_of_month(Date date) {
  return std::to_string(static_cast<unsigned>(date::year_month_day{date}.day()));
}

std::string short_month(Date date) {
  return std::string{
      months[static_cast<unsigned>(date::year_month_day{date}.month()) - 1].substr(0, 3)};
}

}  // namespace

Piece written(const std::string& text, bool strong) {
  return Piece{utf8::printable(text), strong, true};
}

std::string weeks_words(int first, int last) {
  if (first == last) return "Week " + std::to_string(first);
  return "Weeks " + std::to_string(first) + (last == first + 1 ? " and " : " to ") +
         std::to_string(last);
}

std::string weeks_words(const std::vector<int>& weeks) {
  std::vector<std::string> runs;
  for (std::size_t first = 0; first < weeks.size();) {
    auto last = first;
    while (last + 1 < weeks.size() && weeks[last + 1] == weeks[last] + 1) ++last;
    const auto from = std::to_string(weeks[first]);
    runs.push_back(last == first ? from : from + " to " + std::to_string(weeks[last]));
    first = last + 1;
  }
  if (runs.size() == 1) return weeks_words(weeks.front(), weeks.back());
  return "Weeks " + words::list(runs);
}

std::string scores_words(int low, int high) {
  constexpr int listed = 4;
  if (low > high) return {};
  if (high - low >= listed) return std::to_string(low) + " to " + std::to_string(high);
  std::string text;
  for (int score = low; score <= high; ++score) {
    text += (score == low ? "" : score == high ? " or " : ", ") + std::to_string(score);
  }
  return text;
}

std::string long_date(Date date) {
  const date::year_month_day ymd{date};
  return day_of_month(date) + " " + std::string{months[static_cast<unsigned>(ymd.month()) - 1]} +
         " " + std::to_string(static_cast<int>(ymd.year()));
}

std::string days_words(Date from, Date to) {
  const auto end = day_of_month(to) + " " + short_month(to);
  if (from == to) return end;
  const bool same_month = date::year_month_day{from}.month() == date::year_month_day{to}.month();
  return day_of_month(from) + (same_month ? "" : " " + short_month(from)) + " to " + end;
}

}  // namespace titrate::handout
