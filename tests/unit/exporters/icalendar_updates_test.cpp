#include <map>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "planner/exporters/exporters.h"
#include "tests/unit/exporters/icalendar_lint.h"
#include "tests/unit/plan/planned.h"

/// A calendar that is exported, and exported again after check-ins.
namespace titrate {
namespace {

using test::day;

/// The VEVENTs of a file by their UIDs; the test fails when one stands twice.
using Events = std::map<std::string, std::string>;

std::string value_of(const std::string& event, const std::string& name) {
  const auto begin = event.find("\r\n" + name);
  if (begin == std::string::npos) return {};
  const auto colon = event.find(':', begin);
  return event.substr(colon + 1, event.find("\r\n", colon) - colon - 1);
}

int sequence_of(const std::string& event) { return std::stoi(value_of(event, "SEQUENCE")); }

Events events_of(const Plan& plan, CalendarDetail detail = CalendarDetail::dose) {
  ExportOptions options;
  options.calendar.detail = detail;
  const auto result = write_icalendar(plan, options);
  REQUIRE(result.error.empty());
  CHECK(test::lint_icalendar(result.bytes) == std::vector<std::string>{});
  CHECK(write_icalendar(plan, options).bytes == result.bytes);
  Events events;
  const std::string last = "END:VEVENT\r\n";
  for (auto from = result.bytes.find("BEGIN:VEVENT"); from != std::string::npos;
       from = result.bytes.find("BEGIN:VEVENT", from + 1)) {
    const auto event =
        result.bytes.substr(from, result.bytes.find(last, from) + last.size() - from);
    CHECK(events.emplace(value_of(event, "UID"), event).second);
  }
  return events;
}

/// Every event that is in both files: the same bytes under the same sequence, other bytes under a
/// higher one and a later stamp; nothing is forgotten.
void check_update(const Events& before, const Events& after) {
  for (const auto& [uid, was] : before) {
    INFO(was);
    const auto now = after.find(uid);
    REQUIRE(now != after.end());
    INFO(now->second);
    if (now->second == was) continue;
    CHECK(sequence_of(now->second) > sequence_of(was));
    CHECK(value_of(now->second, "DTSTAMP") > value_of(was, "DTSTAMP"));
    CHECK(value_of(now->second, "DTSTAMP") == value_of(now->second, "LAST-MODIFIED"));
  }
}

const std::string logged = R"(
  - {date: 2026-11-23, pain: {during: 2, after: 2, morning: 2}, done: all}
  - {date: 2026-11-25, pain: {during: 3, after: 3, morning: 3}, done: all}
  - {date: 2026-11-27, pain: {during: 2, after: 2, morning: 3}, done: all}
  - {date: 2026-11-30, pain: {during: 2, after: 2, morning: 2}, done: all}
  - {date: 2026-12-02, pain: {during: 6, after: 5, morning: 5}, done: 80 %}
  - {date: 2026-12-07, pain: {during: 2, after: 2, morning: 3}, done: all}
  - {date: 2026-12-09, missed: travel}
  - {date: 2026-12-11, pain: {during: 2, after: 1, morning: 2}, done: all}
)";

/// A log up to a day, and the plan looked at on that day.
Plan plan_on(const std::string& today) {
  CheckIns log = test::log_of(logged);
  std::erase_if(log.entries, [&](const CheckIn& entry) { return entry.date > day(today); });
  return test::plan_of(test::achilles(), test::example("runner"), log, today);
}

/// How many events of two files differ, and in what.
struct Differences {
  int same = 0;
  int added = 0;
  int moved = 0;
  int eased = 0;
  int cancelled = 0;
};

void count(Differences& found, const Events& before, const Events& after) {
  found.added += static_cast<int>(after.size() - before.size());
  for (const auto& [uid, was] : before) {
    const auto& now = after.at(uid);
    const auto differs = [&](const std::string& name) {
      return value_of(was, name) != value_of(now, name);
    };
    found.same += now == was ? 1 : 0;
    found.moved += differs("DTSTART") ? 1 : 0;
    found.eased += differs("DESCRIPTION") ? 1 : 0;
    found.cancelled += differs("STATUS") && value_of(now, "STATUS") == "CANCELLED" ? 1 : 0;
  }
}

TEST_CASE("a log that moves, eases, cancels and adds sessions raises the sequences of those only") {
  auto before = events_of(plan_on("2026-11-23"));
  Differences found;
  for (const char* today : {"2026-11-25", "2026-12-01", "2026-12-03", "2026-12-04", "2026-12-09",
                            "2026-12-14", "2026-12-17", "2026-12-21", "2027-01-02"}) {
    auto after = events_of(plan_on(today));
    check_update(before, after);
    count(found, before, after);
    before = std::move(after);
  }
  CHECK(found.same > 100);
  CHECK(found.added > 0);
  CHECK(found.moved > 0);
  CHECK(found.eased > 0);
  CHECK(found.cancelled > 0);
}

TEST_CASE("a session that is not touched by a log keeps every byte") {
  const auto before = events_of(plan_on("2026-11-23"));
  const auto after = events_of(plan_on("2026-11-24"));
  int same = 0;
  for (const auto& [uid, was] : before) same += after.at(uid) == was ? 1 : 0;
  CHECK(same >= 40);
}

}  // namespace
}  // namespace titrate
