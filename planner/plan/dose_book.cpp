#include "planner/plan/dose_book.h"

#include <algorithm>
#include <utility>

#include "planner/engine/done_as.h"
#include "planner/engine/doses.h"
#include "planner/engine/symmetry.h"
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

/// How far a patient may go depends on every bout before, so such doses are made anew each time.
bool goes_a_way(const engine::Machine& machine, const engine::Active& active) {
  const auto& ladder = machine.ladders[at(active.use->ladder)];
  const auto& own = machine.exercises[at(ladder.exercise)];
  const auto far = [](ExerciseKind kind) {
    return kind == ExerciseKind::running || kind == ExerciseKind::aerobic;
  };
  return far(own.exercise.kind) || (own.easier && far(own.easier->kind));
}

bool counts_contacts(const engine::LimitsNow& limits) {
  return limits.contacts_per_session || limits.contacts_per_week;
}

}  // namespace

int DoseBook::bounds_of(const engine::Today& today) {
  const auto same = [&](const Bounds& known) {
    return known.limits == today.limits &&
           (today.chart == nullptr
                ? known.measured.empty() && known.found.empty() && known.retested.empty()
                : known.measured == today.chart->measured && known.found == today.chart->found &&
                      known.retested == today.chart->retested);
  };
  const auto known = std::ranges::find_if(bounds_, same);
  if (known != bounds_.end()) {
    return static_cast<int>(known - bounds_.begin());
  }
  Bounds fresh;
  fresh.limits = today.limits;
  if (today.chart != nullptr) {
    fresh.measured = today.chart->measured;
    fresh.found = today.chart->found;
    fresh.retested = today.chart->retested;
  }
  bounds_.push_back(std::move(fresh));
  return static_cast<int>(bounds_.size()) - 1;
}

DoseBook::Key DoseBook::key_of(const engine::State& state, const engine::Active& active,
                               int bounds) const {
  const engine::Ladder* ladder = &machine_.ladders[at(active.use->ladder)];
  // An easier exercise that has failed itself brings its own debts along.
  const engine::DoneAs done = engine::done_as(machine_, state, active.use->ladder);
  const engine::Debts& debts = done.debts;
  const bool settled = engine::is_settled(state.exercises[at(ladder->exercise)]);
  const engine::Position& position = state.positions[at(active.use->ladder)];
  Key key;
  key.use = active.use;
  key.phase = active.phase;
  key.position = position.rung;
  // The extra set of a weaker side is given only while something may rise.
  const bool permit = engine::permits(machine_, state);
  const bool referred = state.course.mode == engine::Mode::referred;
  for (const int part : {static_cast<int>(debts.load), static_cast<int>(debts.owed),
                         static_cast<int>(debts.variant), position.step + 128, done.from,
                         32 * static_cast<int>(done.nothing_left) + 16 * static_cast<int>(settled) +
                             8 * static_cast<int>(referred) + 4 * static_cast<int>(debts.floor) +
                             2 * static_cast<int>(debts.referred) + static_cast<int>(permit)}) {
    key.position = key.position << 8U | static_cast<std::uint64_t>(part);
  }
  // A load may be a share of the last one, where the ladders before it were left.
  while (ladder->previous) {
    const engine::Position& left = state.positions[at(*ladder->previous)];
    key.before.push_back(left.used);
    key.before.push_back(left.rung == left.used ? std::min(left.step, left.used_step)
                                                : left.used_step);
    ladder = &machine_.ladders[at(*ladder->previous)];
  }
  key.bounds = bounds;
  return key;
}

Dose DoseBook::make(const engine::Prescribed& prescribed, const engine::Active& active) {
  Dose dose;
  dose.prescribed = prescribed;
  dose.words = make_prescription(machine_, prescribed, machine_.phases[at(active.phase)],
                                 *active.use, side_);
  const engine::Ladder& ladder = machine_.ladders[at(prescribed.ladder)];
  const engine::Rung& rung = ladder.rungs[at(prescribed.rung)];
  dose.words.raised = !rung.raised.empty();
  dose.words.published_step = dose.words.raised && rung.sourced_step;
  set_targets(prescribed.dose, dose);
  for (const PlannedLoad& load : dose.words.loads) {
    dose.heaviest = std::max(dose.heaviest, load.mass.value_or(Grams{}));
  }
  const int next = static_cast<int>(exercises_.size());
  dose.exercise = exercises_.try_emplace(dose.words.exercise, next).first->second;
  return dose;
}

/// Equal doses are kept once, so that they can be told apart by their address. Words are made only
/// for what the engine has not prescribed before.
const Dose& DoseBook::keep(Key key, const engine::Prescribed& prescribed,
                           const engine::Active& active) {
  const int first = key.more;
  for (auto known = doses_.find(key); known != doses_.end(); known = doses_.find(key)) {
    if (known->second.prescribed == prescribed) {
      return known->second;
    }
    ++key.more;
  }
  Dose dose = make(prescribed, active);
  key.more = first;
  for (auto known = doses_.find(key); known != doses_.end(); known = doses_.find(key)) {
    if (same_dose(known->second.words, dose.words) &&
        known->second.prescribed.lessened == prescribed.lessened &&
        known->second.prescribed.held_back == prescribed.held_back) {
      return known->second;
    }
    ++key.more;
  }
  return doses_.emplace(std::move(key), std::move(dose)).first->second;
}

const Dose& DoseBook::dose_within(int bounds, const engine::State& state,
                                  const engine::Active& active, const engine::Today& today) {
  Key key = key_of(state, active, bounds);
  const bool may_differ = goes_a_way(machine_, active) || counts_contacts(today.limits);
  if (!may_differ) {
    const auto known = doses_.find(key);
    if (known != doses_.end()) {
      return known->second;
    }
  }
  return keep(std::move(key), engine::prescribe(machine_, state, *active.use, today), active);
}

const Dose& DoseBook::dose_of(const engine::State& state, const engine::Active& active,
                              const engine::Today& today) {
  return dose_within(bounds_of(today), state, active, today);
}

std::vector<const Dose*> DoseBook::session_of(const engine::State& state,
                                              const std::vector<engine::Active>& uses,
                                              const engine::Today& today) {
  const int bounds = bounds_of(today);
  std::vector<const Dose*> doses;
  doses.reserve(uses.size());
  if (!counts_contacts(today.limits)) {
    for (const engine::Active& active : uses) {
      doses.push_back(&dose_within(bounds, state, active, today));
    }
    return doses;
  }
  const auto all = engine::prescribe_session(machine_, state, uses, today);
  for (std::size_t each = 0; each < uses.size(); ++each) {
    doses.push_back(&keep(key_of(state, uses[each], bounds), all[each], uses[each]));
  }
  return doses;
}

}  // namespace titrate
