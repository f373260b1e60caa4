#include "planner/cli/log_flow.h"

#include <algorithm>

namespace titrate::cli {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_plain_letter(char c) {
  return is_letter_or_digit(c) ||
         std::string_view{" _-+./%<>=()"}.find(c) != std::string_view::npos;
}

/// Whether YAML reads the text as it stands, everywhere.
bool is_plain(std::string_view text) {
  if (text.empty() || !is_letter_or_digit(text.front()) || text.back() == ' ') return false;
  return text != "null" && std::ranges::all_of(text, is_plain_letter);
}

std::string escaped(char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto code = static_cast<unsigned char>(c);
  if (c == '"' || c == '\\') return std::string{'\\', c};
  if (c == '\n') return "\\n";
  if (c == '\t') return "\\t";
  if (code < ' ' || code == 0x7F) return {'\\', 'x', digits[code / 16], digits[code % 16]};
  return std::string{c};
}

}  // namespace

std::string flow_scalar(std::string_view text) {
  if (is_plain(text)) return std::string{text};
  std::string quoted = "\"";
  for (const char c : text) quoted += escaped(c);
  return quoted + '"';
}

std::string flow_list(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ", ") + item;
  return "[" + text + "]";
}

void FlowMap::add(std::string_view key, std::string_view value) {
  if (!inside_.empty()) inside_ += ", ";
  inside_ += flow_scalar(key) + ": " + std::string{value};
}

void FlowMap::add_text(std::string_view key, std::string_view text) {
  if (!text.empty()) add(key, flow_scalar(text));
}

}  // namespace titrate::cli
