// Every programme that ships plans for people who differ: the example cases, and those of
// tests/fixtures/cases.
#include <filesystem>
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate {
namespace {

using nlohmann::json;

constexpr auto first_day = "2026-09-07";

std::vector<std::string> cases_in(const std::string& folder) {
  std::set<std::string> paths;
  for (const auto& file : std::filesystem::directory_iterator{TITRATE_ROOT + ("/" + folder)}) {
    const std::string name = file.path().filename().string();
    const bool is_case = name.ends_with(".yaml") && !name.ends_with(".check-ins.yaml");
    if (is_case && !name.starts_with("achilles")) paths.insert(folder + "/" + name);
  }
  return {paths.begin(), paths.end()};
}

test::Answered planned(const std::string& path, const std::string& format) {
  return test::answered({"plan", path, "--as-of", first_day, "--format", format});
}

TEST_CASE("every condition has an example whose plan is the approved one") {
  const auto cases = cases_in("examples");
  CHECK(cases.size() == 16);
  for (const std::string& path : cases) {
    INFO(path);
    const auto plan = planned(path, "text");
    CHECK(plan.status == cli::Exit::fine);
    const std::string name = std::filesystem::path{path}.stem().string();
    test::check_golden("plans/" + name + ".txt", plan.out);
  }
}

TEST_CASE("every programme that ships plans for two people who differ, with nothing broken") {
  std::map<std::string, std::set<std::string>> people;
  auto paths = cases_in("examples");
  for (const std::string& path : cases_in("tests/fixtures/cases")) paths.push_back(path);
  for (const std::string& path : paths) {
    INFO(path);
    const auto told = planned(path, "json");
    CHECK(told.status == cli::Exit::fine);
    const auto plan = json::parse(told.out);
    const std::string condition = plan.at("condition").at("id");
    people[condition + " " + plan.at("programme").at("id").get<std::string>()].insert(path);
    for (const auto& finding : plan.at("findings")) {
      CHECK(finding.at("severity") != "error");
    }
  }
  CHECK(people.size() == 21);
  for (const auto& [programme, whose] : people) {
    INFO(programme);
    CHECK(whose.size() >= 2);
  }
}

}  // namespace
}  // namespace titrate
