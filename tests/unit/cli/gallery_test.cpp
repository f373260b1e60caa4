// The gallery of conditions: what the program prints of each of them.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

std::string gallery() {
  std::set<std::string> ids;
  for (const auto& file : std::filesystem::directory_iterator{TITRATE_ROOT "/protocols"}) {
    ids.insert(file.path().stem().string());
  }
  ids.erase("pain-profiles");
  std::string page =
      "# The conditions that ship\n\n"
      "All are drafts: no clinician has reviewed them. This page is what `titrate conditions ID`\n"
      "prints of each: who it is for, what is asked first, and every programme week by week without\n"
      "a patient. `titrate conditions ID --sources` counts what is sourced and what is ours.\n";
  for (const std::string& id : ids) {
    const auto told = test::answered({"conditions", id});
    CHECK(told.status == Exit::fine);
    page += "\n## " + id + "\n\n```text\n" + told.out + "```\n";
  }
  CHECK(ids.size() == 9);
  return page;
}

TEST_CASE("the gallery shows each of the nine conditions as the program prints it") {
  const std::string page = gallery();
  if (std::getenv("TITRATE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream{TITRATE_ROOT "/docs/gallery.md", std::ios::binary} << page;
  } else {
    CHECK(page == test::read_file("docs/gallery.md"));
  }
}

}  // namespace
}  // namespace titrate::cli
