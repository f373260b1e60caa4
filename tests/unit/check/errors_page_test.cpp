// The page of errors: every code with an example file and what is said about it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "planner/check/code_meanings.h"
#include "tests/support/golden.h"

namespace titrate::test {
namespace {

constexpr auto folder = "tests/golden/errors/";

std::set<std::string> codes_with_examples() {
  std::set<std::string> codes;
  for (const auto& file :
       std::filesystem::directory_iterator{TITRATE_ROOT "/tests/golden/errors"}) {
    if (file.path().extension() == ".approved") codes.insert(file.path().stem().string());
  }
  return codes;
}

std::string page_of_errors() {
  std::string page =
      "# What the messages mean\n\n"
      "Every message ends with a code in brackets. Each code stands here with a small file that "
      "has\n"
      "the mistake, and with what `titrate check` says about it. A code never changes its "
      "meaning.\n"
      "This page is made from the examples by the tests.\n";
  for (const std::string& code : codes_with_examples()) {
    const std::string example = folder + code + ".yaml";
    page += "\n## " + code + "\n\nExample: [" + code + ".yaml](../" + example + ")\n\n```text\n" +
            read_file(folder + code + ".approved") + "```\n";
  }
  return page;
}

TEST_CASE("the page of errors shows every code with its example") {
  const std::string page = page_of_errors();
  if (std::getenv("TITRATE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream{TITRATE_ROOT "/docs/errors.md", std::ios::binary} << page;
  } else {
    CHECK(page == read_file("docs/errors.md"));
  }
}

TEST_CASE("every code that has an example has a meaning, and no other") {
  std::set<std::string> explained;
  for (const auto& [code, meaning] : check::code_meanings()) {
    explained.emplace(code);
    CHECK(meaning.ends_with("."));
  }
  auto codes = codes_with_examples();
  codes.insert({"above-reference", "time-zone-unknown"});  // said of cases, in the tests of the program
  CHECK(explained == codes);
}

}  // namespace
}  // namespace titrate::test
