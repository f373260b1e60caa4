#include <algorithm>
#include <optional>

#include "planner/check/lint_run.h"
#include "planner/check/spans_of_time.h"

namespace titrate::check {
namespace {

/// Weeks the block has in its phase: those of the phase, or of its own `week` within it.
std::optional<int> weeks_for(const BlockPlace& place) {
  const auto phase = weeks_at_most(*place.phase);
  if (place.block->weeks.empty()) return phase;
  int weeks = 0;
  for (const auto& window : place.block->weeks) {
    if (!window.to && !phase) return std::nullopt;
    weeks += std::max(0, window.to.value_or(phase.value_or(0)) - window.from + 1);
  }
  return weeks;
}

std::string limit_path(const LintRun& run, const BlockPlace& place) {
  if (!place.block->weeks.empty()) return place.path + "/week";
  const auto lasts = place.phase_path + "/lasts";
  return run.has(lasts) ? lasts : place.phase_path + "/week";
}

void report_row(LintRun& run, const BlockPlace& place, std::size_t row, int weeks) {
  const auto path = place.row_path(row);
  const auto span = run.has(path + "/week") ? run.value(path + "/week") : run.value(path);
  auto mistake =
      run.make(Severity::warning, "unreached-row", span,
               "this row is never reached: it starts in week " +
                   std::to_string(weeks_before_row(*place.block, row) + 1) + " of the ladder",
               "let it last longer, or shorten the ladder");
  mistake.labels = {{run.value(limit_path(run, place)),
                     "over after " + std::to_string(weeks) + (weeks == 1 ? " week" : " weeks")}};
  run.add(std::move(mistake));
}

void report_phase(LintRun& run, const BlockPlace& place, int weeks) {
  const auto ladder = weeks_of_ladder(*place.block);
  auto mistake =
      run.make(Severity::warning, "phase-too-short", run.value(limit_path(run, place)),
               "this is over after " + std::to_string(weeks) + (weeks == 1 ? " week" : " weeks") +
                   "; the ladder needs " + std::to_string(ladder),
               "write `" + std::to_string(ladder) + " weeks` or more, or shorten the last row");
  const auto last = place.row_path(place.block->ladder.size() - 1);
  mistake.labels = {
      {run.has(last + "/week") ? run.value(last + "/week") : run.value(last), "the last row"}};
  run.add(std::move(mistake));
}

}  // namespace

void lint_reach(LintRun& run) {
  for (const auto& place : blocks_of(run.condition)) {
    const auto& ladder = place.block->ladder;
    const auto weeks = weeks_for(place);
    if (ladder.empty() || !weeks) continue;
    std::size_t unreached = 0;
    while (unreached < ladder.size() && weeks_before_row(*place.block, unreached) < *weeks) {
      ++unreached;
    }
    if (unreached < ladder.size()) {
      report_row(run, place, unreached, *weeks);
    } else if (weeks_of_ladder(*place.block) > *weeks) {
      report_phase(run, place, *weeks);
    }
  }
}

}  // namespace titrate::check
