#include "planner/exporters/markdown_text.h"

#include <algorithm>

#include "planner/exporters/utf8.h"

namespace titrate::markdown {
namespace {

constexpr std::string_view marks = "\\`*_[]<|~&#$";

/// Whether what stands before `at` makes the letter there part of an address, which readers turn
/// into a link: the colon of `http://`, the full stop of `www.`.
bool makes_link(std::string_view words, std::size_t at) {
  if (words[at] == ':') return words.substr(at).starts_with("://");
  return words[at] == '.' && at >= 3 && (words[at - 1] == 'w' || words[at - 1] == 'W');
}

}  // namespace

std::string text(std::string_view words) {
  const auto flat = utf8::printable(words);
  const std::string_view line =
      std::string_view{flat}.substr(std::min(flat.size(), flat.find_first_not_of(' ')));
  std::string result;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool is_mark = marks.find(line[at]) != std::string_view::npos;
    if (is_mark || makes_link(line, at)) result += '\\';
    result += line[at];
    // No escape keeps `name@place` from becoming a link; a space without width does.
    if (line[at] == '@') result += "\xE2\x80\x8B";
  }
  return result;
}

Table::Table(std::vector<std::string> headings) { rows_.push_back(std::move(headings)); }

void Table::add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

std::string Table::lines() const {
  std::vector<int> widths(rows_.front().size(), 3);
  for (const auto& row : rows_)
    for (std::size_t at = 0; at < row.size(); ++at)
      widths[at] = std::max(widths[at], utf8::columns(row[at]));
  std::string text;
  for (const auto& row : rows_) {
    text += '|';
    for (std::size_t at = 0; at < row.size(); ++at) {
      const auto blanks = static_cast<std::size_t>(widths[at] - utf8::columns(row[at]));
      text += " " + row[at] + std::string(blanks, ' ') + " |";
    }
    text += '\n';
    if (&row != &rows_.front()) continue;
    text += '|';
    for (const int width : widths)
      text += " " + std::string(static_cast<std::size_t>(width), '-') + " |";
    text += '\n';
  }
  return text;
}

}  // namespace titrate::markdown
