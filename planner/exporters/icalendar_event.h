#pragma once

#include "planner/exporters/icalendar_lines.h"
#include "planner/plan/plan.h"

namespace titrate::icalendar {

/// The VEVENTs of one session. A session with a time of day has one there; the plan gives no hour
/// for a second or third time that day, so these are events of the whole day with UIDs made from
/// the session's. A session without a time is one event of the whole day that says how often.
void add_session(Lines& lines, const Plan& plan, const PlannedSession& session);

}  // namespace titrate::icalendar
