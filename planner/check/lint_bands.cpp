#include <algorithm>

#include "planner/check/lint_run.h"

namespace titrate::check {
namespace {

/// The map that holds the bands of an `adjust` rule, or nothing where there is none.
const yaml::Node* bands_node(const LintRun& run, const std::string& path) {
  for (const auto* key : {"/by-reps", "/by-spare-reps"}) {
    if (const auto* node = yaml::locate(run.root, path + key)) return node;
  }
  return nullptr;
}

std::string repetitions(int from, int to) {
  const auto words = std::to_string(from) + (from == to ? "" : " to " + std::to_string(to));
  return words + (to == 1 ? " repetition" : " repetitions");
}

void report(LintRun& run, Span span, std::string message) {
  run.add(run.make(Severity::error, "bands-with-a-hole", span, std::move(message),
                   "let the bands run from `0` to `n+`, each starting where the one before ends"));
}

void check_join(LintRun& run, Span span, int next, const Adjust::Band& band) {
  if (band.from > next) report(run, span, repetitions(next, band.from - 1) + " stand in no band");
  if (band.from < next)
    report(run, span, repetitions(band.from, band.from) + " stand in two bands");
}

/// More repetitions must not take load away.
void check_direction(LintRun& run, Span span, const Adjust::Band& before,
                     const Adjust::Band& band) {
  const bool same_unit = before.change.percent == band.change.percent;
  if (!same_unit || band.change.low >= before.change.low) return;
  run.add(run.make(Severity::error, "bands-falling", span,
                   "this change is smaller than that of the band before, with more repetitions",
                   "let the changes rise from band to band"));
}

/// Somebody who could not do a single repetition must not get more load.
void check_first(LintRun& run, Span span, const Adjust& adjust, const Adjust::Band& band) {
  const bool none_done = band.from == 0 && adjust.by == Adjust::By::reps;
  if (!none_done || std::max(band.change.low, band.change.high) <= 0) return;
  run.add(run.make(Severity::error, "raise-on-failure", span,
                   "the load rises where not a single repetition was done",
                   "let the first band take load away, such as `-10 %`"));
}

void check_bands(LintRun& run, const std::string& path, const Adjust& adjust) {
  const auto* node = bands_node(run, path);
  if (node == nullptr || node->entries.size() != adjust.bands.size()) return;
  int next = 0;
  for (std::size_t i = 0; i < adjust.bands.size(); ++i) {
    const auto& band = adjust.bands[i];
    const auto span = node->entries[i].key_span;
    if (i > 0 && !adjust.bands[i - 1].to) {
      return report(run, span, "the band before has no end");
    }
    check_join(run, span, next, band);
    if (i == 0) check_first(run, node->entries[i].value.span, adjust, band);
    if (i > 0) check_direction(run, span, adjust.bands[i - 1], band);
    next = band.to.value_or(band.from) + 1;
  }
  if (!adjust.bands.empty() && adjust.bands.back().to) {
    report(run, node->entries.back().key_span,
           std::to_string(next) + " repetitions and more stand in no band");
  }
}

}  // namespace

void lint_bands(LintRun& run) {
  for (const auto& place : blocks_of(run.condition)) {
    for (std::size_t i = 0; i < place.block->adjust.size(); ++i) {
      check_bands(run, place.path + "/adjust/" + std::to_string(i), place.block->adjust[i]);
    }
  }
}

}  // namespace titrate::check
