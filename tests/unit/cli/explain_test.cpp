#include <catch2/catch.hpp>

#include "planner/cli/exit.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::answered;

const std::string logged = "examples/achilles-logged.yaml";

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a week with a bad answer is explained from the report to the next session") {
  const auto week = answered({"explain", logged, "--week", "2", "--as-of", "2026-12-14",
                              "--exercise", "standing-heel-raise"});
  INFO(week.out);
  CHECK(week.status == Exit::fine);
  CHECK(week.err.empty());
  CHECK(holds(week.out, "Week 2 of p-0146: Mon 30 Nov to Sun 6 Dec 2026."));
  CHECK(holds(week.out, "worst of the session 6/10 > 5/10: over the limit [zone high]"));
  CHECK(holds(week.out, "[late]"));
  CHECK(holds(week.out, "over the limit and not settled [red-late; "));
  CHECK(holds(week.out, "next is session "));
  CHECK(holds(week.out, "Week end\n"));
  CHECK(holds(week.out, "Defaults of the pain rule, no source gives them: safe 2/10,"));
  CHECK(holds(week.out,
              "Owed back, in this order, before anything rises:\n volume, 1 step; then load,"));
}

TEST_CASE("a load is worked out from the set to failure") {
  const auto week = answered({"explain", logged, "--week", "1", "--as-of", "2026-12-14",
                              "--exercise", "standing-heel-raise"});
  INFO(week.out);
  CHECK(holds(week.out, "(from 10 repetitions to failure at 42.5 kg) / (1 + 15/30) = "));
}

TEST_CASE("a week to come is a forecast") {
  const auto week = answered({"explain", logged, "--week", "9", "--as-of", "2026-12-14"});
  CHECK(holds(week.out, "This is a forecast: it holds if every answer until then is calm"));
}

TEST_CASE("explain needs a week of the plan") {
  const auto none = answered({"explain", logged});
  CHECK(none.status == Exit::usage);
  CHECK(
      none.err.starts_with("titrate: explain needs --week N: the number of a week of the plan\nmore: titrate --help\n"));
  const auto word = answered({"explain", logged, "--week", "two"});
  CHECK(word.status == Exit::usage);
  CHECK(word.err.starts_with("titrate: `two` is not the number of a week\nmore: titrate --help\n"));
  const auto wrong = answered({"explain", logged, "--week", "99", "--as-of", "2026-12-14"});
  CHECK(wrong.status == Exit::usage);
  CHECK(holds(wrong.err, "the plan has no week 99; it has weeks 1 to "));
}

TEST_CASE("an exercise that the plan does not have is met with the one that was meant") {
  const auto wrong = answered({"explain", logged, "--week", "2", "--as-of", "2026-12-14",
                               "--exercise", "standing-heel-rase"});
  CHECK(wrong.status == Exit::usage);
  CHECK(holds(wrong.err, "did you mean `standing-heel-raise`?"));
}

TEST_CASE("an explanation is the same every time") {
  const std::vector<std::string> words{"explain", logged, "--week", "3", "--as-of", "2026-12-14"};
  CHECK(answered(words).out == answered(words).out);
}

}  // namespace
}  // namespace titrate::cli
