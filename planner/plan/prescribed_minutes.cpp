#include <algorithm>

#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

// Where only a way is given, its time is reckoned at 7 minutes a kilometre; for session length
// only.
constexpr std::int64_t millimetres_per_second = 2381;

std::int64_t seconds_of_set(const Prescription& prescription, std::size_t set) {
  const std::int64_t reps =
      set < prescription.reps.size() ? prescription.reps[set] : std::int64_t{1};
  if (!prescription.intervals.empty()) {
    std::int64_t seconds = 0;
    for (const PlannedInterval& interval : prescription.intervals) {
      seconds += interval.time.value_or(Seconds{}).count() +
                 interval.distance.value_or(Millimetres{}).count() / millimetres_per_second;
    }
    return seconds;
  }
  if (prescription.hold) {
    return reps * prescription.hold->count();
  }
  if (prescription.duration) {
    return reps * prescription.duration->count();
  }
  if (prescription.distance) {
    return reps * prescription.distance->count() / millimetres_per_second;
  }
  return reps * prescription.seconds_per_rep.value_or(0);
}

}  // namespace

Seconds set_seconds(const Prescription& prescription, std::size_t set) {
  return Seconds{seconds_of_set(prescription, set)};
}

Seconds bout_seconds(const Prescription& prescription, bool on_each_side) {
  const auto sets = static_cast<std::size_t>(std::max(prescription.sets.value_or(1), 1));
  std::int64_t seconds = 0;
  for (std::size_t set = 0; set < sets; ++set) {
    seconds += seconds_of_set(prescription, set);
  }
  seconds *= on_each_side ? 2 : 1;
  if (prescription.rest) {
    seconds += static_cast<std::int64_t>(sets - 1) * prescription.rest->first.count();
  }
  return Seconds{seconds};
}

int session_minutes(const std::vector<const Prescription*>& prescriptions,
                    const Sessions& sessions) {
  constexpr std::int64_t default_rest_after = 120;
  constexpr std::int64_t five_minutes = 300;
  const std::int64_t rest_after =
      sessions.rest_after ? sessions.rest_after->count() : default_rest_after;
  std::int64_t seconds = 0;
  for (const Prescription* prescription : prescriptions) {
    seconds += bout_seconds(*prescription, prescription->side == "each").count();
  }
  if (prescriptions.size() > 1) {
    seconds += static_cast<std::int64_t>(prescriptions.size() - 1) * rest_after;
  }
  seconds += sessions.warm_up ? sessions.warm_up->time.count() : 0;
  seconds += sessions.cool_down ? sessions.cool_down->time.count() : 0;
  return static_cast<int>((seconds + five_minutes - 1) / five_minutes * 5);
}

}  // namespace titrate
