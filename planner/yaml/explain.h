#pragma once

#include <string_view>

#include "planner/diagnostics/diagnostic.h"

namespace titrate::yaml {

/// What the YAML library's complaint at `offset` means for the person who wrote the file: where
/// the mistake most likely is, in plain words, with a fix.
[[nodiscard]] Diagnostic explain(const Source& source, std::string_view complaint,
                                 std::size_t offset);

}  // namespace titrate::yaml
