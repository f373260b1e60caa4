#include <algorithm>

#include "planner/plan/fold.h"

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

WeekInHand Fold::in_hand(const WeekShape& shape) const {
  return {machine_, state_, kinds_, shape, last_done_};
}

bool Fold::is_dated(int kind) const { return machine_.phases[at(kinds_[at(kind)].phase)].dated(); }

/// What is still to come of a week that is not over, as it was given out.
std::vector<SessionTime> Fold::given_to_come(const std::vector<DoneSession>& past) const {
  std::vector<SessionTime> times;
  if (options_.given == nullptr) {
    return times;
  }
  for (const Ledger::Issued* each : options_.given->standing(week_)) {
    const bool held = std::ranges::find(past, each->number, &DoneSession::number) != past.end();
    if (!held && !is_dated(each->kind) && (past.empty() || each->date > past.back().date)) {
      times.push_back({each->kind, each->date, each->start});
    }
  }
  return times;
}

/// What is done in sessions of the week; `to_come` are known to follow.
std::vector<Fold::Uses> Fold::uses_in(const WeekShape& shape,
                                      const std::vector<DoneSession>& sessions,
                                      const std::vector<SessionTime>& to_come) const {
  std::vector<SessionTime> times;
  for (const DoneSession& each : sessions) {
    if (!is_dated(each.slot.kind)) {
      times.push_back({each.slot.kind, each.date, each.slot.start});
    }
  }
  times.insert(times.end(), to_come.begin(), to_come.end());
  WeekCount count;
  for (const SessionTime& each : times) {
    ++(kinds_[at(each.kind)].at_home ? count.home_days : count.sessions);
  }
  std::vector<Uses> others = uses_of_week(in_hand(shape), times, count);
  std::vector<Uses> uses;
  std::size_t next = 0;
  for (const DoneSession& each : sessions) {
    uses.push_back(is_dated(each.slot.kind) ? uses_of_dated(each.slot.kind)
                                            : std::move(others[next++]));
  }
  return uses;
}

/// Days at home lie around the sessions, which never give way to them.
void Fold::add_home_days(const WeekShape& shape, const std::vector<DoneSession>& past,
                         const schedule::WeekRequest& wanted, std::vector<schedule::Slot>& slots) {
  if (!shape.has_home_days()) {
    return;
  }
  const Date from = first_day(week_);
  schedule::HomeWeek week;
  int sessions = 0;
  int home_days = 0;
  std::optional<int> first;
  const auto take = [&](int day, int kind) {
    const bool at_home = kinds_[at(kind)].at_home;
    home_days += at_home ? 1 : 0;
    sessions += at_home || is_dated(kind) ? 0 : 1;
    first = at_home ? first : std::min(day, first.value_or(day));
    week.taken.push_back(day);
  };
  for (const DoneSession& each : past) {
    take(static_cast<int>((each.date - from).count()), each.slot.kind);
  }
  for (const schedule::Slot& slot : slots) {
    take(slot.day, slot.kind);
  }
  std::ranges::sort(week.taken);
  for (int day = 0; day < 7; ++day) {
    week.free[at(day)] =
        !wanted.days[at(day)].blocked && std::ranges::find(week.taken, day) == week.taken.end();
  }
  week.next_session = first ? *first + 7 : week.next_session;
  week.blocks = home_blocks(in_hand(shape), from, sessions, home_days);
  for (const schedule::Slot& slot : given_places(shape.home_kind, from, past)) {
    week.given.push_back(slot.day);
  }
  for (const int day : schedule::lay_home_days(week)) {
    slots.push_back({shape.home_kind, day, std::nullopt});
  }
  std::ranges::sort(slots, {}, &schedule::Slot::day);
}

/// Whether limits leave nothing of a session.
bool Fold::leaves_nothing(const Uses& uses, Date date) {
  if (!engine::may_hold_back(limits_)) {
    return uses.empty();
  }
  return std::ranges::all_of(book_.session_of(state_, uses, today(date)),
                             [](const Dose* dose) { return dose->prescribed.held_back; });
}

/// A session in which nothing is done is not laid.
void Fold::leave_out_empty(std::vector<DoneSession>& sessions, std::vector<Uses>& uses) {
  std::size_t kept = 0;
  for (std::size_t each = 0; each < sessions.size(); ++each) {
    const bool to_lay = sessions[each].calm && sessions[each].number == 0;
    if (to_lay && leaves_nothing(uses[each], sessions[each].date)) {
      continue;
    }
    if (kept != each) {
      sessions[kept] = std::move(sessions[each]);
      uses[kept] = std::move(uses[each]);
    }
    ++kept;
  }
  sessions.resize(kept);
  uses.resize(kept);
}

/// How many sessions the week wants, now that its days at home are known.
void Fold::settle_wanted(const WeekShape& shape, const std::vector<DoneSession>& sessions,
                         std::size_t left_out) {
  const auto at_home = std::ranges::count_if(
      sessions, [&](const DoneSession& each) { return kinds_[at(each.slot.kind)].at_home; });
  const int others = std::max(0, shape.sessions - static_cast<int>(left_out));
  // Days at home that fill in for sessions without room make the week no longer.
  const int both = std::min(others + static_cast<int>(at_home), shape.days);
  const int wanted = std::max(both, static_cast<int>(sessions.size()));
  out_.weeks.back().wanted = wanted;
  const int excused = shape.days - state_.course.planned;  // cancelled by a rule so far
  state_.course.planned = static_cast<std::uint8_t>(std::max(0, wanted - excused));
}

/// Sessions that no day took. Where too few found room for the week to count, days at home do not
/// make up for them.
int Fold::sessions_without_room(const WeekShape& shape,
                                const std::vector<DoneSession>& sessions) const {
  const int wanted = out_.weeks.back().wanted;
  const auto at_home = std::ranges::count_if(
      sessions, [&](const DoneSession& each) { return kinds_[at(each.slot.kind)].at_home; });
  const auto held = static_cast<std::int64_t>(sessions.size()) - at_home;
  const bool too_few = at_home > 0 && wanted > at_home &&
                       1000 * held < shape.sessions * machine_.pain.adherence.count();
  return too_few ? wanted : std::max(0, wanted - static_cast<int>(sessions.size()));
}

/// Blocks that the week does not hold as often as they accept.
void Fold::note_few_days(const WeekShape& shape, const std::vector<Uses>& uses) {
  if (options_.without_patient || !options_.words || out_.shortfalls.contains(week_)) {
    return;
  }
  const WeekInHand week = in_hand(shape);
  for (const engine::Active& active : shape.uses) {
    const int exercise = machine_.ladders[at(active.use->ladder)].exercise;
    const auto had = static_cast<int>(std::ranges::count_if(uses, [&](const Uses& session) {
      return std::ranges::any_of(session, [&](const engine::Active& each) {
        const bool dated = machine_.phases[at(each.phase)].dated();
        return each.use == active.use ||
               (dated && machine_.ladders[at(each.use->ladder)].exercise == exercise);
      });
    }));
    const int least = std::min(least_days(week, active), shape.days);
    if (had < least) {
      out_.few_days[week_].push_back({active.phase, active.use->ladder, had, least});
    }
  }
}

}  // namespace titrate
