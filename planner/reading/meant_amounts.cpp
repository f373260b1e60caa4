#include <array>

#include "planner/reading/meant.h"
#include "planner/reading/plain_words.h"

/// Times, ways, masses and percentages as people write them.
namespace titrate::text {
namespace {

constexpr std::array<std::string_view, 6> seconds_words{"s",      "sec",     "secs",
                                                        "second", "seconds", "\""};
constexpr std::array<std::string_view, 6> minutes_words{"min",    "mins",    "m",
                                                        "minute", "minutes", "'"};
constexpr std::array<std::string_view, 5> hours_words{"h", "hr", "hrs", "hour", "hours"};
constexpr std::array<std::string_view, 6> metres_words{"m",     "meter",  "meters",
                                                       "metre", "metres", "mtr"};
constexpr std::array<std::string_view, 7> kilometres_words{
    "km", "kms", "k", "kilometre", "kilometres", "kilometer", "kilometers"};
constexpr std::array<std::string_view, 4> miles_words{"mi", "mile", "miles", "mls"};
constexpr std::array<std::string_view, 6> kilograms_words{"kg",    "kgs",      "kilo",
                                                          "kilos", "kilogram", "kilograms"};
constexpr std::array<std::string_view, 4> pounds_words{"lb", "lbs", "pound", "pounds"};

/// Two quotes that a plain text editor made of a sign for seconds.
bool take_seconds(Words& words) {
  return words.take_any(seconds_words) || words.take_phrase("' '");
}

/// `1 min 30`, `1:30`, `1 m 30 s` in seconds.
std::optional<int> minutes_and_seconds(std::string_view text) {
  Words words{text};
  const auto minutes = words.number();
  if (!minutes || !(words.take(":") || words.take_any(minutes_words))) return std::nullopt;
  (void)words.take("and");
  const auto seconds = words.number();
  if (!seconds) return std::nullopt;
  (void)take_seconds(words);
  (void)words.take("min");
  const auto whole = small_number(*minutes);
  const auto part = small_number(*seconds);
  if (!words.at_end() || !whole || !part || *part > 59 || *whole > 999) return std::nullopt;
  return *whole * 60 + *part;
}

/// `7,5` as `7.5`; a range as it is.
std::optional<std::string> amount(Words& words) {
  const auto range = words.range();
  if (!range) return std::nullopt;
  if (!range->high.empty() || !words.take(",")) return range->text();
  const auto decimals = words.number();
  if (!decimals) return std::nullopt;
  return range->low + "." + *decimals;
}

}  // namespace

Meant meant_time(std::string_view text) {
  if (text == "none" || text == "no rest") return {"0 s", {}};
  if (const auto seconds = minutes_and_seconds(text)) return {std::to_string(*seconds) + " s", {}};
  Words words{text};
  const auto number = amount(words);
  if (!number) return {};
  std::string unit;
  if (take_seconds(words))
    unit = " s";
  else if (words.take_any(minutes_words))
    unit = " min";
  else if (words.take_any(hours_words))
    unit = " h";
  return words.at_end() && !unit.empty() ? Meant{*number + unit, {}} : Meant{};
}

Meant meant_distance(std::string_view text) {
  Words words{text};
  const auto number = amount(words);
  if (!number) return {};
  std::string unit;
  if (words.take_any(metres_words))
    unit = " m";
  else if (words.take_any(kilometres_words))
    unit = " km";
  else if (words.take_any(miles_words))
    unit = " mi";
  return words.at_end() && !unit.empty() ? Meant{*number + unit, {}} : Meant{};
}

Meant meant_mass(std::string_view text) {
  Words words{text};
  const auto number = amount(words);
  if (!number) return {};
  std::string unit;
  if (words.take_any(kilograms_words))
    unit = " kg";
  else if (words.take_any(pounds_words))
    unit = " lb";
  return words.at_end() && !unit.empty() ? Meant{*number + unit, {}} : Meant{};
}

Meant meant_percentage(std::string_view text) {
  Words words{text};
  const auto number = amount(words);
  const bool percent = words.take("%") || words.take("percent") || words.take_phrase("per cent");
  return number && percent && words.at_end() ? Meant{*number + " %", {}} : Meant{};
}

Meant meant_segment(std::string_view text) {
  struct Doing {
    std::string_view said;
    std::string_view word;
  };
  constexpr std::array doings{
      Doing{"walk", "walk"},     Doing{"walking", "walk"},     Doing{"jog", "jog"},
      Doing{"jogging", "jog"},   Doing{"run", "run"},          Doing{"running", "run"},
      Doing{"sprint", "sprint"}, Doing{"sprinting", "sprint"}, Doing{"cycle", "cycle"},
      Doing{"cycling", "cycle"}, Doing{"bike", "cycle"},       Doing{"rest", "rest"},
      Doing{"pause", "rest"},    Doing{"recovery", "rest"},    Doing{"work", "work"}};
  const auto trimmed = [](std::string_view part) {
    while (part.ends_with(' ')) part.remove_suffix(1);
    return std::string{part};
  };
  for (const Doing& doing : doings) {
    const bool behind = text.size() > doing.said.size() && text.ends_with(doing.said);
    const bool before = text.starts_with(doing.said);
    if (!behind && !before) continue;
    const auto amount_text =
        behind ? text.substr(0, text.size() - doing.said.size()) : text.substr(doing.said.size());
    std::string way = meant_time(trimmed(amount_text)).value;
    if (way.empty()) way = meant_distance(trimmed(amount_text)).value;
    if (!way.empty()) return {std::string{doing.word} + " " + way, {}};
  }
  return {};
}

}  // namespace titrate::text
