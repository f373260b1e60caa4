#pragma once

#include <cstddef>
#include <string_view>

/// Where things end. The YAML library tells only where they begin.
namespace titrate::yaml {

/// The offset behind the quote that closes the one at `begin`, or `npos` when none does.
[[nodiscard]] std::size_t end_of_quoted(std::string_view text, std::size_t begin);

/// The offset behind a scalar that begins at `begin` and reads as `value`. The last byte of a
/// block text (`|`, `>`) is that of its last visible character.
[[nodiscard]] std::size_t end_of_scalar(std::string_view text, std::size_t begin,
                                        std::string_view value);

/// The first offset from `from` on that is neither blank nor line break nor comment.
[[nodiscard]] std::size_t skip_blank(std::string_view text, std::size_t from);

/// The offset behind the bracket that closes a list or map in braces, after its last part ended
/// at `from`.
[[nodiscard]] std::size_t end_of_braces(std::string_view text, std::size_t from);

}  // namespace titrate::yaml
