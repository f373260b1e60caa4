#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "planner/diagnostics/source.h"

namespace titrate {

/// The printed part of one line of a source. A line of more than 160 characters is cut to the
/// neighbourhood of one place, `...` where something was left out.
class Excerpt {
 public:
  /// `focus` is the offset in `source` that must stay visible.
  Excerpt(const Source& source, std::size_t focus);

  /// The line as printed: tabs stay, other control characters become `?`.
  [[nodiscard]] std::string text() const;
  /// Blanks (tabs where the line has tabs) and then `marker` below every character of `span`, one
  /// at least.
  [[nodiscard]] std::string underline(Span span, char marker) const;

 private:
  std::string_view line_;
  std::size_t line_begin_ = 0;   ///< in the source
  std::size_t shown_begin_ = 0;  ///< in the line
  std::size_t shown_end_ = 0;
};

}  // namespace titrate
