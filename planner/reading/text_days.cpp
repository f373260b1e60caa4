#include "planner/reading/text_days.h"

#include "planner/reading/cursor.h"

namespace titrate::text {
namespace {

constexpr int longest_gap = 14 * 24 * 60;
constexpr int most_weeks = 156;

std::string range_text(int low, int high) {
  return std::to_string(low) + (low == high ? "" : "-" + std::to_string(high));
}

/// Two whole numbers with `-` between, or one.
bool take_whole_ends(Cursor& at, int& low, int& high) {
  const auto first = at.whole();
  if (!first) return false;
  low = high = *first;
  if (!at.take("-")) return true;
  const auto second = at.whole();
  if (!second) return false;
  high = *second;
  return true;
}

Parsed<Frequency> every_days(Cursor& at, std::string_view text) {
  Frequency frequency{Frequency::Kind::every_days, 1, 1};
  if (!take_whole_ends(at, frequency.low, frequency.high)) return at.fault();
  if (!at.take_plural("day") || !at.at_end()) return Fault{};
  if (frequency.high < frequency.low) return backwards(text);
  if (frequency.low < 1 || frequency.high > 28)
    return out_of_range(text, "must be between 1 and 28 days");
  return frequency;
}

Parsed<Frequency> per_week(Cursor& at, std::string_view text) {
  Frequency frequency;
  if (!take_whole_ends(at, frequency.low, frequency.high)) return at.fault();
  if (at.at_end())
    return missing_unit(text, "write " + quote(std::string{text} + "/week") + " or `every 2 days`");
  const bool named = at.take_plural("day");
  if (named && at.at_end())
    return missing_unit(text,
                        "write " + quote(range_text(frequency.low, frequency.high) + "/week"));
  if (!at.take("/") || !at.take("week") || !at.at_end()) return Fault{};
  if (frequency.high < frequency.low) return backwards(text);
  if (frequency.low < 1 || frequency.high > 7)
    return out_of_range(text, "must be between 1 and 7 days a week");
  return frequency;
}

constexpr int days_of(Length::Unit unit) {
  switch (unit) {
    case Length::Unit::sessions:
    case Length::Unit::days:
      return 1;
    case Length::Unit::weeks:
      return 7;
    case Length::Unit::months:
      return 30;
  }
  return 1;
}

std::optional<Length::Unit> take_unit(Cursor& at) {
  using enum Length::Unit;
  for (const auto unit : {sessions, days, weeks, months})
    if (at.take_plural(unit_word(unit))) return unit;
  return std::nullopt;
}

}  // namespace

Parsed<Frequency> FrequencyText::parse(std::string_view text) {
  if (text == "daily") return Frequency{Frequency::Kind::per_week, 7, 7};
  if (text == "other days") return Frequency{Frequency::Kind::other_days, 1, 1};
  Cursor at{text};
  return at.take("every") ? every_days(at, text) : per_week(at, text);
}

std::string FrequencyText::format(const Frequency& frequency) {
  const std::string range = range_text(frequency.low, frequency.high);
  switch (frequency.kind) {
    case Frequency::Kind::per_week:
      return frequency.low == 7 ? "daily" : range + "/week";
    case Frequency::Kind::every_days:
      return "every " + range + (frequency.high == 1 ? " day" : " days");
    case Frequency::Kind::other_days:
      return "other days";
  }
  return {};
}

Parsed<Gap> GapText::parse(std::string_view text) {
  Cursor at{text};
  const auto amount = at.whole();
  if (!amount) return at.fault();
  Gap gap{*amount, Gap::Unit::hours};
  if (at.at_end())
    return missing_unit(text, "write " + quote(std::string{text} + " h") + " or `2 days`");
  if (at.take_plural("day")) {
    gap.unit = Gap::Unit::days;
  } else if (!at.take("h")) {
    return Fault{};
  }
  if (!at.at_end()) return Fault{};
  if (in_minutes(gap) > longest_gap) return out_of_range(text, "may be at most 14 days");
  return gap;
}

std::string GapText::format(Gap gap) {
  if (gap.unit == Gap::Unit::hours) return std::to_string(gap.amount) + " h";
  return plural_text(gap.amount, "day");
}

Parsed<Length> LengthText::parse(std::string_view text) {
  Length length;
  length.open = text == "open";
  if (length.open) return length;
  Cursor at{text};
  int high = 0;
  if (!take_whole_ends(at, length.min, high)) return at.fault();
  if (at.at_end()) {
    const std::string_view unit = text == "1" ? " week" : " weeks";
    return missing_unit(text, "write " + quote(std::string{text} + std::string{unit}));
  }
  const auto unit = take_unit(at);
  if (!unit || !at.at_end()) return Fault{};
  length.unit = *unit;
  if (high < length.min) return backwards(text);
  if (high < 1 || high * days_of(*unit) > most_weeks * 7)
    return out_of_range(text, "must be between 1 day and 156 weeks");
  if (high != length.min) length.max = high;
  return length;
}

Parsed<Length> LengthText::parse_least(std::string_view text) {
  Cursor at{text};
  const auto number = at.whole();
  const auto unit = number ? take_unit(at) : std::nullopt;
  if (!unit || *number != 0 || !at.at_end()) return parse(text);
  Length none;
  none.unit = *unit;
  return none;
}

std::string LengthText::format(const Length& length) {
  if (length.open) return "open";
  const int high = length.max.value_or(length.min);
  return range_text(length.min, high) + " " + std::string{unit_word(length.unit)} +
         (high == 1 ? "" : "s");
}

Parsed<int> DaysText::parse(std::string_view text) {
  Cursor at{text};
  const auto days = at.whole();
  if (!days) return at.fault();
  if (at.at_end()) return missing_unit(text, "write " + quote(std::string{text} + " days"));
  if (!at.take_plural("day") || !at.at_end()) return Fault{};
  if (*days < 1 || *days > 90) return out_of_range(text, "must be between 1 and 90 days");
  return *days;
}

std::string DaysText::format(int days) { return plural_text(days, "day"); }

Parsed<Pace> PaceText::parse(std::string_view text) {
  Cursor at{text};
  const auto rows = at.whole();
  if (!rows) return at.fault();
  if (!at.take_plural("row") || !at.take("in")) return Fault{};
  const auto days = at.whole();
  if (!days) return at.fault();
  if (!at.take_plural("day") || !at.at_end()) return Fault{};
  if (*rows < 1 || *rows > 20 || *days < 1 || *days > 90)
    return out_of_range(text, "must be 1 to 20 rows in 1 to 90 days");
  return Pace{*rows, *days};
}

std::string PaceText::format(Pace pace) {
  return plural_text(pace.rows, "row") + " in " + plural_text(pace.days, "day");
}

std::string_view unit_word(Length::Unit unit) {
  switch (unit) {
    case Length::Unit::sessions:
      return "session";
    case Length::Unit::days:
      return "day";
    case Length::Unit::weeks:
      return "week";
    case Length::Unit::months:
      return "month";
  }
  return {};
}

}  // namespace titrate::text
