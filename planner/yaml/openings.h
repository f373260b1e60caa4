#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "planner/diagnostics/source.h"

namespace titrate::yaml {

/// Quotes and brackets of a broken text, as a reader would pair them. For explanations only.
struct Openings {
  std::optional<Span> open_quote;       ///< a quoted text that never ends
  std::optional<Span> many_line_quote;  ///< the last quoted text that goes over a line break
  std::optional<std::size_t> bracket;   ///< the innermost `[` or `{` that is still open
};

/// What is open when a reader of `text` arrives at `until`.
[[nodiscard]] Openings find_openings(std::string_view text, std::size_t until);

}  // namespace titrate::yaml
