#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "planner/model/case.h"
#include "planner/model/condition.h"

/// A programme compiled for one patient: the ladders that the fold climbs, with every dose
/// resolved as far as the files and the patient's baseline allow.
namespace titrate::engine {

/// A load of a rung: what the source says, and the kilograms on the patient's equipment.
struct RungLoad {
  Load written;
  std::optional<Grams> mass;
  bool on_bodyweight = false;
  /// `n % of last` at the start of a ladder: taken from the ladder before, where the patient left
  /// it
  bool from_previous = false;
  /// What is asked for before it is laid on the equipment; the next raise goes on from here.
  std::optional<Grams> aim = std::nullopt;
  friend bool operator==(const RungLoad&, const RungLoad&) = default;
};

/// A dose with every key filled in: written, or the default of its kind (`default_keys`).
struct RungDose {
  Count sets;
  std::vector<Count> reps;  ///< one, or one per set
  std::optional<Tempo> tempo;
  std::optional<Duration> hold;
  std::optional<Duration> time;
  std::optional<Distance> distance;
  std::optional<Intervals> intervals;
  std::vector<RungLoad> loads;  ///< none, one, or one per set
  std::optional<Effort> effort;
  int level = 1;
  JointRange range;
  Side side = Side::together;
  Rest rest;
  std::optional<PerMille> cuff;
  std::string settings;
  std::string source;
  std::optional<Basis> basis;
  int line = 0;
  friend bool operator==(const RungDose&, const RungDose&) = default;
};

/// How a rung is passed.
enum class Passing {
  weeks,     ///< after `count` served weeks
  sessions,  ///< after `count` eligible sessions, with the performance gate when it asks for one
  stays,     ///< the last rung, or a dose that does not progress
};

struct Rung {
  RungDose dose;
  Passing passing = Passing::stays;
  int count = 1;
  int need = 2;              ///< eligible answers running that open the gate
  bool performance = false;  ///< also needs the performance gate
  Criteria when;             ///< that gate; empty: the rule of rules B.2 by the kind of repetitions
  int expect_weeks = 0;      ///< the calm plan passes it after so many weeks; 0: as soon as served
  int expect_sessions = 0;   ///< or after so many sessions
  std::optional<int> exit;   ///< criteria list that must hold, too
  std::string name;          ///< `row 1`
  std::string raised;        ///< what `progress` raised to get here: `load`, `sets`, ...; or empty
  bool sourced_step = false;  ///< a source vouches for the step that led here
  bool detour = false;        ///< below 100 % of last; never becomes "last" itself
  std::bitset<11> allowed;    ///< load shares that are distinct loads on the equipment
  std::bitset<11> steep;      ///< shares more than the cap above the allowed one below
  bool volume = true;         ///< its volume can be taken down
  DayKeys days;               ///< frequency of the row, where it has its own
  std::string in;
  std::string measures;     ///< the test whose value is the mean of what is done on this row
  bool retest = false;      ///< the repetition maximum is measured anew here
  int row_weeks = 0;        ///< in a row whose range moves: served weeks that pass the whole row
  int next_row = 0;         ///< the rung it then goes to; 0: the rung is a row of its own
  int step_low = 0;         ///< loads of the equipment that `adjust` may go down by, at most 0,
  int step_high = 0;        ///< and up: between 50 and 200 % of the rung's own load
  bool keeps_step = false;  ///< the next rung has the same loads, so the adjusted one goes along
  friend bool operator==(const Rung&, const Rung&) = default;
};

/// One exercise of one block with its rungs.
struct Ladder {
  int exercise = 0;   ///< index into Machine::exercises
  std::string block;  ///< id
  std::vector<Rung> rungs;
  std::optional<int> previous;  ///< the ladder of the same exercise in an earlier phase
  std::vector<int> beside;      ///< other ladders of the same exercise in a phase of this one
  int line = 0;
  std::optional<Pace> at_most;
  std::string stop_when;
  Block::As as = Block::As::straight;
  std::vector<Adjust> adjust;
};

/// A limit for this patient: choices are answered, the file it stands in is known.
struct PlacedLimit {
  Limit limit;
  std::string file;
  std::optional<Date> from;  ///< a clinician's, in force from this day on
  friend bool operator==(const PlacedLimit&, const PlacedLimit&) = default;
};

/// A ladder as a phase uses it: a block, or `continue` with its own keys laid over the dose.
struct Use {
  int ladder = 0;
  std::string in;                        ///< only in the session of this name
  std::vector<titrate::Position> weeks;  ///< of the phase, by served weeks; empty: all
  DayKeys days;                          ///< only what the block itself says
  DoseKeys over;             ///< keys written beside `continue`, laid over the rung's dose
  std::optional<int> enter;  ///< criteria lists
  std::optional<int> exit;
};

/// A phase with its sessions resolved and its lengths in weeks.
struct PhasePlan {
  std::string id;
  std::string title;
  std::string goal;
  int min = 0;
  int expect = 0;
  std::optional<int> max;                   ///< none: open
  std::optional<titrate::Position> window;  ///< of a `week` phase, by served weeks of the programme
  std::vector<int> at_weeks;  ///< single dated sessions, in weeks from the day counted from
  std::vector<int> at_months;
  std::optional<int> enter;
  std::optional<int> exit;
  std::string exit_written;
  Sessions sessions;  ///< the phase's keys over the programme's
  std::vector<Use> uses;
  std::vector<PlacedLimit> limits;  ///< by elapsed weeks of the phase
  int line = 0;
  [[nodiscard]] bool dated() const { return !at_weeks.empty() || !at_months.empty(); }
  [[nodiscard]] bool sequential() const { return !window && !dated(); }
};

/// An exercise as this patient does it: the substitute, where the equipment asks for it.
struct MachineExercise {
  Exercise exercise;
  std::optional<Exercise> easier;
  std::vector<Grams> grid;  ///< loads of its equipment, rising; empty: not known
  std::string equipment;    ///< `barbell: 20 to 100 kg in steps of 2.5 kg`
  std::optional<Grams> one_rm;
  bool one_rm_found = false;  ///< that 1RM comes from a session of the log, not from the baseline
  std::string substituted;             ///< the exercise the file names, when another took its place
  std::vector<Grams> easier_grid;      ///< loads of the easier exercise's own equipment
  std::optional<Grams> easier_one_rm;  ///< and its own 1RM
};

/// Where a list of criteria stands, as far as what it looks at depends on that.
struct CriteriaPlace {
  std::vector<int> ladders;  ///< whose last sessions count, all of them; empty: every open phase's
  int phase = -1;            ///< whose weeks count; -1: those of the phase opened last
  bool ahead = false;        ///< `week` is that of the week to come: it opens something
  friend bool operator==(const CriteriaPlace&, const CriteriaPlace&) = default;
};

struct Machine {
  std::string file;  ///< the condition's path, for reasons
  PainProfile pain;
  std::vector<MachineExercise> exercises;
  std::vector<Ladder> ladders;
  std::vector<PhasePlan> phases;
  std::vector<Criteria> criteria;
  std::vector<CriteriaPlace> places;  ///< of each list of criteria
  std::vector<PlacedLimit> limits;   ///< the programme's and the case's, by calendar weeks
  std::optional<Date> counted_from;  ///< day 1 of week 1; none: the plan's start
  std::vector<Test> tests;
  std::vector<std::string>
      notes;  ///< what compiling could not do as asked; findings are made of them

  [[nodiscard]] int easier_steps(const Rung& rung, int exercise) const;
};

}  // namespace titrate::engine
