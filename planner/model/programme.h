#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planner/model/amounts.h"
#include "planner/model/criteria.h"
#include "planner/model/exercise.h"
#include "planner/model/pain_profile.h"
#include "planner/model/provenance.h"

namespace titrate {

/// The keys of a dose that a block or a row may give; a row's key replaces the block's.
struct DoseKeys {
  std::optional<Count> sets;
  std::vector<Count> reps;    ///< empty: not given; one: every set; several: one per set
  bool reps_per_set = false;  ///< written as a list
  std::optional<Tempo> tempo;
  std::optional<Duration> hold;
  std::optional<Duration> time;
  std::optional<Distance> distance;
  std::optional<Intervals> intervals;
  std::vector<Load> loads;  ///< as `reps`
  bool loads_per_set = false;
  std::optional<Effort> effort;
  std::optional<int> level;  ///< from 1
  std::optional<JointRange> range;
  std::optional<Side> side;
  std::optional<Rest> rest;
  std::optional<PerMille> cuff;  ///< share of limb occlusion pressure
  std::string settings;
  Provenance provenance;
  friend bool operator==(const DoseKeys&, const DoseKeys&) = default;
};

/// The keys that say on which days something is done.
struct DayKeys {
  std::optional<Frequency> frequency;
  std::optional<int> times_a_day;
  std::optional<Gap> gap;
  friend bool operator==(const DayKeys&, const DayKeys&) = default;
};

/// One line of a ladder.
struct Row {
  std::optional<Position> week;
  std::optional<Length> lasts;
  Criteria exit;
  std::string name;  ///< empty: row n
  std::string in;    ///< a session's name, or empty
  bool retest = false;
  std::string measures;  ///< a test's id, or empty
  DayKeys days;
  DoseKeys dose;
  int line = 0;
  friend bool operator==(const Row&, const Row&) = default;
};

/// How far one step of `progress` goes, or its limit.
struct Step {
  enum class Kind { amount, percent_of_now, percent_of_start, percent_of_test, smallest };
  Kind kind = Kind::amount;
  std::int64_t amount = 0;  ///< grams, sets, reps, seconds, millimetres, levels, or sessions a week
  std::int64_t amount_high = 0;  ///< of a range such as `5-7/week`; else equal to amount
  PerMille share;
  std::string test;
  std::string written;
  friend bool operator==(const Step&, const Step&) = default;
};

/// One entry of `progress`.
struct Raise {
  enum class What { load, sets, reps, hold, time, distance, level, frequency };
  enum class Every { session, sessions, week, days };
  What what = What::load;
  Step by;
  std::optional<Step> to;
  Criteria when;
  Every every = Every::session;
  int every_count = 1;           ///< of `n sessions`, `n days`
  std::optional<Length> expect;  ///< how often the calm plan raises; one week if left out
  Provenance provenance;
  int line = 0;
  friend bool operator==(const Raise&, const Raise&) = default;
};

/// A change of load: `-10 to -5 lb`, `5 %`; `low` is the cautious end.
struct Change {
  bool percent = false;
  std::int64_t low = 0;  ///< grams, or tenths of a percent
  std::int64_t high = 0;
  std::string written;
  friend bool operator==(const Change&, const Change&) = default;
};

/// One entry of `adjust`: what a set's result does to a load.
struct Adjust {
  enum class After { set, each_set, last_set };
  enum class Target { set, next_set, next_session };
  enum class By { reps, spare_reps, effort };
  struct Band {
    int from = 0;
    std::optional<int> to;  ///< nothing: and more
    Change change;
    friend bool operator==(const Band&, const Band&) = default;
  };
  After after = After::last_set;
  int after_set = 0;
  Target target = Target::next_session;
  int target_set = 0;
  By by = By::reps;
  std::vector<Band> bands;
  PerMille per_point;  ///< of by-effort
  Provenance provenance;
  int line = 0;
  friend bool operator==(const Adjust&, const Adjust&) = default;
};

/// `2 rows in 7 days`
struct Pace {
  int rows = 0;
  int days = 0;
  friend bool operator==(const Pace&, const Pace&) = default;
};

/// One exercise (or several alike) with a dose, and perhaps a ladder of rows.
struct Block {
  enum class As { straight, pairs, circuit };
  std::string id;                      ///< given, else the first exercise
  std::vector<std::string> exercises;  ///< ids, groups resolved by reading; empty for `continue`
  std::vector<std::string> continues;  ///< block ids
  bool continues_all = false;
  std::string in;
  Criteria only_if;  ///< `if`
  std::vector<Position> weeks;
  std::optional<Length> rows_last;  ///< `lasts` on the block: of every row
  Criteria enter;
  Criteria exit;
  std::optional<Pace> at_most;
  DayKeys days;
  As as = As::straight;
  std::string stop_when;
  DoseKeys dose;
  std::vector<Row> ladder;
  std::vector<Raise> progress;
  std::vector<Adjust> adjust;
  int line = 0;
  friend bool operator==(const Block&, const Block&) = default;

  [[nodiscard]] bool is_continue() const { return continues_all || !continues.empty(); }
};

/// A named session by how often.
struct SessionKind {
  std::string name;
  Frequency frequency;
  std::optional<Gap> gap;
  friend bool operator==(const SessionKind&, const SessionKind&) = default;
};

/// `10 min bike`
struct Preparation {
  Seconds time;
  std::string text;
  friend bool operator==(const Preparation&, const Preparation&) = default;
};

struct Sessions {
  DayKeys days;
  std::vector<std::string> order;
  std::vector<SessionKind> kinds;
  std::vector<int> at_weeks;
  std::vector<int> at_months;
  std::optional<Preparation> warm_up;
  std::optional<Preparation> cool_down;
  std::optional<Seconds> rest_after;
  std::optional<Seconds> length;
  std::optional<bool> supervised;
  Provenance provenance;
  int line = 0;
  friend bool operator==(const Sessions&, const Sessions&) = default;
};

/// A bound that only makes a plan slower.
struct Limit {
  std::vector<Position> weeks;
  Criteria only_if;
  std::string weight_bearing;             ///< as written, or empty
  std::optional<int> weight_bearing_top;  ///< upper end in per cent of body weight
  std::optional<JointRange> range;
  std::optional<JointRange> loaded_range;
  std::vector<std::string> forbid;  ///< kinds or exercise ids
  std::optional<int> contacts;
  bool contacts_per_week = false;
  std::optional<PerMille> weekly_rise;
  std::optional<PerMille> session_rise;
  Provenance provenance;
  int line = 0;
  friend bool operator==(const Limit&, const Limit&) = default;
};

struct Phase {
  std::string id;
  std::string title;
  std::string goal;
  Criteria only_if;
  std::optional<Length> lasts;
  std::optional<Position> week;
  Criteria enter;
  Criteria exit;
  Sessions sessions;
  std::vector<Limit> limits;
  std::vector<Block> blocks;
  int repeat = 1;
  Provenance provenance;
  int line = 0;
  friend bool operator==(const Phase&, const Phase&) = default;
};

struct Programme {
  enum class CountsFrom { start, surgery, injury };
  std::string id;
  std::string title;
  bool is_default = false;
  CountsFrom counts_from = CountsFrom::start;
  std::optional<PainProfile> pain;  ///< replaces the condition's, whole
  Sessions sessions;
  std::vector<Limit> limits;
  std::vector<Phase> phases;
  Provenance provenance;
  int line = 0;
  friend bool operator==(const Programme&, const Programme&) = default;
};

}  // namespace titrate
