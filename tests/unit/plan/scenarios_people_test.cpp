#include <catch2/catch.hpp>

#include "tests/scenarios/scenario.h"
#include "tests/unit/cli/answered.h"
#include "tests/unit/plan/planned.h"

/// What people enter beside sessions: red flags, corrections, a clinician's decisions.
namespace titrate::test {
namespace {

constexpr auto lift = "standing-heel-raise";
constexpr auto raise = "heel-raise";

TEST_CASE("a red flag stops every session, and only a clinician's word resumes them") {
  const Scenario story = scenario("achilles/red-flag");
  const Plan stopped = plan_as_of(story, "2026-11-30");
  CHECK(stopped.result == Plan::Result::refused);
  CHECK(stopped.weeks.empty());
  REQUIRE(stopped.refusals.size() == 1);
  CHECK(stopped.refusals[0].flag == "calf-clot");
  CHECK(stopped.refusals[0].urgency == "same-day");
  const Decision& flag = decision_on(stopped, "2026-11-26");
  CHECK(told(flag) == "flag: stop by red-flag");
  CHECK(text_at(flag.file, flag.line) == "id: calf-clot");
  CHECK(text_at(flag.log_file, flag.log_line) == "{date: 2026-11-26, flags: [calf-clot]}");

  const Plan cleared = plan_as_of(story, "2026-12-01");
  CHECK(cleared.result == Plan::Result::plan);
  CHECK(told(cleared, "2026-12-01") == "clinician: hold by clinician");
  // Half the sets at half the load; six days since the last session.
  CHECK(dose(cleared, "2026-12-01", lift) == "2 x 15, 20 kg");
}

TEST_CASE("the dose after a cleared red flag names who cleared it") {
  // INV-22: the reason names the phase, and no check-in.
  const Plan cleared = plan_as_of("achilles/red-flag", "2026-12-01");
  CHECK(why(cleared, "2026-12-01", lift).ends_with(" 2026-12-01"));
}

TEST_CASE("no session stands on a day on which a red flag stood") {
  // INV-01: the session of the 30th is still planned, with its full dose.
  const Plan cleared = plan_as_of("achilles/red-flag", "2026-12-01");
  CHECK(status_on(cleared, "2026-11-27") == "cancelled");
  CHECK(status_on(cleared, "2026-11-30") == "none");  // it moved to the day of the clearing
}

TEST_CASE("a red flag ends the program with an exit status of its own") {
  const std::string path =
      std::string{TITRATE_ROOT} + "/tests/scenarios/achilles/red-flag.case.yaml";
  CHECK(answered({"plan", path, "--as-of", "2026-11-27"}).status == cli::Exit::refused);
  CHECK(answered({"plan", path, "--as-of", "2026-12-01"}).status == cli::Exit::fine);
}

TEST_CASE("an entry that is taken back leaves no trace in the doses") {
  const Plan wrong = plan_as_of("achilles/voided", "2026-11-23");
  CHECK(told(wrong, "2026-11-23", lift) == "extreme: ease by extreme");
  const Plan plan = plan_as_of("achilles/voided", "2026-11-25");
  CHECK(told(plan, "2026-11-23") == "silence: hold by missed");
  CHECK(dose(plan, "2026-11-25", lift) == "3 x 15, 40 kg");
  CHECK(why(plan, "2026-11-25", lift).empty());
}

TEST_CASE("an entry that is corrected counts as it stands now") {
  const Plan plan = plan_as_of("achilles/corrected", "2026-11-24");
  const Decision& corrected = decision_on(plan, "2026-11-23", lift);
  CHECK(told(corrected) == "amber: hold by amber");
  CHECK(corrected.report->during == 3);
  CHECK(text_at(corrected.log_file, corrected.log_line).find("during: 3") != std::string::npos);
  CHECK(status_on(plan, "2026-11-23") == "done");
  CHECK(dose(plan, "2026-11-25", lift) == "3 x 15, 40 kg");
}

TEST_CASE("a clinician may set anew what is usual") {
  const Scenario story = scenario("tendon/rebase", "four-by-ten");
  CHECK(told(plan_as_of(story, "2026-11-24"), "2026-11-23", raise) == "late: ease by late");
  const Plan plan = plan_as_of(story, "2026-11-27");
  const Decision& clinician = decision_on(plan, "2026-11-25");
  CHECK(told(clinician) == "clinician: hold by clinician");
  CHECK(text_at(clinician.log_file, clinician.log_line).find("rebase: 4") != std::string::npos);
  const Decision& after = decision_on(plan, "2026-11-26", raise);
  CHECK(told(after) == "amber: hold by amber");
  CHECK(after.report->usual == 4);
  CHECK(after.report->morning == 4);
}

TEST_CASE("a phase past its maximum asks for a review, and keeps the dose") {
  const Plan plan = plan_as_of(scenario("tendon/over-maximum", "short"), "2026-12-07");
  const Decision& review = decision_on(plan, "2026-12-06");
  CHECK(told(review) == "over-maximum: hold by review");
  CHECK(text_at(review.file, review.line) == "id: first");
  CHECK(was_shut(plan, 1, "phase-exit"));
  CHECK(was_shut(plan, 2, "phase-exit"));
  CHECK(find(plan, "phase-over-maximum") != nullptr);
  CHECK(dose(plan, "2026-12-07", raise) == "3 x 15, 40 kg");
  CHECK(plan.weeks.back().phases == std::vector<std::string>{"first"});
}

TEST_CASE("a clinician may give a phase more weeks") {
  const Plan plan = plan_as_of(scenario("tendon/extend", "short"), "2026-12-07");
  CHECK(told(plan, "2026-12-07") == "clinician: hold by clinician");
  CHECK(plan.weeks.at(2).phases == std::vector<std::string>{"first"});
  CHECK(dose(plan, "2026-12-07", raise) == "3 x 15, 40 kg");
  CHECK(dose(plan, "2026-12-14", raise) == "3 x 12, 42.5 kg");  // the calm future passes the test
}

TEST_CASE("a clinician may go on with the next phase") {
  const Plan plan = plan_as_of(scenario("tendon/next-phase", "short"), "2026-12-07");
  CHECK(told(plan, "2026-12-07") == "clinician: hold by clinician");
  CHECK(plan.weeks.at(3).phases == std::vector<std::string>{"second"});
  CHECK(dose(plan, "2026-12-14", raise) == "3 x 12, 42.5 kg");
}

TEST_CASE("the next phase begins with the week on whose first day a clinician asks for it") {
  const Plan plan = plan_as_of(scenario("tendon/next-phase", "short"), "2026-12-07");
  CHECK(plan.weeks.at(2).phases == std::vector<std::string>{"second"});
  CHECK(dose(plan, "2026-12-07", raise) == "3 x 12, 42.5 kg");
  CHECK(find(plan, "phase-over-maximum") == nullptr);
}

TEST_CASE("a clinician may ask for the easier exercise") {
  const Plan plan = plan_as_of(scenario("tendon/easier", "four-by-ten"), "2026-11-24");
  const Decision& clinician = decision_on(plan, "2026-11-24", raise);
  CHECK(told(clinician) == "clinician: hold by clinician");
  CHECK(dose(plan, "2026-11-25", raise) == "none");
  CHECK(dose(plan, "2026-11-25", "sitting-raise") == "4 x 10");
}

TEST_CASE("the easier exercise that a clinician asked for names that entry") {
  // INV-22: the reason names the phase, and no check-in.
  const Plan plan = plan_as_of(scenario("tendon/easier", "four-by-ten"), "2026-11-24");
  CHECK(why(plan, "2026-11-25", "sitting-raise").ends_with(" 2026-11-24"));
}

TEST_CASE("a clinician may end the plan") {
  const Plan plan = plan_as_of("tendon/end", "2026-11-28");
  CHECK(told(plan, "2026-11-28") == "clinician: hold by clinician");
  CHECK(plan.weeks.size() == 1);
  CHECK(days_of_week(plan, 1) == "23 25 27");
}

}  // namespace
}  // namespace titrate::test
