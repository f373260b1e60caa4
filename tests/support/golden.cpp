#include "tests/support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

namespace titrate::test {
namespace {

std::filesystem::path below_root(std::string_view path) {
  return std::filesystem::path{TITRATE_ROOT} / path;
}

}  // namespace

std::string read_file(std::string_view path) {
  std::ifstream file{below_root(path), std::ios::binary};
  INFO("file " << path);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>{file}, {}};
}

void check_golden(std::string_view path, std::string_view text) {
  const auto name = "tests/golden/" + std::string{path};
  if (std::getenv("TITRATE_UPDATE_GOLDEN") != nullptr) {
    std::filesystem::create_directories(below_root(name).parent_path());
    std::ofstream{below_root(name), std::ios::binary} << text;
    return;
  }
  INFO("golden file " << name << "; TITRATE_UPDATE_GOLDEN=1 approves the new text");
  CHECK(read_file(name) == text);
}

}  // namespace titrate::test
