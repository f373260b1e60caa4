#pragma once

#include <string>

#include "planner/diagnostics/diagnostic.h"

namespace titrate {

/// Whether words may be coloured; the words are the same either way.
enum class Colour { off, on };

/// `file:line:column: error: message [code]`, the line, carets, and `= help:`.
/// Control characters of the file are never passed on.
/// Ends with a line break.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, Colour colour);

/// Every diagnostic in the order they stand, a blank line between two. Of a file with more than
/// a hundred mistakes the first hundred are shown and the rest counted.
[[nodiscard]] std::string render_all(const Diagnostics& diagnostics, Colour colour);

}  // namespace titrate
