#pragma once

#include "planner/engine/equipment.h"
#include "planner/engine/machine.h"

namespace titrate::engine {

/// What the rungs of one exercise of one block are made from.
struct RungMaking {
  const Block& block;
  const MachineExercise& exercise;
  const PainProfile& pain;
  std::vector<const Provenance*> provenance;  ///< phase, programme: outwards from the block
  std::optional<Grams> body_mass;
  int sessions_a_week = 3;
  int weeks_max = 26;  ///< bounds what `progress` generates
  std::vector<Criteria>& criteria;
  std::vector<std::string>& notes;
};

/// The rows of a block as rungs, then what `progress` adds.
[[nodiscard]] std::vector<Rung> make_rungs(const RungMaking& making);

/// Appends the rungs that `progress` generates after the last one.
void append_progress(const RungMaking& making, std::vector<Rung>& rungs);

/// The kilograms of a rung's loads: the first rung goes down to the grid, later ones up within the
/// cap of the one before (`previous`), or down. A `published` step is followed whatever the cap.
void resolve_loads(const RungMaking& making, RungDose& dose, const RungDose* start,
                   const RungDose* previous, bool published);

/// Which debts a rung can take: the load shares told apart on the equipment, and its volume.
void set_debts(const RungMaking& making, Rung& rung);

/// Adds a list of criteria to the machine; nothing for an empty one.
[[nodiscard]] std::optional<int> register_criteria(std::vector<Criteria>& all,
                                                   const Criteria& list);

}  // namespace titrate::engine
