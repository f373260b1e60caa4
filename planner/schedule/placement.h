#pragma once

#include <array>
#include <optional>
#include <vector>

#include "planner/schedule/layer.h"
#include "planner/schedule/rests.h"
#include "planner/units/clock.h"

namespace titrate::schedule {

/// One day as the patient offers it. `blocked` days take no session at all (a holiday, or a past
/// day); an open day without windows takes only sessions that need none.
struct Day {
  bool blocked = false;
  std::vector<Window> windows;     ///< in order of the clock
  std::optional<ClockTime> usual;  ///< the patient's usual time on this weekday
  bool gone = false;               ///< a past day: blocked, and no remedy opens it
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
  /// Sessions of the kind in this whole week where some already happened, so that the spacing is
  /// that of the whole week; 0 means the sum of the counts.
  int per_week = 0;
};

/// A week to fill. At most one session a day.
struct WeekRequest {
  std::array<Day, 7> days;
  std::vector<Wanted> wanted;
  /// Named sessions in turn: when not empty, the k-th session of the week is of kind order[k].
  std::vector<int> order;
  /// Every kind that takes turns, also those without a session this week: their spacing is that of
  /// all of them together.
  std::vector<int> in_turn;
};

/// A session that already happened: day counted from the first day of the first week (may be
/// negative), so that gaps hold across the border.
struct Past {
  int kind = 0;
  int day = 0;
  std::optional<ClockTime> start;
  int extra_gap_minutes = 0;  ///< owed rest: a late response adds 24 h
};

/// gaps[a][b]: the least time from a session of kind a to a later one of kind b. Hour gaps compare
/// start with start; how they count where a session has no time stands at Rests. A kind that needs
/// no window is better given its gaps in days.
using GapTable = std::vector<std::vector<Gap>>;

/// A limit that keeps a session out of a week, by itself or with others: blocked days (taken away:
/// each offers 07:00 to 21:00), the windows of open days (taken away: 00:00 to 24:00 on each), the
/// length of a session (taken away: 0 minutes), every gap (taken away: none).
enum class Limit { unavailable, window, length, gap };

/// Why a week holds fewer sessions of a kind than wanted. "Holds more" means one more of this kind
/// and one more in all.
struct Shortfall {
  int kind = 0;
  int wanted = 0;
  int placed = 0;
  /// The smallest set of limits without which the week would hold more, the first of that size in
  /// the order of Limit; empty when no set of two helps.
  std::vector<Limit> collide;
  /// Every limit without which alone the week would hold more.
  std::vector<Limit> alone;
  /// Blocked days (0 to 6, not past ones) each of which, opened from 07:00 to 21:00, would by
  /// itself make the week hold more.
  std::vector<int> would_help;
  /// The same for open days on which the patient offers no time.
  std::vector<int> would_help_offered;
  /// By how many minutes every gap is too long; 0 when no gap alone is the reason. Gaps in days
  /// are loosened by whole days.
  int gap_too_long = 0;
  /// By how many minutes the windows end too early; 0 when longer windows alone do not help.
  int windows_too_short = 0;
  /// The smaller of the two that is not 0; 0 unknown.
  int missing_minutes = 0;
};

/// Places sessions on dates, exactly. The objective, most important first: fewest sessions without
/// room, fewest moved against what was given out, least uneven spacing (between sessions of one
/// kind wanted n times a week, distances of floor(7/n) or ceil(7/n) days cost nothing, others the
/// square of the days outside, counting at most 14 days; kinds wanted 5 or more times a week cost
/// nothing; kinds that take turns are spaced as one), fewest away from the usual weekday and time;
/// then the earliest: at the first day where two placements differ, a session before none, an
/// earlier start before a later one, an earlier entry before a later one. Gaps hold across weeks.
/// Weeks are added one by one because a week's sessions depend on how many found room before; each
/// week holds as many as it can (and of placements with equally many, those with most of the first
/// wanted entry, then of the second), and among all such placements of all weeks the best is
/// chosen.
///
/// No session is placed on or before the day of the latest session that already happened.
class Placement {
 public:
  Placement(GapTable gaps, std::vector<Past> past);

  /// Adds the next week and says how many sessions of each wanted entry find room, in the order
  /// of `request.wanted`.
  std::vector<int> add_week(const WeekRequest& request);

  /// The places of every week so far, in order of the calendar.
  [[nodiscard]] std::vector<std::vector<Slot>> best() const;
  /// Those of the newest week, as best() has them.
  [[nodiscard]] std::vector<Slot> best_of_newest() const;

  /// Why week `index` (from 0) holds fewer than wanted, for each entry that does.
  [[nodiscard]] std::vector<Shortfall> shortfalls(int index) const;

  /// What best() costs.
  [[nodiscard]] Cost cost() const;

  /// False when some day had more than WeekSearch::most_states states and the costlier ones were
  /// given up, which takes several kinds that each move freely.
  [[nodiscard]] bool exact() const { return exact_; }

 private:
  [[nodiscard]] std::vector<std::vector<Slot>> best_from(std::size_t first_week) const;

  GapTable gaps_;
  std::vector<Past> past_;
  Rests rests_;
  std::vector<WeekRequest> requests_;
  std::vector<std::vector<int>> placed_;  ///< of each week and wanted entry
  std::vector<Frontier> frontiers_;       ///< before each week, and after the last
  std::vector<std::vector<Step>> steps_;  ///< of each day, one for every state
  bool exact_ = true;
};

}  // namespace titrate::schedule
