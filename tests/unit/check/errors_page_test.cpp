// The page of errors: every code with an example file and what is said about it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "tests/support/golden.h"

namespace titrate::test {
namespace {

constexpr auto folder = "tests/golden/errors/";

std::string page_of_errors() {
  std::set<std::string> codes;
  for (const auto& file :
       std::filesystem::directory_iterator{TITRATE_ROOT "/tests/golden/errors"}) {
    if (file.path().extension() == ".approved") codes.insert(file.path().stem().string());
  }
  std::string page =
      "# What the messages mean\n\n"
      "Every message ends with a code in brackets. Each code stands here with a small file that "
      "has\n"
      "the mistake, and with what `titrate check` says about it. A code never changes its "
      "meaning.\n"
      "This page is made from the examples by the tests.\n";
  for (const std::string& code : codes) {
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

}  // namespace
}  // namespace titrate::test
