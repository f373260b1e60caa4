#include <algorithm>

#include "planner/check/lint_run.h"
#include "planner/check/reference_bounds.h"

namespace titrate::check {
namespace {

/// Pain rules of a condition or of one of its programmes, with their path.
struct Rules {
  const PainProfile& pain;
  std::string path;
};

/// Only numbers that this file sets; the profile's own are a matter of its file.
void check_bounds(LintRun& run, const Rules& rules) {
  const auto beyond = keys_beyond(rules.pain);
  for (const auto& bound : reference_bounds(rules.pain)) {
    const std::string key{bound.key};
    const auto path = rules.path + '/' + key;
    if (std::ranges::find(beyond, key) == beyond.end() || !run.has(path)) continue;
    const std::string least = bound.at_most ? "more" : "less";
    const std::string words{bound.words};
    run.add(run.make(Severity::error, "profile-out-of-bounds", run.value(path),
                     "`" + key + "` of " + least + " than " + words + " needs a source",
                     "write `" + key + ": " + words + "`, or add `source: ...` beside it"));
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
