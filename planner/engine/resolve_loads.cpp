#include <algorithm>

#include "planner/engine/compile_rungs.h"
#include "planner/engine/doses.h"
#include "planner/engine/effort_loads.h"
#include "planner/engine/one_rep_max.h"

namespace titrate::engine {
namespace {

const RungLoad* load_of(const RungDose* dose, std::size_t set) {
  return dose == nullptr || dose->loads.empty()
             ? nullptr
             : &dose->loads[std::min(set, dose->loads.size() - 1)];
}

std::optional<Grams> share_of_load(const std::optional<Grams>& load, PerMille share) {
  return load ? std::optional{share_of(*load, share)} : std::nullopt;
}

/// The kilograms a written load asks for, before equipment; nothing while they are not known.
std::optional<Grams> target_of(const RungMaking& making, const RungDose& dose,
                               const RungLoad& load, const RungLoad* start,
                               const RungLoad* previous) {
  // Where `progress` raises the load, a set of a later session is no start: see `FoundLoad`.
  const bool counts = !making.exercise.one_rm_found || !raises_load(making.block);
  const auto one_rm = counts ? making.exercise.one_rm : std::nullopt;
  switch (load.written.kind) {
    case Load::Kind::rm:
      return one_rm ? std::optional{load_for_rm(*one_rm, load.written.rm)} : std::nullopt;
    case Load::Kind::percent_of_rm:
      return one_rm
                 ? std::optional{share_of(load_for_rm(*one_rm, load.written.rm), load.written.low)}
                 : std::nullopt;
    case Load::Kind::mass:
    case Load::Kind::bodyweight:
      return load.written.mass;
    case Load::Kind::percent_of_last:
      return previous != nullptr ? share_of_load(previous->mass, load.written.low) : std::nullopt;
    case Load::Kind::percent_of_start:
      return start == nullptr ? std::nullopt
                              : share_of_load(start->mass ? start->aim : start->mass,
                                              load.written.low);
    case Load::Kind::adjusted: {
      const auto rm = rm_by_effort(dose);
      const bool by_effort = load.written.written.empty() && !making.exercise.one_rm_found;
      return by_effort && rm && one_rm ? std::optional{load_for_rm(*one_rm, *rm)} : std::nullopt;
    }
    case Load::Kind::percent_mvic:
    case Load::Kind::band:
    case Load::Kind::none:
      return std::nullopt;
  }
  return std::nullopt;
}

/// What of the body is in the compared load: all of it on one leg, half on two. A raise of at most
/// 5 kg is inside the cap when the mass of the body is not known.
Grams body_in_load(const RungMaking& making, const RungDose& dose, Grams rise) {
  constexpr Grams always_inside{5'000};
  constexpr Grams heavy{1'000'000'000};
  if (!making.body_mass) {
    return rise <= always_inside ? heavy : Grams{0};
  }
  return dose.side == Side::together ? Grams{making.body_mass->count() / 2} : *making.body_mass;
}

Grams body_of(const RungMaking& making, const RungDose& dose, const RungLoad& previous,
              Grams wanted) {
  return previous.on_bodyweight ? body_in_load(making, dose, wanted - *previous.mass) : Grams{0};
}

}  // namespace

bool raises_load(const Block& block) {
  return std::ranges::find(block.progress, Raise::What::load, &Raise::what) !=
         block.progress.end();
}

Grams most_after(const RungMaking& making, const RungDose& dose, const RungLoad& previous,
                 Grams wanted) {
  return most_after(*previous.mass, making.pain.cap, body_of(making, dose, previous, wanted));
}

std::optional<Grams> laid(const RungMaking& making, const RungDose& dose, const RungLoad& load,
                          Grams target, const RungLoad* previous, bool published) {
  const Grid& grid = making.exercise.grid;
  if (load.on_bodyweight && (grid.empty() || target.count() <= 0)) {
    return target;
  }
  if (previous != nullptr && previous->mass) {
    if (target > *previous->mass) {
      const Grams body = load.on_bodyweight
                             ? body_in_load(making, dose, target - *previous->mass)
                             : Grams{0};
      return step_up(target, *previous->mass, grid, making.pain.cap, body, published);
    }
    if (previous->aim && target >= *previous->aim) {
      return previous->mass;
    }
  }
  const Grams mass = step_down(target, grid);
  return mass > target && target.count() > 0 ? std::nullopt : std::optional{mass};
}

void resolve_loads(const RungMaking& making, RungDose& dose, const RungDose* start,
                   const RungDose* previous, bool published) {
  for (std::size_t set = 0; set < dose.loads.size(); ++set) {
    RungLoad& load = dose.loads[set];
    load.on_bodyweight = load.written.kind == Load::Kind::bodyweight;
    load.from_previous = load.written.kind == Load::Kind::percent_of_last && previous == nullptr;
    const RungLoad* before = load_of(previous, set);
    const auto target = target_of(making, dose, load, load_of(start, set), before);
    if (!target) {
      continue;
    }
    load.mass = laid(making, dose, load, *target, before, published);
    if (load.mass) {
      load.aim = target;
    } else {
      making.machine.notes.push_back("too-light-for-equipment:" + making.exercise.exercise.id);
    }
  }
}

}  // namespace titrate::engine
