#include "planner/schedule/starts.h"

#include <algorithm>

namespace titrate::schedule {
namespace {

bool fits(const Day& day, int start, int minutes) {
  return start < minutes_a_day &&
         std::any_of(day.windows.begin(), day.windows.end(), [&](const Window& window) {
           return window.from.minutes <= start && start + minutes <= window.to.minutes;
         });
}

/// The first minute from `from` on at which a session fits a window, or `no_time`.
int first_fit(const Day& day, int from, int minutes) {
  int first = no_time;
  for (const Window& window : day.windows) {
    const int start = std::max(window.from.minutes, from);
    if (start + minutes <= window.to.minutes) first = std::min(first, start);
  }
  return first;
}

}  // namespace

bool could_hold(const Day& day, const Wanted& wanted) {
  if (day.blocked || day.gone) return false;
  return !wanted.needs_window || first_fit(day, 0, wanted.minutes) != no_time;
}

int minute_of(const Slot& slot) { return slot.start ? slot.start->minutes : no_time; }

void find_starts(const Day& day, int weekday, int date, const Wanted& wanted,
                 const Earliest& earliest, std::vector<int>& starts) {
  starts.clear();
  if (date < earliest.day) return;
  const int midnight = date * minutes_a_day;
  const int from = std::max(0, earliest.timed - midnight);
  const bool untimed = !wanted.needs_window && earliest.untimed <= midnight;
  const int first = first_fit(day, from, wanted.minutes);
  if (first != no_time || untimed) starts.push_back(first);
  const auto add = [&](int start) {
    const bool allowed =
        start == no_time ? untimed : start >= from && fits(day, start, wanted.minutes);
    if (allowed) starts.push_back(start);
  };
  if (day.usual) add(day.usual->minutes);
  for (const Slot& slot : wanted.given) {
    if (slot.day == weekday) add(minute_of(slot));
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
}

}  // namespace titrate::schedule
