#include "planner/check/lint_run.h"
#include "planner/engine/advance.h"
#include "planner/engine/compile.h"

namespace titrate::check {
namespace {

/// The days a week of a block's sessions; nothing where they differ by name.
std::optional<int> days_of(const BlockPlace& place) {
  const Sessions& phase = place.phase->sessions;
  const Sessions& programme = place.programme->sessions;
  if (!phase.kinds.empty() || !programme.kinds.empty()) return std::nullopt;
  for (const DayKeys* keys : {&place.block->days, &phase.days, &programme.days}) {
    if (keys->frequency) return engine::days_a_week(*keys->frequency);
  }
  return std::nullopt;
}

/// Sessions that a raise waits for, at least.
int sessions_waited(const Raise& raise, int days) {
  switch (raise.every) {
    case Raise::Every::session:
      return 1;
    case Raise::Every::sessions:
      return raise.every_count;
    case Raise::Every::week:
      return days;
    case Raise::Every::days:
      return days * ((raise.every_count + 6) / 7);
  }
  return 1;
}

/// Whether the forecast would raise sooner than the raise itself lets it.
bool comes_to_nothing(const Raise& raise, int days) {
  const bool by_sessions = raise.expect->unit == Length::Unit::sessions;
  const int expected =
      by_sessions ? raise.expect->min : days * engine::in_weeks(*raise.expect, days).min;
  return expected < sessions_waited(raise, days);
}

std::string every_words(const Raise& raise) {
  switch (raise.every) {
    case Raise::Every::session:
      return "session";
    case Raise::Every::sessions:
      return std::to_string(raise.every_count) + " sessions";
    case Raise::Every::week:
      return "week";
    case Raise::Every::days:
      return std::to_string(raise.every_count) + " days";
  }
  return {};
}

}  // namespace

/// `expect` below `every` changes no forecast.
void lint_expect(LintRun& run) {
  for (const auto& place : blocks_of(run.condition)) {
    const auto days = days_of(place);
    for (std::size_t i = 0; days && i < place.block->progress.size(); ++i) {
      const Raise& raise = place.block->progress[i];
      if (!raise.expect || !comes_to_nothing(raise, *days)) continue;
      const auto path = place.path + "/progress/" + std::to_string(i);
      run.add(run.make(Severity::warning, "expect-without-effect", run.value(path + "/expect"),
                       "`expect` has no effect: this rises only every " + every_words(raise),
                       "leave `expect` out, or write a longer one"));
    }
  }
}

}  // namespace titrate::check
