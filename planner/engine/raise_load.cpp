#include <algorithm>

#include "planner/engine/equipment.h"
#include "planner/engine/raise.h"

/// Steps of the load. A step counts from the loads as they are asked for, not as the equipment lays
/// them, so that rounding never adds up; the load stays where it is until its next one is reached.
namespace titrate::engine {
namespace {

Grams share_near(Grams load, PerMille share) {
  return Grams{(load.count() * share.count() + 500) / 1000};
}

Grams aim_of(const RungLoad& load) { return load.aim ? *load.aim : *load.mass; }

/// The set that a raise moves; the others follow in proportion. Nothing while no load is known.
std::optional<std::size_t> heaviest_set(const std::vector<RungLoad>& loads) {
  std::optional<std::size_t> heaviest;
  for (std::size_t set = 0; set < loads.size(); ++set) {
    if (loads[set].mass && (!heaviest || aim_of(loads[set]) > aim_of(loads[*heaviest]))) {
      heaviest = set;
    }
  }
  return heaviest;
}

/// So much more of the load in use; where that is nearer to the next load of the equipment than to
/// this one, the next (rules C.1).
Grams more_of_now(const RungLoad& now, const RungLoad& start, PerMille by, const Grid& grid) {
  const Grams from = now == start ? *now.mass : aim_of(now);
  const Grams target = from + share_near(from, by);
  const Grams next = next_load(*now.mass, grid);
  return next > target && next - target <= target - *now.mass ? next : target;
}

std::optional<Grams> target_of(const Raise& raise, const RungLoad& now, const RungLoad& start,
                               const Grid& grid) {
  switch (raise.by.kind) {
    case Step::Kind::amount:
      return aim_of(now) + Grams{raise.by.amount};
    case Step::Kind::percent_of_now:
      return more_of_now(now, start, raise.by.share, grid);
    case Step::Kind::percent_of_start:
      return aim_of(now) + share_near(aim_of(start), raise.by.share);
    case Step::Kind::smallest:
      return next_load(*now.mass, grid);
    case Step::Kind::percent_of_test:
      return std::nullopt;
  }
  return std::nullopt;
}

/// The other sets keep their share of the heaviest one.
void scale_others(const RungMaking& making, const RungDose& start, std::size_t top,
                  RungDose& dose) {
  const Grams whole = aim_of(start.loads[top]);
  for (std::size_t set = 0; set < dose.loads.size(); ++set) {
    RungLoad& load = dose.loads[set];
    const RungLoad& first = start.loads[std::min(set, start.loads.size() - 1)];
    if (set == top || !load.mass || !first.mass) {
      continue;
    }
    if (aim_of(first) == whole) {
      load = dose.loads[top];
    } else if (whole.count() > 0 && aim_of(first).count() > 0) {
      const RungLoad before = load;
      const Grams aim{aim_of(dose.loads[top]).count() * aim_of(first).count() / whole.count()};
      load.mass = std::min(*dose.loads[top].mass,
                           laid(making, dose, load, aim, &before, true).value_or(*before.mass));
      load.aim = aim;
    }
  }
}

void write_loads(RungDose& dose) {
  for (RungLoad& load : dose.loads) {
    if (load.mass) {
      load.written = Load{};
      load.written.kind = load.on_bodyweight ? Load::Kind::bodyweight : Load::Kind::mass;
      load.written.mass = *load.mass;
    }
  }
}

/// Whether the load can get anywhere from here: there is a next one, inside the limit and the cap.
bool has_room(const RungMaking& making, const RungDose& dose, const RungLoad& now,
              std::optional<Grams> limit, bool published) {
  if (now.on_bodyweight && making.exercise.grid.empty()) {
    return true;
  }
  const Grams next = next_load(*now.mass, making.exercise.grid);
  return next > *now.mass && (!limit || next <= *limit) &&
         (published || next <= most_after(making, dose, now, next));
}

bool raise_known(const RungMaking& making, const Raise& raise, RungDose& dose,
                 const RungDose& start, std::size_t top) {
  const Grid& grid = making.exercise.grid;
  const RungLoad before = dose.loads[top];
  const RungLoad& first = start.loads[std::min(top, start.loads.size() - 1)];
  const bool published = !raise.provenance.source.empty();
  const auto limit = limit_of(raise, first);
  auto target = target_of(raise, before, first, grid);
  if (!target || !has_room(making, dose, before, limit, published)) {
    return false;
  }
  *target = limit ? std::min(*target, *limit) : *target;
  if (*target <= *before.mass && *target <= aim_of(before)) {
    return false;
  }
  Grams mass = laid(making, dose, before, *target, &before, published).value_or(*before.mass);
  if (limit && mass > *limit) {
    mass = std::max(step_down(*limit, grid), *before.mass);
  }
  dose.loads[top].mass = mass;
  dose.loads[top].aim =
      raise.by.kind == Step::Kind::percent_of_now && mass > *before.mass ? mass : *target;
  scale_others(making, start, top, dose);
  write_loads(dose);
  if (mass > *before.mass) {
    dose.reps = start.reps;  // repetitions start again at the low end of their range
  }
  return true;
}

/// Without kilograms the words carry the share of the first load.
bool raise_words(const Raise& raise, RungDose& dose) {
  const bool share = raise.by.kind == Step::Kind::percent_of_now ||
                     raise.by.kind == Step::Kind::percent_of_start;
  const auto rises = [](const RungLoad& load) {
    return load.written.kind != Load::Kind::band && load.written.kind != Load::Kind::none;
  };
  if (!share || !std::ranges::all_of(dose.loads, rises)) {
    return false;
  }
  bool raised = false;
  for (RungLoad& load : dose.loads) {
    const bool relative = load.written.kind == Load::Kind::percent_of_start;
    const PerMille now = relative ? load.written.low : PerMille{1000};
    const bool of_now = raise.by.kind == Step::Kind::percent_of_now;
    PerMille next{now.count() +
                  (of_now ? now.count() * raise.by.share.count() / 1000 : raise.by.share.count())};
    if (raise.to && raise.to->kind == Step::Kind::percent_of_start) {
      next = std::min(next, raise.to->share);
    }
    if (next > now) {
      load.written = Load{};
      load.written.kind = Load::Kind::percent_of_start;
      load.written.low = load.written.high = next;
      raised = true;
    }
  }
  return raised;
}

}  // namespace

std::optional<Grams> limit_of(const Raise& raise, const RungLoad& start) {
  if (!raise.to) {
    return std::nullopt;
  }
  if (raise.to->kind == Step::Kind::amount) {
    return Grams{raise.to->amount};
  }
  const bool known = raise.to->kind == Step::Kind::percent_of_start && start.mass;
  return known ? std::optional{share_near(aim_of(start), raise.to->share)} : std::nullopt;
}

bool raise_load(const RungMaking& making, const Raise& raise, RungDose& dose,
                const RungDose& start) {
  if (dose.loads.empty()) {
    return false;
  }
  if (const auto top = heaviest_set(dose.loads)) {
    return raise_known(making, raise, dose, start, *top);
  }
  if (!raise_words(raise, dose)) {
    return false;
  }
  dose.reps = start.reps;
  return true;
}

}  // namespace titrate::engine
