#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace titrate {

/// `default` is ours, no source gives it; `borrowed` is published, for something else.
enum class Basis { standard, borrowed };

/// Where the numbers of one brace come from. A source covers the keys beside it and every brace
/// inside that has none of its own; `basis: {rest: default}` excepts single keys.
struct Provenance {
  std::string source;                                   ///< id of a source, or empty
  std::optional<Basis> basis;                           ///< of every key here
  std::vector<std::pair<std::string, Basis>> basis_of;  ///< of single keys
  std::string note;
  friend bool operator==(const Provenance&, const Provenance&) = default;

  [[nodiscard]] bool given() const { return !source.empty() || basis || !basis_of.empty(); }
};

/// A line of a file, for the reason of a dose..
struct Place {
  std::string file;
  int line = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace titrate
