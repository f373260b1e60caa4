#include "planner/exporters/utf8.h"

#include <algorithm>
#include <cstddef>

namespace titrate::utf8 {
namespace {

struct Character {
  char32_t code = 0;
  std::size_t bytes = 1;
  bool valid = false;
};

unsigned byte_at(std::string_view text, std::size_t index) {
  return static_cast<unsigned char>(text[index]);
}

std::size_t length_after(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool in_range(char32_t code, std::size_t bytes) {
  if (bytes == 3) return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
  if (bytes == 4) return code >= 0x10000 && code <= 0x10FFFF;
  return true;
}

Character first_character(std::string_view text) {
  const unsigned lead = byte_at(text, 0);
  const std::size_t bytes = length_after(lead);
  if (bytes == 1) return {lead, 1, true};
  if (bytes == 0 || bytes > text.size()) return {};
  char32_t code = lead & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte_at(text, i) & 0xC0U) != 0x80) return {};
    code = (code << 6) | (byte_at(text, i) & 0x3FU);
  }
  if (!in_range(code, bytes)) return {};
  return {code, bytes, true};
}

bool is_control(char32_t code) {
  const bool turns_direction = code == 0x061C || code == 0x200E || code == 0x200F ||
                               (code >= 0x202A && code <= 0x202E) ||
                               (code >= 0x2066 && code <= 0x2069);
  return code < 0x20 || (code >= 0x7F && code <= 0x9F) || turns_direction || code == 0xFEFF;
}

bool is_break(char32_t code) {
  return code == '\n' || code == '\r' || code == '\t' || code == 0x85 || code == 0x2028 ||
         code == 0x2029;
}

}  // namespace

std::string well_formed(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto character = first_character(text);
    result += character.valid ? text.substr(0, character.bytes) : std::string_view{"\xEF\xBF\xBD"};
    text.remove_prefix(character.bytes);
  }
  return result;
}

std::string printable(std::string_view text) {
  const std::string whole = well_formed(text);
  std::string result;
  for (std::string_view rest = whole; !rest.empty();) {
    const auto character = first_character(rest);
    if (is_break(character.code)) {
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else if (!is_control(character.code)) {
      result += rest.substr(0, character.bytes);
    }
    rest.remove_prefix(character.bytes);
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

int columns(std::string_view text) {
  const auto starts_character = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  };
  return static_cast<int>(std::count_if(text.begin(), text.end(), starts_character));
}

std::string_view first_columns(std::string_view text, int columns) {
  std::size_t bytes = 0;
  for (; columns > 0 && bytes < text.size(); --columns) {
    bytes += first_character(text.substr(bytes)).bytes;
  }
  return text.substr(0, bytes);
}

}  // namespace titrate::utf8
