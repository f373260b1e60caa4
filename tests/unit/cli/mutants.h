#pragma once

#include <cstdint>
#include <string>

namespace titrate::test {

/// How many kinds of damage `mutant` knows; seed N has damage N modulo this.
inline constexpr std::uint32_t kinds_of_damage = 14;

/// A text with damage that the seed alone decides: bits flipped, bytes lost, doubled or swapped,
/// members exchanged, numbers beyond every range, control characters, byte order marks, other
/// encodings, nesting without end, words without end.
[[nodiscard]] std::string mutant(const std::string& text, std::uint32_t seed);

/// Whether a byte of a text steers a terminal; line breaks and tabs do not.
[[nodiscard]] bool steers_terminal(const std::string& text);

}  // namespace titrate::test
