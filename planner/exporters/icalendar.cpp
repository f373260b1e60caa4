#include <algorithm>
#include <string>
#include <utility>

#include "planner/exporters/exporters.h"
#include "planner/exporters/icalendar_event.h"
#include "planner/exporters/icalendar_lines.h"
#include "planner/exporters/icalendar_zone.h"
#include "planner/exporters/time_zone.h"

namespace titrate {
namespace {

using icalendar::Lines;

bool has_sessions(const Plan& plan) {
  return std::ranges::any_of(plan.weeks, [](const auto& week) { return !week.sessions.empty(); });
}

/// The zone to describe; empty for a plan whose sessions are at home in any zone. A calendar needs
/// one component at least, so without sessions there is always one.
std::string zone_of(const Plan& plan) {
  return plan.time_zone.empty() && !has_sessions(plan) ? "Etc/UTC" : plan.time_zone;
}

std::string why_not(const Plan& plan, const std::string& zone) {
  if (plan.result == Plan::Result::refused)
    return "no plan was made, so there are no sessions for a calendar";
  if (plan.without_patient) return "a table of weeks has no dates, so it makes no calendar";
  if (zone.empty()) return {};
  auto last = plan.end;
  for (const auto& week : plan.weeks)
    for (const auto& session : week.sessions) last = std::max(last, session.date);
  // A session of the last evening may end on the next day.
  return time_zone::why_unusable(zone, plan.start, last + date::days{1});
}

}  // namespace

// One event for each session and no rule of repetition: readers disagree about exceptions of rules,
// and a cancelled or moved session is then an edit of that session alone. No METHOD, no ORGANIZER:
// the file is a snapshot, not an invitation. No alarms: whether to ring is the patient's choice.
ExportResult write_icalendar(const Plan& plan, const ExportOptions& /*options*/) {
  const auto zone = zone_of(plan);
  if (auto reason = why_not(plan, zone); !reason.empty())
    return {.bytes = {}, .error = std::move(reason)};
  const std::string name = plan.reviewed ? "Exercise plan" : "Exercise plan (draft)";
  Lines lines;
  lines.add("BEGIN:VCALENDAR");
  lines.add("VERSION:2.0");
  // Without the program's version, so that a new release exports the same bytes.
  lines.add("PRODID:-//Titrate//Titrate//EN");
  lines.add("CALSCALE:GREGORIAN");
  lines.add_text("NAME", name);
  lines.add_text("X-WR-CALNAME", name);
  auto end = plan.end;
  for (const auto& session : plan.withdrawn) end = std::max(end, session.date);
  if (!zone.empty()) icalendar::add_zone(lines, zone, plan.start, end);
  for (const auto& week : plan.weeks)
    for (const auto& session : week.sessions) icalendar::add_session(lines, plan, session);
  // A calendar forgets a session only when it is told that it is cancelled.
  for (const auto& session : plan.withdrawn) icalendar::add_session(lines, plan, session);
  lines.add("END:VCALENDAR");
  return {.bytes = lines.bytes(), .error = {}};
}

}  // namespace titrate
