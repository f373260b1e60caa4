#include <optional>

#include "planner/check/continued.h"

namespace titrate::check {
namespace {

/// Days in a week, at most.
int days_a_week(const Frequency& frequency) {
  return frequency.kind == Frequency::Kind::every_days ? (7 + frequency.low - 1) / frequency.low
                                                       : frequency.high;
}

/// The frequency that the last row of a block, or the block itself, has of its own.
std::optional<Frequency> own_frequency(const Block& block) {
  if (!block.ladder.empty() && block.ladder.back().days.frequency)
    return block.ladder.back().days.frequency;
  return block.days.frequency;
}

/// Whether the rows say the frequency, which then counts more than one beside `continue`.
bool rows_say_it(const Block& block) {
  return !block.ladder.empty() && block.ladder.back().days.frequency.has_value();
}

}  // namespace

/// `sessions: {frequency: 1/week}` does not make a block rarer whose own frequency goes on.
void lint_continued(LintRun& run) {
  for (const auto& place : blocks_of(run.condition)) {
    const auto& wanted = place.block->days.frequency ? place.block->days.frequency
                                                     : place.phase->sessions.days.frequency;
    if (!place.block->is_continue() || !wanted) continue;
    for (const Block* block : blocks_meant(place)) {
      const auto own = own_frequency(*block);
      if (!own || days_a_week(*own) <= days_a_week(*wanted)) continue;
      if (place.block->days.frequency && !rows_say_it(*block)) continue;
      const auto days = std::to_string(days_a_week(*own));
      run.add(run.make(
          Severity::warning, "continued-frequency", run.value(place.path + "/continue"),
          "`" + block->exercises.front() + "` goes on at its own frequency, " + days +
              (days == "1" ? " day" : " days") + " a week, which is more than this phase has",
          "to do it less often, write the block anew in this phase"));
      break;
    }
  }
}

}  // namespace titrate::check
