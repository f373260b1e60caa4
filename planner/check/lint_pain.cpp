#include <algorithm>
#include <set>

#include "planner/check/lint_run.h"

namespace titrate::check {
namespace {

constexpr int worst_score = 10;

/// Pain rules of a condition or of one of its programmes, with their path.
struct Rules {
  const PainProfile& pain;
  std::string path;
};

bool has_source(const Rules& rules, const std::string& key) {
  const auto found = rules.pain.overrides.find(key);
  return found != rules.pain.overrides.end() && !found->second.source.empty();
}

/// A source may move a number, but not so far that its rule is never used. (Without a source the
/// number is beyond its bounds, which is told elsewhere.)
void check_fires(LintRun& run, const Rules& rules, const std::string& key, int value,
                 const std::string& what) {
  if (value < worst_score || !has_source(rules, key)) return;
  run.add(run.make(Severity::error, "rule-never-fires", run.value(rules.path + '/' + key),
                   "scores end at 10, so " + what,
                   "write the score up to which it can be accepted"));
}

void check_takes(LintRun& run, const Rules& rules, const std::string& key, PerMille taken) {
  if (taken.count() > 0 || !has_source(rules, key)) return;
  run.add(run.make(Severity::error, "rule-never-fires", run.value(rules.path + '/' + key),
                   "with 0 % a bad answer would take nothing away",
                   "write what is taken, such as `20 %`"));
}

void check_rules(LintRun& run, const Rules& rules) {
  const PainProfile& pain = rules.pain;
  check_fires(run, rules, "acceptable", pain.acceptable, "no pain would ever be too much");
  check_fires(run, rules, "settle", pain.settle, "no morning would ever be too bad");
  check_takes(run, rules, "load-down", pain.load_down);
  check_takes(run, rules, "volume-down", pain.volume_down);
  if (pain.adherence.count() == 0 && has_source(rules, "adherence"))
    run.add(run.make(Severity::error, "rule-never-fires", run.value(rules.path + "/adherence"),
                     "with 0 % every week counts, also one in which nothing was done",
                     "write the share of sessions that makes a week count, such as `65 %`"));
  if (pain.up.count() == 0 && run.has(rules.path + "/up"))
    run.add(run.make(Severity::error, "rule-never-fires", run.value(rules.path + "/up"),
                     "with 0 % no load would ever rise", "write the usual rise, such as `5 %`"));
  if (run.has(rules.path + "/acute-for") && !pain.acute) {
    run.add(run.make(Severity::warning, "unused-key", run.key(rules.path + "/acute-for"),
                     "`acute-for` has no effect: there is no `acute`",
                     "add `acute: ...`, the pain that is tolerated in these days; or delete it"));
  }
}

/// A pain report that covers a tissue which no exercise loads covers nothing.
void check_tissues(LintRun& run, const Rules& rules) {
  const auto* list = yaml::locate(run.root, rules.path + "/tissues");
  if (list == nullptr) return;
  std::set<std::string> known;
  for (const Exercise& exercise : run.condition.exercises) known.insert(exercise.tissue);
  for (const yaml::Node& item : list->items) {
    if (known.contains(item.text)) continue;
    std::string names;
    for (const auto& name : known) names += (names.empty() ? "`" : ", `") + name + "`";
    run.add(run.make(Severity::error, "unknown-tissue", item.span,
                     "no exercise loads `" + item.text + "`, so its pain would change nothing",
                     "write a tissue of the exercises: " + names));
  }
}

}  // namespace

void lint_pain(LintRun& run) {
  std::vector<Rules> all{{run.condition.pain, "pain"}};
  for (const Programme& programme : run.condition.programmes)
    if (programme.pain) all.push_back({*programme.pain, "programmes/" + programme.id + "/pain"});
  for (const Rules& rules : all) {
    check_rules(run, rules);
    check_tissues(run, rules);
  }
}

}  // namespace titrate::check
