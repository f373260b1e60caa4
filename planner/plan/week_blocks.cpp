#include "planner/plan/week_blocks.h"

namespace titrate {
namespace {

using engine::Active;
using engine::Rung;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Aerobic exercise, balance and mobility need no days between them.
bool is_light(const WeekInHand& week, const Active& active) {
  const auto& ladder = week.machine.ladders[at(active.use->ladder)];
  const ExerciseKind kind = week.machine.exercises[at(ladder.exercise)].exercise.kind;
  return kind == ExerciseKind::aerobic || kind == ExerciseKind::balance ||
         kind == ExerciseKind::mobility;
}

}  // namespace

const Rung& rung_of(const WeekInHand& week, const Active& active) {
  const int ladder = active.use->ladder;
  return week.machine.ladders[at(ladder)].rungs[week.state.positions[at(ladder)].rung];
}

const std::string& name_of_session(const WeekInHand& week, const Active& active) {
  const std::string& of_row = rung_of(week, active).in;
  return of_row.empty() ? active.use->in : of_row;
}

int days_of(const WeekInHand& week, const Active& active) {
  const auto own = own_frequency(week.machine, week.state, *active.use);
  return engine::days_a_week(
      own ? *own
          : phase_frequency(week.machine, week.state, week.machine.phases[at(active.phase)]));
}

bool follows_sessions(const WeekInHand& week, const Active& active) {
  return active.phase == week.shape.base_phase &&
         !own_frequency(week.machine, week.state, *active.use);
}

bool is_home_block(const WeekInHand& week, const Active& active) {
  return !follows_sessions(week, active) && name_of_session(week, active).empty() &&
         days_of(week, active) > week.shape.sessions;
}

Gap gap_of(const WeekInHand& week, const Active& active) {
  const DayKeys& of_row = rung_of(week, active).days;
  const std::optional<Gap>& own = of_row.gap ? of_row.gap : active.use->days.gap;
  if (own) {
    return *own;
  }
  const bool elsewhere = active.phase != week.shape.base_phase || is_home_block(week, active);
  const std::optional<Gap>& of_phase = week.machine.phases[at(active.phase)].sessions.days.gap;
  return elsewhere && of_phase && !is_light(week, active) ? *of_phase : Gap{};
}

int whole_days(Gap gap) {
  constexpr int hours_a_day = 24;
  return gap.unit == Gap::Unit::days ? gap.amount : (gap.amount + hours_a_day - 1) / hours_a_day;
}

std::vector<schedule::HomeBlock> home_blocks(const WeekInHand& week, Date from, int sessions,
                                             int home_days) {
  std::vector<schedule::HomeBlock> blocks;
  for (const Active& active : week.shape.uses) {
    const int days = days_of(week, active) - sessions - home_days;
    if (!is_home_block(week, active) || days <= 0) {
      continue;
    }
    schedule::HomeBlock block{days, whole_days(gap_of(week, active))};
    const auto last = week.last_done.find(active.use->ladder);
    if (last != week.last_done.end()) {
      block.last = static_cast<int>((last->second.date - from).count());
    }
    blocks.push_back(block);
  }
  return blocks;
}

int least_days(const WeekInHand& week, const Active& active) {
  const auto own = own_frequency(week.machine, week.state, *active.use);
  if (!own && !name_of_session(week, active).empty()) {
    return 0;
  }
  return low_days(
      own ? *own
          : phase_frequency(week.machine, week.state, week.machine.phases[at(active.phase)]));
}

}  // namespace titrate
