#pragma once

#include <string>
#include <string_view>

/// Text of a patient or a file on its way to a reader: always well-formed, never a control code.
namespace titrate::utf8 {

/// The same text with every byte that is not part of well-formed UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string well_formed(std::string_view text);

/// Well-formed text without control characters and without marks that turn the direction of
/// writing; line breaks and tabs become one space.
[[nodiscard]] std::string printable(std::string_view text);

/// Characters, counted as one column each.
[[nodiscard]] int columns(std::string_view text);

/// The first `columns` characters of well-formed text.
[[nodiscard]] std::string_view first_columns(std::string_view text, int columns);

}  // namespace titrate::utf8
