#pragma once

#include <map>

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
  int weeks_max = 26;                                       ///< bounds what `progress` generates
  const std::map<std::string, std::int64_t>& test_amounts;  ///< measured: seconds or millimetres
  Machine& machine;     ///< takes criteria and notes
  CriteriaPlace place;  ///< of the criteria of rows
};

/// The rows of a block as rungs, then what `progress` adds.
[[nodiscard]] std::vector<Rung> make_rungs(const RungMaking& making);

/// The last rung is left when the raise's gate passes, at most as often as `every` says.
void leave_by(const RungMaking& making, const Raise& raise, Rung& rung);

/// The key that a raise raises: `load`, `sets` ...
[[nodiscard]] std::string_view word_of(Raise::What what);

/// Rows of weeks before the last get a rung for each step of their ranges that `progress` moves
/// while the row stands.
[[nodiscard]] std::vector<Rung> with_moving_ranges(const RungMaking& making,
                                                   const std::vector<Rung>& rows);

/// How far `adjust` may move each rung's load: 50 to 200 % of it on the equipment.
void set_steps(const RungMaking& making, std::vector<Rung>& rungs);

/// Appends the rungs that `progress` generates after the last one.
void append_progress(const RungMaking& making, std::vector<Rung>& rungs);

/// The heaviest load that may come after another one; of body weight its share in the load counts.
[[nodiscard]] Grams most_after(const RungMaking& making, const RungDose& dose,
                               const RungLoad& previous, Grams wanted);

/// A target laid on the equipment after the load before: down, when it is the first or lower; up to
/// the nearest load within the cap, and never down while the target rises. A `published` target is
/// followed whatever the cap. Nothing when the lightest load is above it: never heavier than asked.
[[nodiscard]] std::optional<Grams> laid(const RungMaking& making, const RungDose& dose,
                                        const RungLoad& load, Grams target,
                                        const RungLoad* previous, bool published);

/// The kilograms of a rung's loads, where they can be known; what is asked for becomes their aim.
void resolve_loads(const RungMaking& making, RungDose& dose, const RungDose* start,
                   const RungDose* previous, bool published);

/// Which debts a rung can take: the load shares told apart on the equipment, and its volume.
void set_debts(const RungMaking& making, Rung& rung);

/// Adds a list of criteria to the machine; nothing for an empty one. Equal lists are one, unless
/// they look at something that differs from place to place.
[[nodiscard]] std::optional<int> register_criteria(Machine& machine, const Criteria& list,
                                                   CriteriaPlace place);

}  // namespace titrate::engine
