// A plan that was given out is rebuilt from its files, or the file that changed is named.
#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::Practice;

/// A plan of the practice's case, written as JSON.
std::string given_out(const Practice& practice) {
  const auto path = practice.folder().file("given.json");
  REQUIRE(practice.answered({"plan", practice.patient(), "-o", path}).status == Exit::fine);
  return path;
}

TEST_CASE("verify: an unchanged plan is the same to the byte") {
  const Practice practice;
  const auto plan = given_out(practice);
  const auto result = practice.answered({"plan", "--verify", plan, practice.patient()});
  CHECK(result.status == Exit::fine);
  CHECK(result.out.starts_with(plan + ": rebuilt as of 20"));
  CHECK(result.out.ends_with(", the same to the byte\n"));
}

TEST_CASE("verify: an input that has changed is named with both hashes") {
  const Practice practice;
  const auto plan = given_out(practice);
  practice.change(practice.patient(), "titrate: case/1", "titrate: case/1  # by hand");
  const auto result = practice.answered({"plan", "--verify", plan, practice.patient()});
  CHECK(result.status == Exit::findings);
  CHECK(result.out.starts_with(practice.patient() + " has changed: it was "));
  CHECK(result.out.find(practice.condition()) == std::string::npos);
}

TEST_CASE("verify: a plan that was altered is told with its line") {
  const Practice practice;
  const auto plan = given_out(practice);
  practice.change(plan, "\"sets\": ", "\"sets\": 1");
  const auto result = practice.answered({"plan", "--verify", plan, practice.patient()});
  CHECK(result.status == Exit::findings);
  CHECK(
      result.out.starts_with("No input has changed, and yet the plan is another:\n" + plan + ":"));
  CHECK(result.out.find("\n  given   ") != std::string::npos);
  CHECK(result.out.find("\n  rebuilt ") != std::string::npos);
}

TEST_CASE("verify: anything else than a plan is refused") {
  const Practice practice;
  const auto text = practice.folder().with("text.json", "{\"titrate\": \"plan/2\"}");
  const auto verify = [&](const std::string& path) {
    return practice.answered({"plan", "--verify", path, practice.patient()});
  };
  CHECK(verify(text).status == Exit::file);
  CHECK(verify(practice.folder().with("cut.json", "{\"titrate\": ")).status == Exit::file);
  CHECK(verify(practice.folder().file("none.json")).status == Exit::disk);
  CHECK(
      practice.answered({"plan", "--verify", text, practice.patient(), "--format", "ics"}).status ==
      Exit::usage);
}

}  // namespace
}  // namespace titrate::cli
