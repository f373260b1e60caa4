#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "planner/units/clock.h"
#include "planner/units/quantity.h"

namespace titrate {

/// How many: `8`, `8-12`, `8+`, `up to 30`, `max`, `max ~6`, `as able`.
struct Count {
  enum class Kind { exact, range, at_least, up_to, max, as_able };
  Kind kind = Kind::exact;
  int low = 0;                  ///< exact, range, at_least; 0 otherwise
  int high = 0;                 ///< exact (= low), range, up_to; 0 otherwise
  std::optional<int> expected;  ///< `max ~6`: for planning only
  friend bool operator==(const Count&, const Count&) = default;
};

/// A length of time or way: a range (`2-3 min`), a share of a test (`80 % of walk-tolerance`) or
/// `as able`. `written` is what the file says, for print.
template <class Unit>
struct Extent {
  enum class Kind { given, share_of_test, as_able };
  Kind kind = Kind::given;
  Unit low;
  Unit high;
  PerMille share;
  std::string test;
  std::string written;
  friend bool operator==(const Extent&, const Extent&) = default;
};
using Duration = Extent<Seconds>;
using Distance = Extent<Millimetres>;

/// Weeks or rows counted from 1: `1`, `5-12`, `5+` (no `to`).
struct Position {
  int from = 1;
  std::optional<int> to;
  friend bool operator==(const Position&, const Position&) = default;
};

/// Whether one of the stretches covers a week; without any, every week is covered.
[[nodiscard]] inline bool covers(const std::vector<Position>& weeks, int week) {
  return weeks.empty() || std::any_of(weeks.begin(), weeks.end(), [&](const Position& each) {
           return each.from <= week && (!each.to || week <= *each.to);
         });
}

/// How long something lasts. `open` has no maximum and no end of its own.
struct Length {
  enum class Unit { sessions, days, weeks, months };
  Unit unit = Unit::weeks;
  bool open = false;
  int min = 0;
  std::optional<int> expect;  ///< only where the file says `{min, expect, max}`
  std::optional<int> max;     ///< only where the file gives a range or `{min, expect, max}`
  friend bool operator==(const Length&, const Length&) = default;
};

/// On which days: `daily`, `3/week`, `2-3/week`, `every 2 days`, `other days`.
struct Frequency {
  enum class Kind { per_week, every_days, other_days };  // `daily` is 7 per week
  Kind kind = Kind::per_week;
  int low = 1;
  int high = 1;
  friend bool operator==(const Frequency&, const Frequency&) = default;
};

/// The weight to use.
struct Load {
  enum class Kind {
    rm,                ///< `15RM`
    percent_of_rm,     ///< `70 % 1RM`, `50 % of 10RM`, `60-70 % 1RM`
    percent_mvic,      ///< `50 % MVIC`
    bodyweight,        ///< `bodyweight`, `bodyweight + 5 kg`, `bodyweight - 20 kg`
    mass,              ///< `40 kg`
    band,              ///< `band red`
    none,              ///< `none`
    percent_of_last,   ///< `80 % of last`: the load in use when the row or phase before ended
    percent_of_start,  ///< `104 % of start`: the first load of this ladder
    adjusted,          ///< set by an `adjust` rule
  };
  Kind kind = Kind::none;
  int rm = 1;           ///< n of nRM
  PerMille low;         ///< share, low end
  PerMille high;        ///< share, high end
  Grams mass;           ///< mass; what is added to body weight (may be negative)
  std::string colour;   ///< of a band
  std::string written;  ///< what the file says
  friend bool operator==(const Load&, const Load&) = default;
};

/// Where to stop: repetitions in reserve, rating of perceived exertion, share of pace, failure.
struct Effort {
  enum class Kind { rir, rpe, pace, failure };
  Kind kind = Kind::rir;
  int low = 0;  ///< RIR, tenths of RPE, per cent of pace
  int high = 0;
  std::string written;
  friend bool operator==(const Effort&, const Effort&) = default;
};

/// Seconds up, at the top, down: `3-0-3`, `fast-0-2`. A fast up phase counts one second.
struct Tempo {
  bool fast_up = false;
  int up = 0;
  int pause = 0;
  int down = 0;
  friend bool operator==(const Tempo&, const Tempo&) = default;
};

/// Seconds that one repetition takes.
[[nodiscard]] constexpr int seconds_per_rep(const Tempo& tempo) {
  return (tempo.fast_up ? 1 : tempo.up) + tempo.pause + tempo.down;
}

/// Degrees of a joint, in the order written (`90-30` extends); or the full range.
struct JointRange {
  bool full = true;
  int from = 0;
  int to = 0;
  friend bool operator==(const JointRange&, const JointRange&) = default;
};

/// Rest between sets; `same as set` rests as long as the set took.
struct Rest {
  bool same_as_set = false;
  Seconds low;
  Seconds high;
  friend bool operator==(const Rest&, const Rest&) = default;
};

/// One stretch of an interval session: an activity for a time or a way.
struct Segment {
  std::string activity;  ///< walk, jog, run, sprint, cycle, work, rest
  std::optional<Seconds> time;
  std::optional<Millimetres> distance;
  std::string written;
  friend bool operator==(const Segment&, const Segment&) = default;
};

/// `[run 8 min, walk 5 min]`, or a cycle repeated a number of times or for an amount, the last
/// segment cut where it falls.
struct Intervals {
  std::vector<Segment> cycle;
  int times = 1;
  std::optional<Seconds> for_time;
  std::optional<Millimetres> for_distance;
  friend bool operator==(const Intervals&, const Intervals&) = default;
};

}  // namespace titrate
