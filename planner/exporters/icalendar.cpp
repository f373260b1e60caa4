#include <algorithm>
#include <sstream>
#include <string>
#include <utility>

#include "planner/exporters/exporters.h"
#include "planner/exporters/icalendar_event.h"
#include "planner/exporters/icalendar_notes.h"
#include "planner/exporters/icalendar_zone.h"
#include "planner/exporters/time_zone.h"

namespace titrate {
namespace {

using icalendar::Calendar;
using icalendar::Lines;

/// Calls `visit` with every session, those of the weeks first. A calendar forgets a session only
/// when it is told that it is cancelled, so those that were withdrawn are among them.
template <class Visit>
void for_each_session(const Plan& plan, const Visit& visit) {
  for (const auto& week : plan.weeks) std::ranges::for_each(week.sessions, visit);
  std::ranges::for_each(plan.withdrawn, visit);
}

/// Whether `--changes-only` takes what was changed on that day.
bool is_wanted(const Plan& plan, const CalendarOptions& options, Date changed) {
  const auto day = changed != Date{} ? changed : plan.created.value_or(plan.start);
  return !options.changes_only || day >= *options.changes_only;
}

bool has_entries(const Plan& plan, const CalendarOptions& options) {
  bool any = false;
  const auto look = [&](const auto& entry) {
    any = any || is_wanted(plan, options, entry.changed);
  };
  for_each_session(plan, look);
  std::ranges::for_each(plan.due, look);
  std::ranges::for_each(plan.withdrawn_due, look);
  return any;
}

/// The last day on which a session is under way: one of a late evening may end on the next.
Date last_day(const Plan& plan) {
  auto last = plan.end;
  for_each_session(plan, [&](const auto& session) { last = std::max(last, session.date); });
  return last + date::days{1};
}

std::string why_not(const Plan& plan, const CalendarOptions& options, Date last) {
  if (plan.result == Plan::Result::refused)
    return "no plan was made, so there are no sessions for a calendar";
  if (plan.without_patient) return "a table of weeks has no dates, so it makes no calendar";
  if (plan.time_zone.empty()) return {};
  if (auto reason = icalendar::too_old(options); !reason.empty()) return reason;
  return time_zone::why_unusable(plan.time_zone, plan.start, last);
}

void add_header(Lines& lines, const Plan& plan, const CalendarOptions& options) {
  const std::string name = plan.reviewed ? "Exercise plan" : "Exercise plan (draft)";
  lines.add("BEGIN:VCALENDAR");
  lines.add("VERSION:2.0");
  // Without the program's version, so that a new release exports the same bytes.
  lines.add("PRODID:-//Titrate//Titrate//EN");
  lines.add("CALSCALE:GREGORIAN");
  if (options.into_existing) return;
  lines.add_text("NAME", name);
  lines.add_text("X-WR-CALNAME", name);
}

void add_entries(Lines& lines, const Calendar& calendar, icalendar::Tally& tally) {
  const auto& plan = calendar.plan;
  const auto wanted = [&](const auto& entry) {
    return is_wanted(plan, calendar.options, entry.changed);
  };
  for_each_session(plan, [&](const PlannedSession& session) {
    if (wanted(session)) icalendar::add_session(lines, calendar, session, tally);
  });
  for (const auto& due : plan.due)
    if (wanted(due)) icalendar::add_due(lines, calendar, due, false, tally);
  for (const auto& due : plan.withdrawn_due)
    if (wanted(due)) icalendar::add_due(lines, calendar, due, true, tally);
}

}  // namespace

// One event for each session and no rule of repetition: readers disagree about exceptions of rules,
// and a cancelled or moved session is then an edit of that session alone. No METHOD, no ORGANIZER:
// the file is a snapshot, not an invitation.
ExportReport stream_icalendar(const Plan& plan, const ExportOptions& all_options,
                              std::ostream& out) {
  const auto& options = all_options.calendar;
  const auto& zone = plan.time_zone;
  const auto last = last_day(plan);
  if (auto reason = why_not(plan, options, last); !reason.empty()) return {std::move(reason), {}};
  const bool regular = zone.empty() || icalendar::is_regular(zone, plan.start, last);
  const bool in_utc = !regular && options.profile == CalendarProfile::outlook;
  Lines lines{out};
  add_header(lines, plan, options);
  // A calendar needs one component at least.
  if (!has_entries(plan, options))
    icalendar::add_zone(lines, zone.empty() ? "Etc/UTC" : zone, plan.start, last);
  else if (!zone.empty() && !in_utc)
    icalendar::add_zone(lines, zone, plan.start, last);
  const Calendar calendar{.plan = plan,
                          .options = options,
                          .wording = {plan, options.detail},
                          .clock = {zone, plan.start, last, in_utc}};
  icalendar::Finished file;
  file.zone = zone;
  file.regular = regular;
  add_entries(lines, calendar, file.tally);
  lines.add("END:VCALENDAR");
  file.octets = lines.octets();
  return {.error = {}, .notes = icalendar::notes_on(file, options)};
}

ExportResult write_icalendar(const Plan& plan, const ExportOptions& options) {
  std::ostringstream out;
  auto report = stream_icalendar(plan, options, out);
  return {.bytes = std::move(out).str(),
          .error = std::move(report.error),
          .notes = std::move(report.notes)};
}

}  // namespace titrate
