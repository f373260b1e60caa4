#include "tests/unit/cli/answered.h"

#include <fstream>
#include <sstream>
#include <stdlib.h>

#include <catch2/catch.hpp>

#include "planner/cli/run.h"

namespace titrate::test {

Answered answered(const std::vector<std::string>& words) {
  std::ostringstream out;
  std::ostringstream err;
  const std::string root = TITRATE_ROOT;
  cli::Console console{
      .out = out,
      .err = err,
      .out_colour = Colour::off,
      .err_colour = Colour::off,
      .width = 96,
      .today = [](std::string_view) { return Date{date::year{2026} / 12 / 14}; },
      .random_uid = [] { return std::string{"0d3f5c52-9a4e-4a77-9a53-0b8e2f6a7c11"}; },
      .protocols = {{.path = root + "/protocols", .shown_as = "protocols"}}};
  const auto status = cli::answer(words, console);
  return {.status = status, .out = out.str(), .err = err.str()};
}

Folder::Folder() {
  auto name = (std::filesystem::temp_directory_path() / "titrate-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  path_ = name;
}

Folder::~Folder() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

std::string Folder::with(const std::string& name, const std::string& text) const {
  std::ofstream{path_ / name, std::ios::binary} << text;
  return file(name);
}

std::size_t Folder::count() const {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{path_}, {}));
}

}  // namespace titrate::test
