#pragma once

#include "planner/engine/machine.h"

namespace titrate::engine {

/// An exercise as this patient does it: itself, or the first of its substitutes that the equipment
/// allows; with the loads of that equipment and the patient's 1RM. As written without a patient.
[[nodiscard]] MachineExercise patient_exercise(const Condition& condition, const Exercise& asked,
                                               const Case* patient);

/// Takes away what a dose asks of an exercise and this patient's version of it does not have:
/// levels above the last one, and for a substitute the settings of a device, and loads that it has
/// no equipment for.
void fit_to(const MachineExercise& exercise, DoseKeys& keys);

/// Whether the exercise takes any load: a substitute without equipment takes none.
[[nodiscard]] bool takes_load(const MachineExercise& exercise);

/// Whether an exercise stands in this patient's plan: a device that neither the patient nor a
/// substitute can do without is an extra, and left out.
[[nodiscard]] bool is_left_in(const Condition& condition, const Exercise& asked,
                              const Case* patient);

}  // namespace titrate::engine
