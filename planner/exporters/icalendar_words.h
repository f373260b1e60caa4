#pragma once

#include <string>

#include "planner/plan/plan.h"

namespace titrate::icalendar {

/// `Session 7: 3 exercises, 40 min`. Others may see a calendar, so it names neither the patient
/// nor the condition. `time_of_day` counts from 1 and is told from 2 on.
[[nodiscard]] std::string summary(const PlannedSession& session, int time_of_day);

/// The doses as the patient does them, a line for each exercise. At `time_of_day` 2 and later only
/// what is done that often; an event for the whole day (0) says how often.
[[nodiscard]] std::string description(const PlannedSession& session, int time_of_day,
                                      bool reviewed);

/// One dose in words: `3 sets of 15 at 37.5 kg, 3 s up, no pause, 3 s down, rest 2 to 3 min`.
[[nodiscard]] std::string dose_words(const Prescription& dose);

}  // namespace titrate::icalendar
