#include "planner/plan/difference.h"

#include <catch2/catch.hpp>

#include "tests/support/sample_plan.h"

namespace titrate {
namespace {

PlannedSession& session(Plan& plan, std::size_t week, std::size_t index) {
  return plan.weeks[week].sessions[index];
}

TEST_CASE("A plan does not differ from itself") {
  const auto plan = test::sample_plan();
  const auto difference = compare(plan, plan);
  CHECK(difference.sessions.empty());
  CHECK(difference.weeks.empty());
  CHECK(difference.phases.empty());
  CHECK(difference.decisions.empty());
  CHECK(same_course(difference));
}

TEST_CASE("A session that moved is known by its number") {
  const auto before = test::sample_plan();
  auto now = before;
  session(now, 2, 1).date += date::days{2};
  const auto difference = compare(before, now);
  REQUIRE(difference.sessions.size() == 1);
  const auto& change = difference.sessions[0];
  CHECK(change.number == session(now, 2, 1).number);
  CHECK(change.week == 3);
  CHECK(change.moved);
  CHECK_FALSE(change.cancelled);
  CHECK(change.doses.empty());
  CHECK(difference.weeks.empty());
  CHECK_FALSE(same_course(difference));
}

TEST_CASE("Another hour is a move too") {
  const auto before = test::sample_plan();
  auto now = before;
  session(now, 2, 1).start = ClockTime{9 * 60};
  CHECK(compare(before, now).sessions.at(0).moved);
}

TEST_CASE("A session done as planned is no change of course") {
  const auto before = test::sample_plan();
  auto now = before;
  session(now, 0, 0).status = PlannedSession::Status::done;
  const auto difference = compare(before, now);
  REQUIRE(difference.sessions.size() == 1);
  CHECK(difference.sessions[0].done);
  CHECK(same_course(difference));
}

TEST_CASE("A missed session is told as missed, and its dose is not another one") {
  const auto before = test::sample_plan();
  auto now = before;
  session(now, 0, 1).status = PlannedSession::Status::missed;
  const auto difference = compare(before, now);
  REQUIRE(difference.sessions.size() == 1);
  CHECK(difference.sessions[0].missed);
  CHECK(difference.weeks.empty());
}

TEST_CASE("A session is cancelled by its status or by not being there any more") {
  const auto before = test::sample_plan();
  auto now = before;
  session(now, 2, 1).status = PlannedSession::Status::cancelled;
  now.weeks[3].sessions.pop_back();
  const auto difference = compare(before, now);
  REQUIRE(difference.sessions.size() == 2);
  CHECK(difference.sessions[0].cancelled);
  CHECK(difference.sessions[0].now);
  CHECK(difference.sessions[1].cancelled);
  CHECK_FALSE(difference.sessions[1].now);
  REQUIRE(difference.weeks.size() == 6);
  CHECK(difference.weeks[0].before->sessions == 3);
  CHECK(difference.weeks[0].now->sessions == 2);
}

TEST_CASE("A new session is added") {
  auto before = test::sample_plan();
  const auto now = before;
  before.weeks[3].sessions.pop_back();
  const auto difference = compare(before, now);
  REQUIRE(difference.sessions.size() == 1);
  CHECK(difference.sessions[0].added);
  CHECK(difference.sessions[0].week == 4);
}

TEST_CASE("An eased dose is a change of its session and of its week") {
  const auto before = test::sample_plan();
  auto now = before;
  auto& dose = session(now, 2, 1).prescriptions[2];
  dose.loads[0].mass = Grams{30'000};
  const auto difference = compare(before, now);
  REQUIRE(difference.sessions.size() == 1);
  REQUIRE(difference.sessions[0].doses.size() == 1);
  CHECK(difference.sessions[0].doses[0].before->loads[0].mass == Grams{37'500});
  CHECK(difference.sessions[0].doses[0].now->loads[0].mass == Grams{30'000});
  REQUIRE(difference.weeks.size() == 1);
  CHECK(difference.weeks[0].week == 3);
  CHECK(difference.weeks[0].exercise == "standing-heel-raise");
  CHECK(difference.weeks[0].before->doses.size() == 1);
  CHECK(difference.weeks[0].now->doses.size() == 2);
  CHECK(difference.weeks[0].shift == 0);
}

TEST_CASE("An exercise that takes another's place is a change of both") {
  const auto before = test::sample_plan();
  auto now = before;
  session(now, 2, 1).prescriptions[2].exercise = "both-legs";
  const auto doses = compare(before, now).sessions.at(0).doses;
  REQUIRE(doses.size() == 2);
  CHECK_FALSE(doses[0].before);
  CHECK_FALSE(doses[1].now);
}

TEST_CASE("A week that is done again shifts the old order by one week") {
  const auto before = test::sample_plan();
  auto now = before;
  for (std::size_t week = 15; week > 3; --week) {
    for (auto& each : now.weeks[week].sessions) {
      each.prescriptions = before.weeks[week - 1].sessions.front().prescriptions;
    }
  }
  int shifted = 0;
  for (const auto& change : compare(before, now).weeks) {
    if (change.week != 4 && change.now->sessions == change.before->sessions) {
      INFO("week " << change.week);
      CHECK(change.shift <= 1);
      shifted += change.shift == 1 ? 1 : 0;
    }
  }
  CHECK(shifted > 0);
}

TEST_CASE("Phases and the end that fall into other weeks are told") {
  const auto before = test::sample_plan();
  auto now = before;
  REQUIRE(now.phases.size() == 2);
  now.phases[0].last_week += 2;
  now.end += date::days{14};
  const auto difference = compare(before, now);
  REQUIRE(difference.phases.size() == 1);
  CHECK(difference.phases[0].now->last_week == difference.phases[0].before->last_week + 2);
  CHECK(difference.end == difference.end_before + date::days{14});
  CHECK_FALSE(same_course(difference));
}

TEST_CASE("Only decisions that were not there before are new, each as often as it was made") {
  auto before = test::sample_plan();
  Decision silence;
  silence.date = before.start;
  silence.response = "silence";
  before.decisions = {silence};
  auto now = before;
  now.decisions = {silence, silence};
  CHECK(compare(before, now).decisions.size() == 1);
  now.decisions = {silence};
  CHECK(compare(before, now).decisions.empty());
  now.decisions[0].response = "missed";
  CHECK(compare(before, now).decisions.at(0).response == "missed");
}

}  // namespace
}  // namespace titrate
