#include <algorithm>

#include "planner/engine/tolerated.h"
#include "planner/plan/fold.h"

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool lands(const engine::Machine& machine, const engine::Active& active) {
  const auto& ladder = machine.ladders[at(active.use->ladder)];
  return machine.exercises[at(ladder.exercise)].exercise.kind == ExerciseKind::plyometric;
}

bool is_good(engine::Response response) {
  return response == engine::Response::green || response == engine::Response::amber;
}

}  // namespace

/// The limits from this day on, to the end of its week; what they forbid is not done.
void Fold::find_limits(Date from) {
  limits_ = engine::limits_in_force(machine_, state_, chart_.limits, patient_.start, from);
  engine::hold_back(machine_, state_, limits_);
}

int Fold::acceptable_on(Date date) const {
  const auto since = static_cast<int>((date - patient_.injury.value_or(patient_.start)).count());
  return engine::acceptable_on(machine_.pain, patient_.baseline, week_, since);
}

engine::Today Fold::today(Date date) const {
  engine::Today today;
  today.limits = limits_;
  today.chart = &chart_;
  today.date = date;
  today.side = patient_.side;
  const auto shape = out_.shapes.find(week_);
  if (shape != out_.shapes.end() && limits_.contacts_per_week &&
      std::ranges::any_of(shape->second.uses,
                          [&](const engine::Active& active) { return lands(machine_, active); })) {
    today.landing_sessions = std::max(shape->second.days, 1);
  }
  return today;
}

bool Fold::may_rise(int ladder, Date date) const {
  if (limits_.in_force.empty()) {
    return true;
  }
  constexpr date::days week{7};
  const auto climbs = chart_.climbs.find(ladder);
  const bool rose =
      climbs != chart_.climbs.end() &&
      std::ranges::any_of(climbs->second, [&](Date day) { return day + week > date; });
  return engine::may_rise(machine_, state_, ladder, limits_, rose);
}

/// Notes how far the patient went in runs and walks that were answered well.
void Fold::record_bouts(const FoldedSession& planned, const engine::Moved& moved,
                        const DoneSession& session) {
  for (std::size_t each = 0; each < planned.doses.size(); ++each) {
    const Dose& dose = *planned.doses[each].dose;
    const int exercise = machine_.ladders[at(planned.doses[each].ladder)].exercise;
    const auto effect = std::ranges::find(moved.effects, exercise, &engine::Effect::exercise);
    const bool good = effect != moved.effects.end() && is_good(effect->response);
    if (!good) {
      continue;
    }
    const Done* did = nullptr;
    std::optional<PerMille> share;
    if (session.logged) {
      const auto& all = session.logged->entry->did;
      const auto found = std::ranges::find(all, dose.words.exercise, &Done::exercise);
      did = found == all.end() ? nullptr : &*found;
      share = session.logged->entry->done;
    }
    const auto bout =
        engine::bout_of(*dose.prescribed.exercise, dose.prescribed.dose, did, share, session.date);
    if (bout) {
      engine::record_bout(chart_, exercise, *bout);
    }
  }
}

}  // namespace titrate
