#pragma once

#include <map>
#include <string>
#include <string_view>

#include "planner/yaml/node.h"

namespace titrate::check {

/// How many values of a programme each kind of provenance covers.
struct ProvenanceCounts {
  int sourced = 0;
  int borrowed = 0;
  int standard = 0;  ///< `basis: default`
  int unsaid = 0;    ///< nothing vouches for it, and nothing has to
  std::map<std::string, int> by_source;

  [[nodiscard]] int all() const { return sourced + borrowed + standard + unsaid; }
  [[nodiscard]] int of(const std::string& source) const;
  void add(const ProvenanceCounts& other);
};

/// Counts what a programme's text writes for doses, days, lengths, steps and limits. A source or
/// basis covers the keys beside it and the braces inside that have none of their own.
[[nodiscard]] ProvenanceCounts count_provenance(const yaml::Node& root, std::string_view programme);

}  // namespace titrate::check
