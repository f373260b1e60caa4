#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "planner/exporters/exporters.h"
#include "tests/support/golden.h"
#include "tests/support/sample_plan.h"

namespace titrate {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const Plan& plan) { return Json::parse(write_json(plan, {})); }

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& entry : object.items()) keys.push_back(entry.key());
  return keys;
}

/// The keys that both lists have, in the order of `keys`.
std::vector<std::string> only(const std::vector<std::string>& keys,
                              const std::vector<std::string>& wanted) {
  std::vector<std::string> found;
  for (const auto& key : keys) {
    if (std::find(wanted.begin(), wanted.end(), key) != wanted.end()) found.push_back(key);
  }
  return found;
}

void check_no_null(const Json& value, const std::string& path) {
  INFO(path);
  CHECK_FALSE(value.is_null());
  CHECK_FALSE((value.is_string() && value.get<std::string>().empty()));
  for (const auto& entry : value.items()) {
    if (value.is_structured()) check_no_null(entry.value(), path + "/" + entry.key());
  }
}

/// A dose that uses every key.
Prescription full_prescription() {
  Prescription dose;
  dose.exercise = "run";
  dose.title = "Run";
  dose.as_written = "2 x 3";
  dose.block = "b";
  dose.row = "row 1";
  dose.level = 2;
  dose.level_title = "Harder";
  dose.sets = 2;
  dose.reps = {3, 2};
  dose.reps_written = "3, 2";
  dose.hold = Seconds{45};
  dose.duration = Seconds{600};
  dose.distance = Millimetres{1'609'344};
  dose.loads.resize(2);
  dose.loads[0].as_written = "bodyweight + 2.5 kg";
  dose.loads[0].mass = Grams{2'500};
  dose.loads[0].on_bodyweight = true;
  dose.loads[1].as_written = "15RM";
  dose.effort = "RPE 7";
  dose.range = "90-30";
  dose.cuff = "40 %";
  dose.settings = "slow";
  dose.intervals = {{"run", Seconds{480}, {}}, {"walk", {}, Millimetres{400'500}}};
  dose.tempo = "3-0-3";
  dose.rest = std::pair{Seconds{120}, Seconds{180}};
  dose.side = "each";
  dose.times_per_day = 2;
  dose.expected = true;
  dose.source = "s";
  dose.basis = "borrowed";
  dose.file = "c.yaml";
  dose.line = 7;
  dose.reasons = {{"late", "c.yaml", 9, Date{}, "15", "12"}};
  return dose;
}

TEST_CASE("The sample plan is the approved JSON") {
  test::check_golden("exporters/sample.json", write_json(test::sample_plan(), {}));
}

TEST_CASE("The refused plan is the approved JSON") {
  test::check_golden("exporters/refused.json", write_json(test::refused_plan(), {}));
}

TEST_CASE("The fixed keys of the header stand first and in order") {
  const std::vector<std::string> fixed{"titrate", "engine",    "condition", "programme",
                                       "patient", "side",      "start",     "end",
                                       "as_of",   "time_zone", "inputs",    "weeks",
                                       "due",     "decisions", "findings",  "result"};
  auto keys = keys_of(parsed(test::sample_plan()));
  keys.resize(fixed.size());
  CHECK(keys == fixed);
}

TEST_CASE("A prescription has every fixed key in order") {
  const std::vector<std::string> fixed{
      "exercise", "title",    "as_written", "block",      "row",    "level",  "sets",
      "reps",     "hold_s",   "duration_s", "distance_m", "loads",  "effort", "range",
      "cuff",     "settings", "intervals",  "tempo",      "rest_s", "side",   "times_per_day",
      "expected", "source",   "basis",      "file",       "line",   "reasons"};
  auto plan = test::sample_plan();
  plan.weeks[0].sessions[0].prescriptions = {full_prescription()};
  const auto dose = parsed(plan)["weeks"][0]["sessions"][0]["prescriptions"][0];
  auto keys = keys_of(dose);
  keys.resize(fixed.size());
  CHECK(keys == fixed);
  CHECK(dose["reps"] == Json::parse("[3, 2]"));
  CHECK(dose["loads"] == Json::parse(R"([{"as_written": "bodyweight + 2.5 kg", "kg": 2.5,
                                          "on_bodyweight": true}, {"as_written": "15RM"}])"));
  CHECK(dose["distance_m"] == 1609.344);
  CHECK(dose["intervals"] ==
        Json::parse(R"([{"activity": "run", "s": 480}, {"activity": "walk", "m": 400.5}])"));
  CHECK(dose["rest_s"] == Json::parse("[120, 180]"));
  CHECK(dose["reasons"] == Json::parse(R"([{"rule": "late", "file": "c.yaml", "line": 9,
                          "check_in": "1970-01-01", "before": "15", "after": "12"}])"));
}

TEST_CASE("Weeks, sessions and sums come back with their exact values") {
  auto plan = test::sample_plan();
  plan.weeks[1].exercises[2].intensity = {12, PerMille{705}, 75};
  plan.weeks[1].exercises[2].duration = Seconds{600};
  plan.weeks[1].exercises[2].distance = Millimetres{1'500};
  const auto week = parsed(plan)["weeks"][1];
  const std::vector<std::string> week_keys{"week", "from", "to", "phases", "exercises", "sessions"};
  CHECK(only(keys_of(week), week_keys) == week_keys);
  const auto sums = week["exercises"][2];
  const std::vector<std::string> sum_keys{"exercise",
                                          "sessions",
                                          "sets",
                                          "reps",
                                          "tonnage_g",
                                          "time_under_tension_s",
                                          "duration_s",
                                          "distance_m",
                                          "intensity",
                                          "volume_change_percent",
                                          "load_change_percent"};
  CHECK(only(keys_of(sums), sum_keys) == sum_keys);
  CHECK(sums["tonnage_g"] == 4'050'000);
  CHECK(sums["time_under_tension_s"] == 648);
  CHECK(sums["distance_m"] == 1.5);
  CHECK(sums["intensity"] == Json::parse(R"({"rm": 12, "percent_1rm": 70.5, "rpe": 7.5})"));
  CHECK(sums["volume_change_percent"] == -14.3);
  CHECK(sums["load_change_percent"] == 7.1);
  const std::vector<std::string> session_keys{"number", "uid",          "phase",    "date",
                                              "start",  "minutes",      "sequence", "changed",
                                              "status", "prescriptions"};
  CHECK(keys_of(week["sessions"][0]) == session_keys);
  CHECK(week["sessions"][0]["date"] == "2026-11-30");
  CHECK(week["sessions"][1]["start"] == "18:00");
}

TEST_CASE("Nothing is written as null or as an empty text") {
  check_no_null(parsed(test::sample_plan()), "");
  check_no_null(parsed(test::refused_plan()), "");
  check_no_null(parsed(test::sample_programme()), "");
  check_no_null(parsed(Plan{}), "");
}

TEST_CASE("What was not measured is absent") {
  const auto json = parsed(test::sample_plan());
  const auto seated = json["weeks"][0]["exercises"][0];
  CHECK_FALSE(seated.contains("tonnage_g"));
  CHECK_FALSE(seated.contains("volume_change_percent"));
  CHECK_FALSE(seated.contains("distance_m"));
  const auto load = json["weeks"][0]["sessions"][0]["prescriptions"][0]["loads"][0];
  CHECK(load == Json::parse(R"({"as_written": "15RM"})"));
  CHECK_FALSE(json["load_bases"][0].contains("one_rm_kg"));
}

TEST_CASE("A plan without a patient has no patient and no dates") {
  const auto json = parsed(test::sample_programme());
  for (const auto* key : {"patient", "side", "start", "end", "as_of", "time_zone", "age"}) {
    CHECK_FALSE(json.contains(key));
  }
  CHECK_FALSE(json["weeks"][0].contains("from"));
  CHECK_FALSE(json["weeks"][0]["sessions"][0].contains("date"));
}

TEST_CASE("A refused plan names the flag, the urgency and both places") {
  const auto json = parsed(test::refused_plan());
  CHECK(json["result"] == "refused");
  CHECK(json["weeks"].empty());
  CHECK(json["refusals"][1]["flag"] == "tendon-rupture");
  CHECK(json["refusals"][1]["urgency"] == "same-day");
  CHECK(json["refusals"][1]["case_line"] == 12);
}

TEST_CASE("Text of a patient comes back whole, and broken bytes do not break the document") {
  auto plan = test::sample_plan();
  plan.goal = "Run \"10 km\"\n\xC3\xB8 \\ \x01";
  CHECK(parsed(plan)["goal"] == plan.goal);
  plan.goal = "bad \xFF byte";
  CHECK(parsed(plan)["goal"] == "bad \xEF\xBF\xBD byte");
}

}  // namespace
}  // namespace titrate
