#include "planner/engine/symmetry.h"

#include <algorithm>

namespace titrate::engine {
namespace {

/// The affected side hurts or lags: below this share of the other side.
constexpr PerMille weak{800};

bool is_strength_test(const Test& test) {
  return test.both_sides && test.higher_is_better && (test.unit == "kg" || test.unit == "reps");
}

}  // namespace

bool is_settled(const Debts& debts) {
  return at_full_dose(debts) && debts.fails == 0 && debts.raised == 0 && !debts.bad &&
         !debts.unknown && !debts.referred;
}

std::optional<PerMille> lsi(const Chart& chart, Case::AffectedSide side, std::string_view test) {
  using Side = Case::AffectedSide;
  const auto found = std::ranges::find(chart.measured, test, &Measurement::name);
  const bool one_side = side == Side::left || side == Side::right;
  if (!one_side || found == chart.measured.end() || !found->left || !found->right) {
    return std::nullopt;
  }
  const auto [affected, other] = side == Side::left ? std::pair{*found->left, *found->right}
                                                    : std::pair{*found->right, *found->left};
  return other > 0 ? std::optional{PerMille{affected * 1000 / other}} : std::nullopt;
}

bool one_more_set_on_affected(const Machine& machine, const State& state, const Chart& chart,
                              Case::AffectedSide side, const Prescribed& prescribed) {
  const auto ladder = static_cast<std::size_t>(prescribed.ladder);
  const auto exercise = static_cast<std::size_t>(machine.ladders[ladder].exercise);
  const RungDose& dose = prescribed.dose;
  const bool ours = dose.basis == Basis::standard && dose.side == Side::each &&
                    prescribed.exercise->kind == ExerciseKind::strength;
  if (!ours || prescribed.lessened || prescribed.held_back || !permits(machine, state) ||
      !is_settled(state.exercises[exercise])) {
    return false;
  }
  return std::ranges::any_of(machine.tests, [&](const Test& test) {
    const auto symmetry = is_strength_test(test) ? lsi(chart, side, test.id) : std::nullopt;
    return symmetry && *symmetry < weak;
  });
}

}  // namespace titrate::engine
