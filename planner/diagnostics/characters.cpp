#include "planner/diagnostics/characters.h"

#include <cassert>
#include <cstdint>

namespace titrate {
namespace {

constexpr char32_t last_code = 0x10FFFF;

std::uint8_t byte_at(std::string_view text, std::size_t offset) {
  return static_cast<std::uint8_t>(text[offset]);
}

/// Bytes that the first byte announces, or 0 when no character starts with it.
std::size_t announced_length(std::uint8_t first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  if (first >= 0xF0 && first < 0xF5) return 4;
  return 0;
}

bool is_allowed(char32_t code, std::size_t length) {
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return code >= least[length] && code <= last_code && !surrogate;
}

}  // namespace

Character character_at(std::string_view text, std::size_t offset) {
  assert(offset < text.size());
  const auto first = byte_at(text, offset);
  const auto length = announced_length(first);
  if (length == 1) return {first, 1, true};
  if (length == 0 || offset + length > text.size()) return {};
  auto code = static_cast<char32_t>(first & (0xFF >> (length + 1)));
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = byte_at(text, offset + i);
    if ((next & 0xC0) != 0x80) return {};
    code = (code << 6) | static_cast<char32_t>(next & 0x3F);
  }
  if (!is_allowed(code, length)) return {};
  return {code, length, true};
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count)
    i += byte_at(text, i) < 0x80 ? std::size_t{1} : character_at(text, i).length;
  return count;
}

bool is_control(char32_t code) {
  if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return true;
  const bool separator = code == 0x2028 || code == 0x2029;
  const bool direction = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  return separator || direction || code == 0xFEFF;
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto character = character_at(text, i);
    if (character.code == '\t' || character.code == '\n' || character.code == '\r') {
      result += ' ';
    } else if (!character.valid || is_control(character.code)) {
      result += '?';
    } else {
      result += text.substr(i, character.length);
    }
    i += character.length;
  }
  return result;
}

}  // namespace titrate
