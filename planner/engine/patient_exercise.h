#pragma once

#include "planner/engine/machine.h"

namespace titrate::engine {

/// An exercise as this patient does it: itself, or the first of its substitutes that the equipment
/// allows; with the loads of that equipment and the patient's 1RM. As written without a patient.
[[nodiscard]] MachineExercise patient_exercise(const Condition& condition, const Exercise& asked,
                                               const Case* patient);

}  // namespace titrate::engine
