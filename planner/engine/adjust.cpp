#include "planner/engine/adjust.h"

#include <algorithm>
#include <cstdlib>

#include "planner/engine/equipment.h"
#include "planner/engine/prescribe.h"

namespace titrate::engine {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// The repetitions a rule looks at; of each set the fewest.
std::optional<int> reps_looked_at(const Adjust& rule, const std::vector<int>& reps) {
  if (reps.empty()) {
    return std::nullopt;
  }
  switch (rule.after) {
    case Adjust::After::set:
      return at(rule.after_set) <= reps.size() && rule.after_set > 0
                 ? std::optional{reps[at(rule.after_set - 1)]}
                 : std::nullopt;
    case Adjust::After::each_set:
      return std::ranges::min(reps);
    case Adjust::After::last_set:
      return reps.back();
  }
  return std::nullopt;
}

int target_reps(const Adjust& rule, const LadderRecord& record) {
  if (record.reps_target.empty()) {
    return 0;
  }
  const std::size_t last = record.reps_target.size() - 1;
  const bool numbered = rule.after == Adjust::After::set && rule.after_set > 0;
  return record.reps_target[numbered ? std::min(at(rule.after_set - 1), last) : last];
}

/// Tenths of an RPE point by which the set was harder than asked for; below 0: easier. Reserves of
/// more than three are guesses and say nothing (rules B.3).
std::optional<int> overshoot(const std::optional<Effort>& asked, const LadderRecord& record) {
  constexpr int most_rir = 3;
  if (!asked) {
    return std::nullopt;
  }
  const bool in_reserve = asked->kind == Effort::Kind::rir;
  const bool failure = asked->kind == Effort::Kind::failure;
  if (asked->kind == Effort::Kind::pace) {
    return std::nullopt;
  }
  const int low = failure ? 100 : in_reserve ? 100 - 10 * asked->high : asked->low;
  const int high = failure ? 100 : in_reserve ? 100 - 10 * asked->low : asked->high;
  std::optional<int> felt = record.effort_tenths;
  if (record.rir && (in_reserve || !felt)) {
    felt = *record.rir <= most_rir ? std::optional{100 - 10 * *record.rir} : std::nullopt;
  }
  if (!felt) {
    return std::nullopt;
  }
  return *felt > high ? *felt - high : *felt < low ? *felt - low : 0;
}

/// What one rule makes of a load; the load itself when it says nothing.
Grams target_of(const Adjust& rule, Grams load, const std::optional<Effort>& asked,
                const LadderRecord& record) {
  if (rule.by == Adjust::By::effort) {
    const int tenths = overshoot(asked, record).value_or(0);
    return load - Grams{load.count() * rule.per_point.count() * tenths / 10'000};
  }
  const auto reps = reps_looked_at(rule, record.reps);
  if (!reps) {
    return load;
  }
  const int number =
      rule.by == Adjust::By::spare_reps ? std::max(0, *reps - target_reps(rule, record)) : *reps;
  const auto band = std::ranges::find_if(rule.bands, [&](const Adjust::Band& each) {
    return each.from <= number && (!each.to || number <= *each.to);
  });
  if (band == rule.bands.end()) {
    return load;
  }
  const std::int64_t change =
      band->change.percent ? load.count() * band->change.low / 1000 : band->change.low;
  return load + Grams{change};
}

/// Down to the equipment, at most a tenth asked for; where that overshoots to less than 65 %, one
/// load higher (rules C.1).
Grams lowered(Grams target, Grams load, const Grid& grid) {
  const Grams least = Grams{(load.count() * 9 + 9) / 10};
  const Grams lower = step_down(std::max(target, least), grid);
  return lower.count() * 100 < load.count() * 65 ? std::min(next_load(lower, grid), load)
                                                 : std::min(lower, load);
}

int steps_between(Grams from, Grams to, const Grid& grid) {
  if (grid.empty()) {
    constexpr std::int64_t half_kilogram = 500;
    return static_cast<int>((to - from).count() / half_kilogram);
  }
  const auto place = [&](Grams load) { return std::ranges::upper_bound(grid, load); };
  return static_cast<int>(place(to) - place(from));
}

}  // namespace

Grams moved_load(Grams load, int steps, const Grid& grid) {
  constexpr std::int64_t half_kilogram = 500;
  for (int step = 0; step < std::abs(steps); ++step) {
    const Grams below = step_down(load - Grams{grid.empty() ? half_kilogram : 1}, grid);
    load = steps > 0 ? next_load(load, grid) : std::max(Grams{}, std::min(load, below));
  }
  return load;
}

int adjustment(const Machine& machine, const State& state, const Use& use,
               const LadderRecord& record, Zone zone) {
  const Ladder& ladder = machine.ladders[at(use.ladder)];
  const Grid& grid = machine.exercises[at(ladder.exercise)].grid;
  State without_debts = state;
  without_debts.exercises[at(ladder.exercise)] = Debts{};
  const RungDose dose = prescribe(machine, without_debts, use).dose;
  const auto heaviest = heaviest_load(dose);
  if (!heaviest) {
    return 0;
  }
  std::optional<Grams> most;  // of several rules the lowest load counts
  for (const Adjust& rule : ladder.adjust) {
    if (rule.target != Adjust::Target::next_session) {
      continue;
    }
    Grams target = target_of(rule, *heaviest, dose.effort, record);
    if (rule.by != Adjust::By::effort && zone != Zone::safe) {
      target = std::min(target, *heaviest);
    }
    most = most ? std::min(*most, target) : target;
  }
  if (!most || *most == *heaviest) {
    return 0;
  }
  constexpr PerMille tenth{100};
  const PerMille cap = std::min(machine.pain.cap, tenth);
  const Grams next =
      *most > *heaviest ? step_up_at_once(*most, *heaviest, grid, cap)
                        : lowered(*most, *heaviest, grid);
  return steps_between(*heaviest, next, grid);
}

int step_after(int step, const Answer& answer, const Settled& settled, bool was_full, bool permit,
               int low, int high) {
  if (settled.debts.referred) {
    return step;
  }
  const bool may_rise = settled.eligible && !settled.bad && permit && was_full && !answer.held &&
                        answer.morning == Morning::usual && at_full_dose(settled.debts);
  if (answer.adjust > 0 && !may_rise) {
    return step;
  }
  return std::clamp(step + answer.adjust, std::min(low, step), std::max(high, step));
}

bool may_leave(const Position& position, const Rung& rung) {
  return position.step >= 0 || rung.keeps_step;
}

void move_to(Position& position, const Rung& from, int rung) {
  position.rung = static_cast<std::uint8_t>(rung);
  position.served = 0;
  position.step = from.keeps_step ? position.step : std::int8_t{0};
}

}  // namespace titrate::engine
