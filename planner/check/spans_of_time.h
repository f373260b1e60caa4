#pragma once

#include <optional>

#include "planner/model/programme.h"

/// How many weeks things take, as far as the text alone tells.
namespace titrate::check {

/// Whole weeks, rounded up; nothing when counted in sessions or open.
[[nodiscard]] std::optional<int> weeks_at_least(const Length& length);

/// The most weeks a phase may take: its maximum, half as long again as one number, or the weeks
/// of its `week`. Nothing when it is open, counted in sessions or made of dated sessions.
[[nodiscard]] std::optional<int> weeks_at_most(const Phase& phase);

/// Weeks before row `row` of a ladder can start at the earliest.
[[nodiscard]] int weeks_before_row(const Block& block, std::size_t row);

/// Weeks until the last row of a ladder is done at the earliest.
[[nodiscard]] int weeks_of_ladder(const Block& block);

/// The first week of the programme in which phase `phase` can be open, from 1; and the last week
/// it is meant to be open, where that is known.
[[nodiscard]] Position weeks_of_phase(const Programme& programme, std::size_t phase);

}  // namespace titrate::check
