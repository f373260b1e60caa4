#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/exporters/exporters.h"
#include "planner/exporters/icalendar_lines.h"
#include "planner/exporters/icalendar_words.h"
#include "planner/exporters/icalendar_zone.h"

namespace titrate::icalendar {

/// What all entries of one file share.
struct Calendar {
  const Plan& plan;
  const CalendarOptions& options;
  Wording wording;
  FileClock clock;
};

/// What is to be told of the entries that were written.
struct Tally {
  int entries = 0;
  int whole_days_to_come = 0;       ///< no alarm rings for them
  std::vector<std::string> in_utc;  ///< those in an hour that the clocks skip or repeat
};

/// The VEVENTs of one session. A session with a time of day has one there; the plan gives no hour
/// for a second or third time that day, so these are entries of the whole day with UIDs made from
/// the session's, cancelled once the session is done less often. A session without a time is one
/// entry of the whole day that says how often.
void add_session(Lines& lines, const Calendar& calendar, const PlannedSession& session,
                 Tally& tally);

/// The VEVENT of a test, questionnaire or review: the whole day.
void add_due(Lines& lines, const Calendar& calendar, const Due& due, bool withdrawn, Tally& tally);

}  // namespace titrate::icalendar
