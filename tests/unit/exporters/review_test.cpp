#include "planner/exporters/review.h"

#include <catch2/catch.hpp>

#include "planner/exporters/review_decision.h"
#include "planner/exporters/review_gate.h"
#include "planner/exporters/review_outcome.h"
#include "planner/exporters/review_report.h"
#include "tests/support/golden.h"
#include "tests/unit/exporters/review_plans.h"
#include "tests/unit/exporters/text_checks.h"

namespace titrate {
namespace {

using test::contains;

std::string text_of(const Review& review, int width = 96, Colour colour = Colour::off) {
  return write_review(review, ExportOptions{width, colour});
}

Review why_not_review() {
  auto review = test::eased_review();
  review.why_not = true;
  return review;
}

TEST_CASE("An eased plan is the approved review at each width") {
  test::check_golden("exporters/review.txt", text_of(why_not_review()));
  test::check_golden("exporters/review-60.txt", text_of(why_not_review(), 60));
  test::check_golden("exporters/review-40.txt", text_of(why_not_review(), 40));
}

TEST_CASE("A calm review is three sentences") {
  CHECK(text_of(test::calm_review()) ==
        "Review of p-0142, achilles-midportion, as of Wed 9 Dec 2026. Since Mon 7 Dec 2026.\n"
        "\n"
        "In short: 1 session was done, and it was calm. Nothing changed in the plan: 16 weeks, to "
        "Sun 14\n"
        "Mar 2027. Next is session 8 on Wed 9 Dec 18:00.\n"
        "\n"
        "Agree: nothing to do.\n"
        "The whole plan: titrate plan examples/achilles-runner.yaml\n");
}

TEST_CASE("A red flag is reviewed as a refusal, without a dose") {
  const auto text = text_of(test::refused_review());
  test::check_golden("exporters/review-refused.txt", text);
  CHECK(contains(text, "In short: A red flag stands: there is no plan."));
  for (const auto* never : {"Agree", " x ", " kg", "easier", "rebase", "Decisions"}) {
    INFO(never);
    CHECK_FALSE(contains(text, never));
  }
}

TEST_CASE("A review fits every width, in ASCII") {
  for (const auto& review : {test::calm_review(), why_not_review(), test::refused_review()}) {
    for (int width = 30; width <= 130; ++width) {
      test::check_lines(text_of(review, width), std::min(width, 100));
    }
  }
}

TEST_CASE("Colour changes no word of a review") {
  for (const int width : {96, 60, 40}) {
    const auto coloured = text_of(why_not_review(), width, Colour::on);
    CHECK(contains(coloured, "\x1b["));
    CHECK(test::without_escapes(coloured) == text_of(why_not_review(), width));
  }
}

TEST_CASE("Control characters of a patient reach no terminal in a review") {
  auto review = test::eased_review();
  review.now.patient =
      "p\x9b"
      "31m";
  review.case_file = "a\x1b[2J b.yaml";
  review.difference.decisions[0].exercise = "x\x07y";
  for (const int width : {96, 40}) {
    const auto text = text_of(review, width);
    CHECK_FALSE(contains(text, "\x1b"));
    CHECK_FALSE(contains(text, "\x07"));
    test::check_lines(text.substr(text.find("Decisions")), width);
  }
}

TEST_CASE("A file's name is quoted for the shell where it must be") {
  auto review = test::calm_review();
  review.case_file = "my patients/it's.yaml";
  CHECK(contains(text_of(review), "titrate plan 'my patients/it'\\''s.yaml'\n"));
}

TEST_CASE("The JSON of a review is the approved document") {
  const auto json = write_review_json(why_not_review());
  test::check_golden("exporters/review.json", json);
  CHECK(contains(json, "\"titrate\": \"review/1\""));
}

TEST_CASE("A plan's JSON holds gates and results only where there are any") {
  const auto with = write_json(test::eased_review().now, {});
  CHECK(contains(with, "\"shut\": [\n"));
  CHECK(contains(with, "\"gate\": \"owed-load\""));
  CHECK(contains(with, "\"verdict\": \"no-reliable-change\""));
  CHECK(contains(with,
                 "\"check_in\": {\"file\": \"check-ins.yaml\", \"line\": 15, "
                 "\"morning_line\": 16}"));
  const auto without = write_json(test::calm_review().now, {});
  for (const auto* key : {"\"shut\"", "\"outcomes\"", "\"gap_hours\"", "\"fails\""}) {
    INFO(key);
    CHECK_FALSE(contains(without, key));
  }
}

TEST_CASE("A report is told with the limits it broke") {
  auto report = test::bad_report();
  CHECK(text::report_sentences(report) ==
        "7/10 during, 6/10 after (limit 5/10). Next morning 6/10, 3 above usual (limit 1).");
  report.morning.reset();
  report.during = 3;
  report.after = 2;
  CHECK(text::report_sentences(report) ==
        "3/10 during, 2/10 after, within the limit of 5/10. The next morning is not known.");
}

TEST_CASE("The third raised morning running is told as such") {
  auto report = test::bad_report();
  report.during = report.after = 2;
  report.morning = 4;
  report.running = 3;
  CHECK(contains(text::report_sentences(report),
                 "Next morning 4/10, 1 above usual, 3 mornings running (limit: fewer than 3)."));
  report.running = 2;
  CHECK(contains(text::report_sentences(report), "1 above usual (within the limit of 1)."));
}

TEST_CASE("Each comparison stands beside its limit, in the order of the rules") {
  auto report = test::bad_report();
  report.stiffness = 25;
  report.night_pain = true;
  const auto all = text::comparisons(report);
  REQUIRE(all.size() == 4);
  CHECK(all[0].fact == "worst of the session 7/10 > 5/10");
  CHECK(all[0].verdict == "over the limit");
  CHECK(all[1].fact == "new pain at night");
  CHECK(all[2].fact == "next morning 6 - usual 3 = 3 > 1");
  CHECK(all[2].name == "late");
  CHECK(all[3].fact == "stiff for 25 - usual 15 = 10 min >= 10");
  CHECK(all[3].bad);
}

TEST_CASE("Stiffness is late from ten minutes or half as long again, whichever is more") {
  auto report = test::bad_report();
  report.usual_stiffness = 40;
  report.stiffness = 59;
  CHECK_FALSE(text::comparisons(report).back().bad);
  report.stiffness = 60;
  CHECK(text::comparisons(report).back().bad);
}

TEST_CASE("Leg symptoms that move down the leg are bad, up are not") {
  auto report = test::bad_report();
  report.leg_before = "buttock";
  report.leg_after = "calf";
  CHECK(text::comparisons(report).back().verdict == "moved away from the spine");
  CHECK(text::comparisons(report).back().bad);
  std::swap(report.leg_before, report.leg_after);
  CHECK(text::comparisons(report).back().verdict == "moved towards the spine");
  CHECK_FALSE(text::comparisons(report).back().bad);
}

TEST_CASE("A referral weighs more than a swap, and that more than any report") {
  Decision refer;
  refer.decision = "refer";
  refer.response = "late";
  Decision swap;
  swap.decision = "swap";
  swap.response = "extreme";
  Decision calm;
  calm.decision = "hold";
  calm.response = "green";
  CHECK(text::gravity(refer) < text::gravity(swap));
  CHECK(text::gravity(swap) < text::gravity(calm));
}

TEST_CASE("Decisions about several exercises on one report are told once") {
  auto decisions = test::eased_review().difference.decisions;
  REQUIRE(decisions.size() == 1);
  decisions.push_back(decisions[0]);
  decisions[1].exercise = "seated-calf-raise";
  auto other = decisions[0];
  other.exercise = "leg-press-heel-raise";
  other.decision = "swap";
  decisions.push_back(other);
  const auto groups = text::decision_groups(decisions);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].decisions.size() == 2);
  CHECK(groups[1].same_report);
  CHECK(text::exercises_words(test::eased_review().now, groups[0]) == "Standing and Seated calf");
}

TEST_CASE("A gate says what it has and what it needs") {
  Shut shut;
  shut.gate = "answers";
  shut.have = 1;
  shut.need = 2;
  CHECK(text::gate_words(shut) == "has 1 of 2 good answers running");
  CHECK(text::opening_words(shut) == "1 good answer more, running");
  shut.gate = "weeks";
  CHECK(text::gate_words(shut) == "has served 1 of 2 weeks");
  shut.gate = "adherence";
  CHECK(text::gate_words(shut) == "1 of 2 sessions done, too few");
}

TEST_CASE("A measured result never says what made it") {
  OutcomeResult result;
  result.id = "VISA-A";
  result.baseline = 5200;
  result.now = 6800;
  result.change = 1600;
  result.mdc = 900;
  result.mcid = 1400;
  result.verdict = OutcomeResult::Verdict::improved;
  result.week = 12;
  result.date = Date{date::year{2027} / 2 / 13};
  CHECK(text::outcome_words(result).plain() ==
        "VISA-A 68 on Sat 13 Feb, week 12: 16 better than 52 at the start. Improved (measuring "
        "error 9, worthwhile change 14).");
}

}  // namespace
}  // namespace titrate
