#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planner/diagnostics/diagnostic.h"
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
  std::string range;
  std::string cuff;
  std::string settings;
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
  int rung = 0;       ///< place on the ladder, from 0
  int share = 100;    ///< of the rung's load in use, in per cent
  int owed = 0;       ///< times the volume was taken down
  int easier_by = 0;  ///< levels below the one written
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
  std::optional<PerMille> load_change;
  friend bool operator==(const WeekExercise&, const WeekExercise&) = default;
};

struct PlannedWeek {
  int number = 0;
  Date from;
  Date to;
  std::vector<std::string> phases;
  int wanted = 0;        ///< sessions the programme wants this week
  bool repeats = false;  ///< the week before did not count, so its rows are done again
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
  friend bool operator==(const Due&, const Due&) = default;
};

/// What one session's report said, and what it was compared with. Scores are NPRS, 0 to 10; what
/// was not given stays open.
struct Report {
  std::optional<int> before;
  std::optional<int> during;
  std::optional<int> after;
  std::optional<int> morning;
  int usual = 0;       ///< the usual next morning then
  int safe = 0;        ///< limits of the profile then
  int acceptable = 0;  ///< lower in the first week of a highly irritable start
  int settle = 0;
  int running = 0;  ///< mornings running above the usual one, this one included
  int creep = 0;    ///< so many of them count as late
  std::optional<int> stiffness;  ///< minutes of the morning
  int usual_stiffness = 0;
  std::optional<int> effusion_before;  ///< grades 0 to 4
  std::optional<int> effusion_after;
  std::optional<int> girth_before;  ///< millimetres
  std::optional<int> girth_after;
  std::string soreness;    ///< `warm-up`, `stays`, `later`; empty: not given or none
  std::string leg_before;  ///< `back` ... `foot`; empty: not given
  std::string leg_after;
  bool night_pain = false;
  std::string zone;           ///< safe, acceptable, high, extreme
  std::string morning_class;  ///< usual, raised, late, missing
  friend bool operator==(const Report&, const Report&) = default;
};

/// A week's morning scores against the week before; medians are doubled, so that they stay whole.
struct WeekTrend {
  std::optional<int> median2;
  std::optional<int> before2;
  friend bool operator==(const WeekTrend&, const WeekTrend&) = default;
};

/// What the rules made of a report, of silence or of a week's end, for one exercise.
struct Decision {
  Date date;
  std::string exercise;  ///< empty: all
  std::string response;  ///< green, amber, unknown, late, red, red-late, extreme, away, missed,
                         ///< silence, rising, jump, absence, flag, clinician, outcome
  std::string decision;  ///< progress, hold, ease, swap, stop, refer
  std::string rule;
  std::string file;  ///< where the rule's number stands
  int line = 0;
  std::string title;           ///< of the exercise
  int week = 0;                ///< of the plan
  std::optional<int> session;  ///< number of the session that was reported
  std::string log_file;        ///< where the report stands
  int log_line = 0;            ///< 0: nothing was logged
  int morning_line = 0;        ///< of its morning score; 0: in the same entry, or not given
  std::optional<Report> report;
  std::optional<WeekTrend> trend;
  std::string before;  ///< the dose before and after, where this decision changed it
  std::string after;
  int gap_hours = 0;  ///< least time to the next session of the exercise, where it was made longer
  int calm = 0;       ///< calm answers running, of the two that close a bad patch
  int fails = 0;      ///< bad answers that stand since the last two calm ones
  friend bool operator==(const Decision&, const Decision&) = default;
};

/// One gate that was shut at a week's end, so that an exercise did not rise.
struct Shut {
  int week = 0;
  std::string exercise;
  /// hold, effusion, adherence, referred, stopped, review, floor, owed-volume, owed-load,
  /// easier-level, answers (in a row), morning (above usual), unknown, performance, exit, weeks
  std::string gate;
  int have = 0;
  int need = 0;
  std::string words;  ///< of criteria, as written
  std::string file;   ///< where the rule or its number stands
  int line = 0;
  friend bool operator==(const Shut&, const Shut&) = default;
};

/// A questionnaire's or test's change since the baseline, as one person's. Numbers in tenths.
struct OutcomeResult {
  enum class Verdict { recovered, improved, possibly_improved, no_reliable_change, worse };
  std::string id;
  Date date;
  int week = 0;  ///< whole weeks since the start
  std::int64_t baseline = 0;
  std::int64_t now = 0;
  std::int64_t change = 0;  ///< positive is better
  std::optional<int> mdc;
  std::optional<int> mcid;
  Verdict verdict = Verdict::no_reliable_change;
  std::optional<PerMille> share;         ///< of the baseline; absent where that is too small
  std::optional<std::int64_t> typical;   ///< the typical course at this week, where the file has it
  std::string file;
  int line = 0;
  friend bool operator==(const OutcomeResult&, const OutcomeResult&) = default;
};

/// Something the therapist should know about a plan or a file.
struct Finding {
  std::string code;
  Severity severity = Severity::note;
  std::string message;  ///< sentences; what, how much, why, and what would mend it
  std::optional<int> week;
  std::optional<int> session;
  friend bool operator==(const Finding&, const Finding&) = default;
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

/// One number of the pain rule, and where it comes from.
struct PainNumber {
  std::string name;    ///< its key in the profile: `acceptable`
  std::string value;   ///< `5/10`, `20 %`
  std::string source;  ///< id of the citation; empty: a default, no source gives it
  bool borrowed = false;  ///< published, for something else
  std::string file;
  int line = 0;
  friend bool operator==(const PainNumber&, const PainNumber&) = default;
};

/// The pain rule in numbers, for print.
struct PainSummary {
  std::string profile;
  int safe = 0;
  int acceptable = 0;
  int settle = 0;
  std::optional<int> usual_morning;
  std::vector<int> usual_from;
  std::optional<int> stiffness;        ///< usual minutes
  std::optional<int> stiffness_limit;  ///< late from this many minutes
  std::vector<PainNumber> numbers;     ///< the sizes that decisions use, in order of the profile
  friend bool operator==(const PainSummary&, const PainSummary&) = default;
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

struct CitationUse {
  std::string id;
  std::string cite;
  std::string doi;
  friend bool operator==(const CitationUse&, const CitationUse&) = default;
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
  std::vector<PlannedWeek> weeks;
  /// Sessions that were given out for weeks the plan no longer has: cancelled.
  std::vector<PlannedSession> withdrawn;
  std::vector<Due> due;
  std::vector<Decision> decisions;
  std::vector<Shut> shut;              ///< of the weeks that have ended
  std::vector<OutcomeResult> outcomes;  ///< every result after the baseline, in order of dates
  std::vector<Finding> findings;
  Checked checked;
  Result result = Result::plan;
  std::vector<Refusal> refusals;
  friend bool operator==(const Plan&, const Plan&) = default;
};

[[nodiscard]] bool has_errors(const Plan& plan);

}  // namespace titrate
