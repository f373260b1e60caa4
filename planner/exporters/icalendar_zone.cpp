#include "planner/exporters/icalendar_zone.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "planner/exporters/time_zone.h"

namespace titrate::icalendar {
namespace {

using std::chrono::seconds;
using time_zone::Change;

void write_two(std::string& text, std::size_t at, long number) {
  text[at] = static_cast<char>('0' + number / 10 % 10);
  text[at + 1] = static_cast<char>('0' + number % 10);
}

std::string two_digits(long number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

/// `+0100`, or `+001730` for an offset with seconds.
std::string offset_text(seconds offset) {
  const auto count = std::labs(static_cast<long>(offset.count()));
  auto text = (offset < seconds{0} ? "-" : "+") + two_digits(count / 3600);
  text += two_digits(count / 60 % 60);
  if (count % 60 != 0) text += two_digits(count % 60);
  return text;
}

date::year_month_day day_of(const Change& change) {
  return date::year_month_day{date::floor<date::days>(change.at)};
}

date::weekday weekday_of(const Change& change) {
  return date::weekday{date::floor<date::days>(change.at)};
}

/// Which weekday of its month: 1 to 5.
int position_in_month(const Change& change) {
  return (static_cast<int>(static_cast<unsigned>(day_of(change).day())) - 1) / 7 + 1;
}

bool last_in_month(const Change& change) {
  const auto next = date::year_month_day{date::floor<date::days>(change.at) + date::days{7}};
  return next.month() != day_of(change).month();
}

bool same_rule(const Change& one, const Change& other) {
  const auto time_of_day = [](const Change& change) {
    return change.at - date::floor<date::days>(change.at);
  };
  return day_of(one).month() == day_of(other).month() && weekday_of(one) == weekday_of(other) &&
         time_of_day(one) == time_of_day(other) && one.from == other.from && one.to == other.to;
}

/// A change that comes back every year.
struct YearlyRule {
  Change first;
  int position = -1;  ///< of its weekday in the month; -1: the last
};

/// Fewer than four of a kind could be chance.
constexpr std::size_t least_repetitions = 4;

std::optional<YearlyRule> yearly_rule(std::span<const Change> alike) {
  if (alike.size() < least_repetitions) return std::nullopt;
  bool always_last = true;
  bool same_position = true;
  for (const auto& change : alike) {
    always_last = always_last && last_in_month(change);
    same_position = same_position && position_in_month(change) == position_in_month(alike[0]);
  }
  if (!always_last && !same_position) return std::nullopt;
  return YearlyRule{.first = alike[0], .position = always_last ? -1 : position_in_month(alike[0])};
}

/// Two rules in turn, or nothing when the changes say anything else.
std::optional<std::array<YearlyRule, 2>> pair_of_rules(const std::vector<Change>& changes) {
  std::array<std::vector<Change>, 2> alike;
  for (std::size_t at = 0; at < changes.size(); ++at) {
    auto& group = alike[at % 2];
    if (!group.empty() && !same_rule(group.front(), changes[at])) return std::nullopt;
    group.push_back(changes[at]);
  }
  const auto one = yearly_rule(alike[0]);
  const auto other = yearly_rule(alike[1]);
  if (!one || !other) return std::nullopt;
  return std::array{*one, *other};
}

void add_change(Lines& lines, const Change& change, bool summer, const std::string& rule) {
  const std::string kind = summer ? "DAYLIGHT" : "STANDARD";
  lines.add({"BEGIN:", kind});
  lines.add({"DTSTART:", local_stamp(change.at)});
  if (!rule.empty()) lines.add({"RRULE:", rule});
  lines.add({"TZOFFSETFROM:", offset_text(change.from)});
  lines.add({"TZOFFSETTO:", offset_text(change.to)});
  lines.add_text("TZNAME", change.name);
  lines.add({"END:", kind});
}

std::string rule_text(const YearlyRule& rule) {
  static constexpr std::array names = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
  const auto month = static_cast<unsigned>(day_of(rule.first).month());
  return "FREQ=YEARLY;BYMONTH=" + std::to_string(month) +
         ";BYDAY=" + std::to_string(rule.position) + names[weekday_of(rule.first).c_encoding()];
}

void add_each_change(Lines& lines, std::string_view zone, date::sys_seconds from,
                     date::sys_seconds to) {
  const auto offset = time_zone::offset_at(zone, from);
  const Change before{
      .at = date::local_seconds{date::local_days{date::year{1970} / date::January / 1}},
      .from = offset,
      .to = offset,
      .summer = false,
      .name = time_zone::name_at(zone, from)};
  add_change(lines, before, false, {});
  for (const auto& change : time_zone::changes(zone, from, to))
    add_change(lines, change, change.summer, {});
}

/// The time around sessions whose changes of the clocks count.
struct Stretch {
  date::sys_seconds from;
  date::sys_seconds to;
  date::sys_seconds years_on;  ///< far enough to tell a rule from a chance
};

Stretch stretch_of(Date first, Date last) {
  // A reader needs an onset before the first session; 400 days reach one of each kind.
  const date::sys_seconds from = date::sys_days{(first - date::days{400}).time_since_epoch()};
  const date::sys_seconds to = date::sys_days{(last + date::days{2}).time_since_epoch()};
  return {.from = from, .to = to, .years_on = to + date::days{5 * 366}};
}

}  // namespace

std::string date_stamp(Date day) {
  const date::year_month_day ymd{day};
  const auto year = static_cast<long>(static_cast<int>(ymd.year()));
  std::string text(8, '0');
  write_two(text, 0, year / 100);
  write_two(text, 2, year % 100);
  write_two(text, 4, static_cast<long>(static_cast<unsigned>(ymd.month())));
  write_two(text, 6, static_cast<long>(static_cast<unsigned>(ymd.day())));
  return text;
}

std::string local_stamp(date::local_seconds time) {
  const auto day = date::floor<date::days>(time);
  const auto count = (time - day).count();
  auto text = date_stamp(day);
  text.resize(15, 'T');
  write_two(text, 9, count / 3600);
  write_two(text, 11, count / 60 % 60);
  write_two(text, 13, count % 60);
  return text;
}

std::string utc_stamp(date::sys_seconds time) {
  return local_stamp(date::local_seconds{time.time_since_epoch()}) + 'Z';
}

void add_zone(Lines& lines, std::string_view zone, Date first, Date last) {
  const auto stretch = stretch_of(first, last);
  lines.add("BEGIN:VTIMEZONE");
  lines.add({"TZID:", zone});
  if (const auto rules = pair_of_rules(time_zone::changes(zone, stretch.from, stretch.years_on))) {
    // Summer is the later clock, also in Dublin, where the tables call winter the exception.
    for (const auto& rule : *rules)
      add_change(lines, rule.first, rule.first.to > rule.first.from, rule_text(rule));
  } else {
    add_each_change(lines, zone, stretch.from, stretch.to);
  }
  lines.add("END:VTIMEZONE");
}

bool is_regular(std::string_view zone, Date first, Date last) {
  const auto stretch = stretch_of(first, last);
  return time_zone::changes(zone, stretch.from, stretch.to).empty() ||
         pair_of_rules(time_zone::changes(zone, stretch.from, stretch.years_on)).has_value();
}

FileClock::FileClock(std::string zone, Date first, Date last, bool in_utc)
    : zone_(std::move(zone)), in_utc_(in_utc) {
  if (zone_.empty()) {
    parameter_ = ":";
    return;
  }
  parameter_ = ";TZID=" + zone_ + ':';
  const auto stretch = stretch_of(first, last);
  changes_ = time_zone::changes(zone_, stretch.from, stretch.to);
}

bool FileClock::near_a_change(date::local_seconds start, date::local_seconds end) const {
  // No clock was ever put forward or back by more than this.
  constexpr date::days margin{2};
  return std::ranges::any_of(changes_, [&](const Change& change) {
    return change.at > start - margin && change.at < end + margin;
  });
}

void FileClock::add_local(Lines& lines, date::local_seconds start, date::local_seconds end) const {
  lines.add({"DTSTART", parameter_, local_stamp(start)});
  lines.add({"DTEND", parameter_, local_stamp(end)});
}

bool FileClock::add_times(Lines& lines, date::local_seconds start,
                          std::chrono::minutes length) const {
  if (zone_.empty() || (!in_utc_ && !near_a_change(start, start + length))) {
    add_local(lines, start, start + length);
    return false;
  }
  const auto moment = time_zone::moment_of(zone_, start);
  const auto end = time_zone::wall_clock_of(zone_, moment.utc + length);
  const bool once = moment.once && end == start + length && time_zone::moment_of(zone_, end).once;
  if (once && !in_utc_) {
    add_local(lines, start, end);
    return false;
  }
  lines.add({"DTSTART:", utc_stamp(moment.utc)});
  lines.add({"DTEND:", utc_stamp(moment.utc + length)});
  return !once;
}

}  // namespace titrate::icalendar
