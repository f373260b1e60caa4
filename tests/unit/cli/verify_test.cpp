// A plan that was given out is rebuilt from its files, or the file that changed is named.
#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "planner/plan/sha256.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::Answered;
using test::Practice;

/// A plan of the practice's case, written as JSON.
std::string given_out(const Practice& practice) {
  const auto path = practice.folder().file("given.json");
  REQUIRE(practice.answered({"plan", practice.patient(), "-o", path}).status == Exit::fine);
  return path;
}

Answered verified(const Practice& practice, const std::string& plan) {
  return practice.answered({"plan", "--verify", plan, practice.patient()});
}

std::string hash_of(const std::string& path) { return sha256_hex(read_file(path)); }

/// What `--verify` says after one edit of a file that the plan was made from.
Answered after_edit(const Practice& practice, const std::string& file, const std::string& from,
                    const std::string& to) {
  const auto plan = given_out(practice);
  const auto was = hash_of(file);
  practice.change(file, from, to);
  auto result = verified(practice, plan);
  const auto first = file + " has changed: it was " + was + ", it is " + hash_of(file) + '\n';
  CHECK(result.out.starts_with(first));
  result.out.erase(0, first.size());
  return result;
}

TEST_CASE("verify: an unchanged plan is the same to the byte") {
  const Practice practice;
  const auto plan = given_out(practice);
  const auto result = verified(practice, plan);
  CHECK(result.status == Exit::fine);
  CHECK(result.out.starts_with(plan + ": rebuilt as of 20"));
  CHECK(result.out.ends_with(", the same to the byte\n"));
}

TEST_CASE("verify: a remark in a file is told, and that the plan is the same") {
  const Practice practice;
  const auto profiles = practice.folder().file("./pain-profiles.yaml");
  const auto file = GENERATE(0, 1, 2);
  const auto path = file == 0   ? practice.patient()
                    : file == 1 ? practice.folder().file("./gluteal-tendinopathy.yaml")
                                : profiles;
  const auto text = read_file(path);
  const auto result = after_edit(practice, path, text, text + "\n# by hand\n");
  CHECK(result.status == Exit::findings);
  CHECK(result.out == "Apart from that the plan is the same.\n");
}

TEST_CASE("verify: of a changed case also the first value that it changes is told") {
  const Practice practice;
  const auto plan = practice.folder().file("given.json");
  const auto result = after_edit(practice, practice.patient(), "\nage: 42", "\nage: 43");
  CHECK(result.status == Exit::findings);
  CHECK(result.out.starts_with("The plan would be another today:\n" + plan + ":"));
  CHECK(result.out.ends_with(": age\n  given   42\n  rebuilt 43\n"));
}

TEST_CASE("verify: a file that can no longer be read is named with its hashes all the same") {
  const Practice practice;
  const auto result = after_edit(practice, practice.patient(), "\nstart:", "\nstrat:");
  CHECK(result.status == Exit::file);
  CHECK(result.out.empty());
  CHECK(result.err.find("strat") != std::string::npos);
}

TEST_CASE("verify: a plan that was altered is told with its line, its place and both values") {
  const Practice practice;
  const auto plan = given_out(practice);
  practice.change(plan, "\"week\": 2,", "\"week\": 12,");
  const auto result = verified(practice, plan);
  CHECK(result.status == Exit::findings);
  CHECK(
      result.out.starts_with("No input has changed, and yet the plan is another:\n" + plan + ":"));
  CHECK(result.out.ends_with(": weeks / 2 / week\n  given   12\n  rebuilt 2\n"));
}

TEST_CASE("verify: another program may have written the plan anew") {
  const Practice practice;
  const auto plan = given_out(practice);
  practice.change(plan, "\n  \"titrate\": \"plan/1\",", "\"titrate\" :\t\"plan\\u002f1\" ,");
  const auto result = verified(practice, plan);
  CHECK(result.status == Exit::fine);
  CHECK(result.out.find(", the same in every value; its blanks or ") != std::string::npos);
}

TEST_CASE("verify: another version of titrate is told, and what it changes") {
  const Practice practice;
  const auto plan = given_out(practice);
  practice.change(plan, "\"engine\": \"", "\"engine\": \"9");
  const auto result = verified(practice, plan);
  CHECK(result.status == Exit::findings);
  CHECK(result.out ==
        "titrate was version 90.1.0 and is 0.1.0\nApart from that the plan is the same.\n");
}

TEST_CASE("verify: files may be somewhere else by now") {
  const Practice practice;
  const auto plan = given_out(practice);
  const auto folder = practice.folder().file("moved");
  std::filesystem::create_directory(folder);
  for (const auto& name : files_in(practice.folder().file("."), ".yaml"))
    std::filesystem::rename(practice.folder().file(name), folder + '/' + name);
  const auto result =
      test::answered({"plan", "--verify", plan, folder + "/case.yaml", "--protocols", folder});
  CHECK(result.status == Exit::fine);
  CHECK(result.out.ends_with(", the same to the byte\n"));
}

TEST_CASE("verify: check-ins that were added since are told and are no difference") {
  const Practice practice;
  const auto log = [&](const std::string& date) {
    return practice.answered({"log", practice.patient(), "--date", date, "--during", "2"}).status;
  };
  practice.change(practice.patient(), "# check-ins:", "check-ins:");
  REQUIRE(log("2026-12-14") == Exit::fine);
  const auto check_ins = practice.folder().file("case.check-ins.yaml");
  const auto plan = given_out(practice);
  const auto lines = [&] { return std::ranges::count(read_file(check_ins), '\n'); };
  const auto then = lines();
  REQUIRE(log("2026-12-16") == Exit::fine);
  REQUIRE(lines() > then);

  const auto grown = verified(practice, plan);
  CHECK(grown.status == Exit::fine);
  CHECK(grown.out.ends_with(
      ", the same to the byte\n" + check_ins + " has grown since: the plan rests on its first " +
      std::to_string(then) + " lines; the whole of it is " + hash_of(check_ins) + '\n'));

  practice.change(check_ins, "during: 2", "during: 3");
  const auto altered = verified(practice, plan);
  CHECK(altered.status == Exit::findings);
  CHECK(altered.out.starts_with(check_ins + " has changed: it was "));
}

TEST_CASE("verify: anything else than a plan is refused") {
  const Practice practice;
  const auto plan = given_out(practice);
  const auto refused = [&](const std::string& text) {
    const auto result = verified(practice, practice.folder().with("other.json", text));
    CHECK(result.status == Exit::file);
    CHECK(result.out.empty());
    const std::string start = "titrate: " + practice.folder().file("other.json") +
                              " is not a plan that `titrate plan --format json` wrote: ";
    CHECK(result.err.starts_with(start));
    return result.err.substr(std::min(start.size(), result.err.size()));
  };
  CHECK(refused("{\"titrate\": \"plan/2\"}") == "it does not say plan/1\n");
  CHECK(refused("{\"titrate\":\n ") == "no JSON value starts here (line 2)\n");
  CHECK(refused("Week,From\n1,2\n") == "no JSON value starts here (line 1)\n");
  CHECK(refused("{\"titrate\": \"plan/1\"}") == "it has no as_of\n");
  CHECK(refused("{\"titrate\": \"plan/1\", \"as_of\": \"soon\"}") ==
        "as_of is `soon`, which is no date\n");
  CHECK(verified(practice, practice.folder().file("none.json")).status == Exit::disk);
  for (const std::string option : {"--format=json", "--as-of=2026-12-14", "--output=x.json"})
    CHECK(practice.answered({"plan", "--verify", plan, practice.patient(), option}).status ==
          Exit::usage);
}

}  // namespace
}  // namespace titrate::cli
