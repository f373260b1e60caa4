#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "planner/diagnostics/diagnostic.h"
#include "planner/plan/citation_use.h"
#include "planner/plan/decision.h"
#include "planner/plan/finding.h"
#include "planner/plan/pain_summary.h"
#include "planner/plan/planned_limit.h"
#include "planner/plan/told.h"
#include "planner/units/clock.h"
#include "planner/units/quantity.h"

/// The plan: the one thing that exporters see. Everything is a plain value; absent means not
/// applicable or not known, never zero.
namespace titrate {

/// Why a dose changed, as data; exporters find the words.
struct Reason {
  std::string rule;  ///< `row`, `late`, `red`, `volume-back`, `load-back`, `level-down`, ...
  std::string file;
  int line = 0;
  std::optional<Date> check_in;
  std::string before;
  std::string after;
  friend bool operator==(const Reason&, const Reason&) = default;
};

struct PlannedLoad {
  std::string as_written;      ///< `15RM`
  std::optional<Grams> mass;   ///< on the patient's equipment; absent while it is to be found
  bool on_bodyweight = false;  ///< `mass` is added to body weight
  std::optional<int> rm;       ///< n of nRM
  std::optional<PerMille>
      percent_1rm;  ///< as the source gives it, or for repetitions of at most 4 s
  /// From the 1RM by Epley, before it is laid on the equipment and before anything owed is taken
  /// off; absent where the 1RM is not known or not used.
  std::optional<Grams> worked_out;
  std::optional<PerMille> of_start;  ///< share of the ladder's first load, while that is to find
  friend bool operator==(const PlannedLoad&, const PlannedLoad&) = default;
};

struct PlannedInterval {
  std::string activity;
  std::optional<Seconds> time;
  std::optional<Millimetres> distance;
  friend bool operator==(const PlannedInterval&, const PlannedInterval&) = default;
};

/// One exercise of one session.
struct Prescription {
  std::string exercise;
  std::string title;
  std::string as_written;  ///< `3 x 15 at 15RM`
  std::string block;
  std::string row;  ///< the row's name: `row 1`; empty without a ladder
  std::optional<int> level;
  std::string level_title;
  std::optional<int> sets;
  std::vector<int> reps;            ///< one number per set; empty when the source gives no number
  std::optional<int> reps_top;      ///< of a range: the repetitions that earn more
  std::string reps_written;         ///< `15`, `8-12`, `max`, `as able`
  std::optional<Seconds> hold;      ///< of one repetition
  std::optional<Seconds> duration;  ///< of one bout
  std::optional<Millimetres> distance;
  std::vector<PlannedLoad> loads;  ///< one, or one per set
  std::string effort;
  std::string range;          ///< `0-60`; empty: the full one
  std::string range_in_file;  ///< where a limit narrows it: `0-90`, `full`; else empty
  std::string cuff, settings;
  std::vector<PlannedInterval> intervals;
  std::string tempo;
  std::optional<int> seconds_per_rep;  ///< moving time of one repetition
  std::optional<std::pair<Seconds, Seconds>> rest;
  std::string side;  ///< together, each, left, right
  int times_per_day = 1;
  bool expected = false;  ///< rests on a gate or a test that calm weeks are expected to pass
  std::string source;     ///< id of the citation, or empty
  std::string basis;      ///< `default`, `borrowed`, or empty
  std::string file;
  int line = 0;
  std::vector<Reason> reasons;
  int rung = 0;                                   ///< place on the ladder, from 0
  int share = 100;                                ///< of the rung's load in use, in per cent
  int owed = 0;                                   ///< times the volume was taken down
  int easier_by = 0;                              ///< levels below the one written
  bool raised = false;                            ///< by `progress`, above the file's row
  bool published_step = false;                    ///< and a source vouches for the step
  bool rest_as_set = false;                       ///< the rest is as long as the set took
  std::string level_how, stop_when, arrangement;  ///< as in the file; `pairs`, `circuit` or empty
  friend bool operator==(const Prescription&, const Prescription&) = default;
};

struct PlannedSession {
  enum class Status { planned, done, missed, cancelled };
  int number = 0;
  std::string uid;
  std::string name;
  std::string phase;  ///< id of the latest open phase of the session
  Date date;
  std::optional<ClockTime> start;
  int minutes = 0;
  int sequence = 0;
  Date changed;
  int most_times = 1;  ///< times a day that it was ever given out with an hour for the first
  Status status = Status::planned;
  std::vector<Prescription> prescriptions;
  friend bool operator==(const PlannedSession&, const PlannedSession&) = default;
};

/// The name that the programme itself gives a session (`heavy`); empty where the sessions of a week
/// are only called 1, 2, 3.
[[nodiscard]] std::string given_name(const PlannedSession& session);

struct Intensity {
  std::optional<int> rm;
  std::optional<PerMille> percent_1rm;
  std::optional<int> rpe_tenths;
  friend bool operator==(const Intensity&, const Intensity&) = default;
};

/// One exercise over one week: every session, every time of the day, both sides once.
struct WeekExercise {
  std::string exercise;
  std::string title;
  int sessions = 0;
  std::optional<int> sets;
  std::optional<int> reps;
  std::optional<std::int64_t> tonnage_g;
  std::optional<Seconds> time_under_tension;
  std::optional<Seconds> duration;
  std::optional<Millimetres> distance;
  Intensity intensity;
  std::optional<PerMille> volume_change;  ///< against the last week that had the exercise
  std::string volume_of;  ///< what that compares: `lifted`, `reps`, `time`, `distance`
  std::optional<PerMille> load_change;
  friend bool operator==(const WeekExercise&, const WeekExercise&) = default;
};

struct PlannedWeek {
  int number = 0;
  Date from;
  Date to;
  std::vector<std::string> phases;
  int wanted = 0;                    ///< sessions the programme wants this week
  bool repeats = false;              ///< the week before did not count, so its rows are done again
  std::vector<PlannedLimit> limits;  ///< in force on its first day
  std::vector<WeekExercise> exercises;
  std::vector<PlannedSession> sessions;
  friend bool operator==(const PlannedWeek&, const PlannedWeek&) = default;
};

struct Due {
  enum class Kind { test, outcome, review };
  Date date;
  Kind kind = Kind::test;
  std::string id;
  std::string title;
  std::optional<int> week;  ///< of the plan, while within it
  bool expected = false;
  int ordinal = 0;       ///< from 1 among those of its kind and id, kept for life
  std::string uid = {};  ///< follows from the ordinal
  int sequence = 0;      ///< revisions that changed its date or whether it is expected
  Date changed = {};     ///< day of the last of them
  friend bool operator==(const Due&, const Due&) = default;
};

struct Input {
  std::string path;
  std::string sha256;
  friend bool operator==(const Input&, const Input&) = default;
};

struct PlannedPhase {
  std::string id;
  std::string title;
  std::string goal;
  int first_week = 0;
  int last_week = 0;
  bool open = false;      ///< goes on after the plan's end
  bool expected = false;  ///< opens only when criteria hold
  std::string sessions;   ///< `3 a week, 48 h apart`
  std::string exit;       ///< the criteria as written, or empty
  friend bool operator==(const PlannedPhase&, const PlannedPhase&) = default;
};

/// What the patient's own loads were worked out from.
struct LoadBasis {
  std::string exercise;
  std::string title;
  std::string set;  ///< `10 repetitions to failure at 42.5 kg`; empty: to find
  std::optional<Grams> one_rm;
  std::optional<Grams> one_rm_low;
  std::optional<Grams> one_rm_high;
  bool low_quality = false;  ///< 11 to 15 repetitions
  std::string equipment;     ///< `barbell: 20 to 100 kg in steps of 2.5 kg`; empty: none
  std::string how;
  friend bool operator==(const LoadBasis&, const LoadBasis&) = default;
};

/// What `validate` re-proved.
struct Checked {
  int sessions = 0;
  std::vector<std::string> rules;  ///< ids of the invariants that were checked
  std::vector<std::string> broken;
  std::optional<PerMille> largest_load_rise;
  std::optional<int> shortest_gap_minutes;
  int longest_session_minutes = 0;
  friend bool operator==(const Checked&, const Checked&) = default;
};

/// Why no plan was made.
struct Refusal {
  std::string flag;  ///< the screen item's id, or a rule such as `age`
  std::string question;
  std::string urgency;  ///< `now`, `same-day`, `2 weeks`
  bool stops_all = true;
  std::string case_file;
  int case_line = 0;
  std::string rule_file;
  int rule_line = 0;
  friend bool operator==(const Refusal&, const Refusal&) = default;
};

struct Plan {
  enum class Result { plan, refused };
  std::string engine;
  std::string condition;
  std::string condition_title;
  bool reviewed = false;
  std::string evidence_level;
  CitationUse evidence;
  std::string programme;
  std::string programme_title;
  std::vector<CitationUse> sources;  ///< used by at least one dose of the plan, in order of use
  std::string patient;
  int age = 0;
  std::string side;  ///< left, right, both, none
  std::string goal;
  Date start;
  Date end;  ///< last day of the last week
  Date as_of;
  std::optional<Date> created;
  std::string time_zone;
  std::string uid;               ///< the case's
  bool without_patient = false;  ///< a week table of a programme, no dates or kilograms
  std::vector<Input> inputs;
  std::vector<std::string> for_whom;
  std::vector<std::string> not_for;
  std::vector<PlannedPhase> phases;
  std::vector<LoadBasis> load_bases;
  PainSummary pain;
  Told told;
  std::vector<PlannedWeek> weeks;
  /// Sessions that were given out for weeks the plan no longer has: cancelled.
  std::vector<PlannedSession> withdrawn;
  std::vector<Due> due;
  std::vector<Due> withdrawn_due;  ///< was due in an earlier revision and is not any more
  std::vector<Decision> decisions;
  std::vector<Shut> shut;               ///< of the weeks that have ended
  std::vector<OutcomeResult> outcomes;  ///< every result after the baseline, in order of dates
  std::vector<Finding> findings;
  Checked checked;
  Result result = Result::plan;
  std::vector<Refusal> refusals;
  friend bool operator==(const Plan&, const Plan&) = default;
};

[[nodiscard]] bool has_errors(const Plan& plan);
/// `test`, `outcome`, `review`
[[nodiscard]] std::string_view due_word(Due::Kind kind);

}  // namespace titrate
