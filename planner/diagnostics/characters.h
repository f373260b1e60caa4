#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace titrate {

/// One character of a text. Where the bytes are not UTF-8, one byte that is not `valid`.
struct Character {
  char32_t code = 0;
  std::size_t length = 1;
  bool valid = false;
};

/// The character that starts at `offset`, which lies inside `text`. Strict: no overlong forms, no
/// surrogates, nothing above U+10FFFF.
[[nodiscard]] Character character_at(std::string_view text, std::size_t offset);

/// How many characters `text` has; a byte that is not UTF-8 counts as one.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// Whether a character steers a terminal or hides what is read: C0 and C1 controls (tab and line
/// breaks included), line and paragraph separators, overrides of the writing direction, a BOM.
[[nodiscard]] bool is_control(char32_t code);

/// `text` for one line of a terminal: control characters and bytes that are not UTF-8 become `?`,
/// tabs and line breaks a blank.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace titrate
