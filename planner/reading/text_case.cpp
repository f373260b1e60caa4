#include "planner/reading/text_case.h"

#include <algorithm>
#include <array>

#include "planner/reading/cursor.h"

namespace titrate::text {
namespace {

constexpr std::string_view uid_pattern = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

bool fits(char c, char pattern) {
  if (pattern == 'x') return is_hex(c);
  if (pattern == 'y') return c == '8' || c == '9' || c == 'a' || c == 'b';
  return c == pattern;
}

bool is_zone_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '+' || c == '/';
}

constexpr std::array<std::string_view, 8> result_units{"",   "reps", "s",   "m",
                                                       "cm", "kg",   "deg", "min"};

}  // namespace

Parsed<std::string> UidText::parse(std::string_view text) {
  if (std::ranges::equal(text, uid_pattern, fits)) return std::string{text};
  return Fault{};
}

Parsed<std::string> TimeZoneText::parse(std::string_view text) {
  const bool named = text == "UTC" || text.find('/') != std::string_view::npos;
  const bool whole = !text.empty() && text.front() != '/' && text.back() != '/';
  if (named && whole && text.size() <= 64 && std::ranges::all_of(text, is_zone_letter))
    return std::string{text};
  return Fault{};
}

Parsed<Result> ResultText::parse(std::string_view text) {
  Cursor at{text};
  const auto number = at.thousandths();
  if (!number && !at.fault().code.empty()) return at.fault();
  if (number && std::ranges::find(result_units, at.rest()) != result_units.end()) {
    if (*number % 10 != 0)
      return Fault{"bad-value", quote(text) + " has more than two decimals",
                   "write at most two decimals"};
    return Result{true, *number / 10, std::string{at.rest()}, ""};
  }
  if (text.size() > 40) return Fault{};
  return Result{false, 0, "", std::string{text}};
}

std::string ResultText::format(const Result& result) {
  if (!result.is_number) return result.word;
  return decimal_text(result.hundredths * 10) + (result.unit.empty() ? "" : " " + result.unit);
}

}  // namespace titrate::text
