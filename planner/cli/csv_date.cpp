#include "planner/cli/csv_date.h"

#include <algorithm>

namespace titrate::cli {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> weekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A number or a word, with the letter before it.
struct Part {
  std::string text;
  char before = ' ';
  [[nodiscard]] bool is_number() const { return is_digit(text.front()); }
};

/// The numbers and words of a date up to a time of day; nothing where another sign stands between.
std::optional<std::vector<Part>> parts_of(std::string_view text) {
  std::vector<Part> parts;
  char before = ' ';
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const auto same = is_digit(c) ? is_digit : is_letter;
    if (!is_digit(c) && !is_letter(c)) {
      if (std::string_view{" ,./-"}.find(c) == std::string_view::npos) return std::nullopt;
      if (before == ' ' || c != ' ') before = c;
      ++at;
      continue;
    }
    auto end = at;
    while (end < text.size() && same(text[end])) ++end;
    if (end < text.size() && text[end] == ':') return parts;  // a time of day
    Part part{std::string{text.substr(at, end - at)}, before};
    std::ranges::transform(part.text, part.text.begin(), [](char letter) {
      return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    parts.push_back(std::move(part));
    before = ' ';
    at = end;
  }
  return parts;
}

/// The place of a word in a list of which it begins with a name, or is its beginning.
template <std::size_t count>
std::optional<int> place_in(const std::array<std::string_view, count>& names, const Part& part) {
  const auto found = std::ranges::find_if(
      names, [&](std::string_view name) { return part.text.starts_with(name); });
  if (found == names.end()) return std::nullopt;
  return static_cast<int>(found - names.begin());
}

constexpr int no_number = -1;

int number_of(const Part& part, std::size_t most_digits = 2) {
  if (!part.is_number() || part.text.size() > most_digits) return no_number;
  return std::stoi(part.text);
}

std::optional<Date> day_of(int year, int month, int day) {
  if (year < 2000 || year > 2037 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const date::year_month_day read{date::year{year}, date::month{static_cast<unsigned>(month)},
                                  date::day{static_cast<unsigned>(day)}};
  if (!read.ok()) return std::nullopt;
  return Date{date::local_days{read}};
}

/// Takes a date apart that has its month in the middle, in front or in a word.
class DateReader {
 public:
  DateReader(std::vector<Part> parts, Date first) : parts_(std::move(parts)), first_(first) {}

  DateReadings read() {
    take_weekday();
    DateReadings readings;
    if (parts_.size() < 2 || parts_.size() > 3) return readings;
    const auto words =
        std::ranges::count_if(parts_, [](const Part& part) { return !part.is_number(); });
    if (words == 1) return both(with_word());
    if (words > 1) return readings;
    if (parts_.front().text.size() == 4) return both(year_first());
    readings.day_first = with_year(1, 0);
    // No country writes the month first and full stops between.
    if (parts_[1].before == '.') return both(readings.day_first);
    readings.month_first = with_year(0, 1);
    readings.by_order = true;
    return readings;
  }

 private:
  static DateReadings both(const std::optional<Date>& date) { return {date, date, false}; }

  void take_weekday() {
    if (parts_.empty() || parts_.front().is_number()) return;
    weekday_ = place_in(weekdays, parts_.front());
    if (weekday_) parts_.erase(parts_.begin());
  }

  [[nodiscard]] std::optional<Date> year_first() const {
    if (parts_.size() != 3) return std::nullopt;
    return fitting(day_of(number_of(parts_[0], 4), number_of(parts_[1]), number_of(parts_[2])));
  }

  /// `23 Nov`, `Nov 23, 2026`
  [[nodiscard]] std::optional<Date> with_word() const {
    const std::size_t word = parts_[0].is_number() ? 1 : 0;
    if (parts_[word].is_number()) return std::nullopt;
    const auto month = place_in(months, parts_[word]);
    if (!month) return std::nullopt;
    return with_month(*month + 1, number_of(parts_[1 - word]));
  }

  [[nodiscard]] std::optional<Date> with_year(std::size_t month, std::size_t day) const {
    return with_month(number_of(parts_[month]), number_of(parts_[day]));
  }

  [[nodiscard]] std::optional<Date> with_month(int month, int day) const {
    if (parts_.size() == 2) return without_year(month, day);
    const auto& text = parts_[2].text;
    if (text.size() != 2 && text.size() != 4) return std::nullopt;
    const int year = number_of(parts_[2], 4);
    return fitting(day_of(text.size() == 2 ? 2000 + year : year, month, day));
  }

  /// Of this year or the next.
  [[nodiscard]] std::optional<Date> without_year(int month, int day) const {
    const int year = static_cast<int>(date::year_month_day{first_}.year());
    for (const int each : {year, year + 1})
      if (const auto read = fitting(day_of(each, month, day)); read && *read >= first_) return read;
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Date> fitting(const std::optional<Date>& read) const {
    return read && weekday_ && weekday_index(*read) != *weekday_ ? std::nullopt : read;
  }

  std::vector<Part> parts_;
  Date first_;
  std::optional<int> weekday_;
};

}  // namespace

DateReadings read_date(std::string_view text, Date first) {
  auto parts = parts_of(text);
  return parts ? DateReader{std::move(*parts), first}.read() : DateReadings{};
}

std::optional<DateOrder> order_of(const std::vector<DateReadings>& column, Date first, Date last) {
  const auto fits = [&](DateOrder order) {
    return std::ranges::all_of(column, [&](const DateReadings& cell) {
      const auto& read = cell.in(order);
      return !cell.by_order || (read && *read >= first && *read <= last);
    });
  };
  const bool day_first = fits(DateOrder::day_first);
  if (day_first == fits(DateOrder::month_first)) return std::nullopt;
  return day_first ? DateOrder::day_first : DateOrder::month_first;
}

}  // namespace titrate::cli
