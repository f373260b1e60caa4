#include <algorithm>
#include <map>
#include <utility>

#include "planner/check/criterion_span.h"
#include "planner/check/gates.h"

namespace titrate::check {
namespace {

const Phase* phase_of(const Gate& gate) {
  return gate.in_phase ? &gate.programme->phases[gate.phase] : nullptr;
}

/// A criterion with what it lets pass and where it stands.
struct Placed {
  const Criterion* criterion = nullptr;
  CriterionSpan its;
  std::string path;
};

/// The criteria of one line that stand on a scale.
std::vector<Placed> placed(const LintRun& run, const Gate& gate, std::size_t line) {
  std::vector<Placed> all;
  const AnyOf& any = (*gate.criteria)[line];
  for (std::size_t i = 0; i < any.size(); ++i) {
    if (auto its = span_of(run.condition, phase_of(gate), any[i]))
      all.push_back({&any[i], std::move(*its), path_of(run, gate, line, i)});
  }
  return all;
}

std::string never_words(const Placed& at) {
  const std::string text = "`" + at.criterion->written + "` can never hold";
  if (at.its.is_score) return text + ": scores go from 0 to 10";
  if (at.criterion->observable.kind == Observable::Kind::weeks_in_phase && at.its.scale.high)
    return text + ": this phase is over after " + std::to_string(*at.its.scale.high) +
           (*at.its.scale.high == 1 ? " week" : " weeks");
  return text;
}

void report_never(LintRun& run, const Placed& at) {
  run.add(run.make(Severity::error, "criterion-never", run.value(at.path), never_words(at),
                   "write a value that can come, or delete the criterion"));
}

void report_always(LintRun& run, const Placed& at, std::string words) {
  run.add(run.make(Severity::warning, "criterion-always", run.value(at.path), std::move(words),
                   "write the value from which on it is good enough, or delete the criterion"));
}

/// Alone, a criterion may hold always or never. Returns whether it was told.
bool check_alone(LintRun& run, const Placed& at) {
  if (common(at.its.passes, at.its.scale).is_empty()) {
    report_never(run, at);
    return true;
  }
  if (!has_all(at.its.passes, at.its.scale)) return false;
  report_always(run, at, "`" + at.criterion->written + "` always holds, so it asks for nothing");
  return true;
}

/// A gap between two alternatives: `pain during < 5` or `pain during > 5` forgets 5.
void check_alternatives(LintRun& run, const std::vector<Placed>& line) {
  std::map<std::string, std::vector<const Placed*>> by_what;
  for (const Placed& each : line)
    if (!each.its.needs_several) by_what[each.its.of].push_back(&each);
  for (const auto& [of, all] : by_what) {
    if (all.size() < 2) continue;
    std::vector<Stretch> stretches;
    for (const Placed* each : all) stretches.push_back(each->its.passes);
    const Placed& last = *all.back();
    if (cover(stretches, last.its.scale)) {
      report_always(run, last,
                    "`" + all.front()->criterion->written + "` or `" + last.criterion->written +
                        "` always holds, so it asks for nothing");
    } else if (first_gap(stretches) && !last.its.scale.is_empty() &&
               last.criterion->op != Criterion::Op::is) {
      auto mistake =
          run.make(Severity::error, "threshold-gap", run.value(last.path),
                   "between `" + all.front()->criterion->written + "` and `" +
                       last.criterion->written + "` lies a gap: what is between them is forgotten",
                   "let one begin where the other ends, with `<=` or `>=`; or write two bounds as "
                   "two lines");
      mistake.labels = {{run.value(all.front()->path), "the other side"}};
      run.add(std::move(mistake));
    }
  }
}

/// Lines that must all hold, and of which two never hold together.
void check_together(LintRun& run, const std::vector<Placed>& lone) {
  for (std::size_t later = 0; later < lone.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const Placed& a = lone[earlier];
      const Placed& b = lone[later];
      if (a.its.of != b.its.of || !common(a.its.passes, b.its.passes).is_empty()) continue;
      auto mistake = run.make(Severity::error, "criterion-never", run.value(b.path),
                              "`" + a.criterion->written + "` and `" + b.criterion->written +
                                  "` can never hold together",
                              "write a value that fits the other line; for one or the other, write "
                              "`any: [...]`");
      mistake.labels = {{run.value(a.path), "the other line"}};
      run.add(std::move(mistake));
      return;
    }
  }
}

void check_gate(LintRun& run, const Gate& gate) {
  std::vector<Placed> lone;
  for (std::size_t line = 0; line < gate.criteria->size(); ++line) {
    const auto all = placed(run, gate, line);
    bool told = false;
    for (const Placed& each : all) told = check_alone(run, each) || told;
    if (told) continue;
    if ((*gate.criteria)[line].size() > 1) {
      check_alternatives(run, all);
    } else if (all.size() == 1) {
      lone.push_back(all.front());
    }
  }
  // A phase that no answer opens is told as such.
  if (gate.decides != Decides::phase_is_there) check_together(run, lone);
}

}  // namespace

void lint_criteria(LintRun& run) {
  for (const Gate& gate : gates_of(run.condition)) check_gate(run, gate);
}

}  // namespace titrate::check
