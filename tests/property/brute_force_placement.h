#pragma once

#include <array>
#include <optional>
#include <vector>

#include "planner/schedule/placement.h"

namespace titrate::schedule {

/// A whole problem: what Placement is given, all at once.
struct Problem {
  GapTable gaps;
  std::vector<Past> past;
  std::vector<WeekRequest> weeks;
};

/// A session on a day counted from the first day of the first week.
struct Dated {
  int kind = 0;
  int entry = 0;
  int date = 0;
  std::optional<ClockTime> start;
};

/// Whether `later` keeps the gap after a session of `kind` on `date`, with rest owed on top.
[[nodiscard]] bool keeps_gap(const GapTable& gaps, int kind, int date,
                             std::optional<ClockTime> start, int owed, const Dated& later);

/// Tries every placement on the full hours of every window. The result is what is compared, most
/// important first: of each week the sessions placed (all, then each entry, negative), then moved,
/// off-spacing and off-usual, then for each day its start (2000 without a time, 3000 without a
/// session) and entry.
[[nodiscard]] std::vector<int> best_by_brute_force(const Problem& problem);

/// The same numbers for a placement that is already there.
[[nodiscard]] std::vector<int> measure(const Problem& problem, const std::vector<Dated>& sessions);

}  // namespace titrate::schedule
