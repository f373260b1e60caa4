#include <catch2/catch.hpp>

#include "planner/exporters/exporters.h"
#include "planner/exporters/utf8.h"
#include "tests/support/golden.h"
#include "tests/support/sample_plan.h"
#include "tests/unit/exporters/text_checks.h"

namespace titrate {
namespace {

using test::contains;

std::string text_of(const Plan& plan, int width = 96, Colour colour = Colour::off) {
  return write_text(plan, ExportOptions{width, colour});
}

TEST_CASE("The sample plan is the approved text at each width") {
  const auto plan = test::sample_plan();
  test::check_golden("exporters/sample.txt", text_of(plan));
  test::check_golden("exporters/sample-60.txt", text_of(plan, 60));
  test::check_golden("exporters/sample-40.txt", text_of(plan, 40));
}

TEST_CASE("A programme without a patient is the approved text") {
  const auto programme = test::sample_programme();
  test::check_golden("exporters/programme.txt", text_of(programme));
  test::check_golden("exporters/programme-60.txt", text_of(programme, 60));
}

TEST_CASE("A refused plan is the approved text, without a dose or a date") {
  const auto text = text_of(test::refused_plan());
  test::check_golden("exporters/refused.txt", text);
  CHECK(text.rfind("refused: no plan for p-0142. Refer the same day.\n", 0) == 0);
  CHECK_FALSE(contains(text, "2026"));
  CHECK_FALSE(contains(text, " x "));
}

TEST_CASE("No line is longer than the width, ends in a space or leaves ASCII") {
  for (const auto& plan : {test::sample_plan(), test::sample_programme(), test::refused_plan()}) {
    for (int width = 30; width <= 130; ++width) {
      test::check_lines(text_of(plan, width), std::min(width, 100));
    }
  }
}

TEST_CASE("Colour adds escape sequences and changes no word") {
  for (const auto& plan : {test::sample_plan(), test::sample_programme(), test::refused_plan()}) {
    for (const int width : {96, 60, 40}) {
      const auto coloured = text_of(plan, width, Colour::on);
      CHECK(contains(coloured, "\x1b["));
      CHECK(test::without_escapes(coloured) == text_of(plan, width));
    }
  }
}

TEST_CASE("DRAFT goes from the first line when a clinician has signed") {
  auto plan = test::sample_plan();
  plan.reviewed = true;
  plan.findings.clear();
  CHECK_FALSE(contains(text_of(plan), "DRAFT"));
}

TEST_CASE("Control characters and long words of a patient reach no terminal") {
  auto plan = test::sample_plan();
  plan.goal = "run\x1b]0;title\x07 " + std::string(300, 'a') + "\nnext";
  plan.patient =
      "p\x9b"
      "31m";
  plan.condition_title = std::string(150, 'T');
  for (auto& exercise : plan.weeks[0].exercises) exercise.title = std::string(90, 'e');
  for (auto& session : plan.weeks[0].sessions) session.name = std::string(90, 's');
  for (const int width : {96, 60, 40}) {
    const auto text = text_of(plan, width);
    CHECK_FALSE(contains(text, "\x1b"));
    CHECK_FALSE(contains(text, "\x07"));
    for (const auto& line : test::lines_of(text)) CHECK(utf8::columns(line) <= width);
  }
}

TEST_CASE("An empty plan is still a text") {
  CHECK(contains(text_of(Plan{}), "Nothing was checked."));
}

TEST_CASE("A broken rule is an error that says not to use the plan") {
  auto plan = test::sample_plan();
  plan.checked.broken = {"INV-03"};
  const auto text = text_of(plan);
  CHECK(contains(text, "39 sessions against 12 rules: 11 hold."));
  CHECK(contains(text, "error Broken: INV-03. Do not use this plan."));
}

TEST_CASE("Findings are numbered worst first") {
  auto plan = test::sample_plan();
  plan.findings.push_back({"session-too-long", Severity::error, "It does not fit.", {}, {}});
  const auto text = text_of(plan);
  CHECK(contains(text, "\n 1  error    It does not fit. [session-too-long]\n"));
  CHECK(contains(text, "\n 2  warning  Week 5 holds"));
  CHECK(contains(text, "\n 3  note     Weeks 6 to 8"));
}

TEST_CASE("The pain rule counts from the usual morning only when it is known") {
  auto plan = test::sample_plan();
  CHECK(contains(text_of(plan), "if the next morning is 4/10 or less."));
  plan.pain.usual_morning.reset();
  CHECK(contains(text_of(plan), "if the next morning is at most 1 point"));
  CHECK(contains(text_of(plan), "The usual next morning is not known yet."));
}

TEST_CASE("A phase says how many repetitions it holds") {
  CHECK(contains(text_of(test::sample_plan()),
                 " Heavy slow resistance  weeks 1-12   35 sessions  3,381 repetitions\n"));
  CHECK(contains(text_of(test::sample_programme()),
                 " Total: 36 sessions, 3,501 repetitions, 350.1 min moving.\n"));
}

TEST_CASE("The most urgent flag decides how soon somebody must look") {
  auto plan = test::refused_plan();
  plan.refusals[0].urgency = "now";
  plan.refusals[0].stops_all = true;
  const auto text = text_of(plan);
  CHECK(text.rfind("refused: no plan for p-0142. Refer now.\n", 0) == 0);
  CHECK(contains(text, "Until then  No exercise from this programme"));
  CHECK(contains(text, "A clinician who can examine the patient, now."));
}

}  // namespace
}  // namespace titrate
