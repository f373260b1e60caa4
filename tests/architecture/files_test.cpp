#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/architecture/tree.h"
#include "tests/support/golden.h"

namespace titrate::test {
namespace {

constexpr std::size_t longest_file = 300;

bool names_file(const SourceFile& file) {
  const auto name = file.path.substr(file.folder.size() + 1);
  const auto list = read_file(file.folder + "/CMakeLists.txt");
  for (auto at = list.find(name); at != std::string::npos; at = list.find(name, at + 1)) {
    const auto before = at == 0 ? ' ' : list[at - 1];
    if (before == ' ' || before == '\n' || before == '(') return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every source file is named in the CMakeLists.txt of its folder") {
  for (const auto& file : source_files("planner")) {
    if (!file.path.ends_with(".cpp")) continue;
    INFO(file.path);
    CHECK(names_file(file));
  }
}

TEST_CASE("no file is longer than 300 lines") {
  for (const auto* folder : {"planner", "tests"}) {
    for (const auto& file : source_files(folder)) {
      INFO(file.path << " has " << file.lines.size() << " lines");
      CHECK(file.lines.size() <= longest_file);
    }
  }
}

TEST_CASE("only the command line reads the clock") {
  for (const auto& file : source_files("planner")) {
    if (file.module == "cli") continue;
    for (const auto& line : file.lines) {
      INFO(file.path << ": " << line);
      CHECK(line.find("system_clock") == std::string::npos);
    }
  }
}

TEST_CASE("every header is guarded by #pragma once") {
  for (const auto& file : source_files("planner")) {
    if (!file.path.ends_with(".h")) continue;
    INFO(file.path);
    CHECK(std::ranges::count(file.lines, "#pragma once") == 1);
  }
}

}  // namespace titrate::test
