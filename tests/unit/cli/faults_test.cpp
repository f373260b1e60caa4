// Conditions with one planted fault each: tests/faults/NAME.yaml, and in expected.txt what `check`
// must say about it. To add one, copy base.yaml, say the fault in its first line, and add a line.
#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate::test {
namespace {

const std::string folder = TITRATE_ROOT "/tests/faults/";

/// What `check` must say about one file.
struct Planted {
  std::string name;
  int status = 0;
  std::string code;
  int line = 0;
};

std::vector<Planted> planted() {
  std::vector<Planted> all;
  std::istringstream lines{read_file("tests/faults/expected.txt")};
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream words{line};
    Planted each;
    words >> each.name >> each.status >> each.code >> each.line;
    INFO(line);
    REQUIRE(words);
    all.push_back(each);
  }
  return all;
}

Answered check_file(const std::string& name) {
  return answered({"check", folder + name + ".yaml"});
}

/// Whether a message with this code stands at this line of this file.
bool says(const std::string& text, const Planted& fault) {
  const auto place = fault.name + ".yaml:" + std::to_string(fault.line) + ':';
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    if (line.find(place) != std::string::npos && line.ends_with('[' + fault.code + ']'))
      return true;
  }
  return false;
}

std::vector<std::string> names_of_files() {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator{folder})
    if (file.path().extension() == ".yaml") names.push_back(file.path().stem().string());
  std::ranges::sort(names);
  return names;
}

}  // namespace

TEST_CASE("every planted fault is found, with its code at its line") {
  for (const Planted& fault : planted()) {
    const auto checked = check_file(fault.name);
    INFO(fault.name << '\n' << checked.err);
    CHECK(static_cast<int>(checked.status) == fault.status);
    CHECK(says(checked.err, fault));
  }
}

TEST_CASE("the condition in which the faults were planted has none") {
  const auto checked = check_file("base");
  CHECK(checked.status == cli::Exit::fine);
  CHECK(checked.err.find('[') == std::string::npos);
  CHECK(checked.out.find("base.yaml: 1 programme, read without findings\n") != std::string::npos);
}

TEST_CASE("at least forty faults are planted, each said in its first line, none left out") {
  auto names = names_of_files();
  std::vector<std::string> expected{"base"};
  for (const Planted& fault : planted()) expected.push_back(fault.name);
  std::ranges::sort(expected);
  CHECK(names == expected);
  CHECK(names.size() > 40);
  for (const auto& name : names) {
    INFO(name);
    CHECK(read_file("tests/faults/" + name + ".yaml").starts_with("# "));
  }
}

TEST_CASE("no shipped condition has one of the faults, nor an error or a new warning") {
  const std::string known = "[continued-frequency]";  // days at home that go on
  int conditions = 0;
  for (const auto& file : std::filesystem::directory_iterator{TITRATE_ROOT "/protocols"}) {
    if (file.path().filename() == "pain-profiles.yaml") continue;
    const auto checked = answered({"check", "--no-proof", file.path().string()});
    INFO(file.path() << '\n' << checked.err);
    CHECK(checked.status == cli::Exit::fine);
    ++conditions;
    std::istringstream lines{checked.err};
    for (std::string line; std::getline(lines, line);) {
      if (line.find(": warning: ") == std::string::npos) continue;
      CHECK(line.ends_with(known));
    }
  }
  CHECK(conditions == 9);
}

}  // namespace titrate::test
