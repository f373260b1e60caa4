#include "planner/reading/text_name.h"

#include <algorithm>

namespace titrate::text {
namespace {

constexpr std::size_t longest_name = 64;

bool is_slug_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool fits(std::string_view text) {
  return !text.empty() && text.size() <= longest_name && text.front() != '-' &&
         text.back() != '-' && std::ranges::all_of(text, is_slug_letter);
}

std::string lowered(std::string_view text) {
  std::string result{text};
  std::ranges::transform(result, result.begin(), small);
  return result;
}

/// With hyphens in place of spaces and underscores.
std::string hyphened(std::string_view text) {
  std::string result{text};
  std::ranges::replace_if(
      result, [](char c) { return c == ' ' || c == '_'; }, '-');
  return result;
}

}  // namespace

Parsed<std::string> SlugText::parse(std::string_view text) {
  if (fits(text)) return std::string{text};
  const std::string better = hyphened(lowered(text));
  if (!fits(better)) return Fault{};
  return Fault{"bad-value", quote(text) + " is not an id: " + std::string{form} + " only",
               "write " + quote(better)};
}

Parsed<std::string> MeasureNameText::parse(std::string_view text) {
  if (fits(lowered(text))) return std::string{text};
  return Fault{};
}

Parsed<std::string> SessionNameText::parse(std::string_view text) {
  if (fits(lowered(text))) return std::string{text};
  const std::string better = hyphened(text);
  if (!fits(lowered(better))) return Fault{};
  return Fault{"bad-value",
               quote(text) + " is not a name of a session: " + std::string{form} + " only",
               "write " + quote(better)};
}

}  // namespace titrate::text
