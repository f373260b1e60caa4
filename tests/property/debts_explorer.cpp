#include "tests/property/debts_explorer.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "planner/engine/advance.h"

namespace titrate::engine {
namespace {

std::uint64_t code_of(const Debts& debts) {
  std::uint64_t code = 0;
  for (const int field :
       {int{debts.load}, int{debts.owed}, int{debts.fails}, int{debts.calm}, int{debts.streak},
        int{debts.variant}, int{debts.swaps}, int{debts.floor}, int{debts.raised},
        int{debts.unknown}, int{debts.bad}, int{debts.referred}}) {
    code = code * 16 + static_cast<std::uint64_t>(field);
  }
  return code;
}

std::bitset<11> shares(const std::vector<std::size_t>& indices) {
  std::bitset<11> all;
  for (const std::size_t index : indices) all.set(index);
  return all;
}

/// An answer that leads on without two calm ones in a row.
struct Step {
  std::size_t to = 0;
  int bad = 0;
  friend auto operator<=>(const Step&, const Step&) = default;
};

std::vector<std::set<Step>> steps_without_calm(const std::vector<Debts>& states,
                                               const Ground& ground) {
  std::map<std::uint64_t, std::size_t> index;
  for (std::size_t state = 0; state < states.size(); ++state) index[code_of(states[state])] = state;
  std::vector<std::set<Step>> steps(states.size());
  for (std::size_t state = 0; state < states.size(); ++state) {
    if (states[state].referred) continue;
    for (const Answer& answer : all_answers()) {
      for (const bool permit : {false, true}) {
        const Settled settled = settle(states[state], answer, ground.footing, ground.rules, permit);
        const bool counted = settled.debts.fails > 0 || settled.debts.referred;
        if (counted) steps[state].insert({index.at(code_of(settled.debts)), settled.bad ? 1 : 0});
      }
    }
  }
  return steps;
}

}  // namespace

Ground fine_ground(int easier_steps, int creep) {
  Ground ground;
  ground.name = "steps of 5 %";
  ground.footing.allowed.set();
  ground.footing.easier_steps = easier_steps;
  ground.rules.creep = creep;
  ground.rules.progress_in_acceptable = true;
  return ground;
}

std::vector<Ground> all_grounds() {
  std::vector<Ground> grounds;
  for (const int creep : {2, 3}) {
    for (const int easier_steps : {0, 1, 2}) {
      const Ground fine = fine_ground(easier_steps, creep);
      Ground coarse = fine;
      coarse.name = "coarse plates";
      coarse.footing.allowed = shares({0, 5, 10});
      Ground one_load = fine;
      one_load.name = "one load";
      one_load.footing.allowed = shares({10});
      Ground no_volume = fine;
      no_volume.name = "no volume";
      no_volume.footing.volume = false;
      for (Ground ground : {fine, coarse, one_load, no_volume}) {
        ground.name +=
            ", " + std::to_string(easier_steps) + " easier, creep of " + std::to_string(creep);
        grounds.push_back(ground);
      }
    }
  }
  return grounds;
}

std::vector<Answer> all_answers() {
  std::vector<Answer> answers;
  for (const Zone zone : {Zone::safe, Zone::acceptable, Zone::high, Zone::extreme}) {
    for (const Morning morning :
         {Morning::usual, Morning::raised, Morning::late, Morning::missing}) {
      for (const bool away : {false, true}) {
        for (const bool same_flare : {false, true}) {
          answers.push_back(Answer{zone, morning, away, true, same_flare});
        }
      }
    }
  }
  return answers;
}

bool at_most(const Debts& a, const Debts& b) {
  if (a.referred != b.referred) return a.referred;
  if (a.variant != b.variant) return a.variant > b.variant;
  if (a.floor != b.floor) return a.floor;
  return a.load <= b.load && a.owed >= b.owed;
}

std::vector<Debts> after_week(const Debts& debts, const Footing& footing) {
  if (debts.referred) return {debts};
  Debts regressed = debts;
  regressed.streak = 0;
  regressed.owed = static_cast<std::uint8_t>(std::min(debts.owed + 1, 2));
  Debts away_for_days = debts;
  away_for_days.streak = 0;
  Debts away_for_weeks = away_for_days;
  lower_after(away_for_days, Absence::days_4, footing);
  lower_after(away_for_weeks, Absence::days_14, footing);
  return {regressed, away_for_days, away_for_weeks};
}

std::vector<Debts> reachable(const Ground& ground, bool weeks) {
  std::vector<Debts> states{Debts{}};
  std::set<std::uint64_t> seen{code_of(Debts{})};
  const auto reach = [&](const Debts& debts) {
    if (seen.insert(code_of(debts)).second) states.push_back(debts);
  };
  for (std::size_t index = 0; index < states.size(); ++index) {
    const Debts debts = states[index];
    for (const Answer& answer : all_answers()) {
      for (const bool permit : {false, true}) {
        reach(settle(debts, answer, ground.footing, ground.rules, permit).debts);
      }
    }
    if (!weeks) continue;
    for (const bool red : {false, true}) {
      reach(settle_late_score(debts, red, ground.footing, ground.rules).debts);
    }
    for (const Debts& after : after_week(debts, ground.footing)) reach(after);
  }
  return states;
}

const std::vector<Explored>& explored_grounds() {
  static const std::vector<Explored> explored = [] {
    std::vector<Explored> all;
    for (const Ground& ground : all_grounds()) all.push_back({ground, reachable(ground)});
    return all;
  }();
  return explored;
}

int longest_recovery(const Ground& ground) {
  constexpr int never = 1000;
  int longest = 0;
  for (Debts debts : reachable(ground)) {
    int sessions = 0;
    while (!debts.referred && !at_full_dose(debts) && sessions < never) {
      debts = settle(debts, Answer{}, ground.footing, ground.rules, true).debts;
      ++sessions;
    }
    longest = std::max(longest, sessions);
  }
  return longest;
}

int most_bad_answers(const Ground& ground) {
  constexpr int unbounded = 50;
  const std::vector<Debts> states = reachable(ground, false);
  const auto steps = steps_without_calm(states, ground);
  std::vector<int> most(states.size(), 0);
  for (bool grew = true; grew;) {
    grew = false;
    for (std::size_t state = states.size(); state-- > 0;) {
      for (const Step& step : steps[state]) {
        const int longer = std::min(most[step.to] + step.bad, unbounded);
        grew = grew || longer > most[state];
        most[state] = std::max(most[state], longer);
      }
    }
  }
  int longest = 0;
  for (std::size_t state = 0; state < states.size(); ++state) {
    longest = std::max(longest, states[state].fails == 0 ? most[state] : 0);
  }
  return longest;
}

Ground adjusting_ground() {
  Ground ground = fine_ground(1, 3);
  ground.name = "adjusted loads";
  ground.footing.allowed = shares({0, 5, 10});
  ground.footing.need = 1;
  return ground;
}

Adjusting answered(const Ground& ground, const Adjusting& before, const Answer& answer,
                   bool permit) {
  const Settled settled = settle(before.debts, answer, ground.footing, ground.rules, permit);
  return {settled.debts, step_after(before.step, answer, settled, at_full_dose(before.debts),
                                    permit, -most_steps, most_steps)};
}

std::vector<Answer> adjusting_answers() {
  std::vector<Answer> answers;
  for (const Answer& each : all_answers()) {
    for (const int adjust : {-1, 0, 1}) {
      answers.push_back(each);
      answers.back().adjust = adjust;
    }
  }
  return answers;
}

bool at_most(const Adjusting& a, const Adjusting& b) {
  if (!at_most(a.debts, b.debts)) return false;
  const bool ranked =
      a.debts.referred || a.debts.variant != b.debts.variant || a.debts.floor != b.debts.floor;
  return ranked || a.step <= b.step;
}

std::vector<Adjusting> reachable_adjusting(const Ground& ground) {
  std::vector<Adjusting> states{Adjusting{}};
  std::set<std::pair<std::uint64_t, int>> seen{{code_of(Debts{}), 0}};
  const std::vector<Answer> answers = adjusting_answers();
  for (std::size_t index = 0; index < states.size(); ++index) {
    const Adjusting state = states[index];
    for (const Answer& answer : answers) {
      for (const bool permit : {false, true}) {
        const Adjusting next = answered(ground, state, answer, permit);
        if (seen.insert({code_of(next.debts), next.step}).second) states.push_back(next);
      }
    }
  }
  return states;
}

}  // namespace titrate::engine
