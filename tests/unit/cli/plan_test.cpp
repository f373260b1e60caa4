#include <filesystem>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/unit/cli/answered.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::Practice;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a plan is printed as text, the same every time") {
  const Practice practice;
  const auto plan = practice.answered({"plan", practice.patient()});
  CHECK(plan.status == Exit::fine);
  CHECK(plan.err.empty());
  CHECK(holds(plan.out, "Gluteal tendinopathy"));
  CHECK(holds(plan.out, "p-0142"));
  CHECK(plan.out == practice.answered({"plan", practice.patient()}).out);
}

TEST_CASE("the format is the one asked for, else that of the file's ending") {
  const Practice practice;
  const auto json = practice.answered({"plan", practice.patient(), "--format", "json"});
  CHECK(json.out.starts_with("{"));
  CHECK(holds(json.out, "\"plan/1\""));
  const auto ics = practice.folder().file("sessions.ics");
  const auto written = practice.answered({"plan", practice.patient(), "-o", ics});
  CHECK(written.status == Exit::fine);
  CHECK(written.out.empty());
  CHECK(read_file(ics).starts_with("BEGIN:VCALENDAR\r\n"));
  const auto named = practice.answered({"plan", practice.patient(), "-o", ics, "--format", "json"});
  CHECK(named.status == Exit::fine);
  CHECK(read_file(ics) == json.out);
  CHECK(practice.answered({"plan", practice.patient(), "-o", "-", "--format", "json"}).out ==
        json.out);
}

TEST_CASE("the plan names its inputs as the user does, with their hashes") {
  const Practice practice;
  const auto json = practice.answered({"plan", practice.patient(), "--format", "json"}).out;
  CHECK(holds(json, practice.patient()));
  CHECK(holds(json, "gluteal-tendinopathy.yaml"));
  CHECK(holds(json, "pain-profiles.yaml"));
  CHECK(holds(json, "\"sha256\""));
}

TEST_CASE("without a log a plan does not depend on the day it is printed") {
  const Practice practice;
  const auto usual = practice.answered({"plan", practice.patient()});
  CHECK(usual.out == practice.answered({"plan", practice.patient(), "--as-of", "2026-12-14"}).out);
}

TEST_CASE("a condition that check refuses makes no plan") {
  const Practice practice;
  practice.change(practice.condition(), "frequency: 3/week", "frequency: 6/week");
  const auto checked = practice.answered({"check", practice.condition()});
  CHECK(checked.status == Exit::file);
  CHECK(holds(checked.err, "[gap-too-long]"));
  const auto plan = practice.answered({"plan", practice.patient()});
  CHECK(plan.status == Exit::file);
  CHECK(plan.out.empty());
  const std::string said = "error: 6 sessions 48 h apart need 288 h; a week has 168 h";
  CHECK(holds(checked.err, said));
  CHECK(holds(plan.err, said));
  CHECK(practice.answered({"check", practice.patient()}).status == Exit::file);
}

TEST_CASE("a yes to a question of the screen refuses the plan") {
  const Practice practice;
  practice.change(practice.patient(), "  night-pain: no\n", "  night-pain: yes\n");
  const auto refused = practice.answered({"plan", practice.patient()});
  CHECK(refused.status == Exit::refused);
  CHECK(holds(refused.out, "refused"));
  const auto ics = practice.folder().file("sessions.ics");
  const auto calendar = practice.answered({"plan", practice.patient(), "-o", ics});
  CHECK(calendar.status == Exit::refused);
  CHECK(holds(calendar.err, "titrate: no ics was written: no plan was made"));
  CHECK_FALSE(exists(ics));
}

TEST_CASE("a file with errors gives no plan and no output") {
  const Practice practice;
  practice.change(practice.patient(), "age: 42", "age: old");
  const auto output = practice.folder().file("plan.txt");
  const auto wrong = practice.answered({"plan", practice.patient(), "-o", output});
  CHECK(wrong.status == Exit::file);
  CHECK(wrong.out.empty());
  CHECK(holds(wrong.err, "`old`"));
  CHECK(wrong.err.ends_with("titrate: 1 error in " + practice.patient() + "\n"));
  CHECK_FALSE(exists(output));
}

TEST_CASE("the output never takes the place of an input") {
  const Practice practice;
  const auto before = read_file(practice.patient());
  for (const auto& input :
       {practice.patient(), practice.condition(), practice.folder().file("./pain-profiles.yaml")}) {
    const auto refused = practice.answered({"plan", practice.patient(), "-o", input});
    CHECK(refused.status == Exit::usage);
    CHECK(holds(refused.err, "which the plan is made from"));
  }
  CHECK(read_file(practice.patient()) == before);
}

TEST_CASE("an unknown time zone makes no calendar") {
  const Practice practice;
  practice.change(practice.patient(), "time-zone: Europe/Copenhagen",
                  "time-zone: Europe/Kopenhagen");
  const auto wrong = practice.answered({"plan", practice.patient(), "--format", "ics"});
  CHECK(wrong.status == Exit::file);
  CHECK(wrong.out.empty());
  CHECK(holds(wrong.err, "Europe/Kopenhagen"));
}

TEST_CASE("a plan is made from a case") {
  const Practice practice;
  const auto wrong = practice.answered({"plan", practice.condition()});
  CHECK(wrong.status == Exit::file);
  CHECK(wrong.err ==
        "titrate: " + practice.condition() + " is a condition; a plan is made from a case\n");
}

}  // namespace
}  // namespace titrate::cli
