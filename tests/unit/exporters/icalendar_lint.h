#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace titrate::test {

/// Looks at the bytes of a calendar file, knowing nothing of how they were made: ends and lengths
/// of lines, UTF-8 of every line by itself, properties each component must have, order of start
/// and end, zones that are described before use, UIDs that stand once. Says all that is wrong.
[[nodiscard]] std::vector<std::string> lint_icalendar(std::string_view bytes);

}  // namespace titrate::test
