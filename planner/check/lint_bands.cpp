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

/// The most sets that a dose of the block asks for.
int most_sets(const Block& block) {
  const auto sets_of = [](const DoseKeys& dose) {
    const int written = dose.sets ? std::max(dose.sets->high, dose.sets->low) : 1;
    const auto listed = std::max(dose.reps.size(), dose.loads.size());
    return std::max(written, static_cast<int>(listed));
  };
  int most = sets_of(block.dose);
  for (const Row& row : block.ladder) most = std::max(most, sets_of(row.dose));
  return most;
}

/// A set that is looked at or changed must be there, the changed one after the other.
void check_sets(LintRun& run, const std::string& path, const Block& block, const Adjust& adjust) {
  const int most = most_sets(block);
  const bool after_set = adjust.after == Adjust::After::set;
  const bool to_set = adjust.target == Adjust::Target::set;
  const auto report = [&](const char* key, std::string message, std::string help) {
    run.add(run.make(Severity::error, "adjust-without-set", run.value(path + key),
                     std::move(message), std::move(help)));
  };
  const auto no_set = [](int set) { return "the dose has no set " + std::to_string(set); };
  const auto one_of = "write a set from 1 to " + std::to_string(most);
  if (after_set && adjust.after_set > most)
    return report("/after", no_set(adjust.after_set), one_of);
  if (to_set && adjust.target_set > most)
    return report("/change", no_set(adjust.target_set), one_of);
  if (after_set && to_set && adjust.target_set <= adjust.after_set)
    report("/change", "this set is over when its load would be changed",
           "change a later set than that in `after`, or `next session`");
}

}  // namespace

void lint_bands(LintRun& run) {
  for (const auto& place : blocks_of(run.condition)) {
    for (std::size_t i = 0; i < place.block->adjust.size(); ++i) {
      check_sets(run, place.path + "/adjust/" + std::to_string(i), *place.block,
                 place.block->adjust[i]);
    }
    for (std::size_t i = 0; i < place.block->adjust.size(); ++i) {
      check_bands(run, place.path + "/adjust/" + std::to_string(i), place.block->adjust[i]);
    }
  }
}

}  // namespace titrate::check
