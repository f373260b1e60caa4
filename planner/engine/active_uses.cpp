#include <algorithm>
#include <set>

#include "planner/engine/advance.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Whether a block is there now: its weeks of the phase, its own `enter` and `exit`.
bool is_on(const State& state, std::size_t phase, const Use& use) {
  const Position& position = state.positions[at(use.ladder)];
  if ((use.enter && !position.entered) || position.left) {
    return false;
  }
  const int week = state.course.phases[phase].served + 1;
  return use.weeks.empty() || std::ranges::any_of(use.weeks, [&](const titrate::Position& weeks) {
           return weeks.from <= week && (!weeks.to || week <= *weeks.to);
         });
}

}  // namespace

std::vector<Active> active_uses(const Machine& machine, const State& state) {
  std::vector<Active> uses;
  std::set<int> claimed;
  for (std::size_t phase = machine.phases.size(); phase-- > 0;) {
    if (state.course.phases[phase].status != PhaseState::Status::open) {
      continue;
    }
    std::set<int> here;
    std::vector<Active> of_phase;
    for (const Use& use : machine.phases[phase].uses) {
      const int exercise = machine.ladders[at(use.ladder)].exercise;
      if (!claimed.contains(exercise) && is_on(state, phase, use)) {
        of_phase.push_back(Active{static_cast<int>(phase), &use});
        here.insert(exercise);
      }
    }
    claimed.merge(here);
    uses.insert(uses.begin(), of_phase.begin(), of_phase.end());
  }
  return uses;
}

int days_a_week(const Frequency& frequency, int others) {
  switch (frequency.kind) {
    case Frequency::Kind::per_week:
      return frequency.high;
    case Frequency::Kind::every_days:
      return (7 + frequency.low - 1) / frequency.low;
    case Frequency::Kind::other_days:
      return 7 - others;
  }
  return 0;
}

int sessions_a_week(const PhasePlan& phase, const Use& use, const Rung& rung) {
  const auto& own = rung.days.frequency ? rung.days.frequency : use.days.frequency;
  if (own) {
    return days_a_week(*own);
  }
  const std::string& in = rung.in.empty() ? use.in : rung.in;
  const Sessions& sessions = phase.sessions;
  int named = 0;
  for (const SessionKind& kind : sessions.kinds) {
    named += kind.frequency.kind == Frequency::Kind::other_days ? 0 : days_a_week(kind.frequency);
  }
  for (const SessionKind& kind : sessions.kinds) {
    if (kind.name == in) {
      return days_a_week(kind.frequency, named);
    }
  }
  const int days = sessions.days.frequency ? days_a_week(*sessions.days.frequency) : 1;
  if (in.empty() || sessions.order.empty()) {
    return days;
  }
  const auto turns = static_cast<int>(std::ranges::count(sessions.order, in));
  const auto length = static_cast<int>(sessions.order.size());
  return std::max(1, (days * turns + length - 1) / length);
}

}  // namespace titrate::engine
