#pragma once

#include <string>
#include <vector>

#include "planner/cli/command.h"
#include "planner/cli/documents.h"
#include "planner/plan/comparison.h"

/// What `compare` reads. Private to it.
namespace titrate::cli {

/// One of the two texts of a condition. Stays where it is: its diagnostics point into it.
struct ComparedFile {
  Documents documents;
  const Document* document = nullptr;
  Condition condition;
  Diagnostics lints;
};

/// Reads a condition with the pain profiles of its folder, and what the lints say of it. False when
/// it has an error; every error is printed then.
[[nodiscard]] bool read_compared(const std::string& path, const Call& call, Console& console,
                                 ComparedFile& file);

/// The next week of every case of a folder that belongs to one of the conditions, both plans from
/// the case's own day. False when a file of a case is wrong; its errors are printed then, and the
/// other cases are compared all the same.
[[nodiscard]] bool compare_cases(const ComparedFile& before, const ComparedFile& now,
                                 const Call& call, Console& console,
                                 std::vector<CaseChange>& changes);

}  // namespace titrate::cli
