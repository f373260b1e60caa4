#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "planner/units/clock.h"

namespace titrate {

/// How much a calendar says; others may see it.
enum class CalendarDetail {
  title,  ///< number and length of each session
  dose,   ///< also what to do in it
  full    ///< also how to do it, the pain rule, the condition and the sources
};

/// The program that will read a calendar, where it needs something of its own.
enum class CalendarProfile { any, outlook, google, apple };

struct CalendarOptions {
  CalendarDetail detail = CalendarDetail::dose;
  std::optional<std::chrono::minutes> alarm;  ///< before each session to come
  CalendarProfile profile = CalendarProfile::any;
  std::optional<Date> changes_only;  ///< only what was changed on this day or later
  bool into_existing = false;        ///< no name of its own, for the calendar in use
  std::optional<Date> today;         ///< to tell how old the time zone tables are
  std::string zone_tables;           ///< their version, `2026f`; empty where it is not known
};

}  // namespace titrate
