#include "planner/engine/equipment.h"
#include "planner/engine/loads.h"
#include "planner/engine/one_rep_max.h"

namespace titrate::engine {
namespace {

bool one_limb(Side side) { return side != Side::together; }

/// What the easier exercise's own 1RM makes of a load: the same repetition maximum, or the same
/// share of the 1RM.
std::optional<Grams> from_own_test(const MachineExercise& own, const RungLoad& load) {
  if (!own.easier_one_rm) {
    return std::nullopt;
  }
  if (load.written.kind == Load::Kind::rm) {
    return load_for_rm(*own.easier_one_rm, load.written.rm);
  }
  if (load.written.kind == Load::Kind::percent_of_rm) {
    return share_of(load_for_rm(*own.easier_one_rm, load.written.rm), load.written.low);
  }
  if (load.mass && !load.on_bodyweight && own.one_rm && own.one_rm->count() > 0) {
    return Grams{load.mass->count() * own.easier_one_rm->count() / own.one_rm->count()};
  }
  return std::nullopt;
}

}  // namespace

void convert_loads(const MachineExercise& own, Side before, RungDose& dose) {
  const bool to_one_limb = one_limb(dose.side) && !one_limb(before);
  for (RungLoad& load : dose.loads) {
    std::optional<Grams> target = from_own_test(own, load);
    if (!target && to_one_limb && load.mass && !load.on_bodyweight) {
      target = Grams{load.mass->count() / 2};
    }
    if (to_one_limb && load.on_bodyweight) {
      // One leg already carries twice what it did: no load beside the body.
      load.mass = Grams{};
      load.written = Load{};
      load.written.kind = Load::Kind::bodyweight;
      load.written.written = "bodyweight";
      continue;
    }
    const bool too_heavy = target && !own.easier_grid.empty() && *target < own.easier_grid.front();
    load.mass =
        target && !too_heavy ? std::optional{step_down(*target, own.easier_grid)} : std::nullopt;
    load.on_bodyweight = load.on_bodyweight && load.mass.has_value();
  }
}

}  // namespace titrate::engine
