#pragma once

#include <string>
#include <vector>

#include "planner/model/case.h"
#include "planner/model/condition.h"

/// What a case must bring for the programme it names.
namespace titrate::reading {

/// The programme that the case names, or the condition's default; null when there is none.
[[nodiscard]] const Programme* chosen_programme(const Case& patient, const Condition& condition);
/// Whether criteria on choices hold for the answers of this case (unknown ones: `if-unknown`).
[[nodiscard]] bool holds_for(const Criteria& only_if, const Case& patient,
                             const Condition& condition);
/// Whether some criterion of the programme compares with the other side.
[[nodiscard]] bool compares_sides(const Programme& programme);

/// An exercise that the programme uses, at the levels that its blocks and rows ask for.
struct UsedExercise {
  const Exercise* exercise = nullptr;
  std::vector<int> levels;
};
/// Every exercise of the phases and blocks that this case's answers leave in, each once.
[[nodiscard]] std::vector<UsedExercise> used_exercises(const Programme& programme,
                                                       const Case& patient,
                                                       const Condition& condition);
/// Whether a device may be left out of the plan where it is missing: every phase that has it has
/// something else to do.
[[nodiscard]] bool is_extra(const Exercise& device, const Programme& programme, const Case& patient,
                            const Condition& condition);
/// The first piece of equipment that the patient lacks for this exercise and for everything that
/// may replace it; empty when it, or a substitute, can be done.
[[nodiscard]] std::string missing_equipment(const UsedExercise& used, const Case& patient,
                                            const Condition& condition);

}  // namespace titrate::reading
