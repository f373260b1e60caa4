#include "planner/reading/text_tenths.h"

#include "planner/reading/cursor.h"

namespace titrate::text {

Parsed<std::int64_t> TenthsText::parse(std::string_view text) {
  Cursor at{text};
  const auto number = at.thousandths();
  if (!number || !at.at_end()) return at.fault();
  if (*number % 100 == 0) return *number / 100;
  return Fault{"bad-value", quote(text) + " has more than one decimal",
               "write at most one decimal"};
}

std::string TenthsText::format(std::int64_t tenths) { return decimal_text(tenths * 100); }

}  // namespace titrate::text
