#include "planner/exporters/icalendar_event.h"

#include <algorithm>

#include "planner/plan/identity.h"

namespace titrate::icalendar {
namespace {

using Status = PlannedSession::Status;

/// A VEVENT, as far as it is alike for sessions and for what is due.
struct Event {
  std::string_view uid;
  int sequence = 0;
  Date changed;
  Date day;
  std::optional<ClockTime> start;  ///< nothing: the whole day
  std::chrono::minutes length{0};
  std::string summary;
  std::string description;
  std::string_view category;
  bool cancelled = false;
  bool to_come = false;
};

/// The day of the last change, at midnight UTC: the same plan, the same bytes.
std::string change_stamp(const Plan& plan, Date changed) {
  const auto day = changed != Date{} ? changed : plan.created.value_or(plan.start);
  return utc_stamp(date::sys_days{day.time_since_epoch()});
}

/// Whether UTC was needed.
bool add_times(Lines& lines, const Calendar& calendar, const Event& event) {
  if (event.start)
    return calendar.clock.add_times(lines, event.day + std::chrono::minutes{event.start->minutes},
                                    event.length);
  lines.add({"DTSTART;VALUE=DATE:", date_stamp(event.day)});
  lines.add({"DTEND;VALUE=DATE:", date_stamp(event.day + date::days{1})});
  return false;
}

void add_alarm(Lines& lines, std::chrono::minutes before, const std::string& summary) {
  lines.add("BEGIN:VALARM");
  lines.add("ACTION:DISPLAY");
  lines.add({"TRIGGER:", before.count() > 0 ? "-" : "", "PT", std::to_string(before.count()), "M"});
  lines.add_text("DESCRIPTION", summary);
  lines.add("END:VALARM");
}

void add_event(Lines& lines, const Calendar& calendar, const Event& event, Tally& tally) {
  const auto stamp = change_stamp(calendar.plan, event.changed);
  lines.add("BEGIN:VEVENT");
  lines.add({"UID:", event.uid});
  lines.add({"DTSTAMP:", stamp});
  lines.add({"LAST-MODIFIED:", stamp});
  lines.add({"SEQUENCE:", std::to_string(event.sequence)});
  if (add_times(lines, calendar, event))
    tally.in_utc.push_back(event.summary + " (" + iso_date(event.day) + ')');
  lines.add_text("SUMMARY", event.summary);
  lines.add_text("DESCRIPTION", event.description);
  lines.add({"CATEGORIES:", event.category});
  lines.add("CLASS:PRIVATE");
  lines.add(event.cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  lines.add(event.start && !event.cancelled ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
  if (calendar.options.alarm && event.to_come) {
    if (event.start)
      add_alarm(lines, *calendar.options.alarm, event.summary);
    else
      ++tally.whole_days_to_come;
  }
  lines.add("END:VEVENT");
  ++tally.entries;
}

void add_one_time(Lines& lines, const Calendar& calendar, const PlannedSession& session, int time,
                  Tally& tally) {
  const bool first = time <= 1;
  const bool cancelled = session.status == Status::cancelled || time > times_a_day(session);
  const auto uid = first ? session.uid : session_uid(session.uid, time);
  Event event;
  event.uid = uid;
  event.sequence = session.sequence;
  event.changed = session.changed;
  event.day = session.date;
  event.start = first ? session.start : std::nullopt;
  event.length = std::chrono::minutes{std::max(session.minutes, 1)};
  event.summary = session_summary(session, time, cancelled, calendar.options.detail);
  event.description = calendar.wording.session(session, time);
  event.category = "Exercise";
  event.cancelled = cancelled;
  event.to_come =
      !cancelled && session.status == Status::planned && session.date >= calendar.plan.as_of;
  add_event(lines, calendar, event, tally);
}

}  // namespace

void add_session(Lines& lines, const Calendar& calendar, const PlannedSession& session,
                 Tally& tally) {
  const int now = session.start ? times_a_day(session) : 1;
  for (int time = 1; time <= std::max(now, session.most_times); ++time)
    add_one_time(lines, calendar, session, time, tally);
}

void add_due(Lines& lines, const Calendar& calendar, const Due& due, bool withdrawn, Tally& tally) {
  Event event;
  event.uid = due.uid;
  event.sequence = due.sequence;
  event.changed = due.changed;
  event.day = due.date;
  event.summary = due_summary(due, withdrawn, calendar.options.detail);
  event.description = calendar.wording.due(due);
  event.category = due_noun(due.kind);
  event.cancelled = withdrawn;
  add_event(lines, calendar, event, tally);
}

}  // namespace titrate::icalendar
