#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "planner/exporters/exporters.h"
#include "tests/property/drawn_plans.h"

/// What must hold between the calendars that one log leads through.
namespace titrate {
namespace {

using test::Drawn;
using test::Faults;

std::string value_of(const std::string& event, const std::string& name) {
  const auto begin = event.find("\r\n" + name + ':');
  if (begin == std::string::npos) return {};
  const auto value = begin + name.size() + 3;
  return event.substr(value, event.find("\r\n", value) - value);
}

/// The VEVENTs of a plan's calendar by their UIDs.
std::map<std::string, std::string> events_of(const Plan& plan, Faults& faults) {
  ExportOptions options;
  options.calendar.detail = CalendarDetail::full;
  const auto bytes = write_icalendar(plan, options).bytes;
  const std::string end = "END:VEVENT\r\n";
  std::map<std::string, std::string> events;
  for (auto at = bytes.find("BEGIN:VEVENT"); at != std::string::npos;
       at = bytes.find("BEGIN:VEVENT", at + 1)) {
    auto event = bytes.substr(at, bytes.find(end, at) + end.size() - at);
    const auto uid = value_of(event, "UID");
    if (!events.emplace(uid, std::move(event)).second) faults.push_back(uid + " stands twice");
  }
  return events;
}

/// An event without its revision. What was changed on the day of a look may be dated a day later
/// by the next one, when the silence of that day has become known.
std::string content_of(const std::string& event) {
  return event.substr(0, event.find("DTSTAMP:")) + event.substr(event.find("\r\nDTSTART"));
}

Plan plan_on(const Drawn& drawn, Date day) {
  test::RandomCase cut = drawn.its;
  cut.as_of = day;
  std::erase_if(cut.log.entries, [&](const CheckIn& entry) { return entry.date > day; });
  return test::plan_of(cut);
}

TEST_CASE(
    "an event of a calendar keeps every byte or gets a higher sequence, and none is forgotten",
    "[replayed]") {
  constexpr int length = 5;
  test::CaseMaker maker{31};
  int changed = 0;
  int kept = 0;
  int raised_for_nothing = 0;
  test::check_all([&](const Drawn& drawn) {
    Faults faults;
    const auto days = static_cast<int>((drawn.its.as_of - drawn.its.patient.start).count());
    if (drawn.its.log.entries.empty() || days < length || !maker.one_in(3)) return faults;
    const Date first = drawn.its.patient.start + date::days{maker.number(days - length + 1)};
    const auto before = events_of(plan_on(drawn, first), faults);
    const Plan later = plan_on(drawn, first + date::days{length});
    if (later.result == Plan::Result::refused) return faults;
    const auto after = events_of(later, faults);
    for (const auto& [uid, was] : before) {
      const auto now = after.find(uid);
      if (now == after.end()) {
        faults.push_back("forgotten: " + was);
      } else if (content_of(now->second) == content_of(was)) {
        ++kept;
        if (value_of(now->second, "SEQUENCE") != value_of(was, "SEQUENCE")) ++raised_for_nothing;
      } else {
        ++changed;
        const int rise =
            std::stoi(value_of(now->second, "SEQUENCE")) - std::stoi(value_of(was, "SEQUENCE"));
        if (rise <= 0) faults.push_back("under the same sequence: " + was + now->second);
        if (value_of(now->second, "DTSTAMP") < value_of(was, "DTSTAMP"))
          faults.push_back("stamped earlier: " + was + now->second);
      }
    }
    return faults;
  });
  CHECK(changed > 100);
  CHECK(kept > 1000);
  // Two changes between the two looks may undo each other.
  CHECK(raised_for_nothing * 10 < changed);
}

}  // namespace
}  // namespace titrate
