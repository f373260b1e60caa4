#include <algorithm>

#include "planner/engine/compile.h"
#include "planner/engine/compile_rungs.h"
#include "planner/engine/raise.h"

namespace titrate::engine {
namespace {

constexpr std::size_t most_rungs = 100;

/// Repetitions rise once those asked for were done in every set.
Criteria reps_reached(const RungDose& dose) {
  Criterion criterion;
  criterion.observable.kind = Observable::Kind::reps_in_every_set;
  criterion.op = Criterion::Op::at_least;
  criterion.value.hundredths = 100 * dose.reps.front().low;
  criterion.written = "reps in every set >= " + std::to_string(dose.reps.front().low);
  return {{criterion}};
}

/// So many sessions that steps of ours come to no more in a week than one may (INV-07).
int sessions_for(const RungMaking& making, const Raise& raise, const RungDose& dose) {
  if (raise.what != Raise::What::reps || raise.by.kind != Step::Kind::amount) {
    return 1;
  }
  const std::int64_t now = dose.reps.front().low;
  const std::int64_t most = most_in_a_week(making, raise, now, 2) - now;
  const std::int64_t step = std::min(raise.by.amount, most);
  return static_cast<int>((making.sessions_a_week * step + most - 1) / most);
}

/// Where the next load of the equipment is outside the cap: the repetitions go on rising until as
/// many as the low end of the range are to be expected at that load (by Epley), then that load
/// comes with one set fewer, then the set comes back (rules C.1). Nothing when that is no way
/// forward.
bool append_coarse_step(const RungMaking& making, const Raise& raise, const RungDose& start,
                        std::vector<Rung>& rungs) {
  const RungDose last = rungs.back().dose;
  const bool plain = last.loads.size() == 1 && last.reps.size() == 1 && last.loads[0].mass &&
                     !last.loads[0].on_bodyweight && !making.exercise.grid.empty();
  if (!plain || start.reps[0].kind != Count::Kind::range) {
    return false;
  }
  const Grams now = *last.loads[0].mass;
  const Grams next = next_load(now, making.exercise.grid);
  const auto limit = limit_of(raise, start.loads[0]);
  const bool over = limit && next > *limit;
  const int low = start.reps[0].low;
  // Epley: the repetitions at which `low` more are expected at the next load.
  const std::int64_t needed = (next.count() * (30 + low) + now.count() - 1) / now.count() - 30;
  if (next == now || over || needed > most_reps) {
    return false;
  }
  const auto append = [&](const RungDose& dose, Raise::What what) {
    leave_by(making, raise, rungs.back());
    Rung rung = rungs.back();
    rung.dose = dose;
    rung.raised = word_of(what);
    rung.sourced_step = false;
    rungs.push_back(rung);
  };
  RungDose dose = last;
  for (int top = start.reps[0].high + 1; top <= needed; ++top) {
    dose.reps[0].kind = Count::Kind::range;
    dose.reps[0].high = top;
    append(dose, Raise::What::reps);
  }
  dose.reps = start.reps;
  dose.loads[0].written = Load{};
  dose.loads[0].written.kind = Load::Kind::mass;
  dose.loads[0].written.mass = next;
  dose.loads[0].mass = dose.loads[0].aim = next;
  const Count sets = dose.sets;
  if (sets.low > 1) {
    dose.sets.low = dose.sets.high = sets.low - 1;
    dose.sets.kind = Count::Kind::exact;
    append(dose, Raise::What::load);
    dose.sets = sets;
    append(dose, Raise::What::sets);
  } else {
    append(dose, Raise::What::load);
  }
  return true;
}

}  // namespace

std::string_view word_of(Raise::What what) {
  constexpr std::string_view words[] = {"load", "sets",     "reps",  "hold",
                                        "time", "distance", "level", "frequency"};
  return words[static_cast<std::size_t>(what)];
}

void leave_by(const RungMaking& making, const Raise& raise, Rung& rung) {
  const bool weekly = raise.every == Raise::Every::week;
  const int weeks_of_row = rung.passing == Passing::weeks && !rung.performance ? rung.count : 1;
  rung.passing = weekly ? Passing::weeks : Passing::sessions;
  rung.count = raise.every == Raise::Every::sessions ? raise.every_count
               : raise.every == Raise::Every::days   ? std::max(1, (raise.every_count + 6) / 7)
               : weekly                              ? weeks_of_row
                                                     : 1;
  rung.passing = raise.every == Raise::Every::days ? Passing::weeks : rung.passing;
  if (rung.passing == Passing::sessions) {
    rung.count = std::max(rung.count, sessions_for(making, raise, rung.dose));
  }
  rung.performance = true;
  rung.when =
      raise.when.empty() && raise.what == Raise::What::reps ? reps_reached(rung.dose) : raise.when;
  const bool needs_streak = raise.what == Raise::What::load || raise.what == Raise::What::sets ||
                            raise.what == Raise::What::level;
  rung.need = needs_streak ? making.pain.need : 1;
  const bool by_sessions = raise.expect && raise.expect->unit == Length::Unit::sessions;
  rung.expect_sessions = by_sessions ? raise.expect->min : 0;
  rung.expect_weeks = by_sessions    ? 0
                      : raise.expect ? in_weeks(*raise.expect, making.sessions_a_week).min
                                     : 1;
}

void append_progress(const RungMaking& making, std::vector<Rung>& rungs) {
  const RungDose start = rungs.back().dose;
  const auto bound = std::min<std::size_t>(
      most_rungs, rungs.size() + static_cast<std::size_t>(making.weeks_max) *
                                     static_cast<std::size_t>((making.sessions_a_week + 1) / 2));
  const bool weekly_rows = rungs.back().passing == Passing::weeks &&
                           making.block.progress.front().every == Raise::Every::week;
  if (rungs.back().passing != Passing::stays && !weekly_rows) {
    Rung again = rungs.back();  // the last row is served first, then `progress` goes on
    rungs.push_back(again);
  }
  while (rungs.size() < bound) {
    const Rung& last = rungs.back();
    Rung next = last;
    const auto raised = std::ranges::find_if(making.block.progress, [&](const Raise& raise) {
      RungDose dose = last.dose;
      DayKeys days = last.days;
      const bool moved = raise_one(making, raise, dose, start) || raise_days(raise, days);
      if (moved) {
        next.dose = dose;
        next.days = days;
      }
      return moved;
    });
    if (raised == making.block.progress.end()) {
      const auto load = std::ranges::find(making.block.progress, Raise::What::load, &Raise::what);
      if (load == making.block.progress.end() || !append_coarse_step(making, *load, start, rungs)) {
        break;
      }
      continue;
    }
    leave_by(making, *raised, rungs.back());
    next.raised = word_of(raised->what);
    next.sourced_step = !raised->provenance.source.empty();
    const bool own = !raised->provenance.source.empty() || raised->provenance.basis;
    next.dose.source = own ? raised->provenance.source : start.source;
    next.dose.basis = own ? raised->provenance.basis : start.basis;
    next.dose.line = raised->line > 0 ? raised->line : next.dose.line;
    rungs.push_back(next);
  }
  rungs.back().passing = Passing::stays;
  rungs.back().performance = false;
}

}  // namespace titrate::engine
