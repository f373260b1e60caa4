#pragma once

#include <string>
#include <vector>

#include "planner/model/case.h"
#include "planner/model/check_ins.h"
#include "planner/model/condition.h"
#include "planner/plan/plan.h"

namespace titrate {

/// What planning is told and may not find out by itself.
struct PlanOptions {
  Date as_of;                 ///< days before it are history; with an empty log the case's start
  std::string engine;         ///< the program's version
  std::vector<Input> inputs;  ///< every file read, as named, with its hash
};

/// The dated plan of one patient: the logged events, then the calm future, folded through `advance`
/// week by week together with their placement. Total and pure: the files were read without errors.
/// A red flag makes a plan without weeks whose result is `refused`.
[[nodiscard]] Plan make_plan(const Condition& condition, const Case& patient, const CheckIns& log,
                             const PlanOptions& options);

/// A programme's weeks without a patient: doses as written, no kilograms, no dates to keep.
[[nodiscard]] Plan make_week_table(const Condition& condition, const Programme& programme);

}  // namespace titrate
