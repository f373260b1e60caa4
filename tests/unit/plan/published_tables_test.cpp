// Published prescriptions, written from their tables in tests/fixtures/tables: what they add up to.
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/unit/cli/answered.h"

namespace titrate {
namespace {

using nlohmann::json;

json plan_of(const std::string& name) {
  const auto told = test::answered({"plan", "tests/fixtures/tables/cases/" + name + ".yaml",
                                    "--protocols", TITRATE_ROOT "/tests/fixtures/tables", "--as-of",
                                    "2026-09-07", "--format", "json"});
  INFO(told.err);
  REQUIRE(told.status == cli::Exit::fine);
  return json::parse(told.out);
}

const json& week(const json& plan, int number) {
  return plan.at("weeks").at(static_cast<std::size_t>(number - 1));
}

/// Repetitions of each week, of one exercise or of all.
std::vector<int> repetitions(const json& plan, const std::string& exercise = "") {
  std::vector<int> all;
  for (const json& each : plan.at("weeks")) {
    int sum = 0;
    for (const json& row : each.at("exercises")) {
      const bool counts = exercise.empty() || row.at("exercise") == exercise;
      sum += counts ? row.value("reps", 0) : 0;
    }
    all.push_back(sum);
  }
  return all;
}

/// The first dose of an exercise in a week.
const json& dose(const json& plan, int number, const std::string& exercise) {
  for (const json& session : week(plan, number).at("sessions")) {
    for (const json& each : session.at("prescriptions")) {
      if (each.at("exercise") == exercise) return each;
    }
  }
  FAIL("no " << exercise << " in week " << number);
  return plan;
}

std::string written(const json& plan, int number, const std::string& exercise) {
  return dose(plan, number, exercise).at("as_written");
}

std::vector<double> kilograms(const json& plan, int number, const std::string& exercise) {
  std::vector<double> all;
  for (const json& load : dose(plan, number, exercise).at("loads")) all.push_back(load.at("kg"));
  return all;
}

TEST_CASE("Kongsgaard's table adds up to 3,852 repetitions") {
  CHECK(repetitions(plan_of("kongsgaard")) ==
        std::vector<int>{540, 432, 432, 360, 360, 288, 288, 288, 216, 216, 216, 216});
}

TEST_CASE("Simson's light week is at 80 % of the last load, and its third set comes later") {
  const json plan = plan_of("simson");
  CHECK(plan.at("weeks").size() == 25);
  CHECK(written(plan, 5, "squat") == "2-3 x 6-10, RIR 2");
  CHECK(dose(plan, 5, "squat").at("sets") == 2);
  CHECK(dose(plan, 6, "squat").at("sets") == 3);
  CHECK(kilograms(plan, 10, "squat") == std::vector{76.5});
  CHECK(written(plan, 11, "squat") == "3 x 10 at 80 % of last");
  CHECK(kilograms(plan, 11, "squat") == std::vector{61.0});  // 61.2, down to the plates
}

TEST_CASE("Vincent's load rises by 2 % of the start, from 60 to 78 % of the 1RM") {
  const json plan = plan_of("vincent");
  const std::map<int, double> published{{1, 60.0}, {5, 64.8}, {9, 69.6}, {13, 74.4}, {16, 78.0}};
  for (const auto& [number, load] : published) {
    INFO("week " << number);
    CHECK(kilograms(plan, number, "leg-press") == std::vector{load});  // of a 1RM of 100 kg
  }
}

TEST_CASE("Crossley's table mixes seconds and repetitions") {
  const json plan = plan_of("crossley");
  CHECK(written(plan, 1, "wall-abduction") == "4 x 15 s");
  CHECK(repetitions(plan, "vastus-hold") == std::vector<int>(6, 280));
  CHECK(repetitions(plan, "gluteal-squat") == std::vector<int>(6, 280));
  CHECK(repetitions(plan, "step-down") == std::vector<int>{0, 0, 105, 105, 105, 105});
  CHECK(written(plan, 3, "standing-abduction") == "4 x 30 s");
}

TEST_CASE("each of Neogi's exercises has a window of its own") {
  const json plan = plan_of("neogi");
  CHECK(repetitions(plan, "flexion-two")[3] == 90);
  CHECK(repetitions(plan, "flexion-two")[4] == 0);
  CHECK(repetitions(plan, "flexion-one")[4] == 90);
  CHECK(repetitions(plan, "leg-raise")[1] == 90);
  CHECK(repetitions(plan, "leg-raise-weighted")[2] == 90);
  CHECK(repetitions(plan, "mini-squat")[3] == 90);
  CHECK(repetitions(plan, "mini-squat-weighted")[4] == 90);
}

TEST_CASE("the running ladder rises at most two levels in seven days, every other day at most") {
  const json plan = plan_of("delaware");
  std::vector<std::pair<std::string, std::string>> runs;  // date, level
  for (const json& each : plan.at("weeks")) {
    for (const json& session : each.at("sessions")) {
      runs.emplace_back(session.at("date"), session.at("prescriptions").at(0).at("row"));
    }
  }
  std::vector<std::string> levels;
  for (const auto& [date, level] : runs) levels.push_back(level);
  const std::vector<std::string> first{"level 1", "level 2", "level 3", "level 3", "level 4",
                                       "level 5", "level 5", "level 6", "level 7"};
  REQUIRE(levels.size() == 12);
  CHECK(std::vector<std::string>(levels.begin(), levels.begin() + 9) == first);
  std::set<std::string> days;
  for (const auto& [date, level] : runs) days.insert(date);
  CHECK(days.size() == runs.size());
  CHECK(written(plan, 3, "treadmill-run") == "jog 2 mi");
}

TEST_CASE("MyHip's five exercises are 450 repetitions a week, half a kilogram more each week") {
  const json plan = plan_of("myhip");
  CHECK(repetitions(plan) == std::vector<int>(8, 450));
  CHECK(kilograms(plan, 8, "squat") == std::vector{3.0});  // 3.5 wanted, plates of 1 kg
}

TEST_CASE("walking begins at 80 % of what was measured, and rises by 10 % of it a week") {
  const json plan = plan_of("walking");
  const std::vector<std::string> minutes{"16", "18", "20", "22", "24", "26", "28", "30"};
  for (std::size_t each = 0; each < minutes.size(); ++each) {
    CHECK(written(plan, static_cast<int>(each) + 2, "walk") == minutes[each] + " min, RPE 3-4");
  }
}

TEST_CASE("with a cuff it is 75 repetitions at a share of the 1RM") {
  const json plan = plan_of("bfr");
  CHECK(dose(plan, 1, "knee-extension").at("reps") == json{30, 15, 15, 15});
  CHECK(dose(plan, 1, "knee-extension").at("cuff") == "60 % LOP");
  CHECK(repetitions(plan) == std::vector<int>(8, 225));
  CHECK(kilograms(plan, 1, "knee-extension") == std::vector{20.0});  // 30 % of 67 kg, rounded down
}

TEST_CASE("DeLorme's sets stay at 50, 75 and 100 % of the 10RM while it rises") {
  const json plan = plan_of("delorme");
  CHECK(kilograms(plan, 1, "knee-extension") == std::vector{20.0, 30.0, 40.0});
  CHECK(kilograms(plan, 3, "knee-extension") == std::vector{22.5, 32.5, 45.0});
  CHECK(kilograms(plan, 5, "knee-extension") == std::vector{25.0, 37.5, 50.0});
}

}  // namespace
}  // namespace titrate
