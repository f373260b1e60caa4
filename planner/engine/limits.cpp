#include "planner/engine/limits.h"

#include <algorithm>

namespace titrate::engine {
namespace {

template <class T>
void keep_lower(std::optional<T>& lowest, const std::optional<T>& found) {
  if (found && (!lowest || *found < *lowest)) {
    lowest = found;
  }
}

void intersect(std::optional<Arc>& arc, const std::optional<JointRange>& range) {
  if (!range || range->full) {
    return;
  }
  const Arc here{std::min(range->from, range->to), std::max(range->from, range->to)};
  arc = arc ? Arc{std::max(arc->low, here.low), std::min(arc->high, here.high)} : here;
}

void add(LimitsNow& now, const PlacedLimit& placed) {
  const Limit& limit = placed.limit;
  now.in_force.push_back(placed);
  now.forbidden.insert(now.forbidden.end(), limit.forbid.begin(), limit.forbid.end());
  intersect(now.range, limit.range);
  intersect(now.loaded_range, limit.loaded_range);
  keep_lower(limit.contacts_per_week ? now.contacts_per_week : now.contacts_per_session,
             limit.contacts);
  keep_lower(now.weekly_rise, limit.weekly_rise);
  keep_lower(now.session_rise, limit.session_rise);
  if (limit.weight_bearing_top &&
      (!now.weight_bearing_top || *limit.weight_bearing_top < *now.weight_bearing_top)) {
    now.weight_bearing_top = limit.weight_bearing_top;
    now.weight_bearing = limit.weight_bearing;
  }
}

}  // namespace

int calendar_week(Date counted_from, Date day) {
  const auto days = (day - counted_from).count();
  return static_cast<int>(days >= 0 ? days / 7 + 1 : (days + 1) / 7);
}

LimitsNow limits_in_force(const Machine& machine, const State& state,
                          const std::vector<PlacedLimit>& said, Date start, Date day) {
  LimitsNow now;
  const int week = calendar_week(machine.counted_from.value_or(start), day);
  for (const auto* limits : {&machine.limits, &said}) {
    for (const PlacedLimit& each : *limits) {
      if (covers(each.limit.weeks, week) && (!each.from || *each.from <= day)) {
        add(now, each);
      }
    }
  }
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const PhaseState& its = state.course.phases[phase];
    for (const PlacedLimit& each : machine.phases[phase].limits) {
      if (its.status == PhaseState::Status::open && covers(each.limit.weeks, its.elapsed + 1)) {
        add(now, each);
      }
    }
  }
  return now;
}

}  // namespace titrate::engine
