#include "planner/engine/advance.h"

#include <algorithm>
#include <cassert>
#include <set>

#include "planner/engine/turn.h"

namespace titrate::engine {
namespace {

template <class... Each>
struct Overloaded : Each... {
  using Each::operator()...;
};
template <class... Each>
Overloaded(Each...) -> Overloaded<Each...>;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// A bad answer starts a rung of sessions again, an easier variant any rung.
void start_again(Position& position, const Rung& rung, const Settled& settled) {
  const bool sessions = settled.bad && rung.passing == Passing::sessions;
  if (sessions || settled.effect.kind == Effect::Kind::swap) {
    position.served = 0;
  }
}

/// One step up the ladder, or one more session served, or back to none. True when it climbed.
bool climb(Position& position, const Rung& rung, const Settled& settled, bool was_full,
           bool performed) {
  position.performed = performed;
  start_again(position, rung, settled);
  if (rung.passing != Passing::sessions) {
    return false;
  }
  if (!settled.bad && settled.eligible && was_full) {
    position.served = static_cast<std::uint8_t>(std::min(position.served + 1, rung.count));
  }
  if (!settled.clear || position.served < rung.count || (rung.performance && !performed)) {
    return false;
  }
  ++position.rung;
  position.served = 0;
  return true;
}

void on_effusion(CourseState& course, int grade) {
  constexpr int trace = 1;
  constexpr int one_plus = 2;
  course.effusion_open = grade <= one_plus;
  switch (course.effusion) {
    case Effusion::clear:
      course.effusion = grade <= one_plus ? Effusion::clear : Effusion::held_once;
      return;
    case Effusion::held_once:
      course.effusion_open = grade <= trace;
      course.effusion = grade <= trace ? Effusion::clear : Effusion::watch;
      return;
    case Effusion::watch:
      course.effusion = grade <= one_plus ? Effusion::clear : Effusion::held_twice;
      return;
    case Effusion::held_twice:
      course.effusion_open = false;
      course.mode =
          grade <= one_plus || course.mode == Mode::stopped ? course.mode : Mode::referred;
      course.effusion = Effusion::watch;
      return;
  }
}

/// The footing of an exercise in a session: where it stands in two blocks, the one that needs more
/// answers decides.
Footing footing_in(const Machine& machine, const State& state, const SessionEvent& event,
                   int ladder) {
  Footing footing = footing_of(machine, state, ladder);
  for (const LadderAnswer& other : event.answers) {
    if (machine.ladders[at(other.ladder)].exercise == machine.ladders[at(ladder)].exercise) {
      footing.need = std::max(footing.need, footing_of(machine, state, other.ladder).need);
    }
  }
  return footing;
}

void on_session(const Machine& machine, State& state, const SessionEvent& event, Moved& moved) {
  if (event.effusion) {
    on_effusion(state.course, *event.effusion);
  }
  const bool permit = permits(machine, state);
  const Rules rules = rules_of(machine.pain);
  std::set<int> settled_already;
  for (const auto& [ladder, answer] : event.answers) {
    const int exercise = machine.ladders[at(ladder)].exercise;
    if (!settled_already.insert(exercise).second) {
      continue;  // one answer eases an exercise once, in whatever blocks it stands
    }
    Debts& debts = state.exercises[at(exercise)];
    const bool was_full = at_full_dose(debts);
    Settled settled =
        settle(debts, answer, footing_in(machine, state, event, ladder), rules, permit);
    settled.effect.exercise = exercise;
    debts = settled.debts;
    if (settled.asks_hold) {
      state.course.hold = 2;
    }
    for (const auto& [other, own_answer] : event.answers) {
      const Ladder& its = machine.ladders[at(other)];
      Position& position = state.positions[at(other)];
      if (its.exercise == exercise &&
          climb(position, its.rungs[position.rung], settled, was_full, own_answer.performed)) {
        debts.streak = 0;
        settled.effect.kind = Effect::Kind::progress;
        moved.climbed.push_back(other);
      }
    }
    moved.effects.push_back(settled.effect);
  }
}

void on_late_score(const Machine& machine, State& state, const LateScoreEvent& event,
                   Moved& moved) {
  if (!event.late) {
    return;
  }
  std::set<int> settled_already;
  for (const int ladder : event.ladders) {
    const int exercise = machine.ladders[at(ladder)].exercise;
    if (!settled_already.insert(exercise).second) {
      continue;
    }
    const bool same_flare = std::ranges::find(event.in_flare, ladder) != event.in_flare.end();
    Settled settled =
        settle_late_score(state.exercises[at(exercise)], event.was_red,
                          footing_of(machine, state, ladder), rules_of(machine.pain), same_flare);
    settled.effect.exercise = exercise;
    state.exercises[at(exercise)] = settled.debts;
    for (const int other : event.ladders) {
      const Ladder& its = machine.ladders[at(other)];
      Position& position = state.positions[at(other)];
      if (its.exercise == exercise) {
        start_again(position, its.rungs[position.rung], settled);
      }
    }
    moved.effects.push_back(settled.effect);
  }
}

void on_clear(const Machine& machine, State& state, Absence absence) {
  state.course.mode = Mode::active;
  for (std::size_t exercise = 0; exercise < state.exercises.size(); ++exercise) {
    Debts& debts = state.exercises[exercise];
    debts = Debts{.load = debts.load, .owed = debts.owed, .variant = debts.variant, .floor = true};
    for (const Active& active : active_uses(machine, state)) {
      const int ladder = active.use->ladder;
      if (machine.ladders[at(ladder)].exercise == static_cast<int>(exercise)) {
        lower_after(debts, absence, footing_of(machine, state, ladder));
      }
    }
  }
}

/// One variant easier, where there is one below the dose in use.
void ease_by_one(const Machine& machine, State& state, int exercise) {
  int steps = 0;
  for (std::size_t ladder = 0; ladder < machine.ladders.size(); ++ladder) {
    if (machine.ladders[ladder].exercise == exercise) {
      steps = std::max(steps, footing_of(machine, state, static_cast<int>(ladder)).easier_steps);
    }
  }
  Debts& debts = state.exercises[at(exercise)];
  debts.variant = static_cast<std::uint8_t>(std::min(debts.variant + 1, steps));
  debts.streak = 0;
}

void on_clinician(const Machine& machine, State& state, const ClinicianEvent& event, Moved& moved) {
  using What = ClinicianEvent::What;
  auto& phases = state.course.phases;
  const auto open = std::ranges::find(phases, PhaseState::Status::open, &PhaseState::status);
  switch (event.what) {
    case What::clear:
      on_clear(machine, state, event.absence);
      return;
    case What::extend:
      if (open != phases.end()) {
        open->extended = static_cast<std::uint8_t>(std::min(open->extended + event.weeks, 200));
      }
      if (state.course.mode == Mode::review) {
        state.course.mode = Mode::active;
      }
      return;
    case What::next_phase:
      if (open != phases.end()) {
        const std::vector<bool> all(machine.criteria.size(), false);
        close_and_open_next(machine, state, static_cast<int>(open - phases.begin()), all, moved);
        state.course.mode = state.course.mode == Mode::review ? Mode::active : state.course.mode;
      }
      return;
    case What::easier:
      ease_by_one(machine, state, event.exercise);
      return;
    case What::end:
      state.course.mode = Mode::done;
      return;
  }
}

}  // namespace

Advanced advance(const Machine& machine, const State& state, const Event& event) {
  Advanced out{.state = state, .moved = {}};
  std::visit(
      Overloaded{
          [&](const SessionEvent& session) { on_session(machine, out.state, session, out.moved); },
          [&](const MissedEvent& missed) {
            auto& count = missed.excused ? out.state.course.planned : out.state.course.missed;
            count = static_cast<std::uint8_t>(missed.excused ? std::max(count - 1, 0) : count + 1);
          },
          [&](const LateScoreEvent& score) { on_late_score(machine, out.state, score, out.moved); },
          [&](const FlagEvent&) { out.state.course.mode = Mode::stopped; },
          [&](const WeekEvent& week) { turn(machine, out.state, week, out.moved); },
          [&](const ClinicianEvent& clinician) {
            on_clinician(machine, out.state, clinician, out.moved);
          },
      },
      event);
  return out;
}

bool permits(const Machine& machine, const State& state) {
  const CourseState& course = state.course;
  const std::int64_t may_miss = course.planned * (1000 - machine.pain.adherence.count());
  return course.mode == Mode::active && course.hold == 0 && course.effusion_open &&
         course.missed * 1000 <= may_miss &&
         std::ranges::none_of(state.exercises, &Debts::referred);
}

void lower_after(Debts& debts, Absence absence, const Footing& footing) {
  if (absence == Absence::none) {
    return;
  }
  const std::uint8_t lower =
      lower_share(debts.load, absence == Absence::days_4 ? 90 : 75, footing.allowed);
  std::uint8_t lowest = 0;
  while (lowest < debts.load && !footing.allowed.test(lowest)) {
    ++lowest;
  }
  debts.load = lower < debts.load ? lower : lowest;
}

Footing footing_of(const Machine& machine, const State& state, int ladder) {
  const Ladder& its = machine.ladders[at(ladder)];
  const Rung& rung = its.rungs[state.positions[at(ladder)].rung];
  return Footing{.allowed = rung.allowed,
                 .volume = rung.volume,
                 .steep = rung.steep,
                 .easier_steps = machine.easier_steps(rung, its.exercise),
                 .counts_sessions = rung.passing == Passing::sessions,
                 .need = rung.need};
}

int Machine::easier_steps(const Rung& rung, int exercise) const {
  return rung.dose.level - 1 + (exercises[at(exercise)].easier ? 1 : 0);
}

}  // namespace titrate::engine
