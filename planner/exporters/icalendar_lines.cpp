#include "planner/exporters/icalendar_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace titrate::icalendar {
namespace {

/// RFC 5545 3.1, without the line break.
constexpr std::size_t most_octets = 75;

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

std::size_t length_by_lead(unsigned lead) {
  if (lead < 0x80U) return 1;
  if (lead >= 0xc2U && lead < 0xe0U) return 2;
  if (lead >= 0xe0U && lead < 0xf0U) return 3;
  if (lead >= 0xf0U && lead < 0xf5U) return 4;
  return 0;
}

/// The code point at the start of `text` and how many bytes it takes; no bytes when it is not
/// well-formed UTF-8.
struct CodePoint {
  std::uint32_t value = 0;
  std::size_t length = 0;
};

CodePoint first_code_point(std::string_view text) {
  const auto lead = byte_at(text, 0);
  const auto length = length_by_lead(lead);
  if (length == 0 || length > text.size()) return {};
  if (length == 1) return {lead, 1};
  std::uint32_t value = lead & (0x7fU >> length);
  for (std::size_t at = 1; at < length; ++at) {
    if ((byte_at(text, at) & 0xc0U) != 0x80U) return {};
    value = value << 6U | (byte_at(text, at) & 0x3fU);
  }
  const bool overlong = (length == 3 && value < 0x800U) || (length == 4 && value < 0x10000U);
  const bool surrogate = value >= 0xd800U && value < 0xe000U;
  if (overlong || surrogate || value > 0x10ffffU) return {};
  return {value, length};
}

bool is_control(std::uint32_t value) {
  return (value < 0x20U && value != '\t') || (value >= 0x7fU && value < 0xa0U) || value == 0xfeffU;
}

constexpr std::uint32_t zero_width_joiner = 0x200dU;

/// Accents, joiners, variation and skin marks: they change the character before them.
bool belongs_to_the_one_before(std::uint32_t value) {
  return (value >= 0x300U && value < 0x370U) || value == zero_width_joiner ||
         (value >= 0x20d0U && value < 0x2100U) || (value >= 0xfe00U && value < 0xfe10U) ||
         (value >= 0x1f3fbU && value < 0x1f400U);
}

/// Bytes of the first character with the marks that belong to it.
std::size_t character_length(std::string_view text) {
  auto last = first_code_point(text);
  std::size_t length = std::max<std::size_t>(last.length, 1);
  while (length < text.size()) {
    const auto next = first_code_point(text.substr(length));
    const bool joined = last.value == zero_width_joiner || belongs_to_the_one_before(next.value);
    if (next.length == 0 || !joined) break;
    length += next.length;
    last = next;
  }
  return length;
}

/// What a fold must not cut: a character or an escape. A character of marks without end must not
/// make an endless line: then any code point may end it.
std::size_t piece_length(std::string_view text) {
  if (text.size() > 1 && text[0] == '\\') return 2;
  const auto character = character_length(text);
  if (character < most_octets) return character;
  return std::max<std::size_t>(first_code_point(text).length, 1);
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

}  // namespace

void Lines::add(std::string_view line) {
  std::size_t octets = 0;
  while (!line.empty()) {
    const auto length = piece_length(line);
    if (octets + length > most_octets) {
      bytes_ += "\r\n ";
      octets = 1;
    }
    bytes_ += line.substr(0, length);
    octets += length;
    line.remove_prefix(length);
  }
  bytes_ += "\r\n";
}

void Lines::add_text(std::string_view name, std::string_view text) {
  const auto value = escaped(text);
  if (!value.empty()) add(std::string{name} + ':' + value);
}

std::string escaped(std::string_view text) {
  std::string out;
  for (text = trimmed(text); !text.empty();) {
    const auto [value, length] = first_code_point(text);
    const bool pair = text.substr(0, 2) == "\r\n";
    if (value == '\r' || value == '\n') {
      out += "\\n";
    } else if (value == '\\') {
      out += '/';
    } else if (value == ';' || value == ',') {
      out += '\\';
      out += text[0];
    } else if (length > 0 && !is_control(value)) {
      out += text.substr(0, length);
    }
    text.remove_prefix(pair ? 2 : std::max<std::size_t>(length, 1));
  }
  return out;
}

}  // namespace titrate::icalendar
