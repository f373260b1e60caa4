#include <algorithm>

#include "planner/engine/doses.h"
#include "planner/engine/truth.h"
#include "planner/plan/fold.h"
#include "planner/plan/identity.h"
#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

Grams heaviest_load(const Prescription& dose) {
  Grams most;
  for (const PlannedLoad& load : dose.loads) {
    most = std::max(most, load.mass.value_or(Grams{}));
  }
  return most;
}

bool holds_ladder(const std::vector<engine::Active>& uses, int ladder) {
  return std::ranges::any_of(
      uses, [&](const engine::Active& active) { return active.use->ladder == ladder; });
}

/// Tops and targets of a dose's sets, for the performance gate.
void set_targets(const engine::RungDose& dose, engine::LadderRecord& record) {
  const int sets = engine::planned_sets(dose).value_or(0);
  for (int set = 0; set < sets; ++set) {
    const Count& count = dose.reps[std::min(at(set), dose.reps.size() - 1)];
    record.reps_target.push_back(engine::planned_reps(dose, set).value_or(0));
    record.reps_top.push_back(std::max(count.high, record.reps_target.back()));
  }
  const bool in_reserve = dose.effort && dose.effort->kind == Effort::Kind::rir;
  record.target_rir = in_reserve ? dose.effort->low : 0;
}

const Done* find_done(const SessionEntry& entry, std::string_view exercise) {
  const auto found = std::ranges::find(entry.did, exercise, &Done::exercise);
  return found == entry.did.end() ? nullptr : &*found;
}

}  // namespace

void Fold::run_session(const WeekShape& shape, const DoneSession& session, int ordinal,
                       const std::vector<Uses>& uses) {
  apply_log(logged_until_ + date::days{1}, std::min(session.date, as_of_));
  const Uses& here = uses[at(ordinal)];
  PlannedSession planned = compose(session, here, ordinal);
  const bool done = session.calm || session.logged.has_value();
  if (done) {
    const bool calm = session.calm;
    const engine::SessionEvent event =
        calm ? calm_event(here, session.date, ordinal, uses) : logged_event(session, here, planned);
    const auto advanced = engine::advance(machine_, state_, event);
    const engine::State before = state_;
    state_ = advanced.state;
    for (const int ladder : advanced.moved.climbed) {
      const auto& left = machine_.ladders[at(ladder)].rungs[before.positions[at(ladder)].rung];
      if (calm && left.performance) {
        expected_ladders_.insert(ladder);
      }
    }
    for (const engine::Active& active : here) {
      ++done_this_week_[active.use->ladder];
    }
    ++turns_[shape.base_phase];
    ++chart_.sessions_done;
    missing_since_.reset();
    if (!calm) {
      remember(session);
      decide(advanced.moved, session.date);
    }
    const bool last = at(ordinal) + 1 == uses.size();
    take(advanced.moved, session.date, calm, last);
  } else if (session.silent && rests_until_ && session_time(session) < *rests_until_) {
    planned.status = PlannedSession::Status::cancelled;  // the longer gap left no room for it
    state_ = engine::advance(machine_, state_, engine::MissedEvent{.excused = true}).state;
  } else {
    miss(session);
  }
  out_.weeks.back().sessions.push_back(std::move(planned));
}

void Fold::miss(const DoneSession& session) {
  state_ = engine::advance(machine_, state_, engine::MissedEvent{}).state;
  missing_since_ = missing_since_ ? missing_since_ : std::optional{session.date};
  const bool said = session.missed != nullptr;
  out_.decisions.push_back({session.date, "", said ? "missed" : "silence", "hold", "missed",
                            said ? patient_.check_ins_path : "", said ? session.missed->line : 0});
}

/// Minutes by the wall clock since the start of the plan.
int Fold::session_time(const DoneSession& session) const {
  return static_cast<int>((session.date - patient_.start).count()) * 24 * 60 +
         session.slot.start.value_or(ClockTime{}).minutes;
}

PlannedSession Fold::compose(const DoneSession& session, const Uses& uses, int ordinal) {
  PlannedSession planned;
  planned.number = ++number_;
  planned.date = session.date;
  planned.start = session.slot.start;
  const std::string& name = kinds_[at(session.slot.kind)].name;
  planned.name = name.empty() ? std::to_string(ordinal + 1) : name;
  planned.changed = patient_.created.value_or(patient_.start);
  planned.status = session.calm                 ? PlannedSession::Status::planned
                   : session.logged.has_value() ? PlannedSession::Status::done
                                                : PlannedSession::Status::missed;
  int latest = kinds_[at(session.slot.kind)].phase;
  for (const engine::Active& active : uses) {
    Prescription prescription = prescription_of(active);
    explain(prescription, active, session.date);
    latest = std::max(latest, active.phase);
    planned.prescriptions.push_back(std::move(prescription));
  }
  // A missed dose was never given: its reason is still owed to the next one.
  if (session.calm || session.logged) {
    for (const engine::Active& active : uses) {
      causes_[active.use->ladder].clear();
    }
    for (const Prescription& each : planned.prescriptions) {
      given_[each.exercise].push_back({session.date, each});
    }
  }
  planned.phase = machine_.phases[at(latest)].id;
  planned.minutes = session_minutes(planned.prescriptions, machine_.phases[at(latest)].sessions);
  return planned;
}

Prescription Fold::prescription_of(const engine::Active& active) {
  const auto& phase = machine_.phases[at(active.phase)];
  Prescription prescription =
      make_prescription(machine_, engine::prescribe(machine_, state_, *active.use), phase,
                        *active.use, patient_.side);
  prescription.expected =
      out_.phases[at(active.phase)].expected || expected_ladders_.contains(active.use->ladder);
  return prescription;
}

/// What a dose is laid beside: the last one of its block; where that is more than two weeks ago, or
/// the block is new, the heaviest of the exercise in these weeks.
const Prescription* Fold::dose_before(const Prescription& now, Date date) const {
  constexpr date::days two_weeks{14};
  const auto known = given_.find(now.exercise);
  if (known == given_.end()) {
    return nullptr;
  }
  const Given* same = nullptr;
  const Given* heaviest = nullptr;
  for (const Given& each : known->second) {
    same = each.dose.block == now.block ? &each : same;
    const bool recent = each.date + two_weeks >= date;
    if (recent &&
        (heaviest == nullptr || heaviest_load(each.dose) >= heaviest_load(heaviest->dose))) {
      heaviest = &each;
    }
  }
  const bool current = same != nullptr && same->date + two_weeks >= date;
  const Given* before = current || heaviest == nullptr ? same : heaviest;
  return before == nullptr ? nullptr : &before->dose;
}

engine::SessionEvent Fold::calm_event(const Uses& uses, Date date, int ordinal,
                                      const std::vector<Uses>& all) {
  engine::SessionEvent event;
  for (const engine::Active& active : uses) {
    const int ladder = active.use->ladder;
    bool last = true;
    for (std::size_t later = at(ordinal) + 1; later < all.size(); ++later) {
      last = last && !holds_ladder(all[later], ladder);
    }
    engine::Answer answer;
    answer.performed = performed(active, true, date, last);
    event.answers.push_back({ladder, answer});
  }
  return event;
}

/// The performance gate of the rung. The calm plan passes it at the pace the file expects, at the
/// end of a week; the log passes it by what was reported.
bool Fold::performed(const engine::Active& active, bool calm, Date date, bool last_of_week) {
  const int index = active.use->ladder;
  const engine::Ladder& ladder = machine_.ladders[at(index)];
  const engine::Rung& rung = ladder.rungs[state_.positions[at(index)].rung];
  if (!rung.performance) {
    return true;
  }
  if (ladder.at_most) {
    const auto& climbs = chart_.climbs[index];
    const auto recent = std::ranges::count_if(
        climbs, [&](Date day) { return day + date::days{ladder.at_most->days} > date; });
    if (recent >= ladder.at_most->rows) {
      return false;
    }
  }
  if (calm) {
    const auto since = rung_since_.find(index);
    const int weeks = week_ - (since == rung_since_.end() ? 1 : since->second) + 1;
    return rung.expect_weeks == 0 || (last_of_week && weeks >= rung.expect_weeks);
  }
  if (rung.when.empty()) {
    return engine::default_gate(chart_.sessions[index]) == engine::Truth::yes;
  }
  const engine::Facts facts{condition_, machine_, state_, chart_, patient_.side,
                            week_,      0,        index,  false};
  return engine::evaluate(rung.when, facts) == engine::Truth::yes;
}

engine::SessionEvent Fold::logged_event(const DoneSession& session, const Uses& uses,
                                        const PlannedSession& planned) {
  const LogView::Session& logged = *session.logged;
  engine::SessionEvent event;
  event.effusion = logged.entry->effusion.before;
  last_session_ladders_.clear();
  last_session_red_ = false;
  std::size_t index = 0;
  for (const engine::Active& active : uses) {
    const int ladder = active.use->ladder;
    const engine::Prescribed prescribed = engine::prescribe(machine_, state_, *active.use);
    const std::string& exercise = planned.prescriptions[index++].exercise;
    const Done* did = find_done(*logged.entry, exercise);
    engine::LadderRecord record;
    record.date = logged.date;
    record.pain = did != nullptr && did->pain ? *did->pain : logged.entry->pain;
    record.pain.morning = record.pain.morning ? record.pain.morning : logged.morning;
    record.effort_tenths = logged.entry->effort_tenths;
    record.rir = did != nullptr && did->rir ? did->rir : logged.entry->rir;
    if (did != nullptr && !did->reps.empty()) {
      // One number stands for every set that was done.
      const bool one_for_all = did->reps.size() == 1 && did->sets;
      record.reps = one_for_all ? std::vector<int>(at(*did->sets), did->reps.front()) : did->reps;
    }
    set_targets(prescribed.dose, record);
    chart_.sessions[ladder].push_back(record);
    engine::Answer answer =
        engine::classify(*logged.entry, logged.morning, logged.morning_stiffness, chart_,
                         condition_.pain, patient_.baseline.night_pain.value_or(false),
                         did != nullptr && did->pain ? &*did->pain : nullptr);
    answer.performed = performed(active, false, logged.date, false);
    answer.same_flare = in_flare(ladder, logged.date);
    last_session_red_ = last_session_red_ || answer.zone >= engine::Zone::high;
    last_session_ladders_.push_back(ladder);
    event.answers.push_back({ladder, answer});
  }
  if (logged.morning_stiffness) {
    chart_.stiffness.emplace_back(logged.date + date::days{1}, *logged.morning_stiffness);
  }
  if (logged.morning) {
    chart_.mornings.emplace_back(logged.date + date::days{1}, *logged.morning);
  }
  return event;
}

}  // namespace titrate
