#include <catch2/catch.hpp>

#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate {
namespace {

test::Answered handout_of(const std::string& name) {
  return test::answered({"plan", "examples/" + name + ".yaml", "--format", "html"});
}

TEST_CASE("three handouts are the approved ones: lifts, twice a day at home, limits of a surgeon") {
  for (const std::string name : {"achilles-runner", "acute-low-back-pain-with-leg-pain-irritable",
                                 "meniscus-and-cartilage-repair"}) {
    INFO(name);
    const auto handout = handout_of(name);
    CHECK(handout.status == cli::Exit::fine);
    CHECK(handout.err.empty());
    test::check_golden("handouts/" + name + ".html", handout.out);
    CHECK(handout_of(name).out == handout.out);
  }
}

}  // namespace
}  // namespace titrate
