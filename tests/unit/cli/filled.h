#pragma once

#include <map>
#include <string>

namespace titrate::test {

/// A starting file with its blanks filled in: in a line `key: ____` every `____` becomes the value
/// of `key`. Requires a value for every blank, and a blank for every value.
[[nodiscard]] std::string filled(const std::string& text,
                                 const std::map<std::string, std::string>& values);

/// `titrate new condition`, filled in.
[[nodiscard]] std::string filled_condition();
/// The answers for `titrate new case` of that condition.
[[nodiscard]] std::map<std::string, std::string> case_answers();

}  // namespace titrate::test
