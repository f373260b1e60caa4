#pragma once

#include <string>

#include "planner/exporters/exporters.h"

namespace titrate {

/// One week of a plan, to be read as a chain.
struct Explanation {
  const Plan* plan = nullptr;
  int week = 0;           ///< one of the plan's
  std::string exercise;   ///< id; empty: every exercise of the week
  std::string case_file;  ///< as it is typed on a command line
};

/// Why a week is as it is, link by link and always in the same order: planned, reported, compared,
/// named, did, so; then the week's end, what is owed back, and which numbers have a source. A week
/// to come says that it is a forecast, and what it rests on.
[[nodiscard]] std::string write_explanation(const Explanation& explanation,
                                            const ExportOptions& options);

}  // namespace titrate
