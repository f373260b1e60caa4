#pragma once

#include "planner/exporters/styled.h"
#include "planner/plan/plan.h"

namespace titrate::text {

/// What is different in a week, in words: as long as it needs, and for a narrow page.
struct ChangeWords {
  Styled full;
  Styled brief;
};

/// What changed in one exercise of week `index` (from 0) against the last week that had it.
/// `first` is the first exercise of the week, which also tells what happened to the week itself.
[[nodiscard]] ChangeWords change_words(const Plan& plan, std::size_t index,
                                       const WeekExercise& exercise, bool first);
/// What happened to a week without any exercise.
[[nodiscard]] ChangeWords empty_week_words(const PlannedWeek& week);

}  // namespace titrate::text
