#pragma once

#include <string>
#include <string_view>

#include <date/date.h>

#include "planner/exporters/icalendar_lines.h"
#include "planner/units/clock.h"

namespace titrate::icalendar {

/// `20261123T070000`
[[nodiscard]] std::string local_stamp(date::local_seconds time);
/// `20261123T060000Z`
[[nodiscard]] std::string utc_stamp(date::sys_seconds time);
/// `20261123`
[[nodiscard]] std::string date_stamp(Date day);

/// The VTIMEZONE of a usable zone for sessions from `first` to `last`: one yearly rule for each of
/// summer and winter where the zone has such rules (the only form every reader takes), else each
/// change by itself.
void add_zone(Lines& lines, std::string_view zone, Date first, Date last);

}  // namespace titrate::icalendar
