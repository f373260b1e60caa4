#include "planner/reading/text_check_in.h"

#include "planner/reading/cursor.h"
#include "planner/reading/text_amount.h"

namespace titrate::text {

Parsed<int> ExertionText::parse(std::string_view text) {
  Cursor at{text};
  const auto number = at.thousandths();
  if (!number || !at.at_end() || *number % 100 != 0) return at.fault();
  if (*number > 10'000) return out_of_range(text, "must be between 0 and 10");
  return static_cast<int>(*number / 100);
}

std::string ExertionText::format(int tenths) { return decimal_text(tenths * 100); }

Parsed<int> GirthText::parse(std::string_view text) {
  Cursor at{text};
  const auto number = at.thousandths();
  if (!number) return at.fault();
  const bool bare = at.at_end();
  const bool centimetres = at.take("cm");
  if ((!bare && !centimetres && !at.take("mm")) || !at.at_end()) return Fault{};
  const std::int64_t thousandths = centimetres ? *number * 10 : *number;
  if (thousandths % 1000 != 0)
    return Fault{"bad-value", quote(text) + " is not a whole number of millimetres",
                 "write whole millimetres"};
  if (thousandths < 50'000 || thousandths > 1'500'000)
    return out_of_range(text, "must be between 50 mm and 1500 mm");
  return static_cast<int>(thousandths / 1000);
}

std::string GirthText::format(int millimetres) { return std::to_string(millimetres) + " mm"; }

Parsed<PerMille> SessionShareText::parse(std::string_view text) {
  if (text == "all") return PerMille{1000};
  const auto share = PercentText::parse(text);
  if (!share) return share.fault();
  if (share->count() > 1000) return out_of_range(text, "may be at most 100 %");
  return *share;
}

std::string SessionShareText::format(PerMille share) {
  return share == PerMille{1000} ? "all" : PercentText::format(share);
}

Parsed<int> WeeksText::parse(std::string_view text) {
  Cursor at{text};
  const auto weeks = at.whole();
  if (!weeks) return at.fault();
  if (at.at_end()) return missing_unit(text, "write " + quote(std::string{text} + " weeks"));
  if (!at.take_plural("week") || !at.at_end()) return Fault{};
  if (*weeks < 1 || *weeks > 52) return out_of_range(text, "must be between 1 and 52 weeks");
  return *weeks;
}

Parsed<Standing> StandingText::parse(std::string_view text) {
  Cursor at{text};
  const auto number = [&at](std::string_view word) {
    return at.take(word) ? at.whole() : std::nullopt;
  };
  const auto row = number("row");
  const auto load = row && at.take(",") ? number("load") : std::nullopt;
  const auto owed = load && at.take("%") && at.take(",") ? number("owed") : std::nullopt;
  const auto level = owed && at.take(",") ? number("level") : std::nullopt;
  if (!level || !at.at_end()) return at.fault();
  constexpr int most_rows = 1000;
  if (*row < 1 || *row > most_rows) return out_of_range(text, "must have a row from 1");
  if (*load < 50 || *load > 100) return out_of_range(text, "must have a load from 50 to 100 %");
  if (*owed > 2) return out_of_range(text, "may owe at most 2");
  if (*level > 3) return out_of_range(text, "may be at most 3 levels easier");
  return Standing{*row, *load, *owed, *level};
}

std::string StandingText::format(const Standing& standing) {
  return "row " + std::to_string(standing.row) + ", load " + std::to_string(standing.load) +
         " %, owed " + std::to_string(standing.owed) + ", level " + std::to_string(standing.level);
}

std::string WeeksText::format(int weeks) { return plural_text(weeks, "week"); }

}  // namespace titrate::text
