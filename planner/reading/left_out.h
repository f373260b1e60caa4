#pragma once

#include <span>
#include <string>
#include <string_view>

/// What the language leaves out on purpose, and what is written in its place.
namespace titrate::reading {

/// What to write in place of a key that stands for something left out; empty when it is no such
/// key. `known` are the keys that may stand there.
[[nodiscard]] std::string in_place_of_key(std::string_view said,
                                          std::span<const std::string> known);
/// The same for a value: a sum, a weekday, `and` in a criterion. `grammar` is the name of what was
/// expected.
[[nodiscard]] std::string in_place_of_value(std::string_view said, std::string_view grammar);

/// The same for a list where one value is wanted.
[[nodiscard]] std::string in_place_of_list(std::string_view key);

}  // namespace titrate::reading
