#include "planner/plan/dose_book.h"

#include <algorithm>

#include "planner/engine/doses.h"
#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Tops and targets of a dose's sets, for the performance gate.
void set_targets(const engine::RungDose& from, Dose& dose) {
  const int sets = engine::planned_sets(from).value_or(0);
  for (int set = 0; set < sets; ++set) {
    const Count& count = from.reps[std::min(at(set), from.reps.size() - 1)];
    dose.reps_target.push_back(engine::planned_reps(from, set).value_or(0));
    dose.reps_top.push_back(std::max(count.high, dose.reps_target.back()));
  }
  const bool in_reserve = from.effort && from.effort->kind == Effort::Kind::rir;
  dose.target_rir = in_reserve ? from.effort->low : 0;
}

}  // namespace

DoseBook::Key DoseBook::key_of(const engine::State& state, const engine::Active& active) const {
  const engine::Ladder* ladder = &machine_.ladders[at(active.use->ladder)];
  const engine::Debts& debts = state.exercises[at(ladder->exercise)];
  Key key{active.use, active.phase, state.positions[at(active.use->ladder)].rung, 0};
  for (const std::uint64_t part :
       {std::uint64_t{debts.load}, std::uint64_t{debts.owed}, std::uint64_t{debts.variant},
        std::uint64_t{debts.floor}, std::uint64_t{debts.referred}}) {
    key.position = key.position << 8U | part;
  }
  // A load may be a share of the last one, where the ladders before it were left.
  while (ladder->previous) {
    key.before = key.before << 8U | state.positions[at(*ladder->previous)].rung;
    ladder = &machine_.ladders[at(*ladder->previous)];
  }
  return key;
}

const Dose& DoseBook::dose_of(const engine::State& state, const engine::Active& active) {
  const Key key = key_of(state, active);
  const auto known = doses_.find(key);
  if (known != doses_.end()) {
    return known->second;
  }
  Dose dose;
  const engine::Prescribed prescribed = engine::prescribe(machine_, state, *active.use);
  dose.words = make_prescription(machine_, prescribed, machine_.phases[at(active.phase)],
                                 *active.use, side_);
  set_targets(prescribed.dose, dose);
  for (const PlannedLoad& load : dose.words.loads) {
    dose.heaviest = std::max(dose.heaviest, load.mass.value_or(Grams{}));
  }
  const int next = static_cast<int>(exercises_.size());
  dose.exercise = exercises_.try_emplace(dose.words.exercise, next).first->second;
  return doses_.emplace(key, std::move(dose)).first->second;
}

}  // namespace titrate
