#include "planner/plan/log_view.h"

#include <algorithm>
#include <set>

namespace titrate {
namespace {

constexpr date::days one_day{1};

template <class Entry>
bool is(const CheckIn* each) {
  return std::holds_alternative<Entry>(each->entry);
}

void lay_over(LogView::Session& session, const MorningEntry& morning, int line) {
  session.morning = session.morning ? session.morning : std::optional{morning.pain};
  const auto newer = [](std::optional<int>& known, const std::optional<int>& said) {
    known = said ? said : known;
  };
  newer(session.morning_stiffness, morning.stiffness_minutes);
  newer(session.effusion_after, morning.effusion);
  newer(session.girth_after, morning.girth);
  session.morning_line = line;
}

}  // namespace

LogView::LogView(const CheckIns& log, std::size_t count) {
  count = std::min(count, log.entries.size());
  std::set<int> voided;
  for (std::size_t each = 0; each < count; ++each) {
    if (const auto* entry = std::get_if<VoidEntry>(&log.entries[each].entry)) {
      voided.insert(entry->entry);
    }
  }
  for (std::size_t each = 0; each < count; ++each) {
    const CheckIn& entry = log.entries[each];
    if (!voided.contains(static_cast<int>(each) + 1) && !is<VoidEntry>(&entry)) {
      entries_.push_back(&entry);
    }
  }
  // An entry that takes the place of a voided one stands later in the file than its day.
  std::ranges::stable_sort(entries_, {}, [](const CheckIn* entry) { return entry->date; });
}

std::pair<LogView::Entries::const_iterator, LogView::Entries::const_iterator> LogView::within(
    Date from, Date to) const {
  const auto day = [](const CheckIn* entry) { return entry->date; };
  const auto first = std::ranges::lower_bound(entries_, from, {}, day);
  return {first, std::ranges::upper_bound(first, entries_.end(), to, {}, day)};
}

std::vector<LogView::Session> LogView::sessions(Date from, Date to) const {
  std::vector<Session> found;
  const auto [first, end] = within(from, to);
  for (auto each = first; each != end; ++each) {
    const auto* entry = std::get_if<SessionEntry>(&(*each)->entry);
    if (entry == nullptr) {
      continue;
    }
    Session session;
    session.date = (*each)->date;
    session.entry = entry;
    session.line = (*each)->line;
    session.morning = entry->pain.morning;
    session.morning_stiffness = entry->stiffness_minutes;
    session.effusion_after = entry->effusion.after;
    session.girth_after = entry->girth.after;
    const auto [next, last] = within(session.date + one_day, session.date + one_day);
    for (auto other = next; other != last; ++other) {
      if (const auto* morning = std::get_if<MorningEntry>(&(*other)->entry)) {
        lay_over(session, *morning, (*other)->line);
      }
    }
    found.push_back(session);
  }
  return found;
}

std::vector<const CheckIn*> LogView::others(Date from, Date to) const {
  std::vector<const CheckIn*> found;
  const auto [first, end] = within(from, to);
  std::copy_if(first, end, std::back_inserter(found), [](const CheckIn* each) {
    return !is<SessionEntry>(each) && !is<MissedEntry>(each);
  });
  return found;
}

const CheckIn* LogView::missed_on(Date date) const {
  const auto [first, end] = within(date, date);
  const auto found = std::find_if(first, end, is<MissedEntry>);
  return found == end ? nullptr : *found;
}

bool LogView::session_on(Date date) const {
  const auto [first, end] = within(date, date);
  return std::any_of(first, end, is<SessionEntry>);
}

bool LogView::is_late(const CheckIn& morning) const { return !session_on(morning.date - one_day); }

}  // namespace titrate
