#pragma once

#include <string>
#include <vector>

#include "planner/check/reference_story.h"

namespace titrate::cli {

/// A story as a case with check-ins, which `check` replays from then on.
struct ScenarioFiles {
  std::string name;  ///< of the case file, without folder
  std::string patient;
  std::string check_ins_name;
  std::string check_ins;
};

[[nodiscard]] ScenarioFiles scenario_files(const Condition& condition,
                                           const check::ReferenceStory& story);

}  // namespace titrate::cli
