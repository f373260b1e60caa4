#include "planner/reading/fault.h"

namespace titrate::text {
namespace {

constexpr std::size_t longest_quote = 60;

std::string_view cut(std::string_view text) {
  if (text.size() <= longest_quote) return text;
  std::size_t end = longest_quote;
  // Never inside a UTF-8 sequence: step back over its continuation bytes.
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

std::string quote(std::string_view text) {
  const std::string_view shown = cut(text);
  return "`" + std::string{shown} + (shown.size() < text.size() ? "..." : "") + "`";
}

Fault backwards(std::string_view text) {
  return {"backwards-range", quote(text) + " runs backwards", "write the smaller end first"};
}

Fault missing_unit(std::string_view text, std::string help) {
  return {"missing-unit", quote(text) + " has no unit", std::move(help)};
}

Fault out_of_range(std::string_view text, std::string_view limits) {
  return {"out-of-range", quote(text) + " is out of range", "it " + std::string{limits}};
}

}  // namespace titrate::text
