#include "planner/exporters/comparison.h"

#include <catch2/catch.hpp>

#include "tests/support/golden.h"
#include "tests/support/sample_plan.h"
#include "tests/unit/exporters/text_checks.h"

namespace titrate {
namespace {

ProgrammeChange broken_programme() {
  ProgrammeChange its;
  its.id = "standard";
  its.title = "Standard";
  its.weeks.weeks_before = its.weeks.weeks_now = 12;
  its.proof.claims = {{"step-above-cap", "no load rises by more than the cap", true, false,
                       "the load of Squat goes from 20 to 30 kg in one step (light plates)", 41},
                      {"no-referral", "bad answers before a referral", false, true, "", 0}};
  its.proof.figures = {{"no-way-back", "calm sessions back to the full dose, at most", 8, 10}};
  return its;
}

CaseChange changed_case() {
  const auto before = test::sample_plan();
  auto now = before;
  auto& session = now.weeks[0].sessions[0];
  session.prescriptions[0].sets = 2;
  session.prescriptions[0].as_written = "2 x 15 at 15RM";
  session.prescriptions[0].reps = {15, 15};
  now.weeks[0].sessions[1].start = ClockTime{9 * 60};
  now.findings.push_back({"too-few-days", Severity::error, "No day is free.", {}, {}});
  auto its = compare_next_week(before, now);
  its.path = "cases/one.yaml";
  return its;
}

/// One of everything.
Comparison changed() {
  Comparison all;
  all.file_before = "old.yaml";
  all.file_now = "new.yaml";
  all.title = "Example";
  all.keys = {{"pain/acceptable", "5/10", "4/10", "new.yaml", 7},
              {"screen/fever", "{id: fever}", std::nullopt, "old.yaml", 12},
              {"screen/breath/ask", "Chest pain, fainting, or breathless at rest?",
               "Chest pain, fainting, coughing blood, or newly short of breath?", "new.yaml", 14}};
  all.programmes = {broken_programme()};
  const auto before = test::sample_plan();
  auto now = before;
  now.weeks.erase(now.weeks.begin());
  all.programmes[0].weeks = compare_tables(before, now);
  all.lints_come = {{Severity::warning, "long-phase", "12 weeks without a criterion", 31}};
  all.lints_gone = {{Severity::note, "no-source", "no source vouches for it", 9}};
  all.with_cases = true;
  all.cases = {changed_case()};
  CaseChange same;
  same.path = "cases/two.yaml";
  CaseChange unfit;
  unfit.path = "cases/three.yaml";
  unfit.unreadable = "no programme `home` [cases/three.yaml:9]";
  all.cases.push_back(same);
  all.cases.push_back(unfit);
  return all;
}

TEST_CASE("a comparison in which nothing changed is one line") {
  Comparison same;
  same.file_before = "old.yaml";
  same.file_now = "new.yaml";
  CHECK(write_comparison(same, {}) == "Nothing changed: new.yaml says what old.yaml says.\n");
  same.with_cases = true;
  same.cases.resize(2);
  CHECK(write_comparison(same, {}) ==
        "Nothing changed: new.yaml says what old.yaml says, and the next week of 2 cases is the "
        "same.\n");
  CHECK_FALSE(is_worse(same));
}

TEST_CASE("a comparison with one of everything is printed as approved") {
  test::check_golden("exporters/comparison.txt", write_comparison(changed(), {}));
  test::check_golden("exporters/comparison-60.txt", write_comparison(changed(), {.width = 60}));
  test::check_golden("exporters/comparison.json", write_comparison_json(changed()));
}

TEST_CASE("a comparison fits its page") {
  for (const int width : {40, 60, 80, 96, 100})
    test::check_lines(write_comparison(changed(), {.width = width}), width);
}

TEST_CASE("colour says nothing that the words of a comparison do not say") {
  CHECK(test::without_escapes(write_comparison(changed(), {.colour = Colour::on})) ==
        write_comparison(changed(), {}));
}

TEST_CASE("a claim that holds in neither file is worse all the same") {
  Comparison broken;
  broken.programmes = {broken_programme()};
  broken.programmes[0].proof.claims[0].held_before = false;
  CHECK(is_worse(broken));
  CHECK(test::contains(write_comparison(broken, {}), "does not hold, as before"));
  broken.programmes[0].what = ProgrammeChange::What::gone;
  CHECK_FALSE(is_worse(broken));
}

TEST_CASE("a folder without a case of the condition is said") {
  auto none = changed();
  none.cases.clear();
  CHECK(test::contains(write_comparison(none, {}), "No case of this condition is in the folder."));
}

}  // namespace
}  // namespace titrate
