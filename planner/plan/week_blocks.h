#pragma once

#include "planner/plan/week_uses.h"

/// What a block asks of the week it stands in.
namespace titrate {

[[nodiscard]] const engine::Rung& rung_of(const WeekInHand& week, const engine::Active& active);
/// The named session a block belongs to; empty: none.
[[nodiscard]] const std::string& name_of_session(const WeekInHand& week,
                                                 const engine::Active& active);
/// Days a week of a block; one without a frequency has that of its phase.
[[nodiscard]] int days_of(const WeekInHand& week, const engine::Active& active);
/// Whether a block is done in every session of the phase that gives the week.
[[nodiscard]] bool follows_sessions(const WeekInHand& week, const engine::Active& active);
/// Whether a block has more days than the week has sessions: the others are at home.
[[nodiscard]] bool is_home_block(const WeekInHand& week, const engine::Active& active);
/// The gap a block keeps to itself: its own; where it does not lie on the days of its phase's
/// sessions, theirs.
[[nodiscard]] Gap gap_of(const WeekInHand& week, const engine::Active& active);
/// A gap in days, rounded up.
[[nodiscard]] int whole_days(Gap gap);

}  // namespace titrate
