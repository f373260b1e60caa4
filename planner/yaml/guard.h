#pragma once

#include "planner/diagnostics/diagnostic.h"

namespace titrate::yaml {

/// What a file may have: 1 MiB.
inline constexpr std::size_t most_bytes = std::size_t{1} << 20U;

/// Whether the bytes of a source may be given to a library at all: not too many, UTF-8, no control
/// characters, no line longer than 64 KiB, at most 100,000 lines and 100,000 commas and brackets,
/// no tabs in front of a line. Adds the first mistake as an error.
[[nodiscard]] bool passes_guard(const Source& source, Diagnostics& diagnostics,
                                std::size_t most = most_bytes);

/// The same without what only concerns YAML: lines, commas, brackets and tabs.
[[nodiscard]] bool has_plain_text(const Source& source, Diagnostics& diagnostics,
                                  std::size_t most = most_bytes);

/// How many bytes of a byte order mark `text` starts with: 3 or 0.
[[nodiscard]] std::size_t byte_order_mark_size(std::string_view text);

}  // namespace titrate::yaml
