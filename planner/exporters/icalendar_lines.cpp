#include "planner/exporters/icalendar_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "planner/exporters/icalendar_characters.h"

namespace titrate::icalendar {
namespace {

/// RFC 5545 3.1, without the line break.
constexpr std::size_t most_octets = 75;
constexpr std::size_t block_size = std::size_t{1} << 16U;

bool is_control(std::uint32_t value) {
  return (value < 0x20U && value != '\t') || (value >= 0x7fU && value < 0xa0U) || value == 0xfeffU;
}

/// What a fold must not cut: a character or an escape. A character of marks without end must not
/// make an endless line: then any code point may end it.
std::size_t piece_length(std::string_view text) {
  if (text.size() > 1 && text[0] == '\\') return 2;
  const auto character = character_length(text);
  if (character < most_octets) return character;
  return std::max<std::size_t>(first_code_point(text).length, 1);
}

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80U; }

/// Where a line that is longer than `room` is cut: the last place that divides no piece.
std::size_t cut_of(std::string_view line, std::size_t room) {
  const bool between = is_ascii(line[room - 1]) && is_ascii(line[room]);
  if (between && line[room - 1] != '\\') return room;
  std::size_t cut = 0;
  for (auto next = piece_length(line); next <= room;) {
    cut = next;
    next += piece_length(line.substr(next));
  }
  return cut;
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// Bytes that are written as they are.
constexpr auto plain = [] {
  std::array<bool, 256> bytes{};
  for (unsigned byte = 0x20; byte < 0x7f; ++byte)
    bytes[byte] = byte != '\\' && byte != ';' && byte != ',';
  bytes['\t'] = true;
  return bytes;
}();

std::size_t plain_run(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && plain[static_cast<unsigned char>(text[length])]) ++length;
  return length;
}

/// Adds the first character, and returns how many bytes it took.
std::size_t add_escaped_character(std::string& out, std::string_view text) {
  const auto [value, length] = first_code_point(text);
  if (value == '\r' || value == '\n') {
    out += "\\n";
    return text.substr(0, 2) == "\r\n" ? 2 : 1;
  }
  if (value == '\\') {
    out += '/';
  } else if (value == ';' || value == ',') {
    out += '\\';
    out += text[0];
  } else if (length > 0 && !is_control(value)) {
    out += text.substr(0, length);
  }
  return std::max<std::size_t>(length, 1);
}

void add_escaped(std::string& out, std::string_view text) {
  text = trimmed(text);
  while (!text.empty()) {
    const auto run = plain_run(text);
    out += text.substr(0, run);
    text.remove_prefix(run);
    if (!text.empty()) text.remove_prefix(add_escaped_character(out, text));
  }
}

}  // namespace

Lines::Lines(std::ostream& out) : out_(out) { block_.reserve(block_size); }

Lines::~Lines() { flush(); }

void Lines::flush() {
  out_.write(block_.data(), static_cast<std::streamsize>(block_.size()));
  block_.clear();
}

void Lines::put(std::string_view bytes) {
  if (block_.size() + bytes.size() > block_size) flush();
  block_ += bytes;
  octets_ += static_cast<std::int64_t>(bytes.size());
}

void Lines::add(std::string_view line) {
  auto room = most_octets;
  while (line.size() > room) {
    const auto cut = cut_of(line, room);
    put(line.substr(0, cut));
    put("\r\n ");
    line.remove_prefix(cut);
    room = most_octets - 1;
  }
  put(line);
  put("\r\n");
}

void Lines::add(std::initializer_list<std::string_view> parts) {
  line_.clear();
  for (const auto part : parts) line_ += part;
  add(std::string_view{line_});
}

void Lines::add_text(std::string_view name, std::string_view text) {
  line_ = name;
  line_ += ':';
  line_.reserve(name.size() + 2 * text.size());
  add_escaped(line_, text);
  if (line_.size() > name.size() + 1) add(std::string_view{line_});
}

std::string escaped(std::string_view text) {
  std::string out;
  add_escaped(out, text);
  return out;
}

}  // namespace titrate::icalendar
