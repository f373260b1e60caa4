#pragma once

#include <vector>

#include "planner/exporters/page.h"
#include "planner/model/condition.h"
#include "planner/yaml/node.h"

namespace titrate::cli {

/// How much of each programme is published, borrowed or a default, and every source with the number
/// of values it covers. `root` is the text that the condition was read from.
void write_sources_of(text::Page& page, const Condition& condition, const yaml::Node& root,
                      const std::vector<const Programme*>& programmes);

}  // namespace titrate::cli
