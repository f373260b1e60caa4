#pragma once

#include <optional>

#include "planner/diagnostics/diagnostic.h"
#include "planner/yaml/guard.h"
#include "planner/yaml/node.h"

namespace titrate::batch {

/// One JSON value (RFC 8259) as the tree that every reader takes, each part with its place; nothing
/// with errors added. A record is a case, so its texts mean what they mean in a file: `"20 kg"` is
/// a load, `true` is `yes`. Refuses what files refuse: repeated keys, control characters, more than
/// 32 levels, more than `most_bytes`; and `null`: what is not known is left out.
[[nodiscard]] std::optional<yaml::Node> parse_json(const Source& source, Diagnostics& diagnostics,
                                                   std::size_t most_bytes = yaml::most_bytes);

}  // namespace titrate::batch
