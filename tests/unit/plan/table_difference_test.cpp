#include <catch2/catch.hpp>

#include "planner/plan/comparison.h"
#include "tests/support/sample_plan.h"
#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

/// A programme of squats three times a week, with these phases.
Plan table(const std::string& phases) {
  const auto condition = test::condition_of(
      "sessions: {frequency: 3/week, gap: 48 h}\n"
      "phases:\n" +
      phases);
  return make_week_table(condition, condition.programmes.front());
}

std::string phase(const std::string& id, const std::string& lasts, const std::string& block) {
  return "  - {id: " + id + ", title: " + id + ", lasts: " + lasts + ", do: [{" + block + "}]}\n";
}

const std::string holds = phase("calm", "2 weeks", "exercise: plank, sets: 3, hold: 30 s");
const std::string squats =
    phase("heavy", "4 weeks", "exercise: squat, sets: 3, reps: 12, load: 12RM, tempo: 3-0-3");

TEST_CASE("a table does not differ from itself") {
  CHECK_FALSE(is_change(compare_tables(table(holds + squats), table(holds + squats))));
}

TEST_CASE("weeks that change alike are one change, with their sums") {
  const auto fewer =
      phase("heavy", "4 weeks", "exercise: squat, sets: 3, reps: 10, load: 10RM, tempo: 3-0-3");
  const auto its = compare_tables(table(holds + squats), table(holds + fewer));
  REQUIRE(its.changes.size() == 1);
  const auto& change = its.changes[0];
  CHECK(change.exercise == "squat");
  CHECK(change.first_week == 3);
  CHECK(change.last_week == 6);
  CHECK(change.before->doses.at(0).as_written == "3 x 12 at 12RM");
  CHECK(change.now->doses.at(0).as_written == "3 x 10 at 10RM");
  CHECK(change.sums_before->reps == 108);
  CHECK(change.sums_now->reps == 90);
  CHECK(change.sums_now->intensity.rm == 10);
  CHECK(change.line == change.now->doses.at(0).line);
  CHECK(its.moves.empty());
  CHECK(its.phases.empty());
}

TEST_CASE("a phase that is gone does not make the later weeks other ones") {
  const auto its = compare_tables(table(holds + squats), table(squats));
  CHECK(its.weeks_before == 6);
  CHECK(its.weeks_now == 4);
  REQUIRE(its.changes.size() == 1);
  CHECK(its.changes[0].exercise == "plank");
  CHECK(its.changes[0].weeks_gone);
  CHECK(its.changes[0].first_week == 1);
  CHECK(its.changes[0].last_week == 2);
  CHECK_FALSE(its.changes[0].now.has_value());
  CHECK(its.moves == std::vector<WeekMove>{{1, 4, 3}});
  REQUIRE(its.phases.size() == 2);
}

TEST_CASE("an exercise that is new is told once for all its weeks") {
  const auto both = phase("heavy", "4 weeks",
                          "exercise: squat, sets: 3, reps: 12, load: 12RM, tempo: 3-0-3}, "
                          "{exercise: curl, sets: 2, reps: 15");
  const auto its = compare_tables(table(squats), table(both));
  REQUIRE(its.changes.size() == 1);
  CHECK(its.changes[0].exercise == "curl");
  CHECK_FALSE(its.changes[0].before.has_value());
  CHECK(its.changes[0].last_week == 4);
  CHECK(its.exercises.size() == 2);
}

TEST_CASE("another tempo is another volume of the same dose") {
  const auto slower =
      phase("heavy", "4 weeks", "exercise: squat, sets: 3, reps: 12, load: 12RM, tempo: 4-0-4");
  const auto its = compare_tables(table(squats), table(slower));
  REQUIRE(its.changes.size() == 1);
  CHECK(its.changes[0].sums_before->time_under_tension == Seconds{648});
  CHECK(its.changes[0].sums_now->time_under_tension == Seconds{864});
}

TEST_CASE("weeks that are added at the end are new, not moved") {
  const auto longer =
      phase("heavy", "5 weeks", "exercise: squat, sets: 3, reps: 12, load: 12RM, tempo: 3-0-3");
  const auto its = compare_tables(table(squats), table(longer));
  REQUIRE(its.changes.size() == 1);
  CHECK(its.changes[0].first_week == 5);
  CHECK_FALSE(its.changes[0].weeks_gone);
  CHECK(its.moves.empty());
}

TEST_CASE("only what lies in the next seven days of a case is told") {
  const auto before = test::sample_plan();
  auto now = before;
  now.weeks[2].sessions[1].start = ClockTime{9 * 60};
  CHECK(compare_next_week(before, now).sessions.empty());
  auto near = before;
  auto old = before;
  near.as_of = old.as_of = before.weeks[2].from;
  near.weeks[2].sessions[1].start = ClockTime{9 * 60};
  const auto its = compare_next_week(old, near);
  CHECK(its.from == before.weeks[2].from);
  CHECK(its.to == before.weeks[2].from + date::days{6});
  REQUIRE(its.sessions.size() == 1);
  CHECK(its.sessions[0].moved);
  CHECK(is_change(its));
  CHECK_FALSE(is_worse(its));
}

TEST_CASE("a case that gets an error is worse, one that loses it is not") {
  const auto before = test::sample_plan();
  auto now = before;
  now.findings.push_back({"too-few-days", Severity::error, "No day is free.", {}, {}});
  const auto its = compare_next_week(before, now);
  REQUIRE(its.come.size() == 1);
  CHECK(its.gone.empty());
  CHECK(is_worse(its));
  const auto back = compare_next_week(now, before);
  CHECK(back.gone.size() == 1);
  CHECK_FALSE(is_worse(back));
}

TEST_CASE("a note that only names other weeks is not told") {
  auto before = test::sample_plan();
  auto now = before;
  before.findings = {{"window-unused", Severity::note, "Week 3.", 3, {}}};
  now.findings = {{"window-unused", Severity::note, "Week 4.", 4, {}}};
  const auto its = compare_next_week(before, now);
  CHECK(its.come.empty());
  CHECK(its.gone.empty());
}

}  // namespace
}  // namespace titrate
