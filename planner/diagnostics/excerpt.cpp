#include "planner/diagnostics/excerpt.h"

#include <algorithm>

#include "planner/diagnostics/characters.h"

namespace titrate {
namespace {

constexpr std::size_t longest_line = 160;  // characters
constexpr std::size_t shown_before = 60;
constexpr std::size_t shown_after = 80;
constexpr std::string_view left_out = "...";

bool is_long(std::string_view line) {
  if (line.size() <= longest_line) return false;
  constexpr std::size_t longest_character = 4;
  if (line.size() > longest_line * longest_character) return true;
  return count_characters(line) > longest_line;
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// `offset` moved back by `count` characters; stray bytes count as characters.
std::size_t step_back(std::string_view line, std::size_t offset, std::size_t count) {
  for (; count > 0 && offset > 0; --count) {
    std::size_t length = 1;
    while (length < 4 && length < offset && continues_character(line[offset - length])) ++length;
    offset -= character_at(line, offset - length).length == length ? length : 1;
  }
  return offset;
}

std::size_t step_on(std::string_view line, std::size_t offset, std::size_t count) {
  for (; count > 0 && offset < line.size(); --count) offset += character_at(line, offset).length;
  return offset;
}

/// The part of `text` with control characters made visible; tabs stay tabs.
std::string shown(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto length = character_at(text, i).length;
    result += text[i] == '\t' ? "\t" : printable(text.substr(i, length));
    i += length;
  }
  return result;
}

}  // namespace

Excerpt::Excerpt(const Source& source, std::size_t focus) : line_(source.line_at(focus)) {
  line_begin_ = static_cast<std::size_t>(line_.data() - source.text.data());
  shown_end_ = line_.size();
  if (!is_long(line_)) return;
  const auto place = std::min(focus > line_begin_ ? focus - line_begin_ : 0, line_.size());
  shown_begin_ = step_back(line_, place, shown_before);
  shown_end_ = step_on(line_, place, shown_after);
}

std::string Excerpt::text() const {
  std::string result{shown_begin_ > 0 ? left_out : ""};
  result += shown(line_.substr(shown_begin_, shown_end_ - shown_begin_));
  if (shown_end_ < line_.size()) result += left_out;
  return result;
}

std::string Excerpt::underline(Span span, char marker) const {
  const auto in_line = [&](std::size_t offset) {
    const auto place = offset > line_begin_ ? offset - line_begin_ : 0;
    return std::clamp(place, shown_begin_, shown_end_);
  };
  const auto begin = in_line(span.begin);
  const auto end = in_line(span.end);
  std::string result(shown_begin_ > 0 ? left_out.size() : 0, ' ');
  for (std::size_t i = shown_begin_; i < begin; i += character_at(line_, i).length) {
    result += line_[i] == '\t' ? '\t' : ' ';
  }
  const auto width = end > begin ? count_characters(line_.substr(begin, end - begin)) : 0;
  return result + std::string(std::max<std::size_t>(width, 1), marker);
}

}  // namespace titrate
