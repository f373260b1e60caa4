#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>

#include "planner/check/answers.h"
#include "planner/check/lint_run.h"
#include "planner/engine/doses.h"

namespace titrate::check {
namespace {

/// The dose that a block begins with.
DoseKeys first_dose(const Block& block) {
  return block.ladder.empty() ? block.dose
                              : engine::overlay(block.dose, block.ladder.front().dose);
}

/// Repetitions of all sets, times the seconds of a hold or a bout; nothing where some are open.
std::optional<std::int64_t> volume_of(const DoseKeys& dose) {
  const bool timed = (dose.hold && dose.hold->kind != Duration::Kind::given) ||
                     (dose.time && dose.time->kind != Duration::Kind::given);
  if (timed || dose.intervals || dose.distance) return std::nullopt;
  std::int64_t reps = dose.reps.empty() ? 1 : 0;
  for (const auto& count : dose.reps) {
    if (count.low <= 0) return std::nullopt;
    reps += count.low;
  }
  if (dose.reps.size() <= 1) reps *= dose.sets ? dose.sets->low : 1;
  const auto& length = dose.hold ? dose.hold : dose.time;
  return length ? reps * length->low.count() : reps;
}

/// How heavy a load is, comparable among loads of its kind.
std::int64_t weight_of(const Load& load) {
  switch (load.kind) {
    case Load::Kind::rm:
      return -load.rm;
    case Load::Kind::percent_of_rm:
      return load.low.count() - 1000 * load.rm;
    case Load::Kind::percent_mvic:
    case Load::Kind::percent_of_last:
    case Load::Kind::percent_of_start:
      return load.low.count();
    case Load::Kind::bodyweight:
    case Load::Kind::mass:
      return load.mass.count();
    case Load::Kind::band:
    case Load::Kind::none:
    case Load::Kind::adjusted:
      return 0;
  }
  return 0;
}

bool comparable(const DoseKeys& a, const DoseKeys& b) {
  const auto moved = [](const DoseKeys& dose) {
    return std::tuple{dose.hold.has_value(), dose.time.has_value(), dose.level.value_or(1)};
  };
  if (moved(a) != moved(b) || a.loads.size() != b.loads.size()) return false;
  if (a.loads.empty()) return true;
  const auto& load = a.loads.front();
  return load.kind == b.loads.front().kind && load.colour == b.loads.front().colour;
}

/// Whether a dose asks for less of something than another, and for more of nothing.
bool is_smaller(const DoseKeys& dose, const DoseKeys& than) {
  const auto volume = volume_of(dose);
  const auto other = volume_of(than);
  if (!volume || !other || !comparable(dose, than)) return false;
  const auto load = dose.loads.empty() ? 0 : weight_of(dose.loads.front());
  const auto its = than.loads.empty() ? 0 : weight_of(than.loads.front());
  return *volume <= *other && load <= its && (*volume < *other || load < its);
}

bool overlap(const Phase& a, const Phase& b) {
  const auto ends_before = [](const Position& one, const Position& other) {
    return one.to && *one.to < other.from;
  };
  return a.week && b.week && !ends_before(*a.week, *b.week) && !ends_before(*b.week, *a.week);
}

bool stand_together(const Condition& condition, const BlockPlace& a, const BlockPlace& b) {
  const std::vector<const Criteria*> criteria{&a.phase->only_if, &a.block->only_if,
                                              &b.phase->only_if, &b.block->only_if};
  return std::ranges::any_of(all_answers(condition, criteria), [&](const Answers& answers) {
    return std::ranges::all_of(criteria,
                               [&](const Criteria* each) { return holds(*each, answers); });
  });
}

void compare(LintRun& run, const BlockPlace& earlier, const BlockPlace& later) {
  for (const auto& id : later.block->exercises) {
    if (std::ranges::find(earlier.block->exercises, id) == earlier.block->exercises.end()) continue;
    if (!is_smaller(first_dose(*later.block), first_dose(*earlier.block))) continue;
    auto mistake = run.make(
        Severity::warning, "smaller-later-dose", run.value(later.path),
        "`" + id + "` is done less here than in phase `" + earlier.phase->id +
            "`, which is open in the same weeks",
        "of two open phases the later one has the exercise; write a dose that is not smaller");
    mistake.labels = {{run.value(earlier.path), "the larger dose"}};
    run.add(std::move(mistake));
    return;
  }
}

}  // namespace

/// Of two open phases the later one has an exercise that stands in both.
void lint_overlaps(LintRun& run) {
  const auto places = blocks_of(run.condition);
  for (std::size_t later = 0; later < places.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const auto& a = places[earlier];
      const auto& b = places[later];
      if (a.programme != b.programme || a.phase == b.phase || !overlap(*a.phase, *b.phase)) continue;
      if (stand_together(run.condition, a, b)) compare(run, a, b);
    }
  }
}

}  // namespace titrate::check
