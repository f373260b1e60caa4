#pragma once

#include <string>
#include <vector>

#include "planner/check/lint_run.h"

/// Every list of criteria of a condition, with what it decides.
namespace titrate::check {

/// What happens when a list of criteria holds.
enum class Decides {
  phase_is_there,
  phase_opens,
  phase_ends,
  block_is_there,
  block_starts,
  block_stops,  ///< of a block without a ladder
  row_passes,
  dose_rises,
  limit_is_there,
};

/// A list of criteria and where it stands.
struct Gate {
  Decides decides = Decides::phase_opens;
  const Criteria* criteria = nullptr;
  std::string path;
  const Programme* programme = nullptr;
  std::size_t phase = 0;  ///< index, unless `in_phase` is false
  bool in_phase = true;   ///< false: a limit of the programme
};

/// In the order of the file; empty lists are left out.
[[nodiscard]] std::vector<Gate> gates_of(const Condition& condition);

/// Where one criterion of a gate stands: line `line`, and `alternative` within its `any`.
[[nodiscard]] std::string path_of(const LintRun& run, const Gate& gate, std::size_t line,
                                  std::size_t alternative);

}  // namespace titrate::check
