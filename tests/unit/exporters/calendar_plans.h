#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "planner/plan/identity.h"
#include "planner/plan/plan.h"

/// Small plans by hand, for the calendar tests.
namespace titrate::test {

inline Date day(int year, unsigned month, unsigned of_month) {
  return Date{date::year{year} / date::month{month} / date::day{of_month}};
}

/// A load that is written so; in grams where it is known.
inline PlannedLoad load(std::string written, std::optional<std::int64_t> grams = {},
                        bool on_bodyweight = false) {
  PlannedLoad load;
  load.as_written = std::move(written);
  if (grams) load.mass = Grams{*grams};
  load.on_bodyweight = on_bodyweight;
  return load;
}

inline Prescription heel_raise() {
  Prescription dose;
  dose.exercise = "standing-heel-raise";
  dose.title = "Standing heel raise, knee straight";
  dose.sets = 3;
  dose.reps = {15, 15, 15};
  dose.reps_written = "15";
  dose.loads = {load("15RM", 37'500)};
  dose.tempo = "3-0-3";
  dose.rest = {Seconds{120}, Seconds{180}};
  return dose;
}

inline PlannedSession session(int number, Date date, std::optional<ClockTime> start) {
  PlannedSession session;
  session.number = number;
  session.uid = session_uid("6f1c0d52-8a4e-4a77-9a53-0b8e2f6a7c11", number);
  session.date = date;
  session.start = start;
  session.minutes = 40;
  session.changed = day(2026, 11, 20);
  session.prescriptions = {heel_raise()};
  return session;
}

inline constexpr ClockTime at(int hour, int minute) { return ClockTime{hour * 60 + minute}; }

/// One week that holds the sessions.
inline Plan plan_of(std::string zone, Date start, Date end,
                    std::initializer_list<PlannedSession> sessions) {
  Plan plan;
  plan.condition_title = "Achilles tendinopathy, midportion";
  plan.patient = "p-0142";
  plan.reviewed = true;
  plan.start = start;
  plan.end = end;
  plan.time_zone = std::move(zone);
  PlannedWeek week;
  week.sessions = sessions;
  plan.weeks = {week};
  return plan;
}

}  // namespace titrate::test
