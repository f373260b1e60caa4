#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "planner/exporters/exporters.h"
#include "planner/exporters/limit_words.h"
#include "planner/exporters/week_rows.h"
#include "tests/support/sample_plan.h"
#include "tests/unit/exporters/text_checks.h"

namespace titrate::text {
namespace {

using test::contains;
using By = PlannedLimit::By;

PlannedLimit limit(const std::string& what, const std::string& value, By by = By::programme) {
  PlannedLimit limit;
  limit.what = what;
  limit.value = value;
  limit.by = by;
  return limit;
}

/// Weeks 1 and 2 within the programme's range and weight-bearing; no running until week 4, and the
/// surgeon forbids jumps as long.
Plan limited_plan() {
  auto plan = test::sample_plan();
  plan.weeks.resize(5);
  auto bearing = limit("weight-bearing", "toe-touch to 25 %");
  bearing.source = "repair";
  for (std::size_t week = 0; week < 4; ++week) {
    auto& limits = plan.weeks[week].limits;
    if (week < 2) limits.push_back(bearing);
    limits.push_back(limit("range", week < 2 ? "0-60" : "0-90", By::patient_case));
    limits.push_back(limit("forbid", "running"));
    limits.push_back(limit("forbid", "plyometric"));
  }
  return plan;
}

TEST_CASE("Limits are printed by weeks, with who set them") {
  const auto rows = limit_rows(limited_plan());
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].words == "Weight-bearing: toe-touch to 25 %");
  CHECK(rows[0].weeks == std::vector<int>{1, 2});
  CHECK(rows[0].by == "programme, source repair");
  CHECK(rows[1].words == "Range: 0-60 degrees");
  CHECK(rows[1].by == "the case (surgeon or clinician)");
  CHECK(rows[1].of_case);
  CHECK(rows[2].words == "Forbidden: running, plyometric");
  CHECK(week_runs(rows[2].weeks) == "1-4");
  CHECK(rows[3].words == "Range: 0-90 degrees");
  CHECK(week_runs(rows[3].weeks) == "3-4");
  const auto text = write_text(limited_plan(), {});
  CHECK(contains(text,
                 "Limits\n Weeks  Limit                              Set by\n"
                 " 1-2    Weight-bearing: toe-touch to 25 %  programme, source repair\n"
                 " 1-2    Range: 0-60 degrees                the case (surgeon or clinician)\n"));
  CHECK(contains(text, "Which exercises bear weight is not known here"));
  CHECK(contains(write_text(limited_plan(), {.width = 50}), " Weeks 1-4: Forbidden: running"));
}

TEST_CASE("A plan without limits has no such part") {
  CHECK_FALSE(contains(write_text(test::sample_plan(), {}), "Limits"));
}

TEST_CASE("A limit that another outdoes is not printed, but stands in the JSON") {
  auto plan = limited_plan();
  plan.weeks.resize(1);
  plan.weeks[0].limits = {limit("range", "0-90"), limit("range", "0-60", By::log)};
  plan.weeks[0].limits[0].binds = false;
  plan.weeks[0].limits[1].file = "logs/p-0142.yaml";
  plan.weeks[0].limits[1].line = 7;
  const auto rows = limit_rows(plan);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].by == "the log (clinician)");
  const auto json = nlohmann::ordered_json::parse(write_json(plan, {}));
  CHECK(json["weeks"][0]["limits"] == nlohmann::ordered_json::parse(R"([
    {"what": "range", "value": "0-90", "by": "programme", "binds": false},
    {"what": "range", "value": "0-60", "by": "log", "binds": true,
     "file": "logs/p-0142.yaml", "line": 7}])"));
}

TEST_CASE("A forbidden exercise has its title, weeks with a hole their runs") {
  auto one = limit("forbid", "hamstring-curl");
  one.title = "Hamstring curl";
  CHECK(limit_words(one) == "Forbidden: Hamstring curl");
  CHECK(limit_words(limit("range", "full")) == "Range: full");
  CHECK(limit_words(limit("foot-contacts", "60 per session")) ==
        "Foot contacts: at most 60 per session");
  CHECK(week_runs({1, 2, 5, 7, 8, 9}) == "1-2, 5, 7-9");
}

TEST_CASE("A range stands in the dose; where it moves, the week is not the same") {
  auto plan = test::sample_plan();
  plan.weeks.resize(3);
  const auto set = [&](std::size_t week, const std::string& range, const std::string& in_file) {
    for (auto& session : plan.weeks[week].sessions) {
      session.prescriptions[0].range = range;
      session.prescriptions[0].range_in_file = in_file;
    }
  };
  set(0, "0-60", "full");
  set(1, "0-90", "full");
  set(2, "", "");
  for (auto& exercise : plan.weeks[2].exercises) exercise.volume_change.reset();
  const auto rows = week_rows(plan);
  CHECK(rows[0].dose == "3 x 15, range 0-60");
  CHECK(rows[0].change.plain() == "start, range by limit");
  CHECK(rows[3].change.plain() == "reps -20 %, range 0-60 to 0-90 by limit");
  CHECK(rows[6].change.plain() == "range 0-90 to full");
}

}  // namespace
}  // namespace titrate::text
