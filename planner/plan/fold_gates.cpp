#include <algorithm>

#include "planner/engine/turn.h"
#include "planner/plan/fold.h"

namespace titrate {
namespace {

using engine::Debts;
using engine::Mode;
using engine::Passing;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

struct Gate {
  const char* name = nullptr;
  int have = 0;
  int need = 0;
  std::string words = {};
};

/// `heel-raise-count >= 90 % of other side or heel-raise-count >= 20; hop-pain <= 2`
std::string as_written(const Criteria& criteria) {
  std::string words;
  for (const AnyOf& any : criteria) {
    words += words.empty() ? "" : "; ";
    for (std::size_t each = 0; each < any.size(); ++each) {
      words += (each == 0 ? "" : " or ") + any[each].written;
    }
  }
  return words;
}

/// Gates that the whole case shares.
std::vector<Gate> shared_gates(const engine::Machine& machine, const engine::State& state) {
  std::vector<Gate> gates;
  const engine::CourseState& course = state.course;
  if (course.mode == Mode::stopped) {
    gates.push_back({"stopped"});
  }
  if (course.mode == Mode::review) {
    gates.push_back({"review"});
  }
  if (course.mode == Mode::referred || std::ranges::any_of(state.exercises, &Debts::referred)) {
    gates.push_back({"referred"});
  }
  if (course.hold > 0) {
    gates.push_back({"hold", 0, course.hold});
  }
  if (!course.effusion_open) {
    gates.push_back({"effusion"});
  }
  const std::int64_t may_miss = course.planned * (1000 - machine.pain.adherence.count());
  if (course.missed * 1000 > may_miss) {
    gates.push_back({"adherence", course.planned - course.missed, course.planned});
  }
  return gates;
}

/// Gates of one exercise: what it owes first, then what its last answers lacked.
std::vector<Gate> own_gates(const Debts& debts, int need) {
  std::vector<Gate> gates;
  if (debts.floor) {
    gates.push_back({"floor"});
  }
  if (debts.owed > 0) {
    gates.push_back({"owed-volume", debts.owed});
  }
  if (debts.load < Debts::full_load) {
    gates.push_back({"owed-load", 50 + 5 * debts.load, 100});
  }
  if (debts.variant > 0) {
    gates.push_back({"easier-level", debts.variant});
  }
  if (debts.unknown) {
    gates.push_back({"unknown"});
  }
  if (debts.raised > 0) {
    gates.push_back({"morning", debts.raised});
  }
  if (debts.streak < need) {
    gates.push_back({"answers", debts.streak, need});
  }
  return gates;
}

}  // namespace

/// Phases that have lasted long enough and whose criteria still keep them open.
void Fold::note_phase_gates(const engine::WeekEvent& week) {
  for (const int phase : out_.weeks.back().phases) {
    const engine::PhasePlan& plan = machine_.phases[at(phase)];
    const engine::PhaseState& now = state_.course.phases[at(phase)];
    const bool kept = now.status == engine::PhaseState::Status::open && now.served >= plan.min &&
                      plan.exit && !week.criteria[at(*plan.exit)];
    if (!kept) {
      continue;
    }
    Shut shut;
    shut.week = week_;
    shut.phase = plan.id;
    shut.gate = "phase-exit";
    shut.words = plan.exit_written;
    shut.file = machine_.file;
    shut.line = plan.line;
    out_.shut.push_back(std::move(shut));
  }
}

/// Every gate that was shut when a week ended, for each exercise that did not rise. What was owed
/// may have been paid back in the week: the state counts as it was at the end.
void Fold::note_gates(const WeekShape& shape, const engine::WeekEvent& week,
                      const engine::State& before) {
  note_phase_gates(week);
  const std::vector<Gate> shared = shared_gates(machine_, before);
  for (const engine::Active& active : shape.uses) {
    const int index = active.use->ladder;
    const engine::Ladder& ladder = machine_.ladders[at(index)];
    const engine::Position& was = before.positions[at(index)];
    const engine::Rung& rung = ladder.rungs[was.rung];
    if (state_.positions[at(index)].rung != was.rung || rung.passing == Passing::stays) {
      continue;
    }
    const int sessions =
        engine::sessions_a_week(machine_.phases[at(active.phase)], *active.use, rung);
    const Debts& debts = before.exercises[at(ladder.exercise)];
    const bool by_weeks = rung.passing == Passing::weeks;
    std::vector<Gate> gates = shared;
    std::ranges::copy(own_gates(debts, by_weeks ? std::min(rung.need, sessions) : rung.need),
                      std::back_inserter(gates));
    if (week.trend != engine::Trend::flat) {
      gates.push_back({"hold", 0, 1});
    }
    if (by_weeks && !week.adherent[at(index)]) {
      gates.push_back({"adherence", done_this_week_[index], sessions});
    }
    if (rung.performance && !was.performed) {
      gates.push_back({"performance"});
    }
    const int served = state_.positions[at(index)].served;
    if (served < rung.count) {
      gates.push_back({by_weeks ? "weeks" : "sessions", served, rung.count});
    }
    if (rung.exit && !week.criteria[at(*rung.exit)]) {
      gates.push_back({"exit", 0, 0, as_written(machine_.criteria[at(*rung.exit)])});
    }
    for (const Gate& gate : gates) {
      Shut shut;
      shut.week = week_;
      shut.exercise = machine_.exercises[at(ladder.exercise)].exercise.id;
      shut.gate = gate.name;
      shut.have = gate.have;
      shut.need = gate.need;
      shut.words = gate.words;
      const bool of_row = shut.gate == "weeks" || shut.gate == "sessions" || shut.gate == "exit" ||
                          shut.gate == "performance";
      const Place place = of_row ? Place{machine_.file, rung.dose.line} : place_of("profile");
      shut.file = place.file;
      shut.line = place.line;
      const bool listed = std::ranges::any_of(out_.shut, [&](const Shut& each) {
        return each.week == week_ && each.exercise == shut.exercise && each.gate == shut.gate;
      });
      if (!listed) {
        out_.shut.push_back(std::move(shut));
      }
    }
  }
}

}  // namespace titrate
