#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/plan/plan.h"

/// What two plans of one patient do not have in common, as values without a word; exporters find
/// the words.
namespace titrate {

/// One exercise of one session. A side is absent where the session does not hold the exercise.
struct DoseChange {
  std::optional<Prescription> before;
  std::optional<Prescription> now;
  friend bool operator==(const DoseChange&, const DoseChange&) = default;
};

/// One session that is not as it was; both plans know it by its number.
struct SessionChange {
  int number = 0;
  int week = 0;  ///< of the plan now; of the plan before, where it is gone
  std::optional<PlannedSession> before;
  std::optional<PlannedSession> now;
  bool moved = false;      ///< to another day or hour
  bool cancelled = false;  ///< was to take place and does not any more
  bool added = false;      ///< was not in the plan before, or was cancelled there
  bool done = false;       ///< reported done since
  bool missed = false;     ///< missed since
  std::vector<DoseChange> doses;
  friend bool operator==(const SessionChange&, const SessionChange&) = default;
};

/// An exercise over one week: each of its doses once, in order of the sessions.
struct WeekDoses {
  std::vector<Prescription> doses;
  int sessions = 0;  ///< that are not cancelled
  friend bool operator==(const WeekDoses&, const WeekDoses&) = default;
};

/// One exercise in one week whose doses, or how often they are done, are not as they were.
struct WeekChange {
  int week = 0;
  Date from;
  std::string exercise;
  std::string title;
  std::optional<WeekDoses> before;
  std::optional<WeekDoses> now;
  /// Weeks later than before, where the old order goes on: week 9 now is what week 9 - `shift` was.
  /// 0: it is not so for at least two weeks running.
  int shift = 0;
  friend bool operator==(const WeekChange&, const WeekChange&) = default;
};

/// A phase that opens or ends in another week.
struct PhaseChange {
  std::optional<PlannedPhase> before;
  std::optional<PlannedPhase> now;
  friend bool operator==(const PhaseChange&, const PhaseChange&) = default;
};

struct Difference {
  std::vector<SessionChange> sessions;  ///< by number
  std::vector<WeekChange> weeks;        ///< by week, then in order of first use
  std::vector<PhaseChange> phases;
  std::vector<Decision> decisions;      ///< of the plan now that the plan before did not have
  std::vector<OutcomeResult> outcomes;  ///< likewise
  std::vector<Finding> findings;        ///< likewise
  Date end_before;
  Date end;
  int weeks_before = 0;
  int weeks_now = 0;
  friend bool operator==(const Difference&, const Difference&) = default;
};

/// Compares two plans of one patient, the earlier one first.
[[nodiscard]] Difference compare(const Plan& before, const Plan& now);

/// Whether what was to be done is the same: a session that took place as planned is no change.
[[nodiscard]] bool same_course(const Difference& difference);

}  // namespace titrate
