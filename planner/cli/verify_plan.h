#pragma once

#include <string>
#include <vector>

#include "planner/cli/console.h"
#include "planner/cli/documents.h"
#include "planner/cli/exit.h"
#include "planner/plan/plan.h"
#include "planner/yaml/node.h"

namespace titrate::cli {

/// A plan in JSON that was given out before.
struct GivenPlan {
  Source source;
  yaml::Node root;
  Date as_of;
  std::string engine;
  std::vector<Input> inputs;  ///< in the order in which they are read: the case first
};

/// Reads a `plan/1` document; Stop with Exit::file when it is none.
[[nodiscard]] GivenPlan read_given_plan(const std::string& path);

/// Compares a plan that was given out with the one rebuilt from the files as they are now: the
/// same, or which input, version or value differs. Check-ins that were added since are no
/// difference.
[[nodiscard]] Exit compare_with_given(const GivenPlan& given, const Plan& rebuilt,
                                      const Documents& documents, Console& console);

/// Says which files are not what the plan was made from, each with both hashes; true when there are
/// any. Files that were not reached are left out.
bool tell_changed_files(const GivenPlan& given, const std::vector<Input>& now, Console& console);

}  // namespace titrate::cli
