#include "planner/engine/prescribe.h"

#include <algorithm>

#include "planner/engine/doses.h"
#include "planner/engine/equipment.h"
#include "planner/engine/one_rep_max.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

void resolve_from_previous(const Machine& machine, const State& state, const Ladder& ladder,
                           RungDose& dose);

/// Where the patient left a ladder. What is below 100 % of last is a detour and never was "last".
RungDose last_dose(const Machine& machine, const State& state, int index) {
  const Ladder& ladder = machine.ladders[at(index)];
  int rung = state.positions[at(index)].rung;
  while (rung > 0 && ladder.rungs[at(rung)].detour) {
    --rung;
  }
  if (ladder.rungs[at(rung)].detour && ladder.previous) {
    return last_dose(machine, state, *ladder.previous);
  }
  RungDose dose = ladder.rungs[at(rung)].dose;
  resolve_from_previous(machine, state, ladder, dose);
  return dose;
}

/// `n % of last` at the start of a ladder: the load where the patient left the ladder before.
void resolve_from_previous(const Machine& machine, const State& state, const Ladder& ladder,
                           RungDose& dose) {
  if (!ladder.previous) {
    return;
  }
  const RungDose last = last_dose(machine, state, *ladder.previous);
  for (std::size_t set = 0; set < dose.loads.size(); ++set) {
    RungLoad& load = dose.loads[set];
    if (!load.from_previous || last.loads.empty()) {
      continue;
    }
    const RungLoad& source = last.loads[std::min(set, last.loads.size() - 1)];
    load.on_bodyweight = source.on_bodyweight;
    if (source.mass) {
      const Grid& grid = machine.exercises[at(ladder.exercise)].grid;
      const Grams target = share_of(*source.mass, load.written.low);
      load.mass = load.on_bodyweight && grid.empty() ? target : step_down(target, grid);
    } else if (load.written.low == PerMille{1000}) {
      load.written = source.written;
    }
  }
}

/// Loads written beside `continue`: `80 % of last` is a share of the rung's own load.
void lay_over_loads(const MachineExercise& own, const std::vector<Load>& loads, RungDose& dose) {
  const std::vector<RungLoad> before = dose.loads;
  dose.loads.clear();
  for (std::size_t set = 0; set < loads.size(); ++set) {
    RungLoad load{loads[set], std::nullopt, loads[set].kind == Load::Kind::bodyweight, false};
    const bool of_last = loads[set].kind == Load::Kind::percent_of_last && !before.empty();
    const RungLoad* last = of_last ? &before[std::min(set, before.size() - 1)] : nullptr;
    if (last != nullptr && last->mass) {
      load.on_bodyweight = last->on_bodyweight;
      load.mass = step_down(share_of(*last->mass, loads[set].low), own.grid);
    } else if (loads[set].kind == Load::Kind::rm && own.one_rm) {
      load.mass = step_down(load_for_rm(*own.one_rm, loads[set].rm), own.grid);
    } else if (loads[set].kind == Load::Kind::mass) {
      load.mass = step_down(loads[set].mass, own.grid);
    } else if (load.on_bodyweight) {
      load.mass = loads[set].mass;
    }
    dose.loads.push_back(load);
  }
}

void take_load(const Grid& grid, int share, RungDose& dose) {
  for (RungLoad& load : dose.loads) {
    if (load.mass && (!load.on_bodyweight || load.mass->count() > 0)) {
      load.mass = load_at_share(*load.mass, share, grid);
    }
  }
}

}  // namespace

Prescribed prescribe(const Machine& machine, const State& state, const Use& use) {
  const Ladder& ladder = machine.ladders[at(use.ladder)];
  const MachineExercise& own = machine.exercises[at(ladder.exercise)];
  const Debts& debts = state.exercises[at(ladder.exercise)];
  const int rung = state.positions[at(use.ladder)].rung;
  Prescribed out;
  out.exercise = &own.exercise;
  out.ladder = use.ladder;
  out.rung = rung;
  out.owed = debts.owed;
  out.variant = debts.variant;
  out.floor = debts.floor || debts.referred;
  out.referred = debts.referred;
  out.dose = lay_over(ladder.rungs[at(rung)].dose, use.over);
  if (!use.over.loads.empty()) {
    lay_over_loads(own, use.over.loads, out.dose);
  }
  if (!use.over.provenance.source.empty() || use.over.provenance.basis) {
    out.dose.source = use.over.provenance.source;
    out.dose.basis = use.over.provenance.basis;
  }
  resolve_from_previous(machine, state, ladder, out.dose);
  const int levels_down = std::min<int>(debts.variant, out.dose.level - 1);
  out.dose.level -= levels_down;
  if (debts.variant > levels_down && own.easier) {
    out.exercise = &*own.easier;
    for (RungLoad& load : out.dose.loads) {
      load.mass.reset();  // the easier exercise has loads of its own, still to be found
    }
  }
  // Referral forgets what was owed; its dose is never above the least that debts can leave.
  constexpr int most_owed = 2;
  const int owed = debts.referred ? most_owed : debts.owed;
  for (int time = 0; time < owed; ++time) {
    out.dose = lower_volume(out.dose, machine.pain.volume_down);
  }
  int share = debts.load;
  if (out.floor) {
    // Half the written sets at half the load, and never above what the debts leave.
    share = 0;
    limit_sets(out.dose, (ladder.rungs[at(rung)].dose.sets.low + 1) / 2);
  }
  out.share = 50 + 5 * share;
  take_load(own.grid, share, out.dose);
  return out;
}

}  // namespace titrate::engine
