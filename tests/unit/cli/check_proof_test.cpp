// `check` as it is used: the table of a proof, stories, what is saved and replayed, JSON.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "planner/units/words.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate {
namespace {

using test::answered;
using test::Folder;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

/// The Achilles condition with other pain rules, in a folder with the profiles that it needs.
std::string with_pain(const Folder& folder, const std::string& pain) {
  static_cast<void>(
      folder.with("pain-profiles.yaml", test::read_file("protocols/pain-profiles.yaml")));
  return folder.with("achilles-midportion.yaml",
                     replaced(test::read_file("protocols/achilles-midportion.yaml"),
                              "pain: {profile: tendon}", "pain: " + pain));
}

TEST_CASE("a condition that ships is proved, one column for each programme") {
  const auto told = answered({"check", "protocols/ankle-sprain.yaml"});
  CHECK(told.status == cli::Exit::fine);
  CHECK(told.out.find(
            "no dose rises after a bad, raised or missing answer            holds  holds") !=
        std::string::npos);
  CHECK(told.out.find("BROKEN") == std::string::npos);
  CHECK(told.err.find("titrate: explored rehabilitation ") != std::string::npos);
}

TEST_CASE("a mistyped threshold is told as the story of a patient, with exit status 1") {
  const Folder folder;
  const auto told = answered({"check", with_pain(folder, "{profile: tendon, adherence: 20 %}")});
  CHECK(told.status == cli::Exit::findings);
  CHECK(told.err.find("[profile-out-of-bounds]") != std::string::npos);
  test::check_golden("cli/check-story.txt", told.out);
}

TEST_CASE("a saved story is replayed until the condition is mended") {
  const Folder folder;
  const std::string condition = with_pain(folder, "{profile: tendon, settle: 10}");
  const auto saved = answered({"check", condition, "--save", folder.file("")});
  CHECK(saved.status == cli::Exit::findings);
  const std::string scenario = folder.file("achilles-midportion-settle.yaml");
  CHECK(saved.err.find("titrate: written ") != std::string::npos);

  const auto bad = answered({"check", scenario, "--protocols", folder.file("")});
  CHECK(bad.status == cli::Exit::findings);
  CHECK(bad.err.find("[above-reference]") != std::string::npos);
  CHECK(answered({"check", scenario}).status == cli::Exit::fine);

  const auto again = answered({"check", condition, "--save", folder.file("")});
  CHECK(again.status == cli::Exit::disk);
  CHECK(again.err.find("nothing was written over") != std::string::npos);
}

TEST_CASE("check answers editors in JSON, with mistakes and proofs") {
  const Folder folder;
  const auto told =
      answered({"check", with_pain(folder, "{profile: tendon, settle: 10}"), "--format", "json"});
  CHECK(told.status == cli::Exit::findings);
  const auto all = nlohmann::json::parse(told.out);
  CHECK(all.at("check") == 1);
  const auto& file = all.at("files").at(0);
  const auto& mistake = file.at("mistakes").at(0);
  CHECK(mistake.at("code") == "profile-out-of-bounds");
  CHECK(mistake.at("severity") == "error");
  CHECK(mistake.at("from").at("line").get<int>() > 1);
  CHECK(file.at("proofs").size() == 3);
  for (const auto& proof : file.at("proofs")) {
    CHECK(proof.at("complete") == true);
    CHECK(proof.at("holds").size() == 12);
    for (const auto& [code, holds] : proof.at("holds").items()) CHECK(holds == true);
  }
}

TEST_CASE("a file with mistakes is not proved, and --no-proof proves nothing") {
  const Folder folder;
  const std::string broken = with_pain(folder, "{profile: tendon, setle: 1}");
  const auto told = answered({"check", broken});
  CHECK(told.status == cli::Exit::file);
  CHECK(told.out.find("Whatever the patient") == std::string::npos);
  const auto quick = answered({"check", "protocols/ankle-sprain.yaml", "--no-proof"});
  CHECK(quick.status == cli::Exit::fine);
  CHECK(quick.out.find("Whatever the patient") == std::string::npos);
}

/// The conditions that ship, by the alphabet.
std::vector<std::string> shipped() {
  std::set<std::string> paths;
  for (const auto& file : std::filesystem::directory_iterator{TITRATE_ROOT "/protocols"})
    if (file.path().stem() != "pain-profiles")
      paths.insert("protocols/" + file.path().filename().string());
  return {paths.begin(), paths.end()};
}

std::string figures() {
  std::vector<std::string> words{"check", "--format", "json"};
  for (const std::string& path : shipped()) words.push_back(path);
  const auto told = answered(words);
  CHECK(told.status == cli::Exit::fine);
  std::string table =
      "| programme | states | answers | calm sessions | bad answers | weeks |\n|---|--:|--:|--:|--:|--:|\n";
  for (const auto& file : nlohmann::json::parse(told.out).at("files")) {
    const std::string condition = std::filesystem::path{file.at("path").get<std::string>()}.stem();
    for (const auto& proof : file.at("proofs")) {
      const auto number = [&](const char* key) {
        return words::thousands(proof.at(key).get<std::int64_t>());
      };
      table += "| " + condition + ", " + proof.at("programme").get<std::string>() + " | " +
               number("states") + " | " + number("transitions") + " | " +
               number("calm_sessions_at_most") + " | " + number("bad_answers_at_most") + " | " +
               number("weeks_at_most") + " |\n";
    }
  }
  return table;
}

TEST_CASE("every condition that ships is proved, and the page shows the figures") {
  const std::string name = "docs/what-check-proves.md";
  const std::string page = test::read_file(name);
  const std::string mark = "<!-- figures -->\n";
  const auto begin = page.find(mark) + mark.size();
  const auto end = page.find("<!-- end -->", begin);
  REQUIRE(end != std::string::npos);
  const std::string wanted = page.substr(0, begin) + figures() + page.substr(end);
  if (std::getenv("TITRATE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream{TITRATE_ROOT "/" + name, std::ios::binary} << wanted;
  } else {
    CHECK(page == wanted);
  }
}

TEST_CASE("check explains what it proves") {
  const auto one = answered({"check", "--explain", "empty-week"});
  CHECK(one.status == cli::Exit::fine);
  CHECK(one.out.find("no week at zero") != std::string::npos);
  CHECK(one.out.find("[worse-gives-more]") == std::string::npos);
  const auto all = answered({"check", "--explain", "proof"});
  CHECK(all.out.find("[worse-gives-more]") != std::string::npos);
  const auto mistake = answered({"check", "--explain", "week-zero"});
  CHECK(mistake.out.find("counted from 1") != std::string::npos);
  CHECK(answered({"check", "--explain", "nothing"}).status == cli::Exit::usage);
  CHECK(answered({"check"}).status == cli::Exit::usage);
  CHECK(answered({"check", "x.yaml", "--format", "xml"}).status == cli::Exit::usage);
}

}  // namespace
}  // namespace titrate
