#include "planner/engine/compile_rungs.h"

#include <algorithm>

#include "planner/engine/compile.h"
#include "planner/engine/doses.h"
#include "planner/engine/patient_exercise.h"

namespace titrate::engine {
namespace {

/// `as able` is less by itself after a bad answer: the debt is kept, the words stay.
bool patient_decides(const RungDose& dose) {
  const auto able = [](const auto& extent) {
    return extent && extent->kind == std::remove_cvref_t<decltype(*extent)>::Kind::as_able;
  };
  return std::ranges::find(dose.reps, Count::Kind::as_able, &Count::kind) != dose.reps.end() ||
         able(dose.hold) || able(dose.time) || able(dose.distance);
}

Rung rung_of_row(const RungMaking& making, const Row& row, std::size_t index) {
  Rung rung;
  std::vector<const Provenance*> provenance{&row.dose.provenance};
  if (&row.dose != &making.block.dose) {
    provenance.push_back(&making.block.dose.provenance);
  }
  provenance.insert(provenance.end(), making.provenance.begin(), making.provenance.end());
  DoseKeys keys = overlay(making.block.dose, row.dose);
  fit_to(making.exercise, keys);
  rung.dose = complete(keys, making.exercise.exercise);
  if (!takes_load(making.exercise)) {
    rung.dose.loads.clear();
  }
  const Origin origin = origin_of(provenance);
  rung.dose.source = origin.source;
  rung.dose.basis = origin.basis;
  rung.dose.line = row.line > 0 ? row.line : making.block.line;
  rung.need = making.pain.need;
  rung.name = row.name.empty() ? "row " + std::to_string(index + 1) : row.name;
  rung.days = row.days;
  const bool days_rise = std::ranges::any_of(making.block.progress, [](const Raise& raise) {
    return raise.what == Raise::What::frequency;
  });
  if (days_rise && !rung.days.frequency) {
    const int days = making.sessions_a_week;
    rung.days.frequency =
        making.block.days.frequency.value_or(Frequency{Frequency::Kind::per_week, days, days});
  }
  rung.in = row.in;
  rung.measures = row.measures;
  rung.retest = row.retest;
  return rung;
}

/// Sessions that `exit` looks back on: the calm plan stays so long on the row.
int sessions_looked_at(const Criteria& exit) {
  int most = 0;
  for (const AnyOf& any : exit) {
    const auto sessions = [](const Criterion& criterion) {
      return criterion.per == Criterion::Per::sessions ? criterion.during : 0;
    };
    most = std::max(most, any.empty() ? 0 : sessions(*std::ranges::min_element(any, {}, sessions)));
  }
  return most;
}

/// How a row is passed: by its weeks, by its length, or by one good session.
void set_passing(const RungMaking& making, const Row& row, Rung& rung) {
  const auto& lasts = row.lasts ? row.lasts : making.block.rows_last;
  rung.passing = Passing::weeks;
  if (row.week) {
    rung.count = row.week->to ? *row.week->to - row.week->from + 1 : 1;
  } else if (lasts && lasts->unit == Length::Unit::sessions) {
    rung.passing = Passing::sessions;
    rung.count = lasts->min;
  } else if (lasts) {
    rung.count = std::max(1, in_weeks(*lasts, making.sessions_a_week).min);
  } else {
    rung.passing = Passing::sessions;
    rung.need = 1;
  }
  Criteria exit = row.exit;
  exit.insert(exit.end(), making.block.exit.begin(), making.block.exit.end());
  rung.exit = register_criteria(making.machine, exit, making.place);
  rung.when = exit;
  rung.expect_sessions = sessions_looked_at(exit);
  rung.performance =
      rung.passing == Passing::sessions && (!exit.empty() || making.block.at_most.has_value());
}

}  // namespace


namespace {

/// The allowed shares whose load is more than the cap above that of the allowed share below.
std::bitset<11> steep_shares(const RungMaking& making, const Rung& rung,
                             const std::optional<Grams>& full) {
  std::bitset<11> steep;
  if (!full) {
    return steep;
  }
  std::optional<Grams> below;
  for (std::size_t share = 0; share < rung.allowed.size(); ++share) {
    if (rung.allowed.test(share)) {
      const Grams here = load_at_share(*full, static_cast<int>(share), making.exercise.grid);
      steep[share] =
          below && here.count() * 1000 > below->count() * (1000 + making.pain.cap.count());
      below = here;
    }
  }
  return steep;
}

}  // namespace

void set_debts(const RungMaking& making, Rung& rung) {
  rung.allowed.reset();
  constexpr std::size_t full_load = 10;
  rung.allowed.set(full_load);
  std::optional<Grams> heaviest;
  if (!rung.dose.loads.empty()) {
    const RungLoad& load = *std::ranges::max_element(
        rung.dose.loads, {}, [](const RungLoad& each) { return each.mass.value_or(Grams{0}); });
    heaviest = load.mass;
    const Load::Kind kind = load.written.kind;
    if (load.mass && (!load.on_bodyweight || load.mass->count() > 0)) {
      rung.allowed = distinct_shares(*load.mass, making.exercise.grid);
    } else if (!load.mass && kind != Load::Kind::band && kind != Load::Kind::none) {
      rung.allowed.set();
    }
  }
  rung.steep = steep_shares(making, rung, heaviest);
  rung.volume = patient_decides(rung.dose) ||
                lower_volume(rung.dose, making.pain.volume_down) != rung.dose;
}

std::vector<Rung> make_rungs(const RungMaking& making) {
  std::vector<Rung> rungs;
  if (making.block.ladder.empty()) {
    Row only;
    only.line = making.block.line;
    rungs.push_back(rung_of_row(making, only, 0));
    rungs.back().name.clear();
    rungs.back().passing = Passing::stays;
  }
  for (std::size_t index = 0; index < making.block.ladder.size(); ++index) {
    rungs.push_back(rung_of_row(making, making.block.ladder[index], index));
    set_passing(making, making.block.ladder[index], rungs.back());
  }
  const RungDose* previous = nullptr;
  for (Rung& rung : rungs) {
    // A published table wins: its own step may be larger than ours, and the plan carries a note.
    rung.sourced_step = !rung.dose.source.empty() && !rung.dose.basis;
    resolve_loads(making, rung.dose, &rungs.front().dose, previous, rung.sourced_step);
    rung.detour = std::ranges::any_of(rung.dose.loads, [](const RungLoad& load) {
      return load.written.kind == Load::Kind::percent_of_last && load.written.low.count() < 1000;
    });
    previous = rung.detour ? previous : &rung.dose;
  }
  if (!making.block.progress.empty()) {
    rungs = with_moving_ranges(making, rungs);
    append_progress(making, rungs);
  } else {
    rungs.back().passing = Passing::stays;
  }
  for (Rung& rung : rungs) {
    set_debts(making, rung);
  }
  set_steps(making, rungs);
  return rungs;
}

}  // namespace titrate::engine
