#include "planner/plan/log_prefix.h"

#include <algorithm>
#include <set>

namespace titrate {
namespace {

std::set<int> voided_entries(const CheckIns& log) {
  std::set<int> voided;
  for (const CheckIn& each : log.entries) {
    if (const auto* entry = std::get_if<VoidEntry>(&each.entry)) {
      voided.insert(entry->entry);
    }
  }
  return voided;
}

bool is_about_a_session(const CheckIn& entry) {
  return std::holds_alternative<SessionEntry>(entry.entry) ||
         std::holds_alternative<MissedEntry>(entry.entry);
}

}  // namespace

CheckIns log_before(const CheckIns& log, Date day) {
  const auto first =
      std::ranges::find_if(log.entries, [&](const CheckIn& each) { return each.date >= day; });
  CheckIns before;
  before.path = log.path;
  before.entries.assign(log.entries.begin(), first);
  return before;
}

std::optional<Date> latest_check_in(const CheckIns& log) {
  std::optional<Date> latest;
  for (const CheckIn& each : log.entries) {
    latest = latest ? std::max(*latest, each.date) : each.date;
  }
  return latest;
}

std::optional<Date> since_previous(const CheckIns& log, Date as_of) {
  const std::set<int> voided = voided_entries(log);
  std::optional<Date> of_session;
  std::optional<Date> of_any;
  int number = 0;
  for (const CheckIn& each : log.entries) {
    ++number;
    if (each.date > as_of || voided.contains(number)) {
      continue;
    }
    of_any = of_any ? std::max(*of_any, each.date) : each.date;
    if (is_about_a_session(each)) {
      of_session = of_session ? std::max(*of_session, each.date) : each.date;
    }
  }
  return of_session ? of_session : of_any;
}

}  // namespace titrate
