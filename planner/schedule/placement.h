#pragma once

#include <array>
#include <optional>
#include <vector>

#include "planner/units/clock.h"

namespace titrate::schedule {

/// One day as the patient offers it. `blocked` days take no session at all (a holiday, or a past
/// day); an open day without windows takes only sessions that need none.
struct Day {
  bool blocked = false;
  std::vector<Window> windows;     ///< in order of the clock
  std::optional<ClockTime> usual;  ///< the patient's usual time on this weekday
};

/// A session's place: day 0 to 6 of its week, and a start where a window gives one.
struct Slot {
  int kind = 0;
  int day = 0;
  std::optional<ClockTime> start;
  friend bool operator==(const Slot&, const Slot&) = default;
};

/// Sessions of one kind wanted in one week. `kind` is an index into the gap table.
struct Wanted {
  int kind = 0;
  int count = 0;
  int minutes = 0;           ///< length of one session
  bool needs_window = true;  ///< false: any open day; a time only where a window fits
  /// When the kind was given out before: these places again cost no move.
  std::vector<Slot> given;
};

/// A week to fill. At most one session a day.
struct WeekRequest {
  std::array<Day, 7> days;
  std::vector<Wanted> wanted;
  /// Named sessions in turn: when not empty, the k-th session of the week is of kind order[k].
  std::vector<int> order;
};

/// A session that already happened: day counted from the first day of the first week (may be
/// negative), so that gaps hold across the border.
struct Past {
  int kind = 0;
  int day = 0;
  std::optional<ClockTime> start;
  int extra_gap_minutes = 0;  ///< owed rest: a late response adds 24 h
};

/// gaps[a][b]: the least time from a session of kind a to a later one of kind b.
using GapTable = std::vector<std::vector<Gap>>;

/// A limit that keeps a session out of a week, by itself or with others.
enum class Limit { unavailable, window, length, gap };

/// Why a week holds fewer sessions than wanted.
struct Shortfall {
  int kind = 0;
  int wanted = 0;
  int placed = 0;
  /// The smallest set of limits without which the week would hold more; empty when no set of two
  /// helps.
  std::vector<Limit> collide;
  /// Blocked days (0 to 6) each of which, opened at any time of day, would by itself make the week
  /// hold one more.
  std::vector<int> would_help;
  int missing_minutes =
      0;  ///< by how much the smallest loosening of the gap or the window misses; 0 unknown
};

/// Places sessions on dates, exactly. The objective, most important first: fewest sessions without
/// room, fewest moved against what was given out, least uneven spacing (between sessions of one
/// kind wanted n times a week, distances of floor(7/n) or ceil(7/n) days cost nothing, others the
/// square of the days outside; kinds wanted 5 or more times a week cost nothing), fewest away from
/// the usual weekday and time; then the earliest. Gaps hold across weeks. Weeks are added one by
/// one because a week's sessions depend on how many found room before; each week holds as many
/// as it can, and among all such placements of all weeks the best is chosen.
class Placement {
 public:
  Placement(GapTable gaps, std::vector<Past> past);

  /// Adds the next week and says how many sessions of each wanted entry find room, in the order
  /// of `request.wanted`.
  std::vector<int> add_week(const WeekRequest& request);

  /// The places of every week so far, in order of the calendar.
  [[nodiscard]] std::vector<std::vector<Slot>> best() const;

  /// Why week `index` (from 0) holds fewer than wanted, for each kind that does.
  [[nodiscard]] std::vector<Shortfall> shortfalls(int index) const;
};

}  // namespace titrate::schedule
