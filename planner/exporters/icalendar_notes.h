#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/exporters/icalendar_event.h"

namespace titrate::icalendar {

/// What stands in a file, once it is written.
struct Finished {
  Tally tally;
  std::int64_t octets = 0;
  std::string_view zone;
  bool regular = true;  ///< the zone's clocks follow yearly rules or never change
};

/// What whoever asked for the file should know of it, in sentences without a full stop.
[[nodiscard]] std::vector<std::string> notes_on(const Finished& file,
                                                const CalendarOptions& options);

/// Why the tables of time zones are too old to go by, or empty.
[[nodiscard]] std::string too_old(const CalendarOptions& options);

}  // namespace titrate::icalendar
