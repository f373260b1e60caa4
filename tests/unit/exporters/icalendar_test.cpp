#include <string>

#include <catch2/catch.hpp>

#include "planner/exporters/exporters.h"
#include "tests/support/golden.h"
#include "tests/unit/exporters/calendar_plans.h"
#include "tests/unit/exporters/icalendar_lint.h"

namespace titrate {
namespace {

using test::at;
using test::check_golden;
using test::day;
using test::lint_icalendar;
using test::plan_of;
using test::session;
using Status = PlannedSession::Status;

std::string calendar(const Plan& plan) {
  const auto result = write_icalendar(plan, {});
  CHECK(result.error.empty());
  CHECK(lint_icalendar(result.bytes) == std::vector<std::string>{});
  return result.bytes;
}

bool has(const std::string& bytes, const std::string& line) {
  return bytes.find("\r\n" + line + "\r\n") != std::string::npos;
}

TEST_CASE("the lint sees what is wrong with a calendar") {
  const auto good = calendar(plan_of("Europe/Copenhagen", day(2026, 11, 23), day(2026, 11, 29),
                                     {session(1, day(2026, 11, 23), at(7, 0))}));
  const auto broken = [&](const std::string& what, const std::string& by) {
    auto bytes = good;
    bytes.replace(bytes.find(what), what.size(), by);
    return lint_icalendar(bytes).size();
  };
  CHECK(broken("\r\n", "\n") == 1);
  CHECK(broken("VERSION:2.0\r\n", "") == 1);
  CHECK(broken("DTEND;TZID=Europe/Copenhagen:20261123T0740",
               "DTEND;TZID=Europe/Copenhagen:20261123T0700") == 1);
  CHECK(broken("TZID:Europe/Copenhagen", "TZID:Europe/Oslo") == 1);
  CHECK(broken("CLASS:PRIVATE", "CLASS:" + std::string(70, 'x')) == 1);
  CHECK(broken("SEQUENCE:0\r\n", "SEQUENCE:0\r\nSEQUENCE:1\r\n") == 1);
}

TEST_CASE("sessions in Copenhagen around the end of the year") {
  auto late = session(3, day(2027, 1, 2), at(23, 50));
  late.sequence = 2;
  late.changed = day(2026, 12, 28);
  late.prescriptions[0].title = "Hæl, løft; \"stående\" \\ på trin";
  check_golden("exporters/copenhagen.ics",
               calendar(plan_of("Europe/Copenhagen", day(2026, 12, 28), day(2027, 1, 3),
                                {session(1, day(2026, 12, 28), at(7, 0)),
                                 session(2, day(2026, 12, 30), std::nullopt), late})));
}

TEST_CASE("sessions in New York keep their wall clock across a change of the clocks") {
  const auto bytes = calendar(
      plan_of("America/New_York", day(2027, 3, 8), day(2027, 3, 21),
              {session(1, day(2027, 3, 13), at(18, 0)), session(2, day(2027, 3, 15), at(18, 0))}));
  CHECK(has(bytes, "DTSTART;TZID=America/New_York:20270313T180000"));
  CHECK(has(bytes, "DTSTART;TZID=America/New_York:20270315T180000"));
  check_golden("exporters/new-york.ics", bytes);
}

TEST_CASE("a zone that never changes has one onset") {
  check_golden("exporters/kathmandu.ics",
               calendar(plan_of("Asia/Kathmandu", day(2026, 11, 23), day(2026, 11, 29),
                                {session(1, day(2026, 11, 23), at(6, 15))})));
}

TEST_CASE("a session in a skipped or a repeated hour is written in UTC") {
  const auto gap = calendar(
      plan_of("Europe/Copenhagen", day(2027, 3, 22), day(2027, 3, 28),
              {session(1, day(2027, 3, 28), at(2, 30)), session(2, day(2027, 3, 28), at(1, 40))}));
  CHECK(has(gap, "DTSTART:20270328T013000Z"));
  CHECK(has(gap, "DTEND:20270328T021000Z"));
  CHECK(has(gap, "DTSTART:20270328T004000Z"));
  CHECK(has(gap, "DTEND:20270328T012000Z"));
  check_golden("exporters/gap-hour.ics", gap);

  const auto overlap = calendar(
      plan_of("Europe/Copenhagen", day(2026, 10, 19), day(2026, 10, 25),
              {session(1, day(2026, 10, 25), at(2, 30)), session(2, day(2026, 10, 25), at(3, 0))}));
  CHECK(has(overlap, "DTSTART:20261025T003000Z"));
  CHECK(has(overlap, "DTEND:20261025T011000Z"));
  CHECK(has(overlap, "DTSTART;TZID=Europe/Copenhagen:20261025T030000"));
}

TEST_CASE("Dublin's summer is its daylight time") {
  const auto bytes = calendar(plan_of("Europe/Dublin", day(2026, 11, 23), day(2026, 11, 29), {}));
  CHECK(has(bytes,
            "BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
            "\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100"));
}

TEST_CASE("a zone whose rule is no nth weekday gets its changes one by one") {
  // The first Sunday after the 1st: sometimes the first of the month, sometimes the second.
  const auto bytes = calendar(plan_of("America/Santiago", day(2027, 1, 4), day(2027, 2, 28), {}));
  CHECK(bytes.find("RRULE") == std::string::npos);
  CHECK(has(bytes,
            "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:-0300\r\n"
            "TZOFFSETTO:-0300"));
  CHECK(has(bytes,
            "BEGIN:DAYLIGHT\r\nDTSTART:20260906T000000\r\nTZOFFSETFROM:-0400\r\n"
            "TZOFFSETTO:-0300"));
  CHECK(has(bytes, "DTSTART:20270404T000000"));
  CHECK(bytes.find("20270905") == std::string::npos);
}

TEST_CASE("without a time zone the times float") {
  const auto bytes = calendar(
      plan_of("", day(2026, 11, 23), day(2026, 11, 29), {session(1, day(2026, 11, 23), at(7, 0))}));
  CHECK(has(bytes, "DTSTART:20261123T070000"));
  CHECK(has(bytes, "DTEND:20261123T074000"));
  CHECK(bytes.find("VTIMEZONE") == std::string::npos);
}

TEST_CASE("a plan without sessions is still a calendar") {
  const auto bytes = calendar(plan_of("", day(2026, 11, 23), day(2026, 11, 29), {}));
  CHECK(has(bytes, "TZID:Etc/UTC"));
  CHECK(bytes.find("VEVENT") == std::string::npos);
}

TEST_CASE("a cancelled session stays, says so and frees its time") {
  auto cancelled = session(9, day(2026, 12, 12), at(7, 0));
  cancelled.status = Status::cancelled;
  cancelled.sequence = 1;
  const auto bytes = calendar(
      plan_of("Europe/Copenhagen", day(2026, 12, 7), day(2026, 12, 13), {std::move(cancelled)}));
  CHECK(has(bytes, "STATUS:CANCELLED"));
  CHECK(has(bytes, "SEQUENCE:1"));
  CHECK(has(bytes, "TRANSP:TRANSPARENT"));
  CHECK(has(bytes, "SUMMARY:Cancelled: Session 9: 1 exercise\\, 40 min"));
  check_golden("exporters/cancelled.ics", bytes);
}

TEST_CASE("a session that was missed stays as it was given out") {
  auto missed = session(9, day(2026, 12, 12), at(7, 0));
  const auto planned =
      calendar(plan_of("Europe/Copenhagen", day(2026, 12, 7), day(2026, 12, 13), {missed}));
  missed.status = Status::missed;
  CHECK(calendar(plan_of("Europe/Copenhagen", day(2026, 12, 7), day(2026, 12, 13), {missed})) ==
        planned);
}

TEST_CASE("the second time of a day is an event of its own, without an hour") {
  auto twice = session(1, day(2026, 11, 23), at(7, 0));
  twice.prescriptions[0].times_per_day = 2;
  const auto uid = twice.uid;
  const auto bytes =
      calendar(plan_of("Europe/Copenhagen", day(2026, 11, 23), day(2026, 11, 29), {twice}));
  CHECK(has(bytes, "UID:" + uid));
  CHECK(has(bytes, "UID:" + session_uid(uid, 2)));
  CHECK(has(bytes, "DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261124"));
  CHECK(has(bytes, "SUMMARY:Session 1\\, second time today: 1 exercise"));
  check_golden("exporters/twice-a-day.ics", bytes);

  twice.start.reset();
  const auto any_time =
      calendar(plan_of("Europe/Copenhagen", day(2026, 11, 23), day(2026, 11, 29), {twice}));
  CHECK(any_time.find(session_uid(uid, 2)) == std::string::npos);
  CHECK(has(any_time, "SUMMARY:Session 1: 1 exercise\\, 40 min\\, twice a day"));
  check_golden("exporters/all-day.ics", any_time);
}

TEST_CASE("the second time of a day is cancelled once the session is done less often") {
  auto once = session(1, day(2026, 11, 23), at(7, 0));
  once.most_times = 2;
  once.sequence = 3;
  const auto bytes =
      calendar(plan_of("Europe/Copenhagen", day(2026, 11, 23), day(2026, 11, 29), {once}));
  const auto second = bytes.find("UID:" + session_uid(once.uid, 2));
  REQUIRE(second != std::string::npos);
  CHECK(bytes.find("STATUS:CONFIRMED") < second);
  CHECK(bytes.find("SEQUENCE:3", second) != std::string::npos);
  CHECK(bytes.find("SUMMARY:Cancelled: Session 1\\, second time today", second) !=
        std::string::npos);
  CHECK(bytes.find("STATUS:CANCELLED", second) != std::string::npos);
}

TEST_CASE("the stamp is the day of the last change, else of the case, else of the start") {
  auto plan =
      plan_of("", day(2026, 11, 23), day(2026, 11, 29), {session(1, day(2026, 11, 23), at(7, 0))});
  CHECK(has(calendar(plan), "DTSTAMP:20261120T000000Z\r\nLAST-MODIFIED:20261120T000000Z"));
  plan.weeks[0].sessions[0].changed = Date{};
  CHECK(has(calendar(plan), "DTSTAMP:20261123T000000Z"));
  plan.created = day(2026, 11, 18);
  CHECK(has(calendar(plan), "DTSTAMP:20261118T000000Z"));
}

TEST_CASE("neither the patient nor the condition stands in the file") {
  auto plan = plan_of("Europe/Copenhagen", day(2026, 11, 23), day(2026, 11, 29),
                      {session(1, day(2026, 11, 23), at(7, 0))});
  const auto bytes = calendar(plan);
  CHECK(bytes.find("p-0142") == std::string::npos);
  CHECK(bytes.find("Achilles") == std::string::npos);
  CHECK(has(bytes, "CLASS:PRIVATE"));
}

TEST_CASE("a draft says so in the calendar's name") {
  auto plan = plan_of("", day(2026, 11, 23), day(2026, 11, 29), {});
  plan.reviewed = false;
  CHECK(has(calendar(plan), "NAME:Exercise plan (draft)\r\nX-WR-CALNAME:Exercise plan (draft)"));
}

TEST_CASE("rather no calendar than a wrong hour") {
  const auto unknown =
      write_icalendar(plan_of("Mars/Olympus", day(2026, 11, 23), day(2026, 11, 29), {}), {});
  CHECK(unknown.bytes.empty());
  CHECK(unknown.error == "the time zone `Mars/Olympus` is not known on this machine");
  const auto far =
      write_icalendar(plan_of("Europe/Copenhagen", day(2037, 11, 23), day(2038, 1, 3), {}), {});
  CHECK(far.bytes.empty());
  CHECK_FALSE(far.error.empty());
}

TEST_CASE("a refused plan and a table without a patient make no calendar") {
  auto plan = plan_of("", day(2026, 11, 23), day(2026, 11, 29), {});
  plan.result = Plan::Result::refused;
  CHECK(write_icalendar(plan, {}).error ==
        "no plan was made, so there are no sessions for a calendar");
  plan.result = Plan::Result::plan;
  plan.without_patient = true;
  CHECK(write_icalendar(plan, {}).error ==
        "a table of weeks has no dates, so it makes no calendar");
}

}  // namespace
}  // namespace titrate
