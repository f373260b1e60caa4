#include <sstream>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/unit/cli/answered.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::answered;

const std::string logged = "examples/achilles-logged.yaml";

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a review after a bad answer says what, why, what changed and how to overrule") {
  const auto review = answered({"review", logged, "--as-of", "2026-12-04"});
  INFO(review.out);
  CHECK(review.status == Exit::fine);
  CHECK(review.err.empty());
  CHECK(holds(review.out, "as of Fri 4 Dec 2026. Since Wed 2 Dec 2026."));
  CHECK(holds(review.out, "went over the limit and had not settled by the next morning"));
  CHECK(holds(review.out, "6/10 during, 5/10 after (limit 5/10)"));
  CHECK(holds(review.out, "achilles-logged.check-ins.yaml:"));
  CHECK(holds(review.out, "What changed in the plan"));
  CHECK(holds(review.out, "--clinician '{easier: "));
  CHECK(holds(review.out, "titrate explain " + logged + " --week 2\n"));
}

TEST_CASE("a review without a log has nothing new") {
  const auto review = answered({"review", "examples/achilles-runner.yaml"});
  INFO(review.out);
  CHECK(review.status == Exit::fine);
  CHECK(holds(review.out, "Nothing new was reported. Nothing changed in the plan"));
  CHECK(holds(review.out, "Agree: nothing to do.\n"));
}

TEST_CASE("the same files and day give the same review") {
  const std::vector<std::string> words{"review", logged, "--as-of", "2026-12-14"};
  CHECK(answered(words).out == answered(words).out);
}

TEST_CASE("a review may look back further") {
  const auto far = answered({"review", logged, "--as-of", "2026-12-14", "--since", "2026-11-23"});
  INFO(far.out);
  CHECK(holds(far.out, "Since Mon 23 Nov 2026."));
  CHECK(holds(far.out, "red-late"));
  CHECK(holds(far.out, "VISA-A 56 on Mon 7 Dec"));
}

TEST_CASE("why-not names the gates that were shut") {
  const auto review = answered({"review", logged, "--as-of", "2026-12-14", "--why-not"});
  INFO(review.out);
  CHECK(holds(review.out, "Why not more\n"));
  CHECK(holds(review.out, "Opens with: "));
}

TEST_CASE("a review as JSON holds decisions and changes") {
  const auto review = answered({"review", logged, "--as-of", "2026-12-04", "--format", "json"});
  CHECK(review.status == Exit::fine);
  CHECK(holds(review.out, "\"titrate\": \"review/1\""));
  CHECK(holds(review.out, "\"since\": \"2026-12-02\""));
  CHECK(holds(review.out, "\"response\": \"red-late\""));
  CHECK(holds(review.out, "\"changes\": ["));
}

TEST_CASE("mistakes of the command line are said before any file is read") {
  CHECK(holds(answered({"review", "nowhere.yaml", "--format", "jsn"}).err,
              "titrate: `jsn` is not a format of a review, did you mean `json`?; one of: text, "
              "json\n"));
  CHECK(answered({"review", "nowhere.yaml", "--since", "monday"}).status == Exit::usage);
  CHECK(answered({"review", "nowhere.yaml", "--as-of", "2026-13-01"}).status == Exit::usage);
}

TEST_CASE("a review cannot begin after the day it is made for") {
  const auto wrong = answered({"review", logged, "--as-of", "2026-12-04", "--since", "2026-12-05"});
  CHECK(wrong.status == Exit::usage);
  CHECK(holds(wrong.err, "--since 2026-12-05 lies after"));
}

TEST_CASE("a red flag in the log refuses in the review too") {
  const test::Practice practice;
  practice.change(practice.patient(), "  night-pain: no\n", "  night-pain: yes\n");
  const auto refused = practice.answered({"review", practice.patient()});
  INFO(refused.out);
  CHECK(refused.status == Exit::refused);
  CHECK(holds(refused.out, "In short: A red flag stands: there is no plan."));
  CHECK(holds(refused.out, "--clinician '{clear: night-pain, note: \"...\"}'"));
}

TEST_CASE("every command of the page on reviews works") {
  std::istringstream page{read_file("docs/reading-a-review.md")};
  int commands = 0;
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("titrate ")) continue;
    std::istringstream rest{line.substr(std::string{"titrate "}.size())};
    std::vector<std::string> words;
    for (std::string word; rest >> word;) words.push_back(word);
    INFO(line);
    CHECK(answered(words).status == Exit::fine);
    ++commands;
  }
  CHECK(commands == 4);
}

TEST_CASE("a review is made from a case") {
  const test::Practice practice;
  const auto wrong = practice.answered({"review", practice.condition()});
  CHECK(wrong.status == Exit::file);
  CHECK(wrong.err ==
        "titrate: " + practice.condition() + " is a condition; a review is made from a case\n");
}

}  // namespace
}  // namespace titrate::cli
