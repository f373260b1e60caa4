#pragma once

#include <optional>
#include <string>

#include "planner/diagnostics/diagnostic.h"

namespace titrate {

/// Something the therapist should know about a plan or a file.
struct Finding {
  std::string code;
  Severity severity = Severity::note;
  std::string message;  ///< sentences; what, how much, why, and what would mend it
  std::optional<int> week;
  std::optional<int> session;
  std::optional<int> last_week = std::nullopt;  ///< where it stands for a run of weeks from `week`
  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace titrate
