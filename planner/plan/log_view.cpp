#include "planner/plan/log_view.h"

#include <algorithm>
#include <set>

namespace titrate {
namespace {

constexpr date::days one_day{1};

}  // namespace

LogView::LogView(const CheckIns& log) {
  std::set<int> voided;
  for (const CheckIn& each : log.entries) {
    if (const auto* entry = std::get_if<VoidEntry>(&each.entry)) {
      voided.insert(entry->entry);
    }
  }
  int number = 0;
  for (const CheckIn& each : log.entries) {
    ++number;
    if (!voided.contains(number) && !std::holds_alternative<VoidEntry>(each.entry)) {
      entries_.push_back(&each);
    }
  }
}

std::vector<LogView::Session> LogView::sessions(Date from, Date to) const {
  std::vector<Session> found;
  for (const CheckIn* each : entries_) {
    const auto* entry = std::get_if<SessionEntry>(&each->entry);
    if (entry == nullptr || each->date < from || each->date > to) {
      continue;
    }
    Session session{each->date, entry, each->line, entry->pain.morning, entry->stiffness_minutes};
    for (const CheckIn* other : entries_) {
      const auto* morning = std::get_if<MorningEntry>(&other->entry);
      if (morning != nullptr && other->date == each->date + one_day) {
        session.morning = session.morning ? session.morning : std::optional{morning->pain};
        session.morning_stiffness =
            morning->stiffness_minutes ? morning->stiffness_minutes : session.morning_stiffness;
      }
    }
    found.push_back(session);
  }
  return found;
}

std::vector<const CheckIn*> LogView::others(Date from, Date to) const {
  std::vector<const CheckIn*> found;
  std::ranges::copy_if(entries_, std::back_inserter(found), [&](const CheckIn* each) {
    return each->date >= from && each->date <= to &&
           !std::holds_alternative<SessionEntry>(each->entry) &&
           !std::holds_alternative<MissedEntry>(each->entry);
  });
  return found;
}

const CheckIn* LogView::missed_on(Date date) const {
  const auto found = std::ranges::find_if(entries_, [&](const CheckIn* each) {
    return each->date == date && std::holds_alternative<MissedEntry>(each->entry);
  });
  return found == entries_.end() ? nullptr : *found;
}

bool LogView::is_late(const CheckIn& morning) const {
  return std::ranges::none_of(entries_, [&](const CheckIn* each) {
    return std::holds_alternative<SessionEntry>(each->entry) &&
           each->date + one_day == morning.date;
  });
}

}  // namespace titrate
