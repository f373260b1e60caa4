#include "planner/exporters/csv_cells.h"

#include <algorithm>
#include <array>

#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::csv {
namespace {

/// What makes a spreadsheet calculate; the wide forms do so where Chinese or Japanese is written.
constexpr std::array<std::string_view, 8> formula_starts{
    "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

bool looks_like_formula(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return false;
  return std::ranges::any_of(formula_starts, [&](std::string_view start) {
    return text.substr(first).starts_with(start);
  });
}

/// Programs guess the separator, so a semicolon is kept apart as well as a comma.
bool needs_quotes(std::string_view cell) {
  if (cell.empty()) return false;
  return cell.find_first_of(",;\"") != std::string_view::npos || cell.front() == ' ' ||
         cell.back() == ' ';
}

std::string quoted(std::string_view cell) {
  if (!needs_quotes(cell)) return std::string{cell};
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? "\"\"" : std::string{c};
  return text + '"';
}

}  // namespace

std::string text_cell(std::string_view text) {
  const auto words = utf8::printable(text);
  return looks_like_formula(words) ? "'" + words : words;
}

std::string decimal_cell(std::optional<std::int64_t> count, int places) {
  return count ? words::decimal(*count, places) : "";
}

std::string numbers_cell(const std::vector<std::optional<std::int64_t>>& counts, int places) {
  if (std::ranges::none_of(counts, [](const auto& count) { return count.has_value(); })) return {};
  const bool same =
      std::ranges::all_of(counts, [&](const auto& count) { return count == counts.front(); });
  if (same) return decimal_cell(counts.front(), places);
  std::string text;
  for (const auto& count : counts)
    text += (text.empty() ? "" : " ") + (count ? decimal_cell(count, places) : "?");
  return text;
}

std::string yes_cell(bool yes) { return yes ? "yes" : "no"; }

std::string line_of(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t at = 0; at < cells.size(); ++at)
    line += (at == 0 ? "" : ",") + quoted(cells[at]);
  return line + "\r\n";
}

}  // namespace titrate::csv
