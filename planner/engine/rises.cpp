#include <algorithm>
#include <cstdint>

#include "planner/engine/advance.h"
#include "planner/engine/doses.h"
#include "planner/engine/limits.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// The parts of a dose that volume is made of.
struct Volume {
  std::int64_t sets = 1;
  std::int64_t reps = 1;  ///< of all sets
  std::int64_t seconds = 0;
  std::int64_t millimetres = 0;
  std::int64_t days = 1;
};

Volume volume_of(const Rung& rung) {
  const RungDose& dose = rung.dose;
  Volume volume;
  volume.sets = planned_sets(dose).value_or(1);
  volume.reps = 0;
  for (int set = 0; set < volume.sets; ++set) {
    volume.reps += planned_reps(dose, set).value_or(1);
  }
  volume.seconds = dose.hold                                    ? dose.hold->low.count()
                   : dose.time                                  ? dose.time->low.count()
                   : dose.intervals && dose.intervals->for_time ? dose.intervals->for_time->count()
                                                                : 0;
  volume.millimetres = dose.distance ? dose.distance->low.count()
                       : dose.intervals && dose.intervals->for_distance
                           ? dose.intervals->for_distance->count()
                           : 0;
  volume.days = rung.days.frequency ? days_a_week(*rung.days.frequency) : 1;
  return volume;
}

/// A set, two repetitions a set, five minutes, half a kilometre (rules B.6): a share of little is
/// no measure.
bool is_small(const Volume& from, const Volume& to) {
  constexpr std::int64_t five_minutes = 300;
  constexpr std::int64_t half_a_kilometre = 500'000;
  const std::int64_t reps_a_set = to.reps / std::max<std::int64_t>(to.sets, 1) -
                                  from.reps / std::max<std::int64_t>(from.sets, 1);
  return to.sets - from.sets <= 1 && reps_a_set <= 2 && to.days <= from.days &&
         to.reps * to.seconds - from.reps * from.seconds <= five_minutes &&
         to.reps * to.millimetres - from.reps * from.millimetres <= half_a_kilometre;
}

bool volume_fits(const Volume& from, const Volume& to, PerMille most) {
  const auto amount = [](const Volume& volume) {
    return volume.days * volume.reps *
           std::max<std::int64_t>({volume.seconds, volume.millimetres, 1});
  };
  return is_small(from, to) || amount(to) * 1000 <= amount(from) * (1000 + most.count());
}

Grams heaviest(const RungDose& dose) {
  Grams most;
  for (const RungLoad& load : dose.loads) {
    most = std::max(most, load.mass.value_or(Grams{}));
  }
  return most;
}

/// On body weight a raise of at most 5 kg is inside any cap (rules INV-02).
bool load_fits(const RungDose& from, const RungDose& to, PerMille most) {
  constexpr Grams always_inside{5'000};
  const Grams before = heaviest(from);
  const Grams after = heaviest(to);
  const bool on_body = !to.loads.empty() && to.loads.front().on_bodyweight;
  return after <= before || (on_body && after - before <= always_inside) ||
         after.count() * 1000 <= before.count() * (1000 + most.count());
}

}  // namespace

bool may_rise(const Machine& machine, const State& state, int ladder, const LimitsNow& limits,
              bool rose_this_week) {
  const auto& rungs = machine.ladders[at(ladder)].rungs;
  const std::size_t rung = state.positions[at(ladder)].rung;
  if ((!limits.weekly_rise && !limits.session_rise) || rung + 1 >= rungs.size()) {
    return true;
  }
  if (limits.weekly_rise && rose_this_week) {
    return false;
  }
  const PerMille most = std::min(limits.weekly_rise.value_or(PerMille{1'000'000}),
                                 limits.session_rise.value_or(PerMille{1'000'000}));
  const auto fits = [&](const Rung& next) {
    return volume_fits(volume_of(rungs[rung]), volume_of(next), most) &&
           load_fits(rungs[rung].dose, next.dose, most);
  };
  const int next_row = rungs[rung].next_row;
  return fits(rungs[rung + 1]) && (next_row == 0 || fits(rungs[at(next_row)]));
}

}  // namespace titrate::engine
