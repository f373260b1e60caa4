#pragma once

#include "planner/engine/chart.h"
#include "planner/engine/machine.h"
#include "planner/model/case.h"

/// Kilograms of loads after a row measured the repetition maximum anew.
namespace titrate::engine {

/// Moves the loads that were worked out from the baseline's 1RM to the one measured since. False
/// where there is none, or where the file gives kilograms itself.
[[nodiscard]] bool resolve_retested(const Machine& machine, const Chart& chart, int ladder,
                                    int rung, RungDose& dose);

enum class Retest { ignored, lower, higher };

/// Remembers the 1RM of a set on a row that measures it anew. One below what is known replaces it;
/// one above only after a good answer, and by at most the cap. Without a 1RM in the baseline a load
/// is found in sessions anyway.
[[nodiscard]] Retest record_retest(const Machine& machine, int exercise, const LoadTest& set,
                                   bool good, Chart& chart);

}  // namespace titrate::engine
