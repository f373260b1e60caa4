#include "planner/schedule/spacing.h"

#include <algorithm>

namespace titrate::schedule {

int spacing_cost(int distance, int per_week) {
  if (per_week < 1 || per_week > 4) return 0;
  const int shortest = 7 / per_week;
  const int longest = (7 + per_week - 1) / per_week;
  const int days = std::min(distance, longest_spacing);
  const int outside = std::max({0, shortest - days, days - longest});
  return outside * outside;
}

int week_count(const WeekRequest& request, const Wanted& entry) {
  if (entry.per_week > 0) return entry.per_week;
  int count = 0;
  for (const Wanted& wanted : request.wanted) {
    if (wanted.kind == entry.kind) count += wanted.count;
  }
  return count;
}

}  // namespace titrate::schedule
