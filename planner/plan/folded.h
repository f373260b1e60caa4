#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "planner/engine/state.h"
#include "planner/plan/dose_book.h"
#include "planner/plan/plan.h"
#include "planner/plan/week_shape.h"

namespace titrate {

/// One exercise of a folded session. The dose belongs to the book the fold was given.
struct FoldedDose {
  const Dose* dose = nullptr;
  int ladder = 0;
  bool expected = false;
  std::vector<Reason> reasons;  ///< only where the fold was asked for words
};

struct FoldedSession {
  int number = 0;   ///< 0: not given out yet
  int kind = 0;     ///< of `session_kinds`
  int ordinal = 0;  ///< among the sessions of its week without a name, from 0
  int phase = 0;    ///< the latest open one
  Date date;
  std::optional<ClockTime> start;
  int minutes = 0;
  PlannedSession::Status status = PlannedSession::Status::planned;
  std::vector<FoldedDose> doses;
};

struct FoldedWeek {
  int number = 0;
  Date from;
  Date to;
  bool repeats = false;
  int wanted = 0;
  std::vector<int> phases;                  ///< of the machine
  std::vector<engine::PlacedLimit> limits;  ///< in force; only where the fold was asked for words
  std::vector<FoldedSession> sessions;
};

/// What the fold over log and calm future gives; `make_plan` words it.
struct Folded {
  engine::State state;
  std::vector<FoldedWeek> weeks;
  std::vector<Decision> decisions;
  std::vector<Shut> shut;
  struct PhaseWeeks {
    int first = 0;  ///< 0: never opened
    int last = 0;
    bool expected = false;
  };
  std::vector<PhaseWeeks> phases;  ///< by phase of the machine
  /// Shortfalls of each week that holds fewer sessions than the programme accepts.
  std::map<int, std::vector<schedule::Shortfall>> shortfalls;
  std::vector<LoadTest> retests;  ///< sets of rows that measure the 1RM anew and count, in order
  std::map<int, WeekShape> shapes;  ///< by week, for the words of findings
  struct FewDays {
    int phase = 0;
    int ladder = 0;
    int had = 0;
    int least = 0;
  };
  std::map<int, std::vector<FewDays>> few_days;  ///< blocks done on too few days of a week
  struct NoRoom {
    int phase = 0;
    Date date;
  };
  std::vector<NoRoom> dated_without_room;  ///< single dated sessions that no day takes
  std::vector<std::string> flags;          ///< red flags of the log that no clinician cleared
  std::optional<int> review_week;   ///< a clinician has to look at the course after this week
  bool review_for_absence = false;  ///< since nothing was done for four weeks; else a phase went
                                    ///< past its maximum
  bool exact = true;                ///< the placement was solved to the optimum
};

}  // namespace titrate
