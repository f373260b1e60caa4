#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Keys and words as people of the field say them, and what the files say instead.
namespace titrate::reading {

/// The key of `known` that is called `said` elsewhere: `programmes` for `program`.
[[nodiscard]] std::optional<std::string> key_called(std::string_view said,
                                                    std::span<const std::string> known);
/// What to write for a key that is several keys here, or stands elsewhere; empty when nothing is
/// known of it: `sessions per week`, `week 1-2`.
[[nodiscard]] std::string keys_for(std::string_view said, std::span<const std::string> known);
/// What to write for a word that is none of `known`.
[[nodiscard]] std::string word_help(std::string_view said, std::span<const std::string> known);

}  // namespace titrate::reading
