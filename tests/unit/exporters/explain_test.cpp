#include "planner/exporters/explain.h"

#include <catch2/catch.hpp>

#include "tests/support/golden.h"
#include "tests/support/sample_plan.h"
#include "tests/unit/exporters/review_plans.h"
#include "tests/unit/exporters/text_checks.h"

namespace titrate {
namespace {

using test::contains;

/// The plan of the eased review, with the numbers of its pain rule, seen at the end of week 3.
Plan eased_plan() {
  auto plan = test::eased_review().now;
  plan.as_of = Date{date::year{2026} / 12 / 14};
  plan.pain.numbers = {{"acceptable", "5/10", "silbernagel-2007", false, "pain-profiles.yaml", 36},
                       {"load-down", "20 %", "", false, "pain-profiles.yaml", 47},
                       {"safe", "2/10", "other-2010", true, "pain-profiles.yaml", 35}};
  for (auto& dose : plan.weeks[3].sessions[0].prescriptions) {
    dose.share = dose.exercise == "standing-heel-raise" ? 80 : 100;
    dose.owed = dose.exercise == "standing-heel-raise" ? 1 : 0;
  }
  for (auto& dose : plan.weeks[2].sessions[1].prescriptions) {
    if (dose.exercise != "standing-heel-raise") continue;
    dose.share = 80;
    dose.owed = 1;
    dose.loads[0].rm = 12;
    dose.loads[0].worked_out = Grams{38'095};
  }
  return plan;
}

std::string text_of(const Plan& plan, int week, const std::string& exercise = {}, int width = 96,
                    Colour colour = Colour::off) {
  Explanation explanation;
  explanation.plan = &plan;
  explanation.week = week;
  explanation.exercise = exercise;
  explanation.case_file = "examples/achilles-runner.yaml";
  return write_explanation(explanation, ExportOptions{width, colour});
}

TEST_CASE("A week after a bad answer is the approved explanation at each width") {
  const auto plan = eased_plan();
  test::check_golden("exporters/explain.txt", text_of(plan, 3, "standing-heel-raise"));
  test::check_golden("exporters/explain-40.txt", text_of(plan, 3, "standing-heel-raise", 40));
}

TEST_CASE("The links of a session come in one order") {
  const auto text = text_of(eased_plan(), 3, "standing-heel-raise");
  std::size_t at = text.find("Session 7");
  for (const auto* word : {" reported ", " compared ", " named ", " did ", " so "}) {
    INFO(word);
    const auto found = text.find(word, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
}

TEST_CASE("A load is worked out from the 1RM in the open") {
  CHECK(contains(text_of(eased_plan(), 3, "standing-heel-raise"), "/ (1 + 12/30) = 38.1 kg"));
}

TEST_CASE("A week to come is a forecast, one that is over is not") {
  const auto plan = eased_plan();
  CHECK(contains(text_of(plan, 10), "This is a forecast: it holds if every answer"));
  CHECK_FALSE(contains(text_of(plan, 3), "forecast"));
  CHECK_FALSE(contains(text_of(plan, 10), "Week end"));
}

TEST_CASE("What is owed back is listed in its order") {
  CHECK(contains(text_of(eased_plan(), 3, "standing-heel-raise"),
                 " volume, 1 step; then load, from 80 to 100 % of the row's.\n"));
}

TEST_CASE("Defaults and sourced sizes are told apart") {
  const auto text = text_of(eased_plan(), 3);
  CHECK(contains(text, "Defaults of the pain rule, no source gives them: load-down 20 %.\n"));
  CHECK(contains(text, "Sourced: acceptable 5/10 (silbernagel-2007).\n"));
  CHECK(contains(text, "Published for something else: safe 2/10 (other-2010).\n"));
}

TEST_CASE("An explanation of every week fits every width, in ASCII") {
  const auto plan = eased_plan();
  for (int week = 1; week <= static_cast<int>(plan.weeks.size()); ++week) {
    for (int width = 30; width <= 110; width += 7) {
      test::check_lines(text_of(plan, week, {}, width), std::min(width, 100));
    }
  }
}

TEST_CASE("Colour changes no word of an explanation") {
  const auto plan = eased_plan();
  for (const int width : {96, 40}) {
    const auto coloured = text_of(plan, 3, {}, width, Colour::on);
    CHECK(contains(coloured, "\x1b["));
    CHECK(test::without_escapes(coloured) == text_of(plan, 3, {}, width));
  }
}

TEST_CASE("A refused plan explains the refusal") {
  const auto text = text_of(test::refused_plan(), 1);
  CHECK(text.starts_with("refused: no plan for p-0142."));
}

}  // namespace
}  // namespace titrate
