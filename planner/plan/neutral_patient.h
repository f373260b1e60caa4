#pragma once

#include "planner/model/case.h"
#include "planner/model/condition.h"

namespace titrate {

/// What a neutral patient lifts once in every exercise that needs equipment. A round number of ours.
inline constexpr Grams neutral_one_rep_max{60'000};
/// The pain of a neutral patient's usual morning (NPRS).
inline constexpr int neutral_morning = 2;

/// Nobody in particular, for simulating a condition without a case: free on every day from 07:00 to
/// 21:00, with every piece of equipment that an exercise needs (2.5 to 200 kg in steps of 2.5 kg),
/// no red flag, not easily irritated, and `unknown` to every choice.
[[nodiscard]] Case neutral_patient(const Condition& condition, const Programme& programme);

}  // namespace titrate
