#include "planner/exporters/icalendar_event.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "planner/exporters/icalendar_words.h"
#include "planner/exporters/icalendar_zone.h"
#include "planner/exporters/time_zone.h"
#include "planner/plan/identity.h"

namespace titrate::icalendar {
namespace {

using Status = PlannedSession::Status;

void add_whole_day(Lines& lines, Date day) {
  lines.add("DTSTART;VALUE=DATE:" + date_stamp(day));
  lines.add("DTEND;VALUE=DATE:" + date_stamp(day + date::days{1}));
}

/// Where a wall clock skips or repeats an hour, readers differ by an hour or more about local
/// times; UTC is read alike by all.
void add_zoned_times(Lines& lines, const std::string& zone, date::local_seconds start,
                     std::chrono::minutes length) {
  const auto moment = time_zone::moment_of(zone, start);
  const auto end = time_zone::wall_clock_of(zone, moment.utc + length);
  const bool plain = moment.once && end == start + length && time_zone::moment_of(zone, end).once;
  if (plain) {
    lines.add("DTSTART;TZID=" + zone + ":" + local_stamp(start));
    lines.add("DTEND;TZID=" + zone + ":" + local_stamp(end));
  } else {
    lines.add("DTSTART:" + utc_stamp(moment.utc));
    lines.add("DTEND:" + utc_stamp(moment.utc + length));
  }
}

void add_times(Lines& lines, const Plan& plan, const PlannedSession& session) {
  const date::local_seconds start = session.date + std::chrono::minutes{session.start->minutes};
  const std::chrono::minutes length{std::max(session.minutes, 1)};
  if (!plan.time_zone.empty()) {
    add_zoned_times(lines, plan.time_zone, start, length);
  } else {
    lines.add("DTSTART:" + local_stamp(start));
    lines.add("DTEND:" + local_stamp(start + length));
  }
}

/// The day the session was last changed, at midnight UTC: the same plan, the same bytes.
std::string change_stamp(const Plan& plan, const PlannedSession& session) {
  const auto day = session.changed != Date{} ? session.changed : plan.created.value_or(plan.start);
  return utc_stamp(date::sys_days{day.time_since_epoch()});
}

void add_event(Lines& lines, const Plan& plan, const PlannedSession& session, int time_of_day) {
  const bool timed = session.start && time_of_day <= 1;
  const bool takes_place = session.status == Status::planned || session.status == Status::done;
  const auto stamp = change_stamp(plan, session);
  lines.add("BEGIN:VEVENT");
  lines.add("UID:" + (time_of_day > 1 ? session_uid(session.uid, time_of_day) : session.uid));
  lines.add("DTSTAMP:" + stamp);
  lines.add("LAST-MODIFIED:" + stamp);
  lines.add("SEQUENCE:" + std::to_string(session.sequence));
  if (timed)
    add_times(lines, plan, session);
  else
    add_whole_day(lines, session.date);
  lines.add_text("SUMMARY", summary(session, time_of_day));
  lines.add_text("DESCRIPTION", description(session, time_of_day, plan.reviewed));
  lines.add("CATEGORIES:Exercise");
  lines.add("CLASS:PRIVATE");
  lines.add(session.status == Status::cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  lines.add(timed && takes_place ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
  lines.add("END:VEVENT");
}

int most_times_a_day(const PlannedSession& session) {
  int most = 1;
  for (const auto& dose : session.prescriptions) most = std::max(most, dose.times_per_day);
  return most;
}

}  // namespace

void add_session(Lines& lines, const Plan& plan, const PlannedSession& session) {
  if (!session.start) {
    add_event(lines, plan, session, 0);
    return;
  }
  for (int time = 1; time <= most_times_a_day(session); ++time)
    add_event(lines, plan, session, time);
}

}  // namespace titrate::icalendar
