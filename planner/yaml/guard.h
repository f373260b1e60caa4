#pragma once

#include "planner/diagnostics/diagnostic.h"

namespace titrate::yaml {

/// Whether the bytes of a source may be given to the YAML library at all: at most 1 MiB, UTF-8,
/// no control characters, no tabs in front of a line. Adds the first mistake as an error.
[[nodiscard]] bool passes_guard(const Source& source, Diagnostics& diagnostics);

/// How many bytes of a byte order mark `text` starts with: 3 or 0.
[[nodiscard]] std::size_t byte_order_mark_size(std::string_view text);

}  // namespace titrate::yaml
