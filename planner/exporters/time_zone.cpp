#include "planner/exporters/time_zone.h"

#include <stdexcept>

#include <date/tz.h>

namespace titrate::time_zone {
namespace {

// Without the build target's own switches the library's header and its object code disagree.
static_assert(USE_OS_TZDB == 1);

/// The tables end here, and the library then goes on with winter time for ever.
constexpr int last_year = 2037;
/// Far enough for any rule to show twice, and a bound for zones whose last change never ends.
constexpr int most_changes = 200;

const date::time_zone* find(std::string_view zone) {
  try {
    return date::locate_zone(zone);
  } catch (const std::runtime_error&) {
    return nullptr;
  }
}

date::sys_info info_at(std::string_view zone, date::sys_seconds utc) {
  return date::locate_zone(zone)->get_info(utc);
}

/// Slim tables keep their rules in a footer that the library does not read: it then leaves London
/// an hour ahead and New York on summer time in every winter.
bool knows_daylight_saving(const Tables& tables, std::string_view zone, date::year year) {
  const auto winter = tables.offset_at(zone, date::sys_days{year / date::January / 15});
  const auto summer = tables.offset_at(zone, date::sys_days{year / date::July / 15});
  return winter != summer;
}

bool is_known(std::string_view zone) { return find(zone) != nullptr; }

}  // namespace

std::string why_unusable(std::string_view zone, Date first, Date last) {
  return why_unusable({.has = is_known, .offset_at = offset_at}, zone, first, last);
}

std::string why_unusable(const Tables& tables, std::string_view zone, Date first, Date last) {
  if (!tables.has(zone))
    return "the time zone `" + std::string{zone} + "` is not known on this machine";
  const auto first_year = date::year_month_day{first}.year();
  const auto end_year = date::year_month_day{last}.year();
  if (end_year > date::year{last_year})
    return "the plan goes on after " + std::to_string(last_year) +
           ", where the time zone tables of this machine end";
  if (!tables.has("Europe/London") || !tables.has("America/New_York"))
    return "the time zone tables of this machine are not complete";
  for (auto year = first_year; year <= end_year; ++year)
    if (!knows_daylight_saving(tables, "Europe/London", year) ||
        !knows_daylight_saving(tables, "America/New_York", year))
      return "the time zone tables of this machine lack daylight saving time, so hours would be "
             "wrong; install the full tables (`zic -b fat`)";
  return {};
}

Moment moment_of(std::string_view zone, date::local_seconds wall_clock) {
  const auto info = date::locate_zone(zone)->get_info(wall_clock);
  return {.utc = date::sys_seconds{wall_clock.time_since_epoch() - info.first.offset},
          .once = info.result == date::local_info::unique};
}

date::local_seconds wall_clock_of(std::string_view zone, date::sys_seconds utc) {
  return date::local_seconds{utc.time_since_epoch() + offset_at(zone, utc)};
}

std::chrono::seconds offset_at(std::string_view zone, date::sys_seconds utc) {
  return info_at(zone, utc).offset;
}

std::string name_at(std::string_view zone, date::sys_seconds utc) {
  return info_at(zone, utc).abbrev;
}

std::vector<Change> changes(std::string_view zone, date::sys_seconds from, date::sys_seconds to) {
  const auto end_of_tables = date::sys_days{date::year{last_year + 1} / date::January / 1};
  std::vector<Change> found;
  for (auto now = info_at(zone, from); now.end < end_of_tables;) {
    const auto next = info_at(zone, now.end);
    if (next.offset != now.offset) {
      found.push_back({.at = date::local_seconds{now.end.time_since_epoch() + now.offset},
                       .from = now.offset,
                       .to = next.offset,
                       .summer = next.save != std::chrono::minutes{0},
                       .name = next.abbrev});
      if (now.end > to) break;
    }
    if (std::ssize(found) >= most_changes) break;
    now = next;
  }
  return found;
}

}  // namespace titrate::time_zone
