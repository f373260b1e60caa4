#include "tests/unit/cli/practice.h"

#include <fstream>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/filled.h"

namespace titrate::test {

Practice::Practice() {
  (void)folder_.with("pain-profiles.yaml", read_file("protocols/pain-profiles.yaml"));
  condition_ = folder_.with("gluteal-tendinopathy.yaml", filled_condition());
  const auto blank = answered({"new", "case", "gluteal-tendinopathy"});
  patient_ = folder_.with("case.yaml", filled(blank.out, case_answers()));
}

Answered Practice::answered(std::vector<std::string> words) const {
  words.insert(words.end(), {"--protocols", folder_.file(".")});
  return test::answered(words);
}

void Practice::change(const std::string& path, const std::string& from,
                      const std::string& to) const {
  auto text = cli::read_file(path);
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  std::ofstream{path, std::ios::binary} << text.replace(at, from.size(), to);
}

}  // namespace titrate::test
