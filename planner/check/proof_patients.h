#pragma once

#include <string>
#include <vector>

#include "planner/model/case.h"
#include "planner/model/condition.h"

namespace titrate::check {

/// Somebody whom a programme is proved for.
struct ProofPatient {
  std::string words;  ///< `graft is hamstring, heavy plates`
  Case patient;
};

/// Nobody in particular, in every way that makes another machine of a programme: every answer to
/// every choice, with fine plates, with coarse plates, and at home without any equipment.
[[nodiscard]] std::vector<ProofPatient> proof_patients(const Condition& condition,
                                                       const Programme& programme);

}  // namespace titrate::check
