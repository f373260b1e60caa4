#include "planner/engine/found_loads.h"

#include <algorithm>

#include "planner/engine/effort_loads.h"
#include "planner/engine/equipment.h"
#include "planner/engine/prescribe.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// The row that a rung's loads count from: the last one that is not a step of `progress`, nor a
/// share of the start itself.
const RungDose& row_of(const Ladder& ladder, int rung) {
  const auto counts = [&](int index) {
    const Rung& its = ladder.rungs[at(index)];
    return its.raised.empty() &&
           std::ranges::none_of(its.dose.loads, [](const RungLoad& load) {
             return load.written.kind == Load::Kind::percent_of_start;
           });
  };
  while (rung > 0 && !counts(rung)) {
    --rung;
  }
  return ladder.rungs[at(rung)].dose;
}

/// How heavy a set is beside others: in parts of the 1RM where repetitions say it, else only beside
/// sets of the same row.
struct Weight {
  std::int64_t amount = 0;
  const RungDose* row = nullptr;
  bool of_strength = false;
};

std::optional<Weight> weight_of(const Ladder& ladder, int rung, const RungDose& dose,
                                std::size_t set) {
  constexpr std::int64_t whole = 30'000'000;
  const RungDose& row = row_of(ladder, rung);
  if (row.loads.empty() || dose.loads.empty()) {
    return std::nullopt;
  }
  const Load& here = dose.loads[std::min(set, dose.loads.size() - 1)].written;
  const Load& first = row.loads[std::min(set, row.loads.size() - 1)].written;
  const std::int64_t share =
      here.kind == Load::Kind::percent_of_start ? here.low.count() : std::int64_t{1000};
  if (first.kind == Load::Kind::rm) {
    return Weight{share * (whole / (30 + first.rm)), &row, true};
  }
  if (first.kind == Load::Kind::percent_of_rm) {
    return Weight{share * (whole / (30 + first.rm) * first.low.count() / 1000), &row, true};
  }
  if (first.kind == Load::Kind::adjusted && first.written.empty()) {
    const auto rm = rm_by_effort(row);
    return Weight{share * (whole / (rm ? 30 + *rm : 30)), &row, rm.has_value()};
  }
  return std::nullopt;
}

bool comparable(const Weight& a, const Weight& b) {
  return (a.of_strength && b.of_strength) ||
         (a.row->loads == b.row->loads && a.row->reps == b.row->reps &&
          a.row->tempo == b.row->tempo && a.row->effort == b.row->effort);
}

/// A load that stood beside one weight, beside another.
std::optional<Grams> beside(Grams load, const std::optional<Weight>& its,
                            const std::optional<Weight>& wanted) {
  if (!its || !wanted || !comparable(*its, *wanted)) {
    return std::nullopt;
  }
  return Grams{load.count() * wanted->amount / its->amount};
}

/// A load known to have been in use, and where.
struct Known {
  Grams mass;
  std::optional<Weight> weight;
};

std::optional<Known> known_of(const Machine& machine, const Chart& chart, int ladder) {
  const auto found = chart.found.find(ladder);
  if (found == chart.found.end()) {
    return std::nullopt;
  }
  const Ladder& its = machine.ladders[at(ladder)];
  const int rung = found->second.rung;
  const RungDose& dose = its.rungs[at(rung)].dose;
  Known known{found->second.mass, std::nullopt};
  for (std::size_t set = 0; set < dose.loads.size(); ++set) {
    const auto weight = weight_of(its, rung, dose, set);
    known.weight = !known.weight || (weight && weight->amount > known.weight->amount)
                       ? weight
                       : known.weight;
  }
  return known;
}

/// The dose of a ladder as it was last used, with found loads.
RungDose last_used(const Machine& machine, const State& state, const Chart& chart, int ladder) {
  const Ladder& its = machine.ladders[at(ladder)];
  int rung = state.positions[at(ladder)].used;
  while (rung > 0 && its.rungs[at(rung)].detour) {
    --rung;
  }
  if (its.rungs[at(rung)].detour && its.previous) {
    return last_used(machine, state, chart, *its.previous);
  }
  State there = state;
  there.positions[at(ladder)].rung = static_cast<std::uint8_t>(rung);
  RungDose dose = its.rungs[at(rung)].dose;
  resolve_found(machine, there, chart, ladder, dose);
  return dose;
}

void lay(RungLoad& load, Grams target, const Grid& grid) {
  const Grams mass = step_down(target, grid);
  if (mass <= target && mass.count() > 0) {
    load.mass = mass;
  }
}

/// A new block of the exercise: from the block before by repetitions, where both have numbers.
std::optional<Known> known_before(const Machine& machine, const State& state, const Chart& chart,
                                  int ladder) {
  auto before = machine.ladders[at(ladder)].previous;
  while (before) {
    const Ladder& its = machine.ladders[at(*before)];
    const int rung = state.positions[at(*before)].used;
    const auto known = known_of(machine, chart, *before);
    const auto weight = weight_of(its, rung, its.rungs[at(rung)].dose, 0);
    const auto mass = known ? beside(known->mass, known->weight, weight) : std::nullopt;
    if (mass) {
      return Known{*mass, weight};
    }
    before = its.previous;
  }
  return std::nullopt;
}

}  // namespace

void resolve_found(const Machine& machine, const State& state, const Chart& chart, int ladder,
                   RungDose& dose) {
  const Ladder& its = machine.ladders[at(ladder)];
  const Grid& grid = machine.exercises[at(its.exercise)].grid;
  if (chart.found.empty() || dose.loads.empty()) {
    return;
  }
  auto known = known_of(machine, chart, ladder);
  if (!known) {
    known = known_before(machine, state, chart, ladder);
  }
  for (std::size_t set = 0; set < dose.loads.size(); ++set) {
    RungLoad& load = dose.loads[set];
    if (load.mass || load.on_bodyweight) {
      continue;
    }
    if (load.from_previous && its.previous) {
      const RungDose last = last_used(machine, state, chart, *its.previous);
      const bool share = load.written.kind == Load::Kind::percent_of_last;
      const auto mass = heaviest_load(last);
      if (mass) {
        lay(load, share_of(*mass, share ? load.written.low : PerMille{1000}), grid);
      }
    } else if (known) {
      const auto weight = weight_of(its, state.positions[at(ladder)].rung, dose, set);
      if (const auto target = beside(known->mass, known->weight, weight)) {
        lay(load, *target, grid);
      }
    }
  }
}

bool record_found(const Machine& machine, const State& state, int ladder,
                  const FoundReport& report, Chart& chart) {
  const Ladder& its = machine.ladders[at(ladder)];
  const int rung = state.positions[at(ladder)].rung;
  const RungDose& written = its.rungs[at(rung)].dose;
  if (heaviest_load(written) || !weight_of(its, rung, written, 0) || report.load.count() <= 0) {
    return false;
  }
  const int asked = report.target_reps + report.target_rir;
  const int done = report.reps + report.rir;
  Grams mass = done < asked ? Grams{report.load.count() * (30 + done) / (30 + asked)} : report.load;
  RungDose before = written;
  resolve_found(machine, state, chart, ladder, before);
  const auto known = chart.found.contains(ladder) ? heaviest_load(before) : std::nullopt;
  if (known && mass > *known) {
    const Grams most = most_after(*known, machine.pain.cap);
    mass = report.good ? std::min(mass, most) : *known;
  }
  if (known && mass == *known) {
    return false;
  }
  chart.found.insert_or_assign(ladder, FoundLoad{rung, mass});
  return true;
}

}  // namespace titrate::engine
