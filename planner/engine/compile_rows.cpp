#include <algorithm>

#include "planner/engine/adjust.h"
#include "planner/engine/compile_rungs.h"
#include "planner/engine/raise.h"

namespace titrate::engine {
namespace {

/// Moves the first range that may move, inside the row's own range whatever the raise's limit.
const Raise* move_range(const RungMaking& making, const RungDose& start, RungDose& dose) {
  for (const Raise& raise : making.block.progress) {
    const bool has_range = raise.what != Raise::What::load && raise.what != Raise::What::level &&
                           raise.by.kind != Step::Kind::percent_of_test;
    Raise inside = raise;
    inside.to.reset();
    if (has_range && raise_one(making, inside, dose, start)) {
      return &raise;
    }
  }
  return nullptr;
}

/// One row with a rung for each step of its ranges.
std::vector<Rung> steps_of_row(const RungMaking& making, const Rung& row) {
  constexpr std::size_t most_steps = 30;
  std::vector<Rung> steps{row};
  while (steps.size() < most_steps) {
    Rung next = steps.back();
    const Raise* raise = move_range(making, row.dose, next.dose);
    if (raise == nullptr) {
      break;
    }
    leave_by(making, *raise, steps.back());
    next.raised = word_of(raise->what);
    next.sourced_step = !raise->provenance.source.empty();
    steps.push_back(next);
  }
  return steps;
}

}  // namespace

std::vector<Rung> with_moving_ranges(const RungMaking& making, const std::vector<Rung>& rows) {
  std::vector<Rung> rungs;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const bool moves = row + 1 < rows.size() && rows[row].passing == Passing::weeks;
    std::vector<Rung> steps = moves ? steps_of_row(making, rows[row]) : std::vector{rows[row]};
    const std::size_t next_row = rungs.size() + steps.size();
    for (Rung& step : steps) {
      if (steps.size() > 1) {
        step.row_weeks = rows[row].count;
        step.next_row = static_cast<int>(next_row);
      }
      rungs.push_back(std::move(step));
    }
  }
  return rungs;
}

void set_steps(const RungMaking& making, std::vector<Rung>& rungs) {
  const bool adjusts = std::ranges::any_of(making.block.adjust, [](const Adjust& rule) {
    return rule.target == Adjust::Target::next_session;
  });
  if (!adjusts) {
    return;
  }
  constexpr int most = 100;
  const auto heaviest = [](const Rung& rung) {
    Grams all;
    for (const RungLoad& load : rung.dose.loads) {
      all = std::max(all, load.mass.value_or(Grams{}));
    }
    return all;
  };
  for (std::size_t index = 0; index < rungs.size(); ++index) {
    Rung& rung = rungs[index];
    const Grams own = heaviest(rung);
    const auto reaches = [&](int steps) {
      const Grams moved = moved_load(own, steps, making.exercise.grid);
      const Grams before = moved_load(own, steps - (steps > 0 ? 1 : -1), making.exercise.grid);
      return own.count() > 0 && moved != before && moved.count() * 2 >= own.count() &&
             moved.count() <= own.count() * 2;
    };
    while (rung.step_low > -most && reaches(rung.step_low - 1)) {
      --rung.step_low;
    }
    while (rung.step_high < most && reaches(rung.step_high + 1)) {
      ++rung.step_high;
    }
    rung.keeps_step = index + 1 < rungs.size() && own == heaviest(rungs[index + 1]);
  }
}

}  // namespace titrate::engine
