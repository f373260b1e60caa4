#pragma once

#include <vector>

#include "planner/schedule/placement.h"
#include "planner/schedule/rests.h"

namespace titrate::schedule {

/// Whether the day could hold a session of this entry if no gap stood in the way.
[[nodiscard]] bool could_hold(const Day& day, const Wanted& wanted);

/// The starts worth trying for a session of `wanted` on `day` (0 to 6 of the week, `date` counted
/// from the first day), in order; `no_time` for a session without one. They are the earliest start
/// of all, the usual time and the starts given out before: any other start can be moved to the
/// earliest one without breaking a gap (a gap only asks sessions to be late enough after earlier
/// ones), without a further move and without leaving a usual time. A session goes without a time
/// where it may and no window takes it, or where it was given out so.
void find_starts(const Day& day, int weekday, int date, const Wanted& wanted,
                 const Earliest& earliest, std::vector<int>& starts);

/// The minute of a slot's start, or `no_time`.
[[nodiscard]] int minute_of(const Slot& slot);

}  // namespace titrate::schedule
