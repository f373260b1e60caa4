#include "planner/engine/compile_rungs.h"

#include <algorithm>

#include "planner/engine/compile.h"
#include "planner/engine/doses.h"
#include "planner/engine/one_rep_max.h"

namespace titrate::engine {
namespace {

/// The kilograms a written load asks for, before equipment; nothing while they are not known.
std::optional<Grams> target_of(const RungMaking& making, const RungLoad& load,
                               const RungLoad* start, const RungLoad* previous) {
  const auto& one_rm = making.exercise.one_rm;
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
      return previous != nullptr && previous->mass
                 ? std::optional{share_of(*previous->mass, load.written.low)}
                 : std::nullopt;
    case Load::Kind::percent_of_start:
      return start != nullptr && start->mass
                 ? std::optional{share_of(*start->mass, load.written.low)}
                 : std::nullopt;
    case Load::Kind::percent_mvic:
    case Load::Kind::band:
    case Load::Kind::none:
    case Load::Kind::adjusted:
      return std::nullopt;
  }
  return std::nullopt;
}

const RungLoad* load_of(const RungDose* dose, std::size_t set) {
  return dose == nullptr || dose->loads.empty()
             ? nullptr
             : &dose->loads[std::min(set, dose->loads.size() - 1)];
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

Grams on_equipment(const RungMaking& making, const RungDose& dose, const RungLoad& load,
                   Grams target, const RungLoad* previous, bool published) {
  const Grid& grid = making.exercise.grid;
  if (load.on_bodyweight && (grid.empty() || target.count() <= 0)) {
    return target;
  }
  if (previous == nullptr || !previous->mass || target <= *previous->mass) {
    return step_down(target, grid);
  }
  const Grams body =
      load.on_bodyweight ? body_in_load(making, dose, target - *previous->mass) : Grams{0};
  return step_up(target, *previous->mass, grid, making.pain.cap, body, published);
}

Rung rung_of_row(const RungMaking& making, const Row& row, std::size_t index) {
  Rung rung;
  std::vector<const Provenance*> provenance{&row.dose.provenance};
  if (&row.dose != &making.block.dose) {
    provenance.push_back(&making.block.dose.provenance);
  }
  provenance.insert(provenance.end(), making.provenance.begin(), making.provenance.end());
  rung.dose = complete(overlay(making.block.dose, row.dose), making.exercise.exercise);
  const Origin origin = origin_of(provenance);
  rung.dose.source = origin.source;
  rung.dose.basis = origin.basis;
  rung.dose.line = row.line > 0 ? row.line : making.block.line;
  rung.need = making.pain.need;
  rung.name = row.name.empty() ? "row " + std::to_string(index + 1) : row.name;
  rung.days = row.days;
  const bool days_rise = std::ranges::any_of(making.block.progress, [](const Raise& raise) {
    return raise.what == Raise::What::frequency;
  });
  if (days_rise && !rung.days.frequency) {
    const int days = making.sessions_a_week;
    rung.days.frequency =
        making.block.days.frequency.value_or(Frequency{Frequency::Kind::per_week, days, days});
  }
  rung.in = row.in;
  return rung;
}

/// How a row is passed: by its weeks, by its length, or by one good session.
void set_passing(const RungMaking& making, const Row& row, Rung& rung) {
  const auto& lasts = row.lasts ? row.lasts : making.block.rows_last;
  rung.passing = Passing::weeks;
  if (row.week) {
    rung.count = row.week->to ? *row.week->to - row.week->from + 1 : 1;
  } else if (lasts && lasts->unit == Length::Unit::sessions) {
    rung.passing = Passing::sessions;
    rung.count = lasts->min;
  } else if (lasts) {
    rung.count = std::max(1, in_weeks(*lasts, making.sessions_a_week).min);
  } else {
    rung.passing = Passing::sessions;
    rung.need = 1;
  }
  Criteria exit = row.exit;
  exit.insert(exit.end(), making.block.exit.begin(), making.block.exit.end());
  rung.exit = register_criteria(making.criteria, exit);
  rung.when = exit;
  rung.performance =
      rung.passing == Passing::sessions && (!exit.empty() || making.block.at_most.has_value());
}

}  // namespace

std::optional<int> register_criteria(std::vector<Criteria>& all, const Criteria& list) {
  if (list.empty()) {
    return std::nullopt;
  }
  const auto found = std::ranges::find(all, list);
  if (found != all.end()) {
    return static_cast<int>(found - all.begin());
  }
  all.push_back(list);
  return static_cast<int>(all.size()) - 1;
}

void resolve_loads(const RungMaking& making, RungDose& dose, const RungDose* start,
                   const RungDose* previous, bool published) {
  for (std::size_t set = 0; set < dose.loads.size(); ++set) {
    RungLoad& load = dose.loads[set];
    load.on_bodyweight = load.written.kind == Load::Kind::bodyweight;
    load.from_previous = load.written.kind == Load::Kind::percent_of_last && previous == nullptr;
    const RungLoad* before = load_of(previous, set);
    const auto target = target_of(making, load, load_of(start, set), before);
    if (!target) {
      continue;
    }
    const Grams mass = on_equipment(making, dose, load, *target, before, published);
    const bool rises = before != nullptr && before->mass && *target > *before->mass;
    if (!rises && mass > *target && target->count() > 0) {
      making.notes.push_back("too-light-for-equipment:" + making.exercise.exercise.id);
      continue;  // the lightest load is above the dose: never heavier than written
    }
    load.mass = mass;
  }
}

namespace {

/// The allowed shares whose load is more than the cap above that of the allowed share below.
std::bitset<11> steep_shares(const RungMaking& making, const Rung& rung) {
  std::bitset<11> steep;
  if (rung.dose.loads.empty() || !rung.dose.loads.front().mass) {
    return steep;
  }
  const Grams full = *rung.dose.loads.front().mass;
  std::optional<Grams> below;
  for (std::size_t share = 0; share < rung.allowed.size(); ++share) {
    if (rung.allowed.test(share)) {
      const Grams here = load_at_share(full, static_cast<int>(share), making.exercise.grid);
      steep[share] =
          below && here.count() * 1000 > below->count() * (1000 + making.pain.cap.count());
      below = here;
    }
  }
  return steep;
}

}  // namespace

void set_debts(const RungMaking& making, Rung& rung) {
  rung.allowed.reset();
  constexpr std::size_t full_load = 10;
  rung.allowed.set(full_load);
  if (!rung.dose.loads.empty()) {
    const RungLoad& load = *std::ranges::max_element(
        rung.dose.loads, {}, [](const RungLoad& each) { return each.mass.value_or(Grams{0}); });
    const Load::Kind kind = load.written.kind;
    if (load.mass && (!load.on_bodyweight || load.mass->count() > 0)) {
      rung.allowed = distinct_shares(*load.mass, making.exercise.grid);
    } else if (!load.mass && kind != Load::Kind::band && kind != Load::Kind::none) {
      rung.allowed.set();
    }
  }
  rung.steep = steep_shares(making, rung);
  rung.volume = lower_volume(rung.dose, making.pain.volume_down) != rung.dose;
}

std::vector<Rung> make_rungs(const RungMaking& making) {
  std::vector<Rung> rungs;
  if (making.block.ladder.empty()) {
    Row only;
    only.line = making.block.line;
    rungs.push_back(rung_of_row(making, only, 0));
    rungs.back().name.clear();
    rungs.back().passing = Passing::stays;
  }
  for (std::size_t index = 0; index < making.block.ladder.size(); ++index) {
    rungs.push_back(rung_of_row(making, making.block.ladder[index], index));
    set_passing(making, making.block.ladder[index], rungs.back());
  }
  const RungDose* previous = nullptr;
  for (Rung& rung : rungs) {
    // A published table wins: its own step may be larger than ours, and the plan carries a note.
    rung.sourced_step = !rung.dose.source.empty() && !rung.dose.basis;
    resolve_loads(making, rung.dose, &rungs.front().dose, previous, rung.sourced_step);
    rung.detour = std::ranges::any_of(rung.dose.loads, [](const RungLoad& load) {
      return load.written.kind == Load::Kind::percent_of_last && load.written.low.count() < 1000;
    });
    previous = rung.detour ? previous : &rung.dose;
  }
  if (!making.block.progress.empty()) {
    rungs = with_moving_ranges(making, rungs);
    append_progress(making, rungs);
  } else {
    rungs.back().passing = Passing::stays;
  }
  for (Rung& rung : rungs) {
    set_debts(making, rung);
  }
  set_steps(making, rungs);
  return rungs;
}

}  // namespace titrate::engine
