#pragma once

#include <cstddef>
#include <vector>

#include "planner/exporters/json_writer.h"
#include "planner/plan/plan.h"

namespace titrate::json {

/// Writes the doses of sessions. Most are the same from session to session: then their text is
/// copied. Refers to the prescriptions; for one list of sessions, all at one depth.
class DosesWritten {
 public:
  void write(JsonWriter& json, const Prescription& prescription);

 private:
  struct Written {  ///< the last one of its block and exercise
    const Prescription* prescription = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::vector<Written> written_;
};

/// The members of one week; a plan without a patient has no dates.
void write_week(JsonWriter& json, const PlannedWeek& week, bool with_dates, DosesWritten& written);

/// Sessions that were given out for weeks the plan no longer has; nothing where there are none.
void write_withdrawn(JsonWriter& json, const Plan& plan);

}  // namespace titrate::json
