#include "planner/check/lint_run.h"

namespace titrate::check {
namespace {

/// Beyond these a number is no longer what the published rules had in mind, and needs a source:
/// pain of at most 5/10 was accepted (Silbernagel 2007), settled by the next morning; the sizes
/// are the reference of this program.
struct Bound {
  const char* key;
  std::int64_t value;  ///< as the model keeps it
  std::int64_t limit;
  bool at_most;
  const char* words;  ///< how the limit is written
};

std::vector<Bound> bounds_of(const PainProfile& pain) {
  return {{"acceptable", pain.acceptable, 5, true, "5"},
          {"settle", pain.settle, 2, true, "2"},
          {"creep", pain.creep, 3, true, "3"},
          {"cap", pain.cap.count(), 100, true, "10 %"},
          {"load-down", pain.load_down.count(), 100, false, "10 %"},
          {"volume-down", pain.volume_down.count(), 100, false, "10 %"},
          {"adherence", pain.adherence.count(), 500, false, "50 %"}};
}

bool has_source(const PainProfile& pain, const std::string& key) {
  const auto found = pain.overrides.find(key);
  return found != pain.overrides.end() && !found->second.source.empty();
}

/// Pain rules of a condition or of one of its programmes, with their path.
struct Rules {
  const PainProfile& pain;
  std::string path;
};

/// Only numbers that this file sets; the profile's own are a matter of its file.
void check_bounds(LintRun& run, const Rules& rules) {
  for (const auto& bound : bounds_of(rules.pain)) {
    const auto path = rules.path + '/' + bound.key;
    const bool beyond = bound.at_most ? bound.value > bound.limit : bound.value < bound.limit;
    if (!beyond || !run.has(path) || has_source(rules.pain, bound.key)) continue;
    const std::string least = bound.at_most ? "more" : "less";
    run.add(run.make(
        Severity::error, "profile-out-of-bounds", run.value(path),
        "`" + std::string{bound.key} + "` of " + least + " than " + bound.words + " needs a source",
        "write `" + std::string{bound.key} + ": " + bound.words +
            "`, or add `source: ...` beside it"));
  }
}

/// A usual rise above the largest would never be taken. (That `safe` is at most `acceptable` is a
/// matter of reading.)
void check_rise(LintRun& run, const Rules& rules) {
  if (rules.pain.up <= rules.pain.cap) return;
  const std::string path = rules.path + (run.has(rules.path + "/up") ? "/up" : "/cap");
  run.add(run.make(Severity::error, "profile-out-of-bounds", run.value(path),
                   "the usual rise `up` is above the largest, `cap`", "let `up` be at most `cap`"));
}

void check_rules(LintRun& run, const Rules& rules) {
  check_bounds(run, rules);
  check_rise(run, rules);
}

}  // namespace

void lint_profile(LintRun& run) {
  check_rules(run, {run.condition.pain, "pain"});
  for (const auto& programme : run.condition.programmes)
    if (programme.pain) check_rules(run, {*programme.pain, "programmes/" + programme.id + "/pain"});
}

}  // namespace titrate::check
