#include <algorithm>
#include <cstdlib>

#include "planner/plan/due.h"
#include "planner/plan/fold.h"
#include "planner/schedule/starts.h"

namespace titrate {
namespace {

constexpr int days_a_week = 7;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// The usual time of a day where a session of so many minutes fits, else the first that does.
std::optional<ClockTime> start_on(const schedule::Day& day, int minutes) {
  const auto fits = [&](const Window& window, int start) {
    return window.from.minutes <= start && start + minutes <= window.to.minutes;
  };
  for (const Window& window : day.windows) {
    if (day.usual && fits(window, day.usual->minutes)) {
      return day.usual;
    }
  }
  for (const Window& window : day.windows) {
    if (fits(window, window.from.minutes)) {
      return window.from;
    }
  }
  return std::nullopt;
}

}  // namespace

/// Weeks and months count from the day the programme counts from, whatever holds the phases back.
void Fold::find_dated() {
  dated_.clear();
  const Date origin = machine_.counted_from.value_or(patient_.start);
  for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
    const engine::PhasePlan& plan = machine_.phases[at(kinds_[kind].phase)];
    if (!plan.dated() || kinds_[kind].at_home) {
      continue;
    }
    for (const int week : plan.at_weeks) {
      dated_.push_back({static_cast<int>(kind), origin + date::days{days_a_week * week}});
    }
    for (const int month : plan.at_months) {
      dated_.push_back({static_cast<int>(kind), months_later(origin, month)});
    }
  }
  std::erase_if(dated_, [&](const DatedSession& each) { return each.date < patient_.start; });
  std::ranges::stable_sort(dated_, {}, &DatedSession::date);
}

bool Fold::dated_ahead() const {
  return !dated_.empty() && dated_.back().date >= first_day(week_ + 1);
}

/// What a single dated session holds: its blocks where the patient stands on them.
Fold::Uses Fold::uses_of_dated(int kind) const {
  Uses uses;
  const int phase = kinds_[at(kind)].phase;
  for (const engine::Use& use : machine_.phases[at(phase)].uses) {
    const engine::Position& position = state_.positions[at(use.ladder)];
    if (!position.held_back && !position.left && (!use.enter || position.entered)) {
      uses.push_back({phase, &use});
    }
  }
  return uses;
}

/// Whether a slot is far enough from the sessions around it; next week's first is taken to lie
/// where this week's does.
bool Fold::keeps_gaps(const schedule::Slot& slot, const std::vector<schedule::Slot>& slots) const {
  const auto apart = [&](int kind, int day, const std::optional<ClockTime>& start) {
    const Gap gap = gaps_[at(kind)][at(slot.kind)];
    constexpr int minutes_a_day = 24 * 60;
    if (gap.unit == Gap::Unit::days || !slot.start || !start) {
      return std::abs(slot.day - day) * minutes_a_day >= in_minutes(gap);
    }
    const int from = day * minutes_a_day + start->minutes;
    return std::abs(slot.day * minutes_a_day + slot.start->minutes - from) >= in_minutes(gap);
  };
  for (const schedule::Slot& other : slots) {
    if (!apart(other.kind, other.day, other.start)) {
      return false;
    }
  }
  if (!slots.empty()) {
    const schedule::Slot& first = slots.front();
    if (!apart(first.kind, first.day + days_a_week, first.start)) {
      return false;
    }
  }
  for (const FoldedWeek& week : out_.weeks) {
    for (const FoldedSession& session : week.sessions) {
      const auto day = static_cast<int>((session.date - first_day(week_)).count());
      if (!apart(session.kind, day, session.start)) {
        return false;
      }
    }
  }
  return true;
}

/// A dated session goes to the nearest day offered. It takes the place of a session that stands
/// as near as any day that is free and far enough from the others.
void Fold::add_dated(const std::vector<DoneSession>& past, const schedule::WeekRequest& wanted,
                     std::vector<schedule::Slot>& slots) {
  for (const DatedSession& each : dated_) {
    const auto target = static_cast<int>((each.date - first_day(week_)).count());
    const bool held = std::ranges::any_of(
        past, [&](const DoneSession& done) { return done.slot.kind == each.kind; });
    if (target < 0 || target >= days_a_week || held) {
      continue;
    }
    const auto away = [&](int day) { return std::abs(day - target); };
    const int minutes = minutes_of(uses_of_dated(each.kind), each.kind);
    std::optional<schedule::Slot> free;
    for (int day = 0; day < days_a_week; ++day) {
      const schedule::Slot slot{each.kind, day, start_on(wanted.days[at(day)], minutes)};
      const bool open = !wanted.days[at(day)].blocked && slot.start &&
                        std::ranges::find(slots, day, &schedule::Slot::day) == slots.end();
      if (open && (!free || away(day) < away(free->day)) && keeps_gaps(slot, slots)) {
        free = slot;
      }
    }
    const auto place = std::ranges::min_element(slots, {}, [&](const schedule::Slot& slot) {
      return is_dated(slot.kind) ? 2 * days_a_week : away(slot.day);
    });
    const bool stands = place != slots.end() && !is_dated(place->kind);
    if (stands && (!free || away(place->day) <= away(free->day))) {
      place->kind = each.kind;
    } else if (free) {
      slots.push_back(*free);
      std::ranges::sort(slots, {}, &schedule::Slot::day);
    } else {
      out_.dated_without_room.push_back({kinds_[at(each.kind)].phase, each.date});
    }
  }
}

}  // namespace titrate
