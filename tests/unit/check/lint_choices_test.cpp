#include <catch2/catch.hpp>

#include "tests/unit/check/condition_text.h"

using namespace titrate::test;
using Lines = std::vector<std::string>;

namespace {

Lines lint_unknown(const std::string& unknown, const std::string& limits) {
  ConditionText condition;
  condition.top =
      "choices:\n  tear: {ask: Which, answers: [small, large], if-unknown: " + unknown + "}\n";
  condition.limits = "limits:\n" + limits;
  return lint_lines(condition);
}

}  // namespace

TEST_CASE("an answer that is not known is taken as the strictest") {
  const std::string limits =
      "  - {week: 1-2, range: 0-90, if: tear is small}\n"
      "  - {week: 1-2, range: 0-60, if: tear is large}\n";
  CHECK(lint_unknown("large", limits).empty());
  CHECK(lint_unknown("small", limits) ==
        Lines{"error lenient-unknown at small: the limits of week 1 are stricter for `large` than "
              "for `small`"});
}

TEST_CASE("body weight and what is forbidden count as strictness too") {
  CHECK(lint_unknown("small",
                     "  - {week: 1-2, weight-bearing: 50 %, if: tear is small}\n"
                     "  - {week: 3-4, weight-bearing: 25 %, if: tear is large}\n") ==
        Lines{"error lenient-unknown at small: the limits of week 3 are stricter for `large` than "
              "for `small`"});
  CHECK(lint_unknown("small", "  - {week: 1-2, forbid: [running], if: tear is large}\n").size() ==
        1);
  CHECK(lint_unknown("small",
                     "  - {week: 1-2, forbid: [running]}\n"
                     "  - {week: 1, forbid: [running], if: tear is large}\n")
            .empty());
}
