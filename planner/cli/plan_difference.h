#pragma once

#include <optional>
#include <string>

#include "planner/yaml/node.h"

namespace titrate::cli {

/// Where two documents first say different things.
struct PlanDifference {
  std::string place;    ///< `weeks / 3 / exercises / 1 / sets`; lists are counted from 1
  std::size_t at = 0;   ///< of the given one: where the value, or what should hold it, begins
  std::string given;    ///< `9`, `"left"`, `nothing`, `a list of 3`
  std::string rebuilt;  ///< the same of the other
};

/// The first difference in the order of the rebuilt one; nothing when both say the same, whatever
/// the order of their keys and the blanks between them.
[[nodiscard]] std::optional<PlanDifference> first_difference(const yaml::Node& given,
                                                             const yaml::Node& rebuilt);

}  // namespace titrate::cli
