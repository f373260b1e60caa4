#pragma once

#include <span>
#include <string_view>

namespace titrate::check {

/// Why a mistake is one, in a sentence or two. `docs/errors.md` has an example of each.
struct CodeMeaning {
  std::string_view code;
  std::string_view meaning;
};

/// Every code that a file can be complained about with, by the alphabet.
[[nodiscard]] std::span<const CodeMeaning> code_meanings();
/// The meaning of one; empty for any other word.
[[nodiscard]] std::string_view meaning_of(std::string_view code);

}  // namespace titrate::check
