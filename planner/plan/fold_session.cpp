#include <algorithm>
#include <utility>

#include "planner/engine/doses.h"
#include "planner/engine/truth.h"
#include "planner/plan/fold.h"
#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool holds_ladder(const std::vector<engine::Active>& uses, int ladder) {
  return std::ranges::any_of(
      uses, [&](const engine::Active& active) { return active.use->ladder == ladder; });
}

}  // namespace

/// The same easier exercise is done once, whoever was swapped to it since the week began.
Fold::Uses Fold::without_stood_in(Uses uses) const {
  std::set<int> silent;
  for (const engine::Active& active : uses) {
    for (const int ladder : engine::stands_in_for(machine_, state_, active.use->ladder)) {
      silent.insert(ladder);
    }
  }
  std::erase_if(uses,
                [&](const engine::Active& active) { return silent.contains(active.use->ladder); });
  return uses;
}

void Fold::run_session(const WeekShape& shape, const DoneSession& session, int ordinal,
                       const std::vector<Uses>& uses) {
  apply_log(logged_until_ + date::days{1}, std::min(session.date, as_of_));
  const Uses here = without_stood_in(uses[at(ordinal)]);
  if (session.logged) {
    start_where_prescribed(*session.logged, here);
  }
  FoldedSession planned = compose(session, here);
  const bool stopped = state_.course.mode == engine::Mode::stopped;
  if ((session.calm && !stopped) || session.logged) {
    const bool calm = session.calm;
    const engine::SessionEvent event =
        calm ? calm_event(here, planned, ordinal, uses) : logged_event(session, here, planned);
    auto advanced = engine::advance(machine_, state_, event);
    record_bouts(planned, advanced.moved, session);
    const engine::State before = std::exchange(state_, std::move(advanced.state));
    for (const int ladder : advanced.moved.climbed) {
      const auto& left = machine_.ladders[at(ladder)].rungs[before.positions[at(ladder)].rung];
      if (calm && (left.performance || !left.measures.empty())) {
        expected_ladders_.insert(ladder);
      }
    }
    for (const engine::Active& active : here) {
      ++done_this_week_[active.use->ladder];
      done_now_.insert_or_assign(active.use->ladder,
                                 SessionTime{session.slot.kind, session.date, session.slot.start});
      ++on_rung_[active.use->ladder];
    }
    const bool in_turn = !kinds_[at(session.slot.kind)].at_home && !is_dated(session.slot.kind);
    turns_[shape.base_phase] += in_turn ? 1 : 0;
    ++chart_.sessions_done;
    missing_since_.reset();
    absent_ = engine::Absence::none;
    last_report_ = calm ? last_report_ : std::optional{session.date};
    if (!calm || session.date < as_of_) {
      remember(session);
    }
    if (!calm) {
      note_falls(advanced.moved, session.date);
      decide(advanced.moved,
             {session.date, session.logged->line, session.logged->morning_line, session.number},
             before);
    }
    if (!calm && options_.words && before.course.mode != engine::Mode::referred &&
        state_.course.mode == engine::Mode::referred) {
      Decision made = decision_of(session.date, "effusion", "refer", "refer");
      const Place place = place_of("watch");
      made.file = place.file;
      made.line = place.line;
      made.session = session.number > 0 ? std::optional{session.number} : std::nullopt;
      made.log_file = patient_.check_ins_path;
      made.log_line = session.logged->line;
      out_.decisions.push_back(std::move(made));
      for (const engine::Active& active : here) {
        add_cause(active.use->ladder, "refer", place, session.date);
      }
    }
    const bool last =
        course_ == nullptr ? at(ordinal) + 1 == uses.size() : ordinal + 1 >= shape.days;
    take(advanced.moved, session.date, calm, last);
    if (course_ != nullptr) {
      note_course(before, advanced.moved, *course_);
    }
  } else if (stopped) {
    planned.status = PlannedSession::Status::cancelled;  // nothing is done under a red flag
    state_ = engine::advance(machine_, state_, engine::MissedEvent{.excused = true}).state;
  } else if (session.silent && rests_until_ && session_time(session) < *rests_until_) {
    planned.status = PlannedSession::Status::cancelled;  // the longer gap left no room for it
    state_ = engine::advance(machine_, state_, engine::MissedEvent{.excused = true}).state;
  } else {
    miss(session);
  }
  std::erase_if(planned.doses, [](const FoldedDose& each) {
    return each.dose->prescribed.held_back;  // a limit leaves nothing of it
  });
  out_.weeks.back().sessions.push_back(std::move(planned));
}

/// What the last answer put between its session and the next: no absence grows shorter by it.
date::days Fold::extra_rest() const {
  constexpr int minutes_of_a_day = 24 * 60;
  const int extra = past_.empty() ? 0 : past_.back().extra_gap_minutes;
  return date::days{(extra + minutes_of_a_day - 1) / minutes_of_a_day};
}

void Fold::miss(const DoneSession& session) {
  state_ = engine::advance(machine_, state_, engine::MissedEvent{}).state;
  if (!missing_since_) {
    missing_since_ = session.date - extra_rest();
  }
  if (!options_.words) {
    return;
  }
  const bool said = session.missed != nullptr;
  Decision decision = decision_of(session.date, said ? "missed" : "silence", "hold", "missed");
  decision.file = said ? patient_.check_ins_path : "";
  decision.line = said ? session.missed->line : 0;
  decision.log_file = decision.file;
  decision.log_line = decision.line;
  decision.session = session.number > 0 ? std::optional{session.number} : std::nullopt;
  out_.decisions.push_back(std::move(decision));
}

/// Minutes by the wall clock since the start of the plan.
int Fold::session_time(const DoneSession& session) const {
  return static_cast<int>((session.date - patient_.start).count()) * 24 * 60 +
         session.slot.start.value_or(ClockTime{}).minutes;
}

FoldedSession Fold::compose(const DoneSession& session, const Uses& uses) {
  FoldedSession planned;
  planned.number = session.number;
  planned.kind = session.slot.kind;
  planned.ordinal = static_cast<int>(std::ranges::count_if(
      out_.weeks.back().sessions,
      [&](const FoldedSession& each) { return kinds_[at(each.kind)].name.empty(); }));
  planned.date = session.date;
  planned.start = session.slot.start;
  planned.status = session.calm                 ? PlannedSession::Status::planned
                   : session.logged.has_value() ? PlannedSession::Status::done
                                                : PlannedSession::Status::missed;
  planned.phase = kinds_[at(session.slot.kind)].phase;
  if (is_dated(planned.kind)) {
    Folded::PhaseWeeks& weeks = out_.phases[at(planned.phase)];
    weeks.first = weeks.first == 0 ? week_ : weeks.first;
    weeks.last = week_;
  }
  std::vector<const Prescription*> prescriptions;
  const std::vector<const Dose*> doses = book_.session_of(state_, uses, today(session.date));
  prescriptions.reserve(uses.size());
  planned.doses.reserve(uses.size());
  for (std::size_t each = 0; each < uses.size(); ++each) {
    const engine::Active& active = uses[each];
    const Dose& now = *doses[each];
    FoldedDose dose{&now, active.use->ladder, false, {}};
    dose.expected =
        out_.phases[at(active.phase)].expected || expected_ladders_.contains(active.use->ladder);
    explain(dose, active, session.date);
    planned.phase = std::max(planned.phase, active.phase);
    if (!now.prescribed.held_back) {
      prescriptions.push_back(&now.words);
    }
    planned.doses.push_back(std::move(dose));
  }
  // A missed dose was never given: its reason is still owed to the next one.
  if (session.calm || session.logged) {
    for (const FoldedDose& each : planned.doses) {
      causes_[each.ladder].clear();
      given_[each.dose->exercise].push_back({session.date, each.dose});
      last_given_[each.ladder] = each.dose;
    }
  }
  planned.minutes = session_minutes(prescriptions, machine_.phases[at(planned.phase)].sessions);
  return planned;
}

/// What a dose is laid beside: the last one of its block; where that is more than two weeks ago, or
/// the block is new, the heaviest of the exercise in these weeks.
const Dose* Fold::dose_before(const Dose& now, Date date) const {
  constexpr date::days two_weeks{14};
  const auto known = given_.find(now.exercise);
  if (known == given_.end()) {
    return nullptr;
  }
  const Given* same = nullptr;
  const Given* heaviest = nullptr;
  for (auto each = known->second.rbegin(); each != known->second.rend(); ++each) {
    const bool recent = each->date + two_weeks >= date;
    if (!recent && same != nullptr) {
      break;
    }
    if (same == nullptr && each->dose->words.block == now.words.block) {
      same = &*each;
    }
    if (recent && (heaviest == nullptr || each->dose->heaviest > heaviest->dose->heaviest)) {
      heaviest = &*each;
    }
  }
  const bool current = same != nullptr && same->date + two_weeks >= date;
  const Given* before = current || heaviest == nullptr ? same : heaviest;
  return before == nullptr ? nullptr : before->dose;
}

engine::SessionEvent Fold::calm_event(const Uses& uses, const FoldedSession& planned, int ordinal,
                                      const std::vector<Uses>& all) {
  engine::SessionEvent event;
  for (std::size_t each = 0; each < uses.size(); ++each) {
    const int ladder = uses[each].use->ladder;
    bool last = true;
    for (std::size_t later = at(ordinal) + 1; later < all.size(); ++later) {
      last = last && !holds_ladder(all[later], ladder);
    }
    engine::Answer answer;
    answer.performed = performed(uses[each], true, planned.date, last);
    answer.held = planned.doses[each].dose->prescribed.lessened || !may_rise(ladder, planned.date);
    event.answers.push_back({ladder, answer});
  }
  return event;
}

/// Whether so many sessions or weeks were held on a rung as the calm plan expects to need.
bool Fold::expected_by_now(int ladder, const engine::Rung& rung, bool last_of_week) const {
  if (rung.expect_sessions > 0) {
    const auto here = on_rung_.find(ladder);
    return (here == on_rung_.end() ? 0 : here->second) + 1 >= rung.expect_sessions;
  }
  const auto since = rung_since_.find(ladder);
  const int weeks = week_ - (since == rung_since_.end() ? 1 : since->second) + 1;
  return rung.expect_weeks == 0 || (last_of_week && weeks >= rung.expect_weeks);
}

/// The performance gate of the rung. The calm plan passes it at the pace the file expects, at the
/// end of a week, once the weeks, rows and sessions that it names are there; the log passes it by
/// what was reported.
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
  if (calm && !expected_by_now(index, rung, last_of_week)) {
    return false;
  }
  if (!calm && rung.when.empty()) {
    return engine::default_gate(chart_.sessions[index]) == engine::Truth::yes;
  }
  engine::Facts seen = facts({.ladders = {}, .phase = active.phase}, calm, Asked::in_week, date);
  seen.ladder = index;
  return engine::evaluate(rung.when, seen) == engine::Truth::yes;
}

}  // namespace titrate
