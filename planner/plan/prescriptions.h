#pragma once

#include "planner/engine/prescribe.h"
#include "planner/plan/plan.h"

namespace titrate {

/// A dose of the engine in the plan's terms: words as written, numbers where they are known.
[[nodiscard]] Prescription make_prescription(const engine::Machine& machine,
                                             const engine::Prescribed& prescribed,
                                             const engine::PhasePlan& phase, const engine::Use& use,
                                             Case::AffectedSide side);

/// How long one set takes, on one side.
[[nodiscard]] Seconds set_seconds(const Prescription& prescription, std::size_t set);

/// Seconds of one bout of a prescription: sets and the rest between them, both sides.
[[nodiscard]] Seconds bout_seconds(const Prescription& prescription, bool on_each_side);

/// Length of a session in minutes: warm-up, bouts, rest between exercises, cool-down; low ends,
/// rounded up to five minutes.
[[nodiscard]] int session_minutes(const std::vector<const Prescription*>& prescriptions,
                                  const Sessions& sessions);

/// Whether two prescriptions ask for the same dose, whatever the reasons.
[[nodiscard]] bool same_dose(const Prescription& a, const Prescription& b);
/// The same dose, and the same words about how to do it.
[[nodiscard]] bool same_instructions(const Prescription& a, const Prescription& b);

/// The heaviest load of a dose that is known in kilograms, or nothing.
[[nodiscard]] std::optional<Grams> heaviest_known(const Prescription& prescription);

/// `3 x 15, 37.5 kg`: the dose in one line, for before and after.
[[nodiscard]] std::string dose_text(const Prescription& prescription);

}  // namespace titrate
