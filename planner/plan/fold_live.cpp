#include <algorithm>

#include "planner/plan/fold.h"
#include "planner/plan/wording.h"

namespace titrate {
namespace {

using engine::Effect;
using engine::Mode;
using engine::PhaseState;

void first(int& known, int week) { known = known == 0 ? week : known; }

/// Whether the course has come to a phase that only somebody ends, or to its end.
bool is_over(const engine::Machine& machine, const engine::State& state) {
  if (state.course.mode == Mode::done) {
    return true;
  }
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const bool open = state.course.phases[phase].status == PhaseState::Status::open;
    if (open && !machine.phases[phase].max && !machine.phases[phase].dated()) {
      return true;
    }
  }
  return false;
}

}  // namespace

Fold::DoneSession Fold::ask(const schedule::Slot& slot, const Respond& respond) {
  DoneSession session;
  session.slot = slot;
  session.date = first_day(week_) + date::days{slot.day};
  session.number = ++asked_sessions_;
  Reply reply = respond({session.number, week_, session.date});
  if (reply.missed) {
    session.silent = true;
    return session;
  }
  asked_.push_back(std::move(reply.entry));
  LogView::Session logged;
  logged.date = session.date;
  logged.entry = &asked_.back();
  logged.morning = reply.morning;
  logged.morning_stiffness = reply.stiffness;
  logged.effusion_after = logged.entry->effusion.after;
  logged.girth_after = logged.entry->girth.after;
  session.logged = logged;
  return session;
}

void Fold::live_week(const Respond& respond, CourseEnd& end) {
  begin_week();
  const WeekShape shape = out_.shapes[week_];
  std::vector<DoneSession> sessions;
  Date from = first_day(week_);
  constexpr std::size_t days_a_week = 7;
  while (sessions.size() < days_a_week) {
    schedule::Placement placement(gaps_, past_before(from));
    const schedule::WeekRequest wanted = request(shape, sessions, from);
    static_cast<void>(placement.add_week(wanted));
    std::vector<schedule::Slot> slots = placement.best().front();
    add_dated(sessions, wanted, slots);
    add_home_days(shape, sessions, wanted, slots);
    if (slots.empty()) {
      break;
    }
    std::vector<SessionTime> to_come;
    for (std::size_t later = 1; later < slots.size(); ++later) {
      const schedule::Slot& slot = slots[later];
      to_come.push_back({slot.kind, first_day(week_) + date::days{slot.day}, slot.start});
    }
    std::erase_if(to_come, [&](const SessionTime& each) { return is_dated(each.kind); });
    const auto ordinal = static_cast<int>(sessions.size());
    sessions.push_back(ask(slots.front(), respond));
    run_session(shape, sessions.back(), ordinal, uses_in(shape, sessions, to_come));
    end.sessions += sessions.back().logged ? 1 : 0;
    from = sessions.back().date + date::days{1};
  }
  settle_wanted(shape, sessions, 0);
  end_week(shape, sessions);
}

void Fold::note_course(const engine::State& before, const engine::Moved& moved,
                       CourseEnd& end) const {
  const auto count = [&](Effect::Kind kind) {
    return static_cast<int>(std::ranges::count(moved.effects, kind, &Effect::kind));
  };
  const bool bad = std::ranges::any_of(
      moved.effects, [](const Effect& effect) { return engine::is_bad(effect.response); });
  if (bad) {
    ++end.eases;
    first(end.first_ease, week_);
  }
  if (count(Effect::Kind::swap) > 0) {
    ++end.swaps;
    first(end.first_swap, week_);
  }
  if (moved.week_held) {
    ++end.holds;
    first(end.first_hold, week_);
  }
  if (std::ranges::find(moved.closed, 0) != moved.closed.end()) {
    first(end.first_phase, week_);
  }
  const auto referred = [](const engine::State& state) {
    return state.course.mode == Mode::referred ||
           std::ranges::any_of(state.exercises, &engine::Debts::referred);
  };
  if (!referred(before) && referred(state_)) {
    first(end.referred, week_);
  }
}

CourseEnd Fold::run_live(int weeks, const Respond& respond, Folded* folded) {
  start();
  asked_.clear();
  asked_sessions_ = 0;
  CourseEnd end;
  course_ = &end;
  while (week_ < weeks && state_.course.mode == Mode::active && end.referred == 0 &&
         !is_over(machine_, state_)) {
    ++week_;
    live_week(respond, end);
  }
  course_ = nullptr;
  end.weeks = week_;
  end.how = end.referred > 0                     ? CourseEnd::How::referred
            : state_.course.mode == Mode::review ? CourseEnd::How::review
            : is_over(machine_, state_)          ? CourseEnd::How::finished
                                                 : CourseEnd::How::unfinished;
  out_.state = state_;
  if (folded != nullptr) {
    *folded = std::move(out_);
  }
  return end;
}

CourseEnd simulate(const Condition& condition, const engine::Machine& machine, const Case& patient,
                   int weeks, const Respond& respond, Plan* plan) {
  const CheckIns nothing;
  const LogView log{nothing};
  DoseBook book{machine, patient.side};
  constexpr date::days never{7 * 1000};
  FoldOptions options;
  options.as_of = patient.start + never;
  options.words = plan != nullptr;
  Fold fold{condition, machine, patient, log, book, options};
  Folded folded;
  const CourseEnd end = fold.run_live(weeks, respond, &folded);
  if (plan != nullptr) {
    plan->weeks = worded(folded.weeks, machine);
    plan->decisions = std::move(folded.decisions);
    plan->shut = std::move(folded.shut);
  }
  return end;
}

}  // namespace titrate
