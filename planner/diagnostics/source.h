#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace titrate {

/// A stretch of bytes of a source, `end` not included.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// A place as people count: from 1, columns in characters.
struct LineColumn {
  int line = 1;
  int column = 1;
  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// A text with the name it was given under. Lines and columns are worked out only when printed.
struct Source {
  std::string path;
  std::string text;
  int first_line = 1;  ///< where the text begins in what it was taken from

  [[nodiscard]] LineColumn at(std::size_t offset) const;
  /// The whole line that holds `offset`, without its line break.
  [[nodiscard]] std::string_view line_at(std::size_t offset) const;
};

}  // namespace titrate
