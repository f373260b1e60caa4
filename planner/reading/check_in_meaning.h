#pragma once

#include <vector>

#include "planner/diagnostics/diagnostic.h"
#include "planner/model/check_ins.h"
#include "planner/model/condition.h"
#include "planner/yaml/node.h"

/// What entries mean to the case and the condition they belong to. `items` are the entries in the
/// file, all of which could be read.
namespace titrate::reading {

/// Reports a clearing of a flag that nobody raised, and warns of a session under a red flag.
void check_flags(const Source& source, const std::vector<yaml::Node>& items, const CheckIns& log,
                 const Case& patient, const Condition& condition, Diagnostics& diagnostics);

/// Warns, once for each key, of answers that the condition's pain profile does not look at.
void check_watched(const Source& source, const std::vector<yaml::Node>& items,
                   const Condition& condition, Diagnostics& diagnostics);

}  // namespace titrate::reading
