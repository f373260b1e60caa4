#include <algorithm>
#include <optional>

#include "planner/check/lint_run.h"
#include "planner/check/spans_of_time.h"

namespace titrate::check {
namespace {

/// The most repetitions that a count asks for; nothing when it leaves them open.
std::optional<int> most_reps(const Count& count) {
  switch (count.kind) {
    case Count::Kind::exact:
    case Count::Kind::range:
    case Count::Kind::up_to:
      return count.high;
    case Count::Kind::at_least:
      return count.low;
    case Count::Kind::max:
    case Count::Kind::as_able:
      return std::nullopt;
  }
  return std::nullopt;
}

/// The first set whose repetitions are more than its load allows.
struct Excess {
  int reps = 0;
  int rm = 0;
};

std::optional<Excess> excess(const std::vector<Count>& reps, const std::vector<Load>& loads) {
  if (reps.empty() || loads.empty()) return std::nullopt;
  for (std::size_t i = 0; i < std::max(reps.size(), loads.size()); ++i) {
    const auto& load = loads[std::min(i, loads.size() - 1)];
    const auto most = most_reps(reps[std::min(i, reps.size() - 1)]);
    if (load.kind == Load::Kind::rm && most && *most > load.rm) return Excess{*most, load.rm};
  }
  return std::nullopt;
}

/// A load that can be lifted eight times cannot be lifted ten times.
void check_reps(LintRun& run, const std::string& path, const DoseKeys& dose,
                const DoseKeys& outer) {
  const bool own = !dose.reps.empty() || !dose.loads.empty();
  const auto found = excess(dose.reps.empty() ? outer.reps : dose.reps,
                            dose.loads.empty() ? outer.loads : dose.loads);
  if (!own || !found) return;
  const auto rm = std::to_string(found->rm);
  const auto reps = std::to_string(found->reps);
  run.add(run.make(Severity::error, "reps-above-rm",
                   run.value(path + (dose.reps.empty() ? "/load" : "/reps")),
                   reps + " repetitions with " + rm + "RM, a load for " + rm,
                   "write `reps: " + rm + "` or less, or `load: " + reps + "RM`"));
}

template <class Unit>
bool is_range(const std::optional<Extent<Unit>>& extent) {
  return extent && extent->kind == Extent<Unit>::Kind::given && extent->low < extent->high;
}

bool is_range(const Count& count) {
  return count.kind == Count::Kind::range || count.kind == Count::Kind::up_to;
}

bool has_range(const DoseKeys& dose, Raise::What what) {
  switch (what) {
    case Raise::What::sets:
      return dose.sets && is_range(*dose.sets);
    case Raise::What::reps:
      return std::ranges::any_of(dose.reps, [](const Count& count) { return is_range(count); });
    case Raise::What::hold:
      return is_range(dose.hold);
    case Raise::What::time:
      return is_range(dose.time);
    case Raise::What::distance:
      return is_range(dose.distance);
    case Raise::What::load:
      return std::ranges::any_of(dose.loads, [](const Load& load) { return load.low < load.high; });
    case Raise::What::level:
    case Raise::What::frequency:
      return false;
  }
  return false;
}

bool has_frequency_range(const BlockPlace& place) {
  for (const auto* days :
       {&place.block->days, &place.phase->sessions.days, &place.programme->sessions.days}) {
    if (days->frequency) return days->frequency->low < days->frequency->high;
  }
  return false;
}

/// Where a raise ends: its `to`, a range, the levels of the exercise, or for a load the phase.
bool has_end(const BlockPlace& place, const Raise& raise) {
  if (raise.to || raise.what == Raise::What::level) return true;
  if (raise.what == Raise::What::frequency) return has_frequency_range(place);
  if (raise.what == Raise::What::load && (place.phase->week || weeks_at_most(*place.phase))) {
    return true;
  }
  if (has_range(place.block->dose, raise.what)) return true;
  return std::ranges::any_of(place.block->ladder,
                             [&](const Row& row) { return has_range(row.dose, raise.what); });
}

}  // namespace

void lint_doses(LintRun& run) {
  for (const auto& place : blocks_of(run.condition)) {
    const auto& block = *place.block;
    check_reps(run, place.path, block.dose, {});
    for (std::size_t i = 0; i < block.ladder.size(); ++i) {
      check_reps(run, place.row_path(i), block.ladder[i].dose, block.dose);
    }
    for (std::size_t i = 0; i < block.progress.size(); ++i) {
      if (has_end(place, block.progress[i])) continue;
      const auto path = place.path + "/progress/" + std::to_string(i) + "/raise";
      run.add(run.make(Severity::error, "progress-without-end", run.value(path),
                       "nothing says where this ends",
                       "add `to: ...`, or write the dose as a range such as `8-12`"));
    }
  }
}

}  // namespace titrate::check
