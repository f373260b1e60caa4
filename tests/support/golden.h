#pragma once

#include <string>
#include <string_view>

namespace titrate::test {

/// The bytes of a file below the project's root.
[[nodiscard]] std::string read_file(std::string_view path);

/// Compares `text` byte for byte with the approved file `tests/golden/<path>`. With
/// TITRATE_UPDATE_GOLDEN=1 in the environment the file is written instead; the review is its diff.
void check_golden(std::string_view path, std::string_view text);

}  // namespace titrate::test
