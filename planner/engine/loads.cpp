#include "planner/engine/loads.h"

#include <algorithm>

#include "planner/engine/adjust.h"
#include "planner/engine/equipment.h"
#include "planner/engine/one_rep_max.h"
#include "planner/engine/prescribe.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// The last dose of a ladder that was given, whatever rose after it. What is below 100 % of last is
/// a detour and never was "last".
RungDose last_dose(const Machine& machine, const State& state, int index) {
  const Ladder& ladder = machine.ladders[at(index)];
  int rung = state.positions[at(index)].used;
  while (rung > 0 && ladder.rungs[at(rung)].detour) {
    --rung;
  }
  if (ladder.rungs[at(rung)].detour && ladder.previous) {
    return last_dose(machine, state, *ladder.previous);
  }
  RungDose dose = ladder.rungs[at(rung)].dose;
  resolve_from_previous(machine, state, ladder, dose);
  const Position& position = state.positions[at(index)];
  const bool stands = position.rung == position.used;  // what was taken down since is not given back
  const int step = stands ? std::min(position.step, position.used_step) : position.used_step;
  move_loads(dose, step, machine.exercises[at(ladder.exercise)].grid);
  return dose;
}

}  // namespace

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

std::optional<Grams> heaviest_load(const RungDose& dose) {
  std::optional<Grams> heaviest;
  for (const RungLoad& load : dose.loads) {
    const bool loaded = load.mass && (!load.on_bodyweight || load.mass->count() > 0);
    if (loaded && (!heaviest || *load.mass > *heaviest)) {
      heaviest = load.mass;
    }
  }
  return heaviest;
}

void move_loads(RungDose& dose, int steps, const std::vector<Grams>& grid) {
  const auto heaviest = heaviest_load(dose);
  if (steps == 0 || !heaviest || heaviest->count() <= 0) {
    return;
  }
  const Grams moved = moved_load(*heaviest, steps, grid);
  for (RungLoad& load : dose.loads) {
    if (load.mass == heaviest) {
      load.mass = moved;
    } else if (load.mass && load.mass->count() > 0) {
      load.mass = step_down(Grams{load.mass->count() * moved.count() / heaviest->count()}, grid);
    }
  }
}

}  // namespace titrate::engine
