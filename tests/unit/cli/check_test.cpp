#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/unit/cli/answered.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::answered;
using test::Practice;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("the shipped conditions and their pain profiles are read without an error") {
  const auto checked = answered({"check", TITRATE_ROOT "/protocols/achilles-midportion.yaml",
                                 TITRATE_ROOT "/protocols/pain-profiles.yaml"});
  CHECK(checked.status == Exit::fine);
  CHECK_FALSE(holds(checked.err, "error"));
  CHECK(holds(checked.out, "protocols/achilles-midportion.yaml: 3 programmes, "));
  CHECK(holds(checked.out, "protocols/pain-profiles.yaml: 12 pain profiles, "));
}

TEST_CASE("every mistake of a file is told, with a closing line") {
  const Practice practice;
  practice.change(practice.condition(), "kind: strength", "kind: strenght");
  practice.change(practice.condition(), "load: 15RM", "laod: 15RM");
  const auto checked = answered({"check", practice.condition()});
  CHECK(checked.status == Exit::file);
  CHECK(checked.out.empty());
  CHECK(holds(checked.err, "strenght"));
  CHECK(holds(checked.err, "laod"));
  CHECK(checked.err.ends_with("titrate: 2 errors in " + practice.condition() + "\n"));
}

TEST_CASE("a file that cannot be read does not keep the others from being checked") {
  const Practice practice;
  const auto checked = answered({"check", "no-such.yaml", practice.condition()});
  CHECK(checked.status == Exit::disk);
  CHECK(holds(checked.err, "titrate: cannot read no-such.yaml: no such file\n"));
  CHECK(holds(checked.out, practice.condition() + ": 1 programme, "));
}

TEST_CASE("a case is checked against its condition") {
  const Practice practice;
  practice.change(practice.patient(), "night-pain: no", "knight-pain: no");
  const auto checked = practice.answered({"check", practice.patient()});
  CHECK(checked.status == Exit::file);
  CHECK(holds(checked.err, "knight-pain"));
}

TEST_CASE("the mistakes of a condition are told once for all its cases") {
  const Practice practice;
  practice.change(practice.condition(), "kind: strength", "kind: strenght");
  const auto second = practice.folder().with("second.yaml", read_file(practice.patient()));
  const auto checked = practice.answered({"check", practice.patient(), second});
  CHECK(checked.status == Exit::file);
  const auto first = checked.err.find("`strenght`");
  REQUIRE(first != std::string::npos);
  CHECK(checked.err.find("`strenght`", first + 1) == std::string::npos);
}

TEST_CASE("a case of a condition that nobody knows is told which one was meant") {
  const Practice practice;
  practice.change(practice.patient(), "condition: gluteal-tendinopathy",
                  "condition: gluteal-tendonopathy");
  const auto checked = practice.answered({"check", practice.patient()});
  CHECK(checked.status == Exit::file);
  CHECK(holds(checked.err, "error: no condition `gluteal-tendonopathy` in "));
  CHECK(holds(checked.err, "did you mean `gluteal-tendinopathy`?"));
}

TEST_CASE("a time zone that nobody knows is told before a calendar is asked for") {
  const Practice practice;
  practice.change(practice.patient(), "time-zone: Europe/Copenhagen",
                  "time-zone: Europe/Kopenhagen");
  const auto told = practice.answered({"check", practice.patient()});
  CHECK(holds(told.err, "the time zone `Europe/Kopenhagen` is not known on this machine"));
  CHECK(holds(told.err, "time-zone-unknown"));
}

TEST_CASE("check-ins are looked for beside the case") {
  const Practice practice;
  practice.change(practice.patient(), "# check-ins: case.check-ins.yaml", "check-ins: log.yaml");
  const auto missing = practice.answered({"check", practice.patient()});
  CHECK(missing.status == Exit::file);
  CHECK(holds(missing.err, "error: there is no file " + practice.folder().file("log.yaml")));

  const auto log = practice.folder().with(
      "log.yaml",
      "titrate: check-ins/1\ncheck-ins:\n"
      "  - {date: 2026-12-14, pain: {during: 3, after: 2, morning: 2}, done: all}\n");
  const auto found = practice.answered({"check", practice.patient()});
  CHECK(found.err.empty());
  CHECK(found.out == practice.patient() +
                         ": case p-0142 on gluteal-tendinopathy, 1 check-in, read without "
                         "findings\n");
  CHECK(answered({"check", log}).out ==
        log + ": 1 check-in (names only when its case is checked), read without findings\n");

  practice.change(log, "check-ins/1", "case/1");
  const auto wrong = practice.answered({"check", practice.patient()});
  CHECK(wrong.status == Exit::file);
  CHECK(holds(wrong.err, "this is a case, not a list of check-ins"));
}

TEST_CASE("a file that does not say what it is is an error") {
  const Practice practice;
  const auto path = practice.folder().with("other.yaml", "key: value\n");
  CHECK(answered({"check", path}).status == Exit::file);
}

}  // namespace
}  // namespace titrate::cli
