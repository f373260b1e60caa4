#pragma once

#include <cstdint>
#include <string>

#include "planner/exporters/styled.h"
#include "planner/plan/difference.h"

/// Doses laid side by side, in words.
namespace titrate::text {

/// `3 x 12 37.5 kg`; the load as written while its kilograms are not known: `3 x 12 at 12RM`.
[[nodiscard]] std::string short_dose(const Prescription& dose);
/// The doses of one exercise in a week: `3 x 9, then 3 x 12, 30 to 32.5 kg`.
[[nodiscard]] std::string week_dose(const WeekDoses& week);

/// What becomes of a dose: `Load 37.5 to 30 kg (-20 %). 3 x 12 to 3 x 9 (reps -25 %).` Empty when
/// nothing does.
[[nodiscard]] Styled dose_change(const Prescription& before, const Prescription& now);
/// In a word or two: `eased`, `+2.5 kg`, `easier exercise`.
[[nodiscard]] Styled change_word(const Prescription& before, const Prescription& now);

/// The heaviest load of a dose, or nothing while one is not known.
[[nodiscard]] std::optional<Grams> heaviest_load(const Prescription& dose);
/// By how much a number changed, in tenths of a per cent, halves away from zero; `before` is not 0.
[[nodiscard]] PerMille relative_change(std::int64_t before, std::int64_t now);
/// All repetitions of a dose, or nothing when the source gives no number.
[[nodiscard]] std::optional<int> reps_of(const Prescription& dose);

}  // namespace titrate::text
