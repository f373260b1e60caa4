#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace titrate::test {

[[nodiscard]] bool contains(std::string_view text, std::string_view part);
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);
/// The text without the escape sequences of colour.
[[nodiscard]] std::string without_escapes(std::string_view text);
/// Checks that lines have at most `width` columns, no space at the end, only printable ASCII, and
/// that no two empty lines follow each other.
void check_lines(std::string_view text, int width);

}  // namespace titrate::test
