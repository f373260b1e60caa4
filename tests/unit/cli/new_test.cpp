#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::answered;
using test::check_golden;
using test::Folder;
using test::Practice;

TEST_CASE("the starting files are as approved") {
  check_golden("cli/new-condition.yaml", answered({"new", "condition"}).out);
  check_golden("cli/new-case.yaml", answered({"new", "case"}).out);
  const auto own = Practice{}.answered({"new", "case", "gluteal-tendinopathy"});
  CHECK(own.err.empty());
  CHECK(own.status == Exit::fine);
  check_golden("cli/new-case-gluteal.yaml", own.out);
}

TEST_CASE("a filled condition passes check") {
  const Practice practice;
  const auto checked = answered({"check", practice.condition()});
  CHECK(checked.status == Exit::fine);
  CHECK(checked.err.find("error") == std::string::npos);
  CHECK(checked.out.starts_with(practice.condition() + ": 1 programme, "));
}

TEST_CASE("a filled case passes check") {
  const Practice practice;
  const auto checked = practice.answered({"check", practice.patient()});
  CHECK(checked.err.empty());
  CHECK(checked.status == Exit::fine);
  CHECK(checked.out ==
        practice.patient() + ": case p-0142 on gluteal-tendinopathy, read without findings\n");
}

TEST_CASE("a condition is started with its name") {
  const auto made = answered({"new", "condition", "frozen-shoulder"});
  CHECK(made.status == Exit::fine);
  CHECK(made.out.find("\nid: frozen-shoulder ") != std::string::npos);
}

TEST_CASE("a half-written file is told what to write next") {
  const Practice practice;
  const auto path = practice.folder().with("pain.yaml", "titrate: condition/1\nid: ____\n");
  const auto checked = answered({"check", path});
  CHECK(checked.err.find("titrate: 7 values still to be written; next: " + path +
                         ":1, add `title: ...`\n") != std::string::npos);
}

TEST_CASE("blanks that are left are errors") {
  const Practice practice;
  const auto condition = practice.folder().with("new.yaml", answered({"new", "condition"}).out);
  CHECK(answered({"check", condition}).status == Exit::file);
  const auto blank = practice.answered({"new", "case", "gluteal-tendinopathy"});
  const auto patient = practice.folder().with("new-case.yaml", blank.out);
  CHECK(practice.answered({"check", patient}).status == Exit::file);
}

TEST_CASE("a case for a shipped condition asks all its questions") {
  const auto made = answered({"new", "case", "achilles-midportion"});
  CHECK(made.status == Exit::fine);
  CHECK(made.out.find("\n  tendon-rupture: ____\n") != std::string::npos);
  CHECK(made.out.find("\n#   barbell: yes\n") != std::string::npos);
  CHECK(made.out.find("heel-raise-count: {left: ____, right: ____}") != std::string::npos);
}

TEST_CASE("a file that is there is not written over without force") {
  const Folder folder;
  const auto path = folder.with("case.yaml", "mine");
  const auto refused = answered({"new", "case", "-o", path});
  CHECK(refused.status == Exit::usage);
  CHECK(read_file(path) == "mine");
  const auto forced = answered({"new", "case", "-o", path, "--force"});
  CHECK(forced.status == Exit::fine);
  CHECK(forced.out.empty());
  CHECK(forced.err ==
        "written: " + path + "; fill in every ____, then: titrate check " + path + "\n");
  CHECK(read_file(path) == answered({"new", "case"}).out);
}

TEST_CASE("what cannot be started is said") {
  const auto typo = answered({"new", "cese"});
  CHECK(typo.status == Exit::usage);
  CHECK(
      typo.err.starts_with("titrate: `cese` cannot be started, did you mean `case`?; it is: "
                           "titrate new case|condition"));
  const auto no_id = answered({"new", "condition", "Frozen shoulder"});
  CHECK(no_id.status == Exit::usage);
  CHECK(
      no_id.err.starts_with("titrate: `Frozen shoulder` is no id; write small letters, digits "
                            "and hyphens, such as `gluteal-tendinopathy`"));
  const auto unknown = answered({"new", "case", "achilles-midportoin"});
  CHECK(unknown.status == Exit::usage);
  CHECK(
      unknown.err.starts_with("titrate: no condition `achilles-midportoin` in protocols, did you "
                              "mean `achilles-midportion`?"));
}

}  // namespace
}  // namespace titrate::cli
