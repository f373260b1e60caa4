#pragma once

#include <vector>

#include "planner/plan/plan.h"

namespace titrate {

/// Volume and intensity of each week and exercise, and the change against the last week that had
/// the exercise. Counts every session that was not missed or cancelled, every time of the day,
/// both sides once. What is not known for all of it is left out: a load on body weight has a change
/// only where the mass of the body is known (half of it on two legs).
void add_totals(std::vector<PlannedWeek>& weeks, std::optional<Grams> body_mass);

}  // namespace titrate
