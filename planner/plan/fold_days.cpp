#include <algorithm>

#include "planner/plan/fold.h"
#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool within(const std::vector<DateRange>& ranges, Date day) {
  return std::ranges::any_of(
      ranges, [&](const DateRange& range) { return range.from <= day && day <= range.to; });
}

}  // namespace

/// A past week as it was planned, laid beside what was logged: a session done on another day takes
/// the first planned place that is still free, and a place without an entry was missed.
std::vector<Fold::DoneSession> Fold::past_sessions(const WeekShape& shape) {
  const Date from = first_day(week_);
  const Date last = std::min(from + date::days{6}, as_of_);
  schedule::Placement planned(gaps_, past_before(from));
  static_cast<void>(planned.add_week(request(shape, false)));
  const std::vector<schedule::Slot> slots = planned.best().front();
  std::vector<LogView::Session> logged = log_.sessions(from, last);
  std::vector<DoneSession> sessions;
  for (const LogView::Session& each : logged) {
    sessions.push_back({{slots.empty() ? 0 : slots.front().kind, 0, {}}, each.date, each});
  }
  std::vector<bool> taken(slots.size(), false);
  const auto take_slot = [&](DoneSession& session, bool same_day) {
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
      const bool here = from + date::days{slots[slot].day} == session.date;
      if (!taken[slot] && (here || !same_day)) {
        taken[slot] = true;
        session.slot = slots[slot];
        session.slot.start = here ? slots[slot].start : std::nullopt;
        return true;
      }
    }
    return false;
  };
  std::vector<bool> matched(sessions.size(), false);
  for (std::size_t each = 0; each < sessions.size(); ++each) {
    matched[each] = take_slot(sessions[each], true);
  }
  for (std::size_t each = 0; each < sessions.size(); ++each) {
    matched[each] = matched[each] || take_slot(sessions[each], false);
    sessions[each].slot.day = static_cast<int>((sessions[each].date - from).count());
  }
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    const Date day = from + date::days{slots[slot].day};
    if (!taken[slot] && day < as_of_) {
      DoneSession missed{slots[slot], day, std::nullopt};
      missed.missed = log_.missed_on(day);
      missed.silent = missed.missed == nullptr;
      sessions.push_back(missed);
    }
  }
  std::ranges::stable_sort(sessions, {}, &DoneSession::date);
  if (sessions.empty() && shape.days > 0 && from + date::days{6} < as_of_) {
    out_.shortfalls[week_] = planned.shortfalls(0);  // why nothing was done
  }
  return sessions;
}

std::vector<Fold::DoneSession> Fold::future_sessions(
    const WeekShape& shape, const std::vector<DoneSession>& past,
    const std::vector<std::vector<schedule::Slot>>* dated) {
  const Date from = first_day(week_);
  if (!placement_) {
    horizon_week_ = week_;
    placement_.emplace(gaps_, past_before(as_of_ + date::days{1}));
  }
  schedule::WeekRequest wanted = request(shape, true);
  for (schedule::Wanted& part : wanted.wanted) {
    const auto gone = std::ranges::count_if(
        past, [&](const DoneSession& each) { return each.slot.kind == part.kind; });
    part.count = std::max(0, part.count - static_cast<int>(gone));
  }
  if (wanted.order.size() >= past.size()) {
    wanted.order.erase(wanted.order.begin(),
                       wanted.order.begin() + static_cast<std::ptrdiff_t>(past.size()));
  }
  const std::vector<int> placed = placement_->add_week(wanted);
  const std::size_t index = at(week_ - horizon_week_);
  int accepted = 0;
  int all = 0;
  for (std::size_t part = 0; part < placed.size(); ++part) {
    const WeekShape::Part& asked = shape.parts[part];
    const int gone = asked.count - wanted.wanted[part].count;
    accepted += std::max(0, asked.accept - gone);
    all += placed[part];
  }
  if (all < accepted && !without_patient_) {
    out_.shortfalls[week_] = placement_->shortfalls(static_cast<int>(index));
  }
  const std::vector<schedule::Slot> slots =
      dated != nullptr && index < dated->size() ? (*dated)[index] : placement_->best().back();
  used_.push_back(slots);
  std::vector<DoneSession> sessions;
  for (const schedule::Slot& slot : slots) {
    DoneSession session{slot, from + date::days{slot.day}, std::nullopt};
    session.calm = true;
    sessions.push_back(session);
  }
  return sessions;
}

schedule::WeekRequest Fold::request(const WeekShape& shape, bool block_past) {
  schedule::WeekRequest request;
  for (int index = 0; index < 7; ++index) {
    const Date date = first_day(week_) + date::days{index};
    const auto weekday = at(weekday_index(date));
    schedule::Day& day = request.days[at(index)];
    day.gone = block_past && date < as_of_;
    day.blocked = day.gone || within(patient_.unavailable, date);
    day.windows = patient_.available[weekday];
    day.usual = patient_.usual[weekday];
  }
  for (const WeekShape::Part& part : shape.parts) {
    schedule::Wanted wanted;
    wanted.kind = part.kind;
    wanted.count = part.count;
    wanted.minutes = minutes_of(shape, part);
    wanted.needs_window = part.timed;
    wanted.per_week = part.count;
    request.wanted.push_back(wanted);
  }
  request.order = shape.order;
  return request;
}

std::vector<schedule::Past> Fold::past_before(Date day) const {
  const auto origin = static_cast<int>((first_day(week_) - patient_.start).count());
  const auto limit = static_cast<int>((day - patient_.start).count());
  std::vector<schedule::Past> before;
  for (schedule::Past past : past_) {
    if (past.day < limit) {
      past.day -= origin;
      before.push_back(past);
    }
  }
  return before;
}

void Fold::remember(const DoneSession& session) {
  const auto day = static_cast<int>((session.date - patient_.start).count());
  past_.push_back({session.slot.kind, day, session.slot.start, 0});
}

/// The longest session of its kind this week: what has to fit.
int Fold::minutes_of(const WeekShape& shape, const WeekShape::Part& part) {
  int longest = 0;
  Uses before;
  for (int ordinal = 0; ordinal < part.count; ++ordinal) {
    const Uses uses = uses_in_session(machine_, state_, kinds_, shape, part.kind, ordinal, ordinal);
    if (std::ranges::equal(uses, before, {}, &engine::Active::use, &engine::Active::use)) {
      continue;  // the same as the one before it
    }
    std::vector<Prescription> prescriptions;
    for (const engine::Active& active : uses) {
      prescriptions.push_back(prescription_of(active));
    }
    before = uses;
    const Sessions& sessions = machine_.phases[at(kinds_[at(part.kind)].phase)].sessions;
    longest = std::max(longest, session_minutes(prescriptions, sessions));
  }
  return longest;
}

}  // namespace titrate
