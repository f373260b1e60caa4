#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace titrate {

/// The candidate that `word` was probably meant to be: the least edits, at most a third of its
/// length (one at least); the first of equals. Nothing when none is near.
[[nodiscard]] std::optional<std::string> closest(std::string_view word,
                                                 std::span<const std::string> candidates);

}  // namespace titrate
