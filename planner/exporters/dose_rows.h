#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "planner/plan/plan.h"

/// A programme's weeks as rows of words, without a patient.
namespace titrate::text {

/// Sums of one or several exercises. Bouts of a time or way are no repetitions.
struct Sums {
  std::int64_t reps = 0;
  Seconds moving;
  Seconds duration;
  Millimetres distance;

  void add(const WeekExercise& exercise);
};

/// What one week says of one group of exercises; equal weeks become one row.
struct DoseRow {
  int first_week = 0;
  int last_week = 0;
  std::string exercise;  ///< empty: all of them
  std::string dose;
  std::string amount;  ///< a week
  std::string moving;  ///< a session
  std::string provenance;
};

/// The rows of a phase's weeks, a group for each stretch of weeks that say the same.
[[nodiscard]] std::vector<std::vector<DoseRow>> dose_rows(const Plan& plan,
                                                          const PlannedPhase& phase);

}  // namespace titrate::text
