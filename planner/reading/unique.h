#pragma once

#include <string_view>
#include <vector>

#include "planner/reading/reader.h"

namespace titrate::reading {

/// Reports list entries whose `key` says what an earlier one says.
void check_unique_key(const yaml::Node& list, std::string_view key, std::string_view what,
                      Reader& reader);

/// A name and where it is given.
struct NamedSpan {
  std::string name;
  Span span;
  std::string what;  ///< `a test`
};

/// Reports names that are given twice among things that are looked up together.
void check_unique(const std::vector<NamedSpan>& names, Reader& reader);

}  // namespace titrate::reading
