#include "planner/engine/retested_loads.h"

#include <algorithm>

#include "planner/engine/effort_loads.h"
#include "planner/engine/equipment.h"
#include "planner/engine/one_rep_max.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Whether the loads of a rung come from the 1RM, by themselves or as a share of loads that do.
bool is_of_strength(const Machine& machine, int ladder, int rung) {
  const Ladder& its = machine.ladders[at(ladder)];
  while (rung > 0 && !its.rungs[at(rung)].raised.empty()) {
    --rung;
  }
  const RungDose& row = its.rungs[at(rung)].dose;
  if (row.loads.empty()) {
    return false;
  }
  const Load& load = row.loads.front().written;
  switch (load.kind) {
    case Load::Kind::rm:
    case Load::Kind::percent_of_rm:
      return true;
    case Load::Kind::adjusted:
      return load.written.empty() && rm_by_effort(row).has_value();
    case Load::Kind::percent_of_start:
      return rung > 0 && is_of_strength(machine, ladder, 0);
    case Load::Kind::percent_of_last:
      return rung > 0       ? is_of_strength(machine, ladder, rung - 1)
             : its.previous ? is_of_strength(machine, *its.previous, 0)
                            : false;
    case Load::Kind::mass:
    case Load::Kind::bodyweight:
    case Load::Kind::percent_mvic:
    case Load::Kind::band:
    case Load::Kind::none:
      return false;
  }
  return false;
}

}  // namespace

bool resolve_retested(const Machine& machine, const Chart& chart, int ladder, int rung,
                      RungDose& dose) {
  const int exercise = machine.ladders[at(ladder)].exercise;
  const MachineExercise& own = machine.exercises[at(exercise)];
  const auto now = chart.retested.find(exercise);
  if (now == chart.retested.end() || !own.one_rm || !is_of_strength(machine, ladder, rung)) {
    return false;
  }
  for (RungLoad& load : dose.loads) {
    if (!load.mass || load.on_bodyweight || load.mass->count() <= 0) {
      continue;
    }
    // What `adjust` moved has left the load that was worked out.
    const bool as_asked = load.aim && step_down(*load.aim, own.grid) == *load.mass;
    const Grams before = as_asked ? *load.aim : *load.mass;
    const Grams target{before.count() * now->second.count() / own.one_rm->count()};
    const Grams mass = step_down(target, own.grid);
    load.mass = mass <= target ? mass : std::min(mass, *load.mass);
    load.aim = target;
  }
  return true;
}

Retest record_retest(const Machine& machine, int exercise, const LoadTest& set, bool good,
                     Chart& chart) {
  const MachineExercise& own = machine.exercises[at(exercise)];
  const auto estimate = estimate_one_rep_max(set.load, set.reps, set.rir);
  if (!estimate || !own.one_rm || own.one_rm_found) {
    return Retest::ignored;
  }
  const auto before = chart.retested.find(exercise);
  const Grams known = before == chart.retested.end() ? *own.one_rm : before->second;
  const bool higher = estimate->median > known;
  if (estimate->median == known || (higher && !good)) {
    return Retest::ignored;
  }
  const Grams most{known.count() * (1000 + machine.pain.cap.count()) / 1000};
  chart.retested[exercise] = std::min(estimate->median, most);
  return higher ? Retest::higher : Retest::lower;
}

}  // namespace titrate::engine
