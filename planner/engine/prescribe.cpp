#include "planner/engine/prescribe.h"

#include <algorithm>

#include "planner/engine/done_as.h"
#include "planner/engine/doses.h"
#include "planner/engine/equipment.h"
#include "planner/engine/found_loads.h"
#include "planner/engine/loads.h"
#include "planner/engine/retested_loads.h"
#include "planner/engine/symmetry.h"
#include "planner/engine/test_shares.h"
#include "planner/engine/tolerated.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

void take_load(const Grid& grid, int share, RungDose& dose) {
  for (RungLoad& load : dose.loads) {
    if (load.mass && (!load.on_bodyweight || load.mass->count() > 0)) {
      load.mass = load_at_share(*load.mass, share, grid);
    }
  }
}

/// The rung's dose as this phase uses it, with the loads that stand elsewhere.
RungDose full_dose(const Machine& machine, const State& state, const Use& use) {
  const Ladder& ladder = machine.ladders[at(use.ladder)];
  const MachineExercise& own = machine.exercises[at(ladder.exercise)];
  const Position& position = state.positions[at(use.ladder)];
  RungDose dose = lay_over(ladder.rungs[position.rung].dose, use.over);
  if (!use.over.loads.empty()) {
    lay_over_loads(own, use.over.loads, dose);
  }
  if (!use.over.provenance.source.empty() || use.over.provenance.basis) {
    dose.source = use.over.provenance.source;
    dose.basis = use.over.provenance.basis;
  }
  resolve_from_previous(machine, state, ladder, dose);
  move_loads(dose, position.step, own.grid);
  return dose;
}

/// What the patient measured and tolerated, before anything owed is taken off.
void take_chart(const Machine& machine, const State& state, const Today& today, int exercise,
                Prescribed& out) {
  if (today.chart == nullptr) {
    return;
  }
  resolve_found(machine, state, *today.chart, out.ladder, out.dose);
  out.retested = resolve_retested(machine, *today.chart, out.ladder, out.rung, out.dose);
  resolve_shares(out.dose, test_amounts(machine.tests, today.chart->measured, today.side));
  const auto bouts = today.chart->bouts.find(exercise);
  if (bouts != today.chart->bouts.end()) {
    out.lessened =
        cap_to_tolerated(out.dose, machine.exercises[at(exercise)].exercise, bouts->second,
                         today.date, std::min(machine.pain.cap, PerMille{100}));
  }
}

/// Levels below the written one; from the lowest, the easier exercise with loads of its own. The
/// equipment to round on follows.
const Grid& ease(const Machine& machine, const DoneAs& done, int exercise, Prescribed& out) {
  const MachineExercise& own = machine.exercises[at(exercise)];
  out.dose.level -= std::min(out.variant, out.dose.level - 1);
  if (!done.swapped) {
    return own.grid;
  }
  out.exercise = &exercise_done(machine, done);
  const Side before = out.dose.side;
  out.dose.side = before == own.exercise.sides ? out.exercise->sides : before;
  const MachineExercise& from = machine.exercises[at(done.from)];
  if (done.from == exercise) {
    convert_loads(own, before, out.dose);
  } else {
    MachineExercise through = from;  // its own 1RM compares with the written load
    through.one_rm = own.one_rm;
    convert_loads(through, before, out.dose);
  }
  return from.easier_grid;
}

void take_debts(const Machine& machine, const Debts& debts, const Grid& grid, int written_sets,
                Prescribed& out) {
  // Referral forgets what was owed; its dose is never above the least that debts can leave.
  constexpr int most_owed = 2;
  const int owed = debts.referred ? most_owed : debts.owed;
  for (int time = 0; time < owed; ++time) {
    out.dose = lower_volume(out.dose, machine.pain.volume_down);
  }
  int share = debts.load;
  if (out.floor) {
    // Half the written sets at half the load, and never above what the debts leave.
    share = 0;
    limit_sets(out.dose, (written_sets + 1) / 2);
  }
  out.share = 50 + 5 * share;
  take_load(grid, share, out.dose);
}

/// The course was referred, and not for one exercise: every dose goes to the floor (rules A.13).
bool whole_course_referred(const State& state) {
  return state.course.mode == Mode::referred &&
         std::ranges::none_of(state.exercises, &Debts::referred);
}

}  // namespace

Prescribed prescribe(const Machine& machine, const State& state, const Use& use) {
  return prescribe(machine, state, use, Today{});
}

Prescribed prescribe(const Machine& machine, const State& state, const Use& use,
                     const Today& today) {
  const Ladder& ladder = machine.ladders[at(use.ladder)];
  const MachineExercise& own = machine.exercises[at(ladder.exercise)];
  const DoneAs done = done_as(machine, state, use.ladder);
  const Debts& debts = done.debts;
  Prescribed out;
  out.exercise = &own.exercise;
  out.ladder = use.ladder;
  out.rung = state.positions[at(use.ladder)].rung;
  out.owed = debts.owed;
  out.variant = debts.variant;
  out.floor = debts.floor || debts.referred || done.nothing_left || whole_course_referred(state);
  out.referred = state.exercises[at(ladder.exercise)].referred;
  out.dose = full_dose(machine, state, use);
  take_chart(machine, state, today, ladder.exercise, out);
  const Grid& grid = ease(machine, done, ladder.exercise, out);
  take_debts(machine, debts, grid, ladder.rungs[at(out.rung)].dose.sets.low, out);
  out.held_back = held_back(*out.exercise, out.dose, today.limits);
  bound(out.dose, *out.exercise, today.limits);
  if (today.chart != nullptr &&
      one_more_set_on_affected(machine, state, *today.chart, today.side, out)) {
    out.extra_sets_affected = 1;
  }
  return out;
}

namespace {

/// The session's share of the contacts; nothing when no limit counts them.
std::optional<int> contacts_allowed(const Today& today) {
  std::optional<int> most = today.limits.contacts_per_session;
  if (today.limits.contacts_per_week) {
    const int share = *today.limits.contacts_per_week / std::max(1, today.landing_sessions);
    most = most ? std::min(*most, share) : share;
  }
  return most;
}

int times_a_day(const Machine& machine, const Active& active, int rung) {
  const auto& own = machine.ladders[at(active.use->ladder)].rungs[at(rung)].days.times_a_day;
  const auto& of_phase = machine.phases[at(active.phase)].sessions.days.times_a_day;
  return own.value_or(active.use->days.times_a_day.value_or(of_phase.value_or(1)));
}

}  // namespace

std::vector<Prescribed> prescribe_session(const Machine& machine, const State& state,
                                          const std::vector<Active>& uses, const Today& today) {
  std::vector<Prescribed> all;
  for (const Active& active : uses) {
    all.push_back(prescribe(machine, state, *active.use, today));
  }
  const auto most = contacts_allowed(today);
  while (most) {
    int sum = 0;
    std::optional<std::size_t> largest;
    int most_contacts = 0;
    for (std::size_t each = 0; each < all.size(); ++each) {
      const int contacts = all[each].held_back
                               ? 0
                               : contacts_of(*all[each].exercise, all[each].dose) *
                                     times_a_day(machine, uses[each], all[each].rung);
      sum += contacts;
      if (contacts > 0 && contacts >= most_contacts) {
        most_contacts = contacts;
        largest = each;
      }
    }
    if (sum <= *most || !largest) {
      break;
    }
    Prescribed& cut = all[*largest];
    cut.lessened = true;
    if (cut.dose.sets.low > 1) {
      limit_sets(cut.dose, cut.dose.sets.low - 1);
    } else {
      cut.held_back = true;
    }
  }
  return all;
}

}  // namespace titrate::engine
