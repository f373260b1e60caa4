#include "planner/reading/text_limit.h"

#include "planner/reading/cursor.h"

namespace titrate::text {
namespace {

/// One end: a word, or a number whose percent sign may still follow.
std::optional<int> take_end(Cursor& at) {
  if (at.take("none")) return 0;
  if (at.take("toe-touch")) return toe_touch_percent;
  if (at.take("full")) return 100;
  const auto number = at.whole();
  if (!number || !at.take("%")) return std::nullopt;
  return number;
}

}  // namespace

Parsed<WeightBearing> WeightBearingText::parse(std::string_view text) {
  WeightBearing bearing{0, std::string{text}};
  Cursor numbers{text};
  const auto low_number = numbers.whole();
  std::optional<int> low;
  Cursor at{text};
  if (low_number && numbers.at_end())
    return missing_unit(text, "write " + quote(std::string{text} + " %"));
  if (low_number && numbers.take("-")) {
    low = low_number;
    at = numbers;
  } else {
    low = take_end(at);
    if (!low) return at.fault();
    bearing.top = *low;
    if (at.at_end() && *low <= 100) return bearing;
    if (!at.take("to")) return *low > 100 ? out_of_range(text, "may be at most 100 %") : Fault{};
  }
  const auto high = take_end(at);
  if (!high || !at.at_end()) return at.fault();
  if (*high > 100) return out_of_range(text, "may be at most 100 %");
  if (*high < *low) return backwards(text);
  bearing.top = *high;
  return bearing;
}

std::string WeightBearingText::format(const WeightBearing& bearing) { return bearing.written; }

Parsed<FootContacts> FootContactsText::parse(std::string_view text) {
  Cursor at{text};
  const auto contacts = at.whole();
  if (!contacts) return at.fault();
  if (at.at_end()) return missing_unit(text, "write " + quote(std::string{text} + " per session"));
  if (!at.take("per")) return Fault{};
  const bool per_week = at.take("week");
  if (!per_week && !at.take("session")) return Fault{};
  if (!at.at_end()) return Fault{};
  return FootContacts{*contacts, per_week};
}

std::string FootContactsText::format(const FootContacts& contacts) {
  return std::to_string(contacts.contacts) + (contacts.per_week ? " per week" : " per session");
}

}  // namespace titrate::text
