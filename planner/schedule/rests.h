#pragma once

#include <limits>
#include <vector>

#include "planner/units/clock.h"

namespace titrate::schedule {

struct Past;
using GapTable = std::vector<std::vector<Gap>>;

inline constexpr int minutes_a_day = 24 * 60;

/// The start of a session without a time, in the place of its minute: the end of the day, which is
/// the safe side for a gap that begins there.
inline constexpr int no_time = minutes_a_day;

/// Distances between sessions beyond this many days count as this many.
inline constexpr int longest_spacing = 14;

/// When a kind was last: the day and the start minute in one number, so that a state is a row of
/// integers. `never` where there was none.
using Last = int;
inline constexpr Last never = std::numeric_limits<int>::min();
[[nodiscard]] constexpr Last make_last(int day, int minute) { return day * 2048 + minute; }
[[nodiscard]] constexpr int day_of(Last last) { return last >> 11; }
[[nodiscard]] constexpr int minute_of(Last last) { return last & 2047; }

/// From when on a session may follow others, counted from the first day: a calendar day, a minute
/// for a session with a time, and the first midnight for one without.
struct Earliest {
  int day = never / 2;
  int timed = never / 2;
  int untimed = never / 2;
};

/// The gaps between kinds, with the rest still owed by sessions that already happened.
///
/// Hour gaps compare start with start. A session without a time stands at the unfavourable end of
/// its day against one with a time (00:00 as the later, 24:00 as the earlier of the two); two
/// sessions without a time compare whole days. Owed rest adds to every gap that applies, and to
/// the kind itself even where it has none.
class Rests {
 public:
  /// `loosened` minutes are taken off every gap; whole days only off gaps in days.
  Rests(const GapTable& gaps, const std::vector<Past>& past, int loosened = 0);

  [[nodiscard]] int kinds() const { return kinds_; }

  /// The first day after every session that already happened: nothing is planned before it.
  [[nodiscard]] int first_free_day() const { return first_free_day_; }

  /// The last session of every kind among those that already happened.
  [[nodiscard]] const std::vector<Last>& past_lasts() const { return past_lasts_; }

  /// From when on the next session of `kind` may be, after `lasts` (one for every kind).
  [[nodiscard]] Earliest earliest(const Last* lasts, int kind) const;

  /// `last` without what no longer matters from `day` on: two histories that settle to the same
  /// numbers allow and cost the same from then on.
  [[nodiscard]] Last settle(Last last, int kind, int day) const;

 private:
  struct Rest {
    bool in_days = false;
    int amount = 0;  ///< days or minutes
  };

  [[nodiscard]] static Rest rest(Gap gap, int owed_minutes, int loosened);
  static void follow(Earliest& earliest, Last last, Rest rest);
  void add_past(const GapTable& gaps, const Past& past, int loosened);

  int kinds_;
  int first_free_day_ = never / 2;
  std::vector<Rest> rests_;          ///< kinds x kinds
  std::vector<int> longest_hours_;   ///< of each kind to any, in minutes
  std::vector<int> horizon_;         ///< days after which a session of the kind is long ago
  std::vector<Earliest> from_past_;  ///< for each kind, by everything that already happened
  std::vector<Last> past_lasts_;
};

}  // namespace titrate::schedule
