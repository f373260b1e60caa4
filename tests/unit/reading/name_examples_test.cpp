// Mistakes that need a condition beside the file: tests/golden/errors/names/<code>.yaml, with what
// is said about it in <code>.approved.
#include <catch2/catch.hpp>

#include "planner/diagnostics/render.h"
#include "tests/support/golden.h"
#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

/// The small condition, made to compare with the other side.
Condition side_condition() {
  const auto read =
      condition_of(changed(small_condition(), "lasts: 12 weeks",
                           "lasts: 12 weeks\n        exit: [hop >= 90 % of other side]"));
  REQUIRE(read.value);
  return *read.value;
}

void check_names(const Source& source, const yaml::Node& root, Diagnostics& diagnostics) {
  const Condition condition = side_condition();
  if (read_kind(source, root, diagnostics) == FileKind::case_file) {
    const auto patient = read_case(source, root, diagnostics);
    REQUIRE(patient);
    return check_case_names(source, root, *patient, condition, diagnostics);
  }
  const auto log = read_check_ins(source, root, diagnostics);
  REQUIRE(log);
  check_check_in_names(source, root, *log, *case_of(small_case()).value, condition, diagnostics);
}

}  // namespace

TEST_CASE("every mistake in names has an example with that mistake and no other") {
  for (const std::string code :
       {"before-start", "flag-not-raised", "missing-equipment", "not-watched", "screen-unanswered",
        "session-under-flag", "side-needed"}) {
    INFO(code);
    const Source source{code + ".yaml", read_file("tests/golden/errors/names/" + code + ".yaml")};
    Diagnostics diagnostics;
    const auto root = yaml::parse(source, diagnostics);
    REQUIRE(root);
    check_names(source, *root, diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all().front().code == code);
    check_golden("errors/names/" + code + ".approved", render_all(diagnostics, Colour::off));
  }
}
