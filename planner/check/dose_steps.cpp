#include "planner/check/dose_steps.h"

#include <algorithm>
#include <array>

#include "planner/engine/doses.h"
#include "planner/engine/equipment.h"
#include "planner/engine/prescribe.h"
#include "planner/units/words.h"

namespace titrate::check {
namespace {

using engine::Debts;
using engine::Ladder;
using engine::Machine;
using engine::Rung;
using engine::RungDose;
using Kind = DoseFault::Kind;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// What of a dose can be more or less.
enum Amount : std::size_t { grams, sets, reps, seconds, millimetres, times };
using Amounts = std::array<std::int64_t, 6>;
constexpr std::array<std::string_view, 6> amount_words = {"load", "sets",     "repetitions",
                                                          "time", "distance", "intervals"};

Amounts amounts_of(const RungDose& dose) {
  Amounts all{};
  all[grams] = engine::heaviest_load(dose).value_or(Grams{0}).count();
  all[sets] = engine::planned_sets(dose).value_or(1);
  for (int set = 0; set < all[sets]; ++set)
    all[reps] += engine::planned_reps(dose, set).value_or(1);
  const auto& intervals = dose.intervals;
  all[seconds] = dose.hold                          ? dose.hold->low.count()
                 : dose.time                        ? dose.time->low.count()
                 : intervals && intervals->for_time ? intervals->for_time->count()
                                                    : 0;
  all[millimetres] = dose.distance                          ? dose.distance->low.count()
                     : intervals && intervals->for_distance ? intervals->for_distance->count()
                                                            : 0;
  all[times] = intervals ? intervals->times : 0;
  return all;
}

const engine::Use* use_of(const Machine& machine, int ladder) {
  for (const engine::PhasePlan& phase : machine.phases)
    for (const engine::Use& use : phase.uses)
      if (use.ladder == ladder) return &use;
  return nullptr;
}

Grams heaviest(const Rung& rung) { return engine::heaviest_load(rung.dose).value_or(Grams{0}); }

class Faults {
 public:
  explicit Faults(const Machine& machine) : machine_(machine) {
    state_.course.phases.resize(machine.phases.size());
    state_.exercises.resize(machine.exercises.size());
    state_.positions.resize(machine.ladders.size());
  }

  std::vector<DoseFault> run() {
    for (int ladder = 0; ladder < static_cast<int>(machine_.ladders.size()); ++ladder) {
      const engine::Use* use = use_of(machine_, ladder);
      if (use == nullptr) continue;
      const auto rungs = static_cast<int>(machine_.ladders[at(ladder)].rungs.size());
      for (int rung = 0; rung < rungs; ++rung) {
        check_steps(ladder, rung);
        check_giving_back(ladder, rung);
        check_debts(*use, rung);
      }
    }
    return faults_;
  }

 private:
  void add(Kind kind, int ladder, int rung, std::string words) {
    const auto same = [&](const DoseFault& each) {
      return each.kind == kind && each.ladder == ladder && each.rung == rung;
    };
    if (std::ranges::none_of(faults_, same))
      faults_.push_back({kind, ladder, rung, std::move(words)});
  }

  [[nodiscard]] bool above_cap(Grams from, Grams to) const {
    return to.count() * 1000 > from.count() * (1000 + machine_.pain.cap.count());
  }

  /// On body weight 5 kg are inside any cap; where plates are coarse a larger step comes with fewer
  /// repetitions or sets (rules INV-02, C.1); the first load of all is no step.
  void check_steps(int ladder, int index) {
    const auto& rungs = machine_.ladders[at(ladder)].rungs;
    const Rung& from = rungs[at(index)];
    for (const int next : {index + 1, from.next_row}) {
      if (next <= index || at(next) >= rungs.size()) continue;
      const Rung& to = rungs[at(next)];
      const Grams before = heaviest(from);
      const Grams after = heaviest(to);
      const bool on_body = !to.dose.loads.empty() && to.dose.loads.front().on_bodyweight;
      constexpr Grams always_inside{5'000};
      const bool small = on_body && after - before <= always_inside;
      const Amounts volume_before = amounts_of(from.dose);
      const Amounts volume_after = amounts_of(to.dose);
      const bool fewer =
          volume_after[reps] < volume_before[reps] || volume_after[sets] < volume_before[sets];
      if (before.count() > 0 && above_cap(before, after) && !small && !fewer && !to.sourced_step &&
          !from.detour)
        add(Kind::step_above_cap, ladder, next,
            words::kilograms(before) + " to " + words::kilograms(after));
    }
  }

  void check_giving_back(int ladder, int index) {
    const Ladder& its = machine_.ladders[at(ladder)];
    const Rung& rung = its.rungs[at(index)];
    if (rung.dose.loads.empty() || !rung.dose.loads.front().mass) return;
    const auto& grid = machine_.exercises[at(its.exercise)].grid;
    Grams below{0};
    for (std::size_t share = 0; share < rung.allowed.size(); ++share) {
      if (!rung.allowed.test(share)) continue;
      const Grams here = engine::load_at_share(heaviest(rung), static_cast<int>(share), grid);
      if (below.count() > 0 && above_cap(below, here) && !rung.steep.test(share))
        add(Kind::back_above_cap, ladder, index,
            words::kilograms(below) + " to " + words::kilograms(here));
      below = here;
    }
  }

  Amounts amounts(const engine::Use& use, const Debts& debts) {
    const int exercise = machine_.ladders[at(use.ladder)].exercise;
    state_.exercises[at(exercise)] = debts;
    const Amounts all = amounts_of(engine::prescribe(machine_, state_, use).dose);
    state_.exercises[at(exercise)] = Debts{};
    return all;
  }

  void compare(const engine::Use& use, int rung, const Amounts& less, const Amounts& more) {
    for (std::size_t each = 0; each < less.size(); ++each)
      if (less[each] > more[each])
        add(Kind::debt_raises, use.ladder, rung, std::string{amount_words[each]});
    if (less[sets] < 1 || less[reps] < 1) add(Kind::nothing_left, use.ladder, rung, "");
  }

  /// Every share of the load, volume owed and the floor dose, each against one step less owed.
  void check_debts(const engine::Use& use, int index) {
    constexpr std::uint8_t most_owed = 2;
    state_.positions[at(use.ladder)].rung = static_cast<std::uint8_t>(index);
    const Rung& rung = machine_.ladders[at(use.ladder)].rungs[at(index)];
    for (std::uint8_t owed = 0; owed <= most_owed; ++owed) {
      std::optional<Amounts> lighter;
      Amounts floor{};
      for (std::uint8_t load = 0; load <= Debts::full_load; ++load) {
        if (!rung.allowed.test(load)) continue;
        const Amounts here = amounts(use, {.load = load, .owed = owed});
        if (!lighter) {
          floor = amounts(use, {.load = load, .owed = owed, .floor = true});
          compare(use, index, floor, here);
        } else {
          compare(use, index, *lighter, here);
        }
        lighter = here;
        if (owed > 0)
          compare(use, index, here,
                  amounts(use, {.load = load, .owed = static_cast<std::uint8_t>(owed - 1)}));
      }
    }
    state_.positions[at(use.ladder)].rung = 0;
  }

  const Machine& machine_;
  engine::State state_;
  std::vector<DoseFault> faults_;
};

}  // namespace

std::vector<DoseFault> dose_faults(const Machine& machine) { return Faults(machine).run(); }

}  // namespace titrate::check
