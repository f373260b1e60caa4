#include "planner/diagnostics/source.h"

#include <algorithm>

#include "planner/diagnostics/characters.h"

namespace titrate {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Where the line of `offset` starts; a byte order mark belongs to no line.
std::size_t line_begin(std::string_view text, std::size_t offset) {
  if (offset > 0) {
    const auto line_break = text.rfind('\n', offset - 1);
    if (line_break != std::string_view::npos) return line_break + 1;
  }
  return text.substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size() : 0;
}

}  // namespace

LineColumn Source::at(std::size_t offset) const {
  const std::string_view all = text;
  offset = std::min(offset, all.size());
  const auto begin = line_begin(all, offset);
  const auto line_breaks =
      std::count(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
  const auto characters = offset > begin ? count_characters(all.substr(begin, offset - begin)) : 0;
  return {static_cast<int>(line_breaks) + first_line, static_cast<int>(characters) + 1};
}

std::string_view Source::line_at(std::size_t offset) const {
  const std::string_view all = text;
  offset = std::min(offset, all.size());
  const auto begin = line_begin(all, offset);
  auto end = std::min(all.find('\n', begin), all.size());
  if (end > begin && all[end - 1] == '\r') --end;
  return all.substr(begin, end - begin);
}

}  // namespace titrate
