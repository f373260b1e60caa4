#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <date/date.h>

#include "planner/units/clock.h"

/// Time zones by their IANA names, from the machine's tables. Only time_zone.cpp knows which
/// library reads them.
namespace titrate::time_zone {

/// A change of the offset from UTC. `at` is the wall clock's time before the change.
struct Change {
  date::local_seconds at;
  std::chrono::seconds from{0};
  std::chrono::seconds to{0};
  bool summer = false;  ///< the tables call the time after it daylight saving
  std::string name;     ///< of the time after it: `CET`, `+0545`
  friend bool operator==(const Change&, const Change&) = default;
};

/// What a wall clock's time means. In a gap or an overlap it is read as RFC 5545 3.3.5 says: with
/// the offset before the change; `once` is then false.
struct Moment {
  date::sys_seconds utc;
  bool once = true;
};

/// Why times of this zone from `first` to `last` cannot be told, or empty. Known reasons: no such
/// zone, no tables, tables that forgot daylight saving (the slim form), dates after 2037.
[[nodiscard]] std::string why_unusable(std::string_view zone, Date first, Date last);

/// What that is judged by.
struct Tables {
  bool (*has)(std::string_view zone) = nullptr;
  std::chrono::seconds (*offset_at)(std::string_view zone, date::sys_seconds utc) = nullptr;
};
/// The same of any tables.
[[nodiscard]] std::string why_unusable(const Tables& tables, std::string_view zone, Date first,
                                       Date last);

/// The functions below need a zone that is usable.
[[nodiscard]] Moment moment_of(std::string_view zone, date::local_seconds wall_clock);
[[nodiscard]] date::local_seconds wall_clock_of(std::string_view zone, date::sys_seconds utc);
[[nodiscard]] std::chrono::seconds offset_at(std::string_view zone, date::sys_seconds utc);
/// The name of the zone's time: `CET`.
[[nodiscard]] std::string name_at(std::string_view zone, date::sys_seconds utc);

/// The changes of the offset after `from`, up to and with the first one after `to`, as far as the
/// tables reach. Changes of the name alone are left out.
[[nodiscard]] std::vector<Change> changes(std::string_view zone, date::sys_seconds from,
                                          date::sys_seconds to);

}  // namespace titrate::time_zone
