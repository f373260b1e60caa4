#include "planner/plan/log_prefix.h"

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::day;

CheckIns log_of_a_week() {
  return test::log_of(test::session("2026-11-23", 2, 2, 2) +
                      "- {date: 2026-11-25, pain: {during: 3, after: 2}, done: all}\n"
                      "- {date: 2026-11-26, morning: 3}\n"
                      "- {date: 2026-11-27, missed: travel}\n"
                      "- {date: 2026-11-28, outcomes: {VISA-A: 60}}\n");
}

TEST_CASE("The log before a day ends with the first entry of that day or later") {
  const auto log = log_of_a_week();
  CHECK(log_before(log, day("2026-11-23")).entries.empty());
  CHECK(log_before(log, day("2026-11-25")).entries.size() == 1);
  CHECK(log_before(log, day("2026-11-26")).entries.size() == 2);
  CHECK(log_before(log, day("2027-01-01")) == log);
  CHECK(log_before(log, day("2026-11-25")).path == log.path);
}

TEST_CASE("A correction that was written later is left out, whatever day it carries") {
  auto log = log_of_a_week();
  CheckIn correction = log.entries[0];
  log.entries.push_back(correction);
  CHECK(log_before(log, day("2026-11-26")).entries.size() == 2);
}

TEST_CASE("The newest session report, done or missed, is where a review begins") {
  const auto log = log_of_a_week();
  CHECK(since_previous(log, day("2026-12-01")) == day("2026-11-27"));
  CHECK(since_previous(log, day("2026-11-26")) == day("2026-11-25"));
  CHECK(latest_check_in(log) == day("2026-11-28"));
}

TEST_CASE("Without any session report the newest entry is where a review begins") {
  const auto log = test::log_of("- {date: 2026-11-24, outcomes: {VISA-A: 60}}\n");
  CHECK(since_previous(log, day("2026-12-01")) == day("2026-11-24"));
  CHECK(since_previous(log, day("2026-11-23")) == std::nullopt);
  CHECK(since_previous({}, day("2026-12-01")) == std::nullopt);
  CHECK(latest_check_in({}) == std::nullopt);
}

TEST_CASE("A voided report does not count") {
  const auto log =
      test::log_of(test::session("2026-11-23", 2, 2, 2) + test::session("2026-11-25", 2, 2, 2) +
                   "- {date: 2026-11-26, void: 2}\n");
  CHECK(since_previous(log, day("2026-12-01")) == day("2026-11-23"));
}

}  // namespace
}  // namespace titrate
