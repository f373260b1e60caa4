#include "planner/exporters/icalendar_characters.h"

#include <algorithm>
#include <array>

namespace titrate::icalendar {
namespace {

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

/// `from` included, `to` not.
struct Range {
  std::uint32_t from;
  std::uint32_t to;
};

/// Marks of the scripts that patients' names and exercises are written in, variation marks and the
/// colours of skin, in order.
constexpr std::array<Range, 22> marks{{
    {0x300, 0x370},   {0x483, 0x48a},     {0x591, 0x5be},   {0x5bf, 0x5c0},   {0x5c1, 0x5c3},
    {0x5c4, 0x5c6},   {0x5c7, 0x5c8},     {0x610, 0x61b},   {0x64b, 0x660},   {0x670, 0x671},
    {0x6d6, 0x6dd},   {0x900, 0x904},     {0x93a, 0x93d},   {0x93e, 0x950},   {0xe31, 0xe32},
    {0xe34, 0xe3b},   {0xe47, 0xe4f},     {0x1ab0, 0x1b00}, {0x1dc0, 0x1e00}, {0x20d0, 0x2100},
    {0xfe00, 0xfe30}, {0x1f3fb, 0x1f400},
}};

constexpr std::uint32_t zero_width_joiner = 0x200dU;

bool belongs_to_the_one_before(std::uint32_t value) {
  if (value < marks.front().from) return false;
  const auto* after = std::ranges::upper_bound(marks, value, {}, &Range::from);
  return value == zero_width_joiner || value < (after - 1)->to;
}

}  // namespace

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

std::string shortened(std::string_view text, std::size_t most) {
  constexpr std::size_t dots = 3;
  std::size_t characters = 0;
  std::size_t kept = 0;  // bytes that leave room for the dots
  for (std::size_t at = 0; at < text.size(); at += character_length(text.substr(at))) {
    if (characters <= most - dots) kept = at;
    ++characters;
  }
  if (characters <= most) return std::string{text};
  return std::string{text.substr(0, kept)} + "...";
}

}  // namespace titrate::icalendar
