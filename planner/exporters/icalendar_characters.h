#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Characters as a calendar's lines need them: what may be written, and what must stay together.
namespace titrate::icalendar {

/// The code point at the start of `text` and how many bytes it takes; no bytes when it is not
/// well-formed UTF-8.
struct CodePoint {
  std::uint32_t value = 0;
  std::size_t length = 0;
};
[[nodiscard]] CodePoint first_code_point(std::string_view text);

/// Bytes of the first character with the accents, joiners, variation and skin marks that belong to
/// it; at least 1.
[[nodiscard]] std::size_t character_length(std::string_view text);

/// At most `most` characters of a text, with three dots for what is left out; never cut inside a
/// character.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

}  // namespace titrate::icalendar
