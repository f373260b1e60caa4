#include <algorithm>

#include "planner/engine/implied.h"
#include "planner/plan/fold.h"

namespace titrate {
namespace {

using engine::PhaseState;

constexpr date::days six_days{6};

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

void Fold::note_phases(const engine::Moved& moved, bool calm) {
  bool expected = false;
  for (const int phase : moved.closed) {
    if (phase >= 0) {
      expected = expected || out_.phases[at(phase)].expected || machine_.phases[at(phase)].exit;
    }
  }
  for (const int phase : moved.opened) {
    out_.phases[at(phase)].first = week_ + 1;
    out_.phases[at(phase)].expected =
        calm && (expected || machine_.phases[at(phase)].enter.has_value());
    for (const engine::Use& use : machine_.phases[at(phase)].uses) {
      causes_[use.ladder].push_back(
          {"phase", {machine_.file, machine_.phases[at(phase)].line}, std::nullopt});
      rung_since_[use.ladder] = week_ + 1;
    }
  }
}

engine::WeekEvent Fold::week_event(const WeekShape& shape, int done, bool calm) {
  engine::WeekEvent event;
  const Date from = first_day(week_);
  event.trend = engine::turn_chart(chart_, from, from + six_days, done);
  event.done = done;
  event.below_half = 2 * done < out_.weeks.back().wanted;
  event.adherent.assign(machine_.ladders.size(), false);
  event.held.assign(machine_.ladders.size(), false);
  for (const engine::Active& active : shape.uses) {
    const int ladder = active.use->ladder;
    event.held[at(ladder)] = !may_rise(ladder, from + six_days);
    const auto& rung = machine_.ladders[at(ladder)].rungs[state_.positions[at(ladder)].rung];
    const int wanted =
        engine::sessions_a_week(machine_.phases[at(active.phase)], *active.use, rung);
    event.adherent[at(ladder)] =
        done_this_week_[ladder] * 1000 >= wanted * machine_.pain.adherence.count();
  }
  // A simulated patient passes every test when it is expected; only the answers vary.
  const bool passes = calm || course_ != nullptr;
  for (std::size_t list = 0; list < machine_.criteria.size(); ++list) {
    event.criteria.push_back(holds(static_cast<int>(list), passes));
  }
  // The calm plan expects a phase to end when its length says so, not as soon as it might.
  for (std::size_t phase = 0; passes && phase < machine_.phases.size(); ++phase) {
    const auto& plan = machine_.phases[phase];
    const auto& now = state_.course.phases[phase];
    if (now.status == PhaseState::Status::open && plan.exit && now.served + 1 < plan.expect) {
      event.criteria[at(*plan.exit)] = false;
    }
  }
  for (const engine::Active& active : shape.uses) {
    const int ladder = active.use->ladder;
    const auto& rung = machine_.ladders[at(ladder)].rungs[state_.positions[at(ladder)].rung];
    if (passes && rung.exit && on_rung_[ladder] < rung.expect_sessions) {
      event.criteria[at(*rung.exit)] = false;
    }
  }
  if (passes) {
    expect_to_open(event.criteria);
    event.goes_on = blocks_that_go_on();
  }
  constexpr int falls_to_refer = 8;
  const auto recent = std::ranges::count_if(
      chart_.falls, [&](Date day) { return day + date::days{28} > from + six_days; });
  event.too_many_falls = recent > falls_to_refer || (!calm && outcome_refers(from + six_days));
  event.absence = calm ? engine::Absence::none : absence_to_take(from + six_days);
  return event;
}

/// A phase without a minimum is passed over only when its exit is known to hold, or is what the
/// phase that ends now was waiting for; else it is expected to take a week.
void Fold::expect_to_open(std::vector<bool>& criteria) const {
  for (std::size_t phase = 0; phase < machine_.phases.size(); ++phase) {
    const engine::PhasePlan& plan = machine_.phases[phase];
    const bool waits = state_.course.phases[phase].status == PhaseState::Status::waiting;
    if (waits && plan.sequential() && plan.min == 0 && plan.exit && !passed_by_now(*plan.exit)) {
      criteria[at(*plan.exit)] = false;
    }
  }
}

bool Fold::passed_by_now(int exit) const {
  const auto asked_by_open = [&](const AnyOf& line) {
    for (std::size_t phase = 0; phase < machine_.phases.size(); ++phase) {
      const auto& asked = machine_.phases[phase].exit;
      const bool open = state_.course.phases[phase].status == PhaseState::Status::open;
      if (open && asked && engine::implies(machine_.criteria[at(*asked)], line)) {
        return true;
      }
    }
    return false;
  };
  return holds(exit, false) || std::ranges::all_of(machine_.criteria[at(exit)], asked_by_open);
}

/// The test that a block's own `exit` asks for is not expected to be passed at once: the block goes
/// on until a phase whose exit asks for at least as much is expected to end.
std::vector<bool> Fold::blocks_that_go_on() const {
  std::vector<bool> goes_on(machine_.ladders.size(), false);
  const auto asked_by_now = [&](const AnyOf& line) {
    for (std::size_t phase = 0; phase < machine_.phases.size(); ++phase) {
      const engine::PhasePlan& plan = machine_.phases[phase];
      const PhaseState& now = state_.course.phases[phase];
      const bool over = now.status == PhaseState::Status::closed ||
                        (now.status == PhaseState::Status::open && now.served + 1 >= plan.expect);
      if (over && plan.exit && engine::implies(machine_.criteria[at(*plan.exit)], line)) {
        return true;
      }
    }
    return false;
  };
  for (const engine::PhasePlan& plan : machine_.phases) {
    for (const engine::Use& use : plan.uses) {
      if (!use.exit) {
        continue;
      }
      for (const AnyOf& line : machine_.criteria[at(*use.exit)]) {
        const bool measured = holds({line}, machine_.places[at(*use.exit)], false, Asked::at_end);
        goes_on[at(use.ladder)] = goes_on[at(use.ladder)] || (!measured && !asked_by_now(line));
      }
    }
  }
  return goes_on;
}

/// Blocks whose own `enter` holds as the week begins are there in it.
void Fold::enter_blocks() {
  for (std::size_t phase = 0; phase < machine_.phases.size(); ++phase) {
    if (state_.course.phases[phase].status != PhaseState::Status::open) {
      continue;
    }
    for (const engine::Use& use : machine_.phases[phase].uses) {
      engine::Position& position = state_.positions[at(use.ladder)];
      if (use.enter && !position.entered) {
        position.entered = holds(*use.enter, false, Asked::at_start);
      }
    }
  }
}

/// A result asks once: what a clinician cleared after it, it does not ask again.
bool Fold::outcome_refers(Date to) const {
  const auto& day = options_.outcome_refers;
  return day && *day <= to && (!cleared_ || *cleared_ < *day);
}

/// Days since the first planned session that was missed.
engine::Absence Fold::absence_until(Date day) const {
  return missing_since_ ? absence_of((day - *missing_since_).count()) : engine::Absence::none;
}

/// What an absence takes is taken once, when it is over or as long as it is known to be: each size
/// is a share of the last dose, not of one that was taken down already.
engine::Absence Fold::absence_to_take(Date to) {
  constexpr date::days one_day{1};
  constexpr date::days one_week{7};
  const engine::Absence absence = absence_until(to + one_day);
  const bool next_is_past = to + one_week < as_of_;
  const bool goes_on =
      next_is_past && course_ == nullptr && log_.sessions(to + one_day, to + one_week).empty();
  const bool more = absence > absent_;
  if (!more || (goes_on && absence != engine::Absence::days_28)) {
    return engine::Absence::none;
  }
  absent_ = absence;
  return absence;
}

engine::Absence absence_of(std::int64_t days) {
  return days >= 28   ? engine::Absence::days_28
         : days >= 14 ? engine::Absence::days_14
         : days >= 4  ? engine::Absence::days_4
                      : engine::Absence::none;
}

}  // namespace titrate
