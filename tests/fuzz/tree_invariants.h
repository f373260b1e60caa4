#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "planner/yaml/node.h"

namespace titrate::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

/// Spans lie inside their parent's, in rising order; a missing value has the span of its key.
inline void check_tree(const yaml::Node& node, Span parent) {
  require(node.span.begin >= parent.begin);
  require(node.span.end <= parent.end);
  require(node.span.begin <= node.span.end);
  auto end = node.span.begin;
  for (const auto& child : node.items) {
    require(child.span.begin >= end);
    check_tree(child, node.span);
    end = child.span.end;
  }
  for (const auto& entry : node.entries) {
    require(entry.key_span.begin >= end);
    require(entry.key_span.end <= node.span.end);
    require(entry.value.span == entry.key_span || entry.value.span.begin > entry.key_span.end);
    check_tree(entry.value, node.span);
    end = std::max(entry.key_span.end, entry.value.span.end);
  }
}

}  // namespace titrate::fuzz
