#include <algorithm>
#include <optional>

#include "planner/check/continued.h"
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

/// How long the block goes on: its own weeks, and those of the later phases that continue it.
struct Stay {
  std::optional<int> weeks;
  bool continued = false;
};

Stay stay_of(const BlockPlace& place, const std::vector<BlockPlace>& all) {
  Stay stay{weeks_for(place), false};
  for (const auto& later : all) {
    if (!later.block->is_continue() || later.programme != place.programme) continue;
    const auto meant = blocks_meant(later);
    if (std::ranges::find(meant, place.block) == meant.end()) continue;
    const auto more = weeks_for(later);
    stay.continued = true;
    if (stay.weeks) stay.weeks = more ? std::optional{*stay.weeks + *more} : std::nullopt;
  }
  return stay;
}

std::string over_words(const Stay& stay) {
  const int weeks = *stay.weeks;
  return "over after " + std::to_string(weeks) + (weeks == 1 ? " week" : " weeks");
}

std::string limit_path(const LintRun& run, const BlockPlace& place) {
  if (!place.block->weeks.empty()) return place.path + "/week";
  const auto lasts = place.phase_path + "/lasts";
  return run.has(lasts) ? lasts : place.phase_path + "/week";
}

void report_row(LintRun& run, const BlockPlace& place, std::size_t row, const Stay& stay) {
  const auto path = place.row_path(row);
  const auto span = run.has(path + "/week") ? run.value(path + "/week") : run.value(path);
  auto mistake =
      run.make(Severity::warning, "unreached-row", span,
               "this row is never reached: it starts in week " +
                   std::to_string(weeks_before_row(*place.block, row) + 1) + " of the ladder",
               "let it last longer, or shorten the ladder");
  mistake.labels = {
      {run.value(limit_path(run, place)),
       over_words(stay) + (stay.continued ? ", with the phases that continue it" : "")}};
  run.add(std::move(mistake));
}

void report_phase(LintRun& run, const BlockPlace& place, const Stay& stay) {
  const auto ladder = weeks_of_ladder(*place.block);
  auto mistake = run.make(
      Severity::warning, "phase-too-short", run.value(limit_path(run, place)),
      "this is " + over_words(stay) + (stay.continued ? " with the phases that continue it" : "") +
          "; the ladder needs " + std::to_string(ladder),
      "write `" + std::to_string(ladder) + " weeks` or more, or shorten the last row");
  const auto last = place.row_path(place.block->ladder.size() - 1);
  mistake.labels = {
      {run.has(last + "/week") ? run.value(last + "/week") : run.value(last), "the last row"}};
  run.add(std::move(mistake));
}

}  // namespace

void lint_reach(LintRun& run) {
  const auto all = blocks_of(run.condition);
  for (const auto& place : all) {
    const auto& ladder = place.block->ladder;
    if (ladder.empty()) continue;
    const auto stay = stay_of(place, all);
    if (!stay.weeks) continue;
    std::size_t unreached = 0;
    while (unreached < ladder.size() && weeks_before_row(*place.block, unreached) < *stay.weeks) {
      ++unreached;
    }
    if (unreached < ladder.size()) {
      report_row(run, place, unreached, stay);
    } else if (weeks_of_ladder(*place.block) > *stay.weeks) {
      report_phase(run, place, stay);
    }
  }
}

}  // namespace titrate::check
