#include "planner/reading/text_hundredths.h"

#include "planner/reading/cursor.h"

namespace titrate::text {

Parsed<std::int64_t> HundredthsText::parse(std::string_view text) {
  Cursor at{text};
  const auto number = at.thousandths();
  if (!number || !at.at_end()) return at.fault();
  if (*number % 10 == 0) return *number / 10;
  return Fault{"bad-value", quote(text) + " has more than two decimals",
               "write at most two decimals"};
}

std::string HundredthsText::format(std::int64_t hundredths) {
  return decimal_text(hundredths * 10);
}

}  // namespace titrate::text
