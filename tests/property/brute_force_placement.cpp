#include "tests/property/brute_force_placement.h"

#include <algorithm>
#include <cstdlib>

namespace titrate::schedule {
namespace {

const Day& day_at(const Problem& problem, int date) {
  return problem.weeks[static_cast<std::size_t>(date / 7)].days[static_cast<std::size_t>(date % 7)];
}

const WeekRequest& week_at(const Problem& problem, int date) {
  return problem.weeks[static_cast<std::size_t>(date / 7)];
}

bool allowed(const Problem& problem, const std::vector<Dated>& before, const Dated& session) {
  for (const Past& past : problem.past) {
    if (session.date <= past.day) return false;
    const Gap gap =
        problem.gaps[static_cast<std::size_t>(past.kind)][static_cast<std::size_t>(session.kind)];
    const bool owes = past.kind == session.kind || gap.amount > 0;
    const int owed = owes ? past.extra_gap_minutes : 0;
    if (!keeps_gap(problem.gaps, past.kind, past.day, past.start, owed, session)) return false;
  }
  return std::all_of(before.begin(), before.end(), [&](const Dated& earlier) {
    return keeps_gap(problem.gaps, earlier.kind, earlier.date, earlier.start, 0, session);
  });
}

std::vector<Dated> sessions_on(const Problem& problem, const std::vector<Dated>& before, int date,
                               int entry) {
  const Wanted& wanted = week_at(problem, date).wanted[static_cast<std::size_t>(entry)];
  std::vector<Dated> found;
  const Dated untimed{wanted.kind, entry, date, std::nullopt};
  for (int hour = 0; hour < 24; ++hour) {
    Dated timed = untimed;
    timed.start = ClockTime{hour * 60};
    const auto& windows = day_at(problem, date).windows;
    const bool inside = std::any_of(windows.begin(), windows.end(), [&](const Window& window) {
      return window.from <= *timed.start &&
             timed.start->minutes + wanted.minutes <= window.to.minutes;
    });
    if (inside && allowed(problem, before, timed)) found.push_back(timed);
  }
  const bool given_untimed =
      std::any_of(wanted.given.begin(), wanted.given.end(),
                  [&](const Slot& slot) { return slot.day == date % 7 && !slot.start; });
  if (!wanted.needs_window && (found.empty() || given_untimed) &&
      allowed(problem, before, untimed)) {
    found.push_back(untimed);
  }
  return found;
}

bool has_turn(const Problem& problem, const std::vector<Dated>& before, int date, int entry) {
  const WeekRequest& week = week_at(problem, date);
  int of_entry = 0;
  std::size_t of_week = 0;
  for (const Dated& session : before) {
    if (session.date / 7 != date / 7) continue;
    ++of_week;
    of_entry += session.entry == entry ? 1 : 0;
  }
  const Wanted& wanted = week.wanted[static_cast<std::size_t>(entry)];
  if (of_entry >= wanted.count) return false;
  if (week.order.empty()) return true;
  return of_week < week.order.size() && week.order[of_week] == wanted.kind;
}

void search(const Problem& problem, int date, std::vector<Dated>& sessions,
            std::vector<int>& best) {
  if (date == static_cast<int>(problem.weeks.size()) * 7) {
    const auto found = measure(problem, sessions);
    if (best.empty() || found < best) best = found;
    return;
  }
  search(problem, date + 1, sessions, best);
  if (day_at(problem, date).blocked || day_at(problem, date).gone) return;
  const int entries = static_cast<int>(week_at(problem, date).wanted.size());
  for (int entry = 0; entry < entries; ++entry) {
    if (!has_turn(problem, sessions, date, entry)) continue;
    for (const Dated& session : sessions_on(problem, sessions, date, entry)) {
      sessions.push_back(session);
      search(problem, date + 1, sessions, best);
      sessions.pop_back();
    }
  }
}

int moves(const Problem& problem, const Dated& session) {
  const auto& given =
      week_at(problem, session.date).wanted[static_cast<std::size_t>(session.entry)].given;
  if (given.empty()) return 0;
  return std::any_of(given.begin(), given.end(),
                     [&](const Slot& slot) {
                       return slot.day == session.date % 7 && slot.start == session.start;
                     })
             ? 0
             : 1;
}

int uneven(const Problem& problem, const std::vector<Dated>& sessions, const Dated& session) {
  std::optional<int> last;
  for (const Past& past : problem.past) {
    if (past.kind == session.kind) last = std::max(last.value_or(past.day), past.day);
  }
  for (const Dated& earlier : sessions) {
    if (earlier.kind == session.kind && earlier.date < session.date) last = earlier.date;
  }
  int count = 0;
  for (const Wanted& wanted : week_at(problem, session.date).wanted) {
    if (wanted.kind == session.kind) count += wanted.count;
  }
  if (!last || count > 4) return 0;
  const int distance = std::min(14, session.date - *last);
  int cheapest = 14 * 14;
  for (const int free : {7 / count, 7 % count == 0 ? 7 / count : 7 / count + 1}) {
    cheapest = std::min(cheapest, (distance - free) * (distance - free));
  }
  return cheapest;
}

int unusual(const Problem& problem, const Dated& session) {
  const auto& days = week_at(problem, session.date).days;
  const bool any =
      std::any_of(days.begin(), days.end(), [](const Day& day) { return day.usual.has_value(); });
  return any && (!session.start || day_at(problem, session.date).usual != session.start) ? 1 : 0;
}

}  // namespace

bool keeps_gap(const GapTable& gaps, int kind, int date, std::optional<ClockTime> start, int owed,
               const Dated& later) {
  const Gap gap = gaps[static_cast<std::size_t>(kind)][static_cast<std::size_t>(later.kind)];
  if (gap.unit == Gap::Unit::days) {
    return later.date - date >= gap.amount + (owed + 1439) / 1440;
  }
  const int needed = gap.amount * 60 + owed;
  if (needed == 0) return true;
  const int end_of_day = later.start ? 1440 : 0;
  const int from = date * 1440 + (start ? start->minutes : end_of_day);
  const int to = later.date * 1440 + (later.start ? later.start->minutes : 0);
  return to - from >= needed;
}

std::vector<int> measure(const Problem& problem, const std::vector<Dated>& sessions) {
  std::vector<int> measured;
  for (std::size_t week = 0; week < problem.weeks.size(); ++week) {
    std::vector<int> counts(problem.weeks[week].wanted.size() + 1, 0);
    for (const Dated& session : sessions) {
      if (session.date / 7 != static_cast<int>(week)) continue;
      --counts[0];
      --counts[static_cast<std::size_t>(session.entry) + 1];
    }
    measured.insert(measured.end(), counts.begin(), counts.end());
  }
  std::array<int, 3> cost{};
  for (const Dated& session : sessions) {
    cost[0] += moves(problem, session);
    cost[1] += uneven(problem, sessions, session);
    cost[2] += unusual(problem, session);
  }
  measured.insert(measured.end(), cost.begin(), cost.end());
  std::vector<int> places(problem.weeks.size() * 14, 3000);
  for (const Dated& session : sessions) {
    const auto date = static_cast<std::size_t>(session.date);
    places[date * 2] = session.start ? session.start->minutes : 2000;
    places[date * 2 + 1] = session.entry;
  }
  measured.insert(measured.end(), places.begin(), places.end());
  return measured;
}

std::vector<int> best_by_brute_force(const Problem& problem) {
  std::vector<Dated> sessions;
  std::vector<int> best;
  search(problem, 0, sessions, best);
  return best;
}

}  // namespace titrate::schedule
