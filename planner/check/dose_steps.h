#pragma once

#include <string>
#include <vector>

#include "planner/engine/machine.h"

/// The numbers behind the order of doses: what a rung, a share of its load and owed volume really
/// are in kilograms, sets and repetitions for one patient.
namespace titrate::check {

/// One thing about the doses of a ladder that does not hold.
struct DoseFault {
  enum class Kind {
    step_above_cap,  ///< a rung's load is above the cap over the rung before, without a source
    back_above_cap,  ///< a load is given back in a larger step, with no volume taken for it
    debt_raises,     ///< a dose with more owed is higher in some number
    nothing_left,    ///< a dose without sets or repetitions
  };
  Kind kind = Kind::step_above_cap;
  int ladder = 0;
  int rung = 0;
  std::string words;  ///< `40 kg to 50 kg`, ...
};

/// Every rung of every ladder in every debt it can have.
[[nodiscard]] std::vector<DoseFault> dose_faults(const engine::Machine& machine);

}  // namespace titrate::check
