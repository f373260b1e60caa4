#pragma once

#include <string>

namespace titrate {

/// What bounds a week but is not an exercise.
struct PlannedLimit {
  /// A case's limits are the surgeon's or a clinician's; those of the log a clinician's.
  enum class By { programme, patient_case, log };
  std::string what;   ///< `weight-bearing`, `range`, `forbid`, ... as the files call it
  std::string value;  ///< `toe-touch to 25 %`, `0-90`, `running`
  std::string title;  ///< of a forbidden exercise
  By by = By::programme;
  bool binds = true;   ///< false: another in force is at least as strict
  std::string source;  ///< id of the citation, or empty
  std::string basis;   ///< `default`, `borrowed`, or empty
  std::string file;
  int line = 0;
  friend bool operator==(const PlannedLimit&, const PlannedLimit&) = default;
};

}  // namespace titrate
