#pragma once

#include <string>

#include "planner/diagnostics/diagnostic.h"

namespace titrate {

/// Whether words may be coloured; the words are the same either way.
enum class Colour { off, on };

/// `file:line:column: error: message [code]`, the line, carets, and `= help:`.
/// Control characters of the file are never passed on.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, Colour colour);

}  // namespace titrate
