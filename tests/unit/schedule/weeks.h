#pragma once

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "planner/schedule/placement.h"

/// Short forms for the placement tests.
namespace titrate::schedule {

constexpr int mon = 0, tue = 1, wed = 2, thu = 3, fri = 4, sat = 5, sun = 6;

constexpr ClockTime clock(int hour, int minute = 0) { return {hour * 60 + minute}; }
constexpr Window hours(int from, int to) { return {clock(from), clock(to)}; }
constexpr Gap hours_apart(int amount) { return {amount, Gap::Unit::hours}; }
constexpr Gap days_apart(int amount) { return {amount, Gap::Unit::days}; }

inline Day& on(WeekRequest& week, int day) { return week.days[static_cast<std::size_t>(day)]; }

/// A week that offers one window on each of these days.
inline WeekRequest offering(std::initializer_list<std::pair<int, Window>> windows) {
  WeekRequest week;
  for (const auto& [day, window] : windows) on(week, day).windows.push_back(window);
  return week;
}

/// A week that offers the same window every day.
inline WeekRequest every_day(Window window) {
  WeekRequest week;
  for (Day& day : week.days) day.windows = {window};
  return week;
}

inline Wanted sessions(int count, int minutes = 45, int kind = 0) {
  Wanted wanted;
  wanted.kind = kind;
  wanted.count = count;
  wanted.minutes = minutes;
  return wanted;
}

inline void block(WeekRequest& week, std::initializer_list<int> days) {
  for (const int day : days) on(week, day).blocked = true;
}

inline Slot at(int day, int hour, int minute = 0) { return {0, day, clock(hour, minute)}; }
inline Slot of_kind(int kind, Slot slot) {
  slot.kind = kind;
  return slot;
}
inline Slot any_time(int day) { return {0, day, std::nullopt}; }

using Week = std::vector<Slot>;

/// A single kind with this gap.
inline Placement one_kind(Gap gap, std::vector<Past> past = {}) {
  return Placement{{{gap}}, std::move(past)};
}

}  // namespace titrate::schedule
