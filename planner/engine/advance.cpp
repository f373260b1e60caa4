#include "planner/engine/advance.h"

#include <algorithm>
#include <cassert>

#include "planner/engine/sessions.h"
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

void on_clear(const Machine& machine, State& state, Absence absence) {
  state.course.mode = Mode::active;
  for (std::size_t exercise = 0; exercise < state.exercises.size(); ++exercise) {
    Debts& debts = state.exercises[exercise];
    debts = cleared(debts);
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

Debts cleared(const Debts& debts) {
  return Debts{.load = debts.load, .owed = debts.owed, .variant = debts.variant, .floor = true};
}

void lower_after(Debts& debts, Absence absence, const Footing& footing) {
  if (absence == Absence::none) {
    return;
  }
  const std::uint8_t lower =
      lower_share(debts.load, absence == Absence::days_4 ? 90 : 75, footing.allowed);
  debts.load = lower < debts.load ? lower : lowest_share(debts.load, footing.allowed);
}

Footing footing_on(const Machine& machine, const Ladder& ladder, const Rung& rung) {
  return Footing{.allowed = rung.allowed,
                 .volume = rung.volume,
                 .steep = rung.steep,
                 .easier_steps = machine.easier_steps(rung, ladder.exercise),
                 .need = rung.need};
}

Footing together(const Footing& one, const Footing& other) {
  return Footing{.allowed = one.allowed | other.allowed,
                 .volume = one.volume || other.volume,
                 .steep = one.steep | other.steep,
                 .easier_steps = std::max(one.easier_steps, other.easier_steps),
                 .need = std::max(one.need, other.need)};
}

Footing footing_of(const Machine& machine, const State& state, int ladder) {
  const auto footing_at = [&](int index) {
    const Ladder& its = machine.ladders[at(index)];
    return footing_on(machine, its, its.rungs[state.positions[at(index)].rung]);
  };
  Footing footing = footing_at(ladder);
  for (const int other : machine.ladders[at(ladder)].beside) {
    footing = together(footing, footing_at(other));
  }
  return footing;
}

int Machine::easier_steps(const Rung& rung, int exercise) const {
  return rung.dose.level - 1 + (exercises[at(exercise)].easier ? 1 : 0);
}

}  // namespace titrate::engine
