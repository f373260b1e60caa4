#include <algorithm>

#include "planner/check/gates.h"

namespace titrate::check {
namespace {

using Seen = Observable::Kind;
using Op = Criterion::Op;

/// Whether a larger value is better; nothing where neither is.
std::optional<bool> higher_is_better(const Condition& condition, const Criterion& criterion) {
  const Observable& seen = criterion.observable;
  switch (seen.kind) {
    case Seen::pain_during:
    case Seen::pain_after:
    case Seen::pain_morning:
    case Seen::effort:
      return false;
    case Seen::reps_in_every_set:
    case Seen::reps_in_last_set:
    case Seen::reps_in_set:
    case Seen::time_of_last_set:
    case Seen::adherence:
    case Seen::change_in:
      return true;
    case Seen::named:
      if (criterion.value.kind == CriterionValue::Kind::of_other_side) return true;
      if (const Test* test = condition.find_test(seen.name))
        return test->unit == "yes or no" ? std::nullopt : std::optional{test->higher_is_better};
      if (const Outcome* outcome = condition.find_outcome(seen.name))
        return outcome->higher_is_better;
      return std::nullopt;
    case Seen::row_of:
    case Seen::time_of:
    case Seen::distance_of:
    case Seen::week:
    case Seen::weeks_in_phase:
    case Seen::sessions_done:
    case Seen::clearance:
      return std::nullopt;
  }
  return std::nullopt;
}

/// Whether the criterion lets pass what is worse, and not what is better.
bool asks_for_worse(const Condition& condition, const Criterion& criterion) {
  const auto better = higher_is_better(condition, criterion);
  if (!better || criterion.op == Op::is) return false;
  const bool lets_high_pass = criterion.op == Op::at_least || criterion.op == Op::more;
  return lets_high_pass != *better;
}

std::string what_follows(Decides decides) {
  switch (decides) {
    case Decides::dose_rises:
      return "the dose rises";
    case Decides::phase_ends:
      return "the next phase begins";
    case Decides::row_passes:
      return "the next row begins";
    case Decides::phase_is_there:
    case Decides::phase_opens:
    case Decides::block_is_there:
    case Decides::block_starts:
    case Decides::block_stops:
    case Decides::limit_is_there:
      return {};
  }
  return {};
}

/// `pain during >= 5` must not be what makes a dose harder.
void check_direction(LintRun& run, const Gate& gate) {
  const auto what = what_follows(gate.decides);
  if (what.empty()) return;
  for (std::size_t line = 0; line < gate.criteria->size(); ++line) {
    const AnyOf& any = (*gate.criteria)[line];
    if (any.size() != 1 || !asks_for_worse(run.condition, any.front())) continue;
    run.add(run.make(Severity::error, "worse-opens", run.value(path_of(run, gate, line, 0)),
                     what + " when `" + any.front().written + "`: only while the patient is worse",
                     "turn the comparison round, so that it asks for what is good enough"));
  }
}

bool is_of_time(const Criterion& criterion) {
  const auto kind = criterion.observable.kind;
  return kind == Seen::week || kind == Seen::weeks_in_phase;
}

/// An `exit` of nothing but weeks lets a phase end whatever the patient can do.
void check_by_date(LintRun& run, const Gate& gate) {
  if (gate.decides != Decides::phase_ends) return;
  const bool by_date = std::ranges::all_of(
      *gate.criteria, [](const AnyOf& line) { return std::ranges::all_of(line, is_of_time); });
  if (!by_date) return;
  run.add(run.make(Severity::warning, "exit-by-date", run.value(gate.path),
                   "this phase ends by date alone, whatever the patient can do",
                   "add what the patient must be able to do, such as a test; how long it lasts at "
                   "least is said by `lasts`"));
}

bool is_about_block(const Criterion& criterion) {
  const auto kind = criterion.observable.kind;
  return kind == Seen::row_of || kind == Seen::time_of || kind == Seen::distance_of;
}

/// The first phase with a block of this name, where phases follow one another.
std::optional<std::size_t> first_phase_with(const Programme& programme, const std::string& block) {
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    const Phase& phase = programme.phases[i];
    const bool beside = phase.week || phase.lasts == std::nullopt;
    if (beside) return std::nullopt;
    if (!first && std::ranges::find(phase.blocks, block, &Block::id) != phase.blocks.end())
      first = i;
  }
  return first;
}

/// Nobody stands anywhere on a block that begins in a later phase.
void check_later_block(LintRun& run, const Gate& gate) {
  if (!gate.in_phase) return;
  for (std::size_t line = 0; line < gate.criteria->size(); ++line) {
    const AnyOf& any = (*gate.criteria)[line];
    for (std::size_t i = 0; i < any.size(); ++i) {
      if (!is_about_block(any[i])) continue;
      const auto first = first_phase_with(*gate.programme, any[i].observable.name);
      if (!first) continue;
      const bool opens = gate.decides == Decides::phase_opens;
      if (*first + (opens ? 1 : 0) <= gate.phase) continue;
      run.add(run.make(Severity::error, "criterion-never", run.value(path_of(run, gate, line, i)),
                       "`" + any[i].written + "` can never hold here: `" + any[i].observable.name +
                           "` begins in the phase `" + gate.programme->phases[*first].id + "`",
                       "name a block of this phase or of one before"));
    }
  }
}

}  // namespace

void lint_gates(LintRun& run) {
  for (const Gate& gate : gates_of(run.condition)) {
    check_direction(run, gate);
    check_by_date(run, gate);
    check_later_block(run, gate);
  }
}

}  // namespace titrate::check
