#pragma once

#include <functional>
#include <string>

#include "planner/cli/console.h"
#include "planner/cli/exit.h"
#include "planner/plan/plan.h"

namespace titrate::cli {

/// A plan in JSON that was given out before.
struct GivenPlan {
  std::string path;
  std::string bytes;
  Date as_of;
  std::string engine;
  std::vector<Input> inputs;
};

/// Reads a `plan/1` document; Stop with Exit::file when it is none.
[[nodiscard]] GivenPlan read_given_plan(const std::string& path);

/// Compares a plan that was given out with the one rebuilt from the files as they are now: the same
/// to the byte, or which input, version or line differs.
[[nodiscard]] Exit compare_with_given(const GivenPlan& given, const Plan& rebuilt,
                                      Console& console);

}  // namespace titrate::cli
