#include "planner/reading/text_count.h"

#include "planner/reading/cursor.h"

namespace titrate::text {
namespace {

Parsed<Count> parse_max(Cursor& at) {
  Count count{Count::Kind::max, 0, 0, std::nullopt};
  if (!at.take("~")) return count;
  count.expected = at.whole();
  if (!count.expected) return at.fault();
  return count;
}

Parsed<Count> parse_numbers(Cursor& at, std::string_view text) {
  const auto low = at.whole();
  if (!low) return at.fault();
  if (at.take("+")) return Count{Count::Kind::at_least, *low, 0, std::nullopt};
  if (!at.take("-")) return Count{Count::Kind::exact, *low, *low, std::nullopt};
  const auto high = at.whole();
  if (!high) return at.fault();
  if (*high < *low) return backwards(text);
  if (*high == *low) return Count{Count::Kind::exact, *low, *low, std::nullopt};
  return Count{Count::Kind::range, *low, *high, std::nullopt};
}

Parsed<Count> parse_count(Cursor& at, std::string_view text) {
  if (at.take("as able")) return Count{Count::Kind::as_able, 0, 0, std::nullopt};
  if (at.take("max")) return parse_max(at);
  if (!at.take("up to")) return parse_numbers(at, text);
  const auto high = at.whole();
  if (!high) return at.fault();
  return Count{Count::Kind::up_to, 0, *high, std::nullopt};
}

/// `10, 10, 8`: one number for each set is a list, with brackets.
bool is_bare_list(std::string_view text) {
  return text.find(',') != std::string_view::npos &&
         text.find_first_not_of("0123456789, ") == std::string_view::npos;
}

Fault week_zero(std::string_view text, std::optional<int> to) {
  const std::string better = !to || *to <= 1 ? "1" : "1-" + std::to_string(*to);
  return {"week-zero", quote(text) + " begins with week 0, and weeks are counted from 1",
          "write " + quote(better)};
}

}  // namespace

Parsed<Count> CountText::parse(std::string_view text) {
  Cursor at{text};
  auto count = parse_count(at, text);
  if (count && !at.at_end() && is_bare_list(text))
    return Fault{"bad-value", quote(text) + " is several numbers",
                 "a number for each set is a list: write `[" + std::string{text} + "]`"};
  if (count && !at.at_end()) return at.fault();
  return count;
}

std::string CountText::format(const Count& count) {
  const std::string low = std::to_string(count.low);
  const std::string high = std::to_string(count.high);
  switch (count.kind) {
    case Count::Kind::exact:
      return low;
    case Count::Kind::range:
      return low + "-" + high;
    case Count::Kind::at_least:
      return low + "+";
    case Count::Kind::up_to:
      return "up to " + high;
    case Count::Kind::max:
      return count.expected ? "max ~" + std::to_string(*count.expected) : "max";
    case Count::Kind::as_able:
      return "as able";
  }
  return {};
}

Parsed<Position> PositionText::parse(std::string_view text) {
  Cursor at{text};
  const auto from = at.whole();
  if (!from) return at.fault();
  Position position{*from, *from};
  if (at.take("+")) {
    position.to = std::nullopt;
  } else if (at.take("-")) {
    position.to = at.whole();
    if (!position.to) return at.fault();
  }
  if (!at.at_end()) return at.fault();
  if (position.from == 0) return week_zero(text, position.to);
  if (position.to && *position.to < position.from) return backwards(text);
  return position;
}

std::string PositionText::format(const Position& position) {
  const std::string from = std::to_string(position.from);
  if (!position.to) return from + "+";
  return *position.to == position.from ? from : from + "-" + std::to_string(*position.to);
}

}  // namespace titrate::text
