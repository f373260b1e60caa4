#include "planner/plan/log_view.h"

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::day;
using test::log_of;

std::vector<std::string> dates_of(const std::vector<LogView::Session>& sessions) {
  std::vector<std::string> dates;
  for (const LogView::Session& each : sessions) dates.push_back(iso_date(each.date));
  return dates;
}

TEST_CASE("sessions are found from the first to the last day asked for") {
  const CheckIns log = log_of(
      "- {date: 2026-11-23, pain: {during: 1}}\n"
      "- {date: 2026-11-25, pain: {during: 2}}\n"
      "- {date: 2026-11-27, pain: {during: 3}}\n");
  const LogView view{log};
  CHECK(dates_of(view.sessions(day("2026-11-23"), day("2026-11-25"))) ==
        std::vector<std::string>{"2026-11-23", "2026-11-25"});
  CHECK(view.sessions(day("2026-11-24"), day("2026-11-24")).empty());
  CHECK(view.sessions(day("2026-11-27"), day("2026-12-31")).front().entry->pain.during == 3);
}

TEST_CASE("a voided entry is as if it had never been written") {
  const CheckIns log = log_of(
      "- {date: 2026-11-23, pain: {during: 1}}\n"
      "- {date: 2026-11-25, pain: {during: 9}}\n"
      "- {date: 2026-11-26, void: 2}\n");
  const LogView view{log};
  CHECK(dates_of(view.sessions(day("2026-11-01"), day("2026-12-01"))) ==
        std::vector<std::string>{"2026-11-23"});
  CHECK(view.others(day("2026-11-01"), day("2026-12-01")).empty());
}

TEST_CASE("a log of nothing but a voided entry is empty") {
  const CheckIns log =
      log_of("- {date: 2026-11-23, pain: {during: 1}}\n- {date: 2026-11-24, void: 1}\n");
  CHECK(LogView{log}.empty());
  CHECK(LogView{CheckIns{}}.empty());
}

TEST_CASE("a morning score is in time in its session's entry or on the next day") {
  const CheckIns log = log_of(
      "- {date: 2026-11-23, pain: {during: 1, morning: 2}}\n"
      "- {date: 2026-11-25, pain: {during: 1}}\n"
      "- {date: 2026-11-26, morning: 4, stiffness: 20 min}\n"
      "- {date: 2026-11-27, pain: {during: 1}}\n"
      "- {date: 2026-11-29, morning: 5}\n");
  const LogView view{log};
  const auto sessions = view.sessions(day("2026-11-23"), day("2026-11-29"));
  REQUIRE(sessions.size() == 3);
  CHECK(sessions[0].morning == 2);
  CHECK_FALSE(sessions[0].morning_stiffness);
  CHECK(sessions[1].morning == 4);
  CHECK(sessions[1].morning_stiffness == 20);
  CHECK_FALSE(sessions[2].morning);
  const auto others = view.others(day("2026-11-23"), day("2026-11-29"));
  REQUIRE(others.size() == 2);
  CHECK_FALSE(view.is_late(*others[0]));
  CHECK(view.is_late(*others[1]));
}

TEST_CASE("swelling that only the next morning shows belongs to its session") {
  const CheckIns log = log_of(
      "- {date: 2026-11-23, pain: {during: 1}, effusion: {before: zero}}\n"
      "- {date: 2026-11-24, morning: 2, effusion: trace}\n");
  const auto sessions = LogView{log}.sessions(day("2026-11-23"), day("2026-11-23"));
  REQUIRE(sessions.size() == 1);
  CHECK(sessions.front().morning == 2);
  CHECK(sessions.front().effusion_after == 1);
  CHECK(sessions.front().morning_line > sessions.front().line);
}

TEST_CASE("missed sessions are found by their day, and are none of the other entries") {
  const CheckIns log = log_of(
      "- {date: 2026-11-25, missed: travel}\n"
      "- {date: 2026-11-26, flags: [rupture]}\n");
  const LogView view{log};
  REQUIRE(view.missed_on(day("2026-11-25")) != nullptr);
  CHECK(std::get<MissedEntry>(view.missed_on(day("2026-11-25"))->entry).reason == "travel");
  CHECK(view.missed_on(day("2026-11-26")) == nullptr);
  CHECK(view.others(day("2026-11-25"), day("2026-11-26")).size() == 1);
}

}  // namespace
}  // namespace titrate
