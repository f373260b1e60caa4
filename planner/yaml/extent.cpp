#include "planner/yaml/extent.h"

#include <algorithm>

namespace titrate::yaml {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

/// Folding changes only blanks, so the visible characters of `value` stand in `text` in order.
std::size_t end_of_unquoted(std::string_view text, std::size_t from, std::string_view value) {
  auto end = from;
  for (const char c : value) {
    if (is_blank(c)) continue;
    auto next = end;
    while (next < text.size() && is_blank(text[next])) ++next;
    if (next >= text.size() || text[next] != c) break;
    end = next + 1;
  }
  return end;
}

/// `|`, `>-`, `|2`: the indicator in front of a block text.
std::size_t end_of_block_indicator(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_not_of("|>+-0123456789", begin), text.size());
}

}  // namespace

std::size_t end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (auto i = begin + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      const bool doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
      if (!doubled) return i + 1;
      ++i;
    }
  }
  return std::string_view::npos;
}

std::size_t end_of_scalar(std::string_view text, std::size_t begin, std::string_view value) {
  if (begin >= text.size()) return text.size();
  const char first = text[begin];
  if (first == '"' || first == '\'') return std::min(end_of_quoted(text, begin), text.size());
  if (first != '|' && first != '>') return end_of_unquoted(text, begin, value);
  const auto indicator = end_of_block_indicator(text, begin);
  const auto content = std::min(text.find('\n', indicator), text.size());
  const auto end = end_of_unquoted(text, content, value);
  return end > content ? end : indicator;
}

std::size_t skip_blank(std::string_view text, std::size_t from) {
  while (from < text.size() && (is_blank(text[from]) || text[from] == '#')) {
    from = text[from] == '#' ? std::min(text.find('\n', from), text.size()) : from + 1;
  }
  return from;
}

std::size_t end_of_braces(std::string_view text, std::size_t from) {
  for (auto i = skip_blank(text, from); i < text.size(); i = skip_blank(text, i + 1)) {
    if (text[i] == ']' || text[i] == '}') return i + 1;
  }
  return text.size();
}

}  // namespace titrate::yaml
