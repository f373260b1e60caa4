#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <date/date.h>

#include "planner/exporters/icalendar_lines.h"
#include "planner/exporters/time_zone.h"
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

/// Whether the zone's clocks, for sessions from `first` to `last`, follow yearly rules or do not
/// change at all.
[[nodiscard]] bool is_regular(std::string_view zone, Date first, Date last);

/// How the times of one file are written: by the wall clock of a zone, in UTC, or, without a zone,
/// by whatever clock the reader has.
class FileClock {
 public:
  /// Nothing may be outside of `first` to `last`.
  FileClock(std::string zone, Date first, Date last, bool in_utc);

  /// DTSTART and DTEND. Returns whether an hour that the clocks skip or repeat made it write UTC:
  /// readers differ by an hour or more about such local times, but not about UTC.
  bool add_times(Lines& lines, date::local_seconds start, std::chrono::minutes length) const;

 private:
  [[nodiscard]] bool near_a_change(date::local_seconds start, date::local_seconds end) const;
  void add_local(Lines& lines, date::local_seconds start, date::local_seconds end) const;

  std::string zone_;
  std::string parameter_;  ///< `;TZID=Europe/Copenhagen:`
  bool in_utc_;
  std::vector<time_zone::Change> changes_;
};

}  // namespace titrate::icalendar
