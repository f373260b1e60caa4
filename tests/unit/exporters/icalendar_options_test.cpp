#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "planner/exporters/exporters.h"
#include "planner/plan/identity.h"
#include "tests/support/golden.h"
#include "tests/unit/exporters/calendar_plans.h"
#include "tests/unit/exporters/icalendar_lint.h"

/// What `plan` may be told about a calendar, and what is due in one.
namespace titrate {
namespace {

using test::at;
using test::check_golden;
using test::day;
using test::lint_icalendar;
using test::session;
using Notes = std::vector<std::string>;
using Status = PlannedSession::Status;

ExportResult written(const Plan& plan, const CalendarOptions& options) {
  ExportOptions all;
  all.calendar = options;
  auto result = write_icalendar(plan, all);
  CHECK(result.error.empty());
  CHECK(lint_icalendar(result.bytes) == std::vector<std::string>{});
  return result;
}

std::size_t count(const std::string& bytes, const std::string& line) {
  const auto whole = "\r\n" + line + "\r\n";
  std::size_t found = 0;
  for (auto from = bytes.find(whole); from != std::string::npos; from = bytes.find(whole, from + 2))
    ++found;
  return found;
}

Due due(Due::Kind kind, std::string id, Date date, Date changed) {
  Due entry{date, kind, id, id, std::nullopt, false};
  entry.uid = due_uid("6f1c0d52-8a4e-4a77-9a53-0b8e2f6a7c11", due_word(kind), id, 1);
  entry.changed = changed;
  return entry;
}

/// A session done, one to come, one at any time of its day, one cancelled; a questionnaire due and
/// a test that is not due any more. Looked at from 24 November.
Plan small_plan() {
  auto done = session(1, day(2026, 11, 23), at(7, 0));
  done.status = Status::done;
  auto moved = session(2, day(2026, 11, 25), at(18, 30));
  moved.sequence = 1;
  moved.changed = day(2026, 11, 24);
  auto cancelled = session(4, day(2026, 11, 28), at(7, 0));
  cancelled.status = Status::cancelled;
  cancelled.sequence = 2;
  cancelled.changed = day(2026, 11, 23);
  auto plan = test::plan_of("Europe/London", day(2026, 11, 23), day(2026, 11, 29),
                            {done, moved, session(3, day(2026, 11, 27), {}), cancelled});
  plan.as_of = day(2026, 11, 24);
  plan.due = {due(Due::Kind::outcome, "VISA-A", day(2026, 11, 29), day(2026, 11, 20))};
  plan.withdrawn_due = {due(Due::Kind::test, "hop-pain", day(2026, 11, 28), day(2026, 11, 24))};
  plan.withdrawn_due[0].sequence = 1;
  return plan;
}

TEST_CASE("what is due stands on its day, what is not any more is cancelled") {
  const auto bytes = written(small_plan(), {}).bytes;
  CHECK(count(bytes, "SUMMARY:Questionnaire due") == 1);
  CHECK(count(bytes, "DESCRIPTION:VISA-A.") == 1);
  CHECK(count(bytes, "CATEGORIES:Questionnaire") == 1);
  CHECK(count(bytes, "DTSTART;VALUE=DATE:20261129") == 1);
  CHECK(count(bytes, "SUMMARY:Cancelled: Test due") == 1);
  CHECK(count(bytes, "STATUS:CANCELLED") == 2);
  check_golden("exporters/plain.ics", bytes);
}

TEST_CASE("an alarm rings only for sessions to come that have an hour") {
  CalendarOptions options;
  options.alarm = std::chrono::minutes{30};
  options.detail = CalendarDetail::full;
  const auto result = written(small_plan(), options);
  CHECK(count(result.bytes, "BEGIN:VALARM") == 1);
  CHECK(count(result.bytes,
              "ACTION:DISPLAY\r\nTRIGGER:-PT30M\r\nDESCRIPTION:Session 2: 1 exercise\\, "
              "40 min\r\nEND:VALARM\r\nEND:VEVENT") == 1);
  CHECK(result.notes == Notes{"1 session without an hour: no alarm, since it would ring at night"});
  check_golden("exporters/full-alarm.ics", result.bytes);

  options.alarm = std::chrono::minutes{0};
  CHECK(count(written(small_plan(), options).bytes, "TRIGGER:PT0M") == 1);
  CHECK(count(written(small_plan(), {}).bytes, "BEGIN:VALARM") == 0);
}

TEST_CASE("titles alone tell the number and the length of a session and nothing else") {
  CalendarOptions options;
  options.detail = CalendarDetail::title;
  const auto bytes = written(small_plan(), options).bytes;
  CHECK(count(bytes, "SUMMARY:Session 2\\, 40 min") == 1);
  CHECK(bytes.find("DESCRIPTION") == std::string::npos);
  CHECK(bytes.find("VISA") == std::string::npos);
  CHECK(bytes.find("Heel") == std::string::npos);
  check_golden("exporters/title.ics", bytes);
}

TEST_CASE("changes only are what was changed on the day or later, cancelled ones among them") {
  CalendarOptions options;
  options.changes_only = day(2026, 11, 23);
  const auto bytes = written(small_plan(), options).bytes;
  CHECK(count(bytes, "BEGIN:VEVENT") == 3);
  CHECK(count(bytes, "SUMMARY:Session 2: 1 exercise\\, 40 min") == 1);
  CHECK(count(bytes, "SUMMARY:Cancelled: Session 4: 1 exercise\\, 40 min") == 1);
  CHECK(count(bytes, "SUMMARY:Cancelled: Test due") == 1);
  check_golden("exporters/changes-only.ics", bytes);

  options.changes_only = day(2026, 11, 25);
  const auto nothing = written(small_plan(), options);
  CHECK(count(nothing.bytes, "BEGIN:VEVENT") == 0);
  CHECK(nothing.notes == Notes{"nothing has changed since 2026-11-25, so the calendar is empty"});
}

TEST_CASE("for a calendar in use the file has no name") {
  CalendarOptions options;
  options.into_existing = true;
  const auto bytes = written(small_plan(), options).bytes;
  CHECK(bytes.find("NAME:") == bytes.find("TZNAME:") + 2);
  CHECK(bytes.find("X-WR-CALNAME") == std::string::npos);
}

TEST_CASE("for Outlook a zone without yearly rules is written in UTC") {
  // Long ago, so that newer tables say the same.
  const auto plan = test::plan_of(
      "Africa/Casablanca", day(2024, 1, 8), day(2024, 3, 31),
      {session(1, day(2024, 2, 13), at(7, 0)), session(2, day(2024, 3, 12), at(7, 0))});
  const auto plain = written(plan, {});
  CHECK(count(plain.bytes, "DTSTART;TZID=Africa/Casablanca:20240312T070000") == 1);
  CHECK(plain.bytes.find("RRULE") == std::string::npos);
  check_golden("exporters/casablanca.ics", plain.bytes);

  CalendarOptions options;
  options.profile = CalendarProfile::outlook;
  const auto outlook = written(plan, options);
  CHECK(count(outlook.bytes, "DTSTART:20240213T060000Z") == 1);
  CHECK(count(outlook.bytes, "DTSTART:20240312T070000Z") == 1);
  CHECK(outlook.bytes.find("VTIMEZONE") == std::string::npos);
  CHECK(outlook.notes ==
        Notes{"Outlook misreads the clocks of Africa/Casablanca, so all times are in UTC"});
}

TEST_CASE("a profile that changes nothing says so") {
  CalendarOptions options;
  options.profile = CalendarProfile::outlook;
  const auto plain = written(small_plan(), {}).bytes;
  const auto outlook = written(small_plan(), options);
  CHECK(outlook.bytes == plain);
  CHECK(outlook.notes ==
        Notes{"--profile outlook changes nothing here: Outlook reads the time zone as it is"});
  options.profile = CalendarProfile::apple;
  const auto apple = written(small_plan(), options);
  CHECK(apple.bytes == plain);
  CHECK(apple.notes ==
        Notes{"--profile apple changes nothing: Apple's calendar reads the file as it is"});
  options.profile = CalendarProfile::google;
  const auto google = written(small_plan(), options);
  CHECK(google.bytes == plain);
  CHECK(google.notes == Notes{"--profile google changes nothing in the file: 6 events in 3 kB are "
                              "within what Google imports"});
}

TEST_CASE("Google is said to refuse more than a thousand events and to leave alarms out") {
  auto plan = small_plan();
  for (int number = 0; number < 1000; ++number)
    plan.weeks[0].sessions.push_back(session(100 + number, day(2026, 11, 29), ClockTime{number}));
  CalendarOptions options;
  options.profile = CalendarProfile::google;
  options.alarm = std::chrono::minutes{60};
  const auto notes = written(plan, options).notes;
  REQUIRE(notes.size() == 3);
  CHECK(notes[1] == "Google leaves out the alarms of a file; set a reminder for its calendar");
  CHECK(notes[2].starts_with("1,006 events in "));
}

TEST_CASE("sessions in an hour that is skipped or repeated are told") {
  const auto plan = test::plan_of(
      "Europe/London", day(2027, 3, 22), day(2027, 3, 28),
      {session(1, day(2027, 3, 28), at(1, 30)), session(2, day(2027, 3, 28), at(2, 0))});
  const auto result = written(plan, {});
  CHECK(count(result.bytes, "DTSTART:20270328T013000Z") == 1);
  CHECK(count(result.bytes, "DTSTART;TZID=Europe/London:20270328T020000") == 1);
  CHECK(result.notes == Notes{"Session 1: 1 exercise, 40 min (2027-03-28) is in an hour that the "
                              "clocks skip or repeat, so its times are in UTC"});
  check_golden("exporters/london-gap.ics", result.bytes);
}

TEST_CASE("tables of time zones that are old are told, and those that are too old refused") {
  ExportOptions options;
  options.calendar.zone_tables = "2025b";
  options.calendar.today = day(2026, 12, 31);
  CHECK(write_icalendar(small_plan(), options).notes == Notes{});
  options.calendar.today = day(2027, 1, 1);
  CHECK(write_icalendar(small_plan(), options).notes ==
        Notes{"the time zone tables of this machine are of 2025; install newer ones (tzdata)"});
  options.calendar.today = day(2028, 1, 1);
  const auto refused = write_icalendar(small_plan(), options);
  CHECK(refused.bytes.empty());
  CHECK(refused.error ==
        "the time zone tables of this machine are of 2025, so hours could be "
        "wrong; install newer ones (tzdata)");
  options.calendar.zone_tables = "";
  CHECK(write_icalendar(small_plan(), options).error.empty());
}

}  // namespace
}  // namespace titrate
