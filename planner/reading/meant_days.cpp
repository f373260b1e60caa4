#include <algorithm>
#include <array>

#include "planner/reading/fault.h"
#include "planner/reading/meant.h"
#include "planner/reading/plain_words.h"

/// Days, lengths, dates and hours as people write them.
namespace titrate::text {
namespace {

constexpr std::array<std::string_view, 5> week_words{"week", "weeks", "wk", "wks", "w"};
constexpr std::array<std::string_view, 4> per_words{"per", "a", "/", "x"};
constexpr std::array<std::string_view, 6> times_words{"x",    "times", "time",
                                                      "days", "day",   "sessions"};

/// `once`, `twice`, `3 times`, `3x`, `5 days`, or nothing.
std::optional<Range> how_often(Words& words) {
  if (words.take("once")) return Range{"1", {}};
  if (words.take("twice")) return Range{"2", {}};
  if (words.take("thrice")) return Range{"3", {}};
  const auto range = words.range();
  if (range) (void)words.take_any(times_words);
  return range;
}

std::string on_named_days(const Words& words) {
  constexpr std::array<std::string_view, 7> days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  int named = 0;
  for (const Word& word : words.all())
    for (const std::string_view day : days) named += word.text.starts_with(day) ? 1 : 0;
  if (named == 0) return {};
  return "write how often, such as " + quote(std::to_string(named) + "/week") +
         "; the days stand in the case, under `available`";
}

std::string every_so_often(std::string_view text) {
  struct Saying {
    std::string_view said;
    std::string_view value;
  };
  constexpr std::array sayings{Saying{"every day", "daily"},
                               Saying{"each day", "daily"},
                               Saying{"every other day", "every 2 days"},
                               Saying{"every second day", "every 2 days"},
                               Saying{"each second day", "every 2 days"},
                               Saying{"every 2 nd day", "every 2 days"},
                               Saying{"alternate days", "every 2 days"},
                               Saying{"alternating days", "every 2 days"},
                               Saying{"alternate day", "every 2 days"},
                               Saying{"on alternate days", "every 2 days"},
                               Saying{"eod", "every 2 days"},
                               Saying{"every third day", "every 3 days"},
                               Saying{"every 3 rd day", "every 3 days"},
                               Saying{"weekly", "1/week"},
                               Saying{"every week", "1/week"},
                               Saying{"each week", "1/week"},
                               Saying{"7 days", "daily"}};
  for (const Saying& saying : sayings) {
    Words words{text};
    if (words.take_phrase(saying.said) && words.at_end()) return std::string{saying.value};
  }
  return {};
}

Meant times_in_a_day(const Range& times) {
  if (times.low == "1" && times.high.empty()) return {"daily", {}};
  return {{}, "write " + quote("frequency: daily, times-a-day: " + times.low)};
}

/// Day, month and year of `23/11/2026`, when they can be told apart.
std::string iso_of(const std::string& day, const std::string& month, const std::string& year) {
  const auto two = [](const std::string& digits) {
    return (digits.size() == 1 ? "0" : "") + digits;
  };
  return year + "-" + two(month) + "-" + two(day);
}

/// `7`, `7:30`, `07.30` as `07:30`.
std::optional<std::string> clock(Words& words) {
  const auto number = words.number();
  if (!number) return std::nullopt;
  const auto point = number->find('.');
  std::string hours = number->substr(0, point);
  std::string minutes = point == std::string::npos ? "00" : number->substr(point + 1);
  if (words.take(":")) minutes = words.number().value_or("");
  const bool evening = words.take("pm");
  (void)words.take("am");
  const auto whole = small_number(hours);
  if (!whole || *whole > 24 || minutes.size() != 2) return std::nullopt;
  hours = std::to_string(evening && *whole < 12 ? *whole + 12 : *whole);
  return (hours.size() == 1 ? "0" : "") + hours + ":" + minutes;
}

}  // namespace

Meant meant_frequency(std::string_view text) {
  if (std::string value = every_so_often(text); !value.empty()) return {value, {}};
  Words words{text};
  if (std::string help = on_named_days(words); !help.empty()) return {{}, help};
  const bool bd = words.take("bid") || words.take("bd");
  if (bd && words.at_end()) return times_in_a_day({"2", {}});
  const auto times = how_often(words);
  if (!times) return {};
  if (words.at_end()) return {times->text() + "/week", {}};
  (void)words.take_any(per_words);
  if (words.take("daily") || words.take("day") || words.take("d"))
    return words.at_end() ? times_in_a_day(*times) : Meant{};
  if ((words.take_any(week_words) || words.take("weekly")) && words.at_end())
    return {times->text() + "/week", {}};
  return {};
}

Meant meant_gap(std::string_view text) {
  constexpr std::array<std::string_view, 6> hours{"h", "hr", "hrs", "hour", "hours", "hs"};
  constexpr std::array<std::string_view, 3> days{"d", "day", "days"};
  Words words{text};
  (void)(words.take_phrase("at least") || words.take("min") || words.take(">="));
  const auto range = words.range();
  if (!range) return {};
  // The gap is the least time, so the low end of a range says it.
  if (words.take_any(hours) && words.at_end()) return {range->low + " h", {}};
  const bool in_days = words.take_any(days) && words.at_end();
  return in_days ? Meant{range->low + (range->low == "1" ? " day" : " days"), {}} : Meant{};
}

Meant meant_length(std::string_view text) {
  constexpr std::array<std::string_view, 3> day_words{"d", "day", "days"};
  constexpr std::array<std::string_view, 5> month_words{"m", "mo", "mth", "month", "months"};
  constexpr std::array<std::string_view, 4> open_words{"ongoing", "forever", "indefinitely",
                                                       "lifelong"};
  Words words{text};
  if (words.take_any(open_words) && words.at_end()) return {"open", {}};
  if (words.take("until"))
    return {{}, "write how long, such as `6-12 weeks` or `open`; what must hold goes to `exit`"};
  if (words.take_any(week_words))
    if (const auto weeks = words.range(); weeks && words.at_end())
      return {{}, "write " + quote("week: " + weeks->text()) + " in place of `lasts`"};
  (void)(words.take_phrase("at least") || words.take("min") || words.take("minimum") ||
         words.take("about") || words.take("approx"));
  const auto range = words.range();
  if (!range) return {};
  (void)words.take("+");
  std::string unit;
  if (words.take_any(week_words))
    unit = " week";
  else if (words.take_any(day_words))
    unit = " day";
  else if (words.take_any(month_words))
    unit = " month";
  (void)(words.take("minimum") || words.take("min"));
  if (unit.empty() || !words.at_end()) return {};
  return {range->text() + unit + (range->text() == "1" ? "" : "s"), {}};
}

Meant meant_date(std::string_view text) {
  Words words{text};
  std::vector<std::string> parts;
  for (const Word& word : words.all()) {
    if (!word.is_number()) continue;
    // `23.11` was taken for one number.
    const auto point = word.text.find('.');
    parts.push_back(word.text.substr(0, point));
    if (point != std::string::npos) parts.push_back(word.text.substr(point + 1));
  }
  if (parts.size() != 3) return {};
  if (parts[0].size() == 4) return {iso_of(parts[2], parts[1], parts[0]), {}};
  const auto first = small_number(parts[0]);
  const auto second = small_number(parts[1]);
  if (parts[2].size() != 4 || !first || !second) return {};
  const bool dotted = text.find('.') != std::string_view::npos;
  if (dotted || *first > 12) return {iso_of(parts[0], parts[1], parts[2]), {}};
  if (*second > 12) return {iso_of(parts[1], parts[0], parts[2]), {}};
  return {{},
          "write year-month-day: " + quote(iso_of(parts[0], parts[1], parts[2])) + " or " +
              quote(iso_of(parts[1], parts[0], parts[2]))};
}

Meant meant_window(std::string_view text) {
  if (text == "no" || text == "none" || text == "closed")
    return {{}, "leave the line out: a day that is not listed has no session"};
  Words words{text};
  const auto from = clock(words);
  if (!from || !(words.take("-") || words.take("to") || words.take("until"))) return {};
  const auto to = clock(words);
  if (!to || !words.at_end()) return {};
  return {{}, "write " + quote("\"" + *from + "-" + *to + "\"") + ", in quotes"};
}

}  // namespace titrate::text
