#pragma once

#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "planner/diagnostics/render.h"
#include "planner/units/clock.h"

namespace titrate::cli {

/// A folder of conditions: where it is, and how messages and plans name it. A folder that nobody
/// named is shown as `protocols`, so that a plan does not depend on where titrate is installed.
struct Folder {
  std::string path;
  std::string shown_as;
};

/// What a command may use of the world around it.
struct Console {
  std::ostream& out;
  std::ostream& err;
  Colour out_colour = Colour::off;
  Colour err_colour = Colour::off;
  int width = 96;  ///< columns of `out`
  /// Today in a time zone; in the machine's own when the name is empty or not known.
  Date (*today)(std::string_view time_zone) = nullptr;
  std::string (*random_uid)() = nullptr;
  std::vector<Folder> protocols;  ///< tried in this order after `--protocols`
  std::istream* in = nullptr;     ///< answers to questions
  bool interactive = false;       ///< a person reads `out` and answers on `in`
  bool shows_progress = false;    ///< `err` is a terminal: long work says how far it is
};

}  // namespace titrate::cli
