#include <algorithm>
#include <utility>

#include "planner/engine/compile.h"
#include "planner/engine/truth.h"
#include "planner/plan/fold.h"

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::optional<int> find_exercise(const engine::Machine& machine, std::string_view id) {
  for (std::size_t index = 0; index < machine.exercises.size(); ++index) {
    if (machine.exercises[index].exercise.id == id) {
      return static_cast<int>(index);
    }
  }
  return std::nullopt;
}

/// What a clinician asks of the engine; nothing where the entry changes no state.
std::optional<engine::ClinicianEvent> clinician_event(const engine::Machine& machine,
                                                      const ClinicianEntry& entry) {
  using What = engine::ClinicianEvent::What;
  engine::ClinicianEvent event;
  switch (entry.what) {
    case ClinicianEntry::What::clear:
      event.what = What::clear;
      return event;
    case ClinicianEntry::What::extend:
      event.what = What::extend;
      event.weeks = entry.number;
      return event;
    case ClinicianEntry::What::next_phase:
      event.what = What::next_phase;
      return event;
    case ClinicianEntry::What::easier:
      event.what = What::easier;
      event.exercise = find_exercise(machine, entry.word).value_or(-1);
      return event.exercise < 0 ? std::nullopt : std::optional{event};
    case ClinicianEntry::What::end:
      event.what = What::end;
      return event;
    case ClinicianEntry::What::clearance:
    case ClinicianEntry::What::rebase:
    case ClinicianEntry::What::limits:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void Fold::apply_log(Date from, Date to) {
  for (const CheckIn* entry : log_.others(from, to)) {
    apply(*entry);
  }
  logged_until_ = std::max(logged_until_, to);
}

void Fold::apply(const CheckIn& entry) {
  if (const auto* tests = std::get_if<TestsEntry>(&entry.entry)) {
    for (const Measurement& result : tests->results) {
      engine::record_measurement(chart_, result);
    }
  } else if (const auto* morning = std::get_if<MorningEntry>(&entry.entry)) {
    if (log_.is_late(entry) && !last_session_ladders_.empty()) {
      apply_late_score(entry, *morning);
    }
  } else if (const auto* flags = std::get_if<FlagsEntry>(&entry.entry)) {
    for (const std::string& flag : flags->flags) {
      open_flags_.try_emplace(flag, entry.date);
    }
    state_ = engine::advance(machine_, state_, engine::FlagEvent{}).state;
    if (options_.words) {
      Decision made = decision_of(entry.date, "flag", "stop", "red-flag");
      made.log_file = patient_.check_ins_path;
      made.log_line = entry.line;
      const ScreenItem* none = nullptr;
      for (const ScreenItem& each : condition_.screen) {
        none = none == nullptr && each.id == flags->flags.front() ? &each : none;
      }
      made.file = none == nullptr ? std::string{} : machine_.file;
      made.line = none == nullptr ? 0 : none->line;
      out_.decisions.push_back(std::move(made));
    }
  } else if (const auto* clinician = std::get_if<ClinicianEntry>(&entry.entry)) {
    apply_clinician(*clinician, entry);
  }
}

void Fold::apply_late_score(const CheckIn& entry, const MorningEntry& morning) {
  engine::LateScoreEvent event{last_session_ladders_,
                               engine::is_late_score(morning.pain, chart_, machine_.pain),
                               last_session_red_,
                               {}};
  std::ranges::copy_if(last_session_ladders_, std::back_inserter(event.in_flare),
                       [&](int ladder) { return in_flare(ladder, entry.date); });
  chart_.mornings.emplace_back(entry.date, morning.pain);
  reports_.clear();
  Report report;
  report.morning = morning.pain;
  report.usual = chart_.base;
  report.settle = machine_.pain.settle;
  report.stiffness = morning.stiffness_minutes;
  report.usual_stiffness = chart_.stiffness_base;
  report.morning_class = event.late ? "late" : "usual";
  for (const int ladder : last_session_ladders_) {
    reports_.try_emplace(machine_.ladders[static_cast<std::size_t>(ladder)].exercise, report);
  }
  auto advanced = engine::advance(machine_, state_, event);
  const engine::State before = std::exchange(state_, std::move(advanced.state));
  last_report_ = entry.date;
  note_falls(advanced.moved, entry.date);
  decide(advanced.moved, {entry.date, entry.line, 0, 0}, before);
  take(advanced.moved, entry.date, false, false);
}

void Fold::apply_clinician(const ClinicianEntry& entry, const CheckIn& check_in) {
  if (entry.what == ClinicianEntry::What::clearance) {
    chart_.clearances.push_back(entry.word);
  } else if (entry.what == ClinicianEntry::What::rebase) {
    chart_.base = entry.number;
    chart_.mornings.clear();  // what was usual before counts no more
  }
  for (const Limit& limit : entry.limits) {
    if (engine::chosen(limit.only_if, condition_, &patient_)) {
      chart_.limits.push_back({limit, patient_.check_ins_path, check_in.date});
    }
  }
  if (!entry.limits.empty()) find_limits(check_in.date);  // the next session keeps them already
  if (options_.words) {
    Decision made = decision_of(check_in.date, "clinician", "hold", "clinician");
    made.exercise = entry.what == ClinicianEntry::What::easier ? entry.word : "";
    made.file = made.log_file = patient_.check_ins_path;
    made.line = made.log_line = check_in.line;
    out_.decisions.push_back(std::move(made));
  }
  auto event = clinician_event(machine_, entry);
  if (!event) {
    return;
  }
  if (entry.what == ClinicianEntry::What::clear) {
    cleared_ = check_in.date;
    open_flags_.erase(entry.word);
    if (!open_flags_.empty()) {
      return;  // another flag still stands
    }
    event->absence = past_.empty() ? engine::Absence::none : absence_since_last(check_in.date);
    missing_since_.reset();
  }
  auto advanced = engine::advance(machine_, state_, *event);
  state_ = std::move(advanced.state);
  note_phases(advanced.moved, false);
  for (const engine::Active& active : engine::active_uses(machine_, state_)) {
    add_cause(active.use->ladder, "clinician", {patient_.check_ins_path, check_in.line},
              check_in.date);
  }
}

/// How long nothing was done when somebody clears the way again.
engine::Absence Fold::absence_since_last(Date day) const {
  const Date last = patient_.start + date::days{past_.back().day};
  return absence_of((day - last).count());
}

bool Fold::in_flare(int ladder, Date date) const {
  const int owner = machine_.ladders[at(ladder)].exercise;
  const auto flare = chart_.flare_opened.find(owner);
  return flare != chart_.flare_opened.end() && state_.exercises[at(owner)].fails > 0 &&
         date <= flare->second + date::days{machine_.pain.flare_days};
}

bool Fold::holds(int list, bool calm, Asked asked) const {
  return holds(machine_.criteria[at(list)], machine_.places[at(list)], calm, asked);
}

/// Of several ladders every one is asked about its own last sessions.
bool Fold::holds(const Criteria& criteria, const engine::CriteriaPlace& place, bool calm,
                 Asked asked) const {
  const Date last = first_day(std::max(week_, 1)) + date::days{6};
  const bool next = place.ahead && asked == Asked::at_end;
  const Date day = asked == Asked::at_start ? first_day(week_)
                   : next                   ? first_day(week_ + 1)
                                            : last;
  engine::Facts seen = facts(place, calm, asked, day);
  if (place.ladders.empty()) {
    return engine::evaluate(criteria, seen) == engine::Truth::yes;
  }
  return std::ranges::all_of(place.ladders, [&](int ladder) {
    seen.ladder = ladder;
    return engine::evaluate(criteria, seen) == engine::Truth::yes;
  });
}

/// What criteria look at. A week that ends counts among those that have passed.
engine::Facts Fold::facts(const engine::CriteriaPlace& place, bool calm, Asked asked,
                          Date day) const {
  engine::Facts seen{condition_, machine_, state_, chart_, patient_.side, 0, 0, -1, calm};
  seen.week = engine::calendar_week(machine_.counted_from.value_or(patient_.start), day);
  const bool over = asked == Asked::at_end && week_ > 0;
  for (std::size_t phase = 0; phase < state_.course.phases.size(); ++phase) {
    const engine::PhaseState& its = state_.course.phases[phase];
    const bool meant = place.phase < 0 ? its.status == engine::PhaseState::Status::open
                                       : place.phase == static_cast<int>(phase);
    if (meant) {
      seen.weeks_in_phase = its.elapsed + (over ? 1 : 0);
    }
  }
  return seen;
}

}  // namespace titrate
