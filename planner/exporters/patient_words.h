#pragma once

#include <string>

#include "planner/plan/plan.h"

/// Parts of a dose in whole words, as a patient reads them.
namespace titrate::patient {

/// `3 sets of 12, 10 and 8`, `5 holds of 45 s`, `20 min`
[[nodiscard]] std::string volume_words(const Prescription& dose);
/// `37.5 kg`, `body weight + 5 kg`, `a load that you can lift 15 times, not 16`; or empty
[[nodiscard]] std::string load_words(const Prescription& dose);
/// `stop with 2 more in reserve`, `effort 5-6 of 10`; or empty
[[nodiscard]] std::string effort_words(const std::string& effort);

}  // namespace titrate::patient
