#pragma once

#include "planner/exporters/json_writer.h"
#include "planner/plan/plan.h"

namespace titrate::json {

/// The members of one week; a plan without a patient has no dates.
void write_week(JsonWriter& json, const PlannedWeek& week, bool with_dates);

/// Sessions that were given out for weeks the plan no longer has; nothing where there are none.
void write_withdrawn(JsonWriter& json, const Plan& plan);

}  // namespace titrate::json
