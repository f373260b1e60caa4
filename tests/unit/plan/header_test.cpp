#include "planner/plan/header.h"

#include <catch2/catch.hpp>

#include "planner/plan/identity.h"
#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::day;
using test::free_patient;
using test::log_of;
using test::plan_of;

const Condition& small() {
  static const Condition condition = condition_of(R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: load
    title: Load
    lasts: 4 weeks
    do: [{exercise: squat, sets: 3, reps: 10, load: 15RM}]
)");
  return condition;
}

Case answering(const std::string& item, bool yes) {
  Case patient = free_patient();
  for (auto& [id, answer] : patient.screen) answer = id == item ? yes : answer;
  return patient;
}

std::vector<std::string> flags_of(const Plan& plan) {
  std::vector<std::string> flags;
  for (const Refusal& refusal : plan.refusals) flags.push_back(refusal.flag);
  return flags;
}

TEST_CASE("a yes in the screen refuses the plan and names the question") {
  const Plan plan = plan_of(small(), answering("rupture", true));
  CHECK(plan.result == Plan::Result::refused);
  CHECK(plan.weeks.empty());
  REQUIRE(plan.refusals.size() == 1);
  const Refusal& refusal = plan.refusals[0];
  CHECK(refusal.flag == "rupture");
  CHECK(refusal.question == "A sudden pop?");
  CHECK(refusal.urgency == "same-day");
  CHECK_FALSE(refusal.stops_all);
  CHECK(refusal.case_file == "case.yaml");
  CHECK(refusal.case_line == free_patient().line_of("screen"));
  CHECK(refusal.rule_file == "example.yaml");
  CHECK(refusal.rule_line == 10);
}

TEST_CASE("the most urgent refusal stands first") {
  Case patient = answering("rupture", true);
  for (auto& [id, answer] : patient.screen) answer = true;
  patient.age = 15;
  CHECK(flags_of(plan_of(small(), patient)) ==
        std::vector<std::string>{"breath", "rupture", "age"});
}

TEST_CASE("nobody under 16 gets a plan") {
  Case patient = free_patient();
  patient.age = 15;
  const Plan plan = plan_of(small(), patient);
  CHECK(plan.result == Plan::Result::refused);
  CHECK(flags_of(plan) == std::vector<std::string>{"age"});
  patient.age = 16;
  CHECK(plan_of(small(), patient).result == Plan::Result::plan);
}

TEST_CASE("a clinician's entry clears a yes of the screen from its day on") {
  const Case patient = answering("rupture", true);
  const CheckIns log =
      log_of("- {date: 2026-11-25, clinician: {clear: rupture, note: \"Thompson negative\"}}\n");
  CHECK(plan_of(small(), patient, log, "2026-11-24").result == Plan::Result::refused);
  CHECK(plan_of(small(), patient, log, "2026-11-25").result == Plan::Result::plan);
  const CheckIns other = log_of("- {date: 2026-11-25, clinician: {clear: breath}}\n");
  CHECK(plan_of(small(), patient, other, "2026-11-26").result == Plan::Result::refused);
}

TEST_CASE("the header says who, what and on whose authority") {
  const Plan plan = plan_of(test::achilles(), test::example("runner"));
  CHECK(plan.condition == "achilles-midportion");
  CHECK(plan.programme == "heavy-slow-resistance");
  CHECK(plan.evidence_level == "I");
  CHECK(plan.evidence.id == "chimenti-2024");
  CHECK(plan.evidence.doi == "10.2519/jospt.2024.0302");
  CHECK(plan.side == "left");
  CHECK(plan.engine == "test");
  CHECK(plan.pain.profile == "tendon");
  CHECK(plan.pain.acceptable == 5);
  CHECK(plan.pain.usual_morning == 3);
  CHECK(plan.pain.stiffness == 10);
  CHECK(plan.pain.stiffness_limit == 20);
  CHECK(plan.end == plan.weeks.back().to);
}

TEST_CASE("a programme that the case does not name is the default one") {
  Case patient = test::example("runner");
  patient.programme.clear();
  CHECK(plan_of(test::achilles(), patient).programme == "heavy-slow-resistance");
}

TEST_CASE("phases stand with the weeks they fell into") {
  const Plan plan = plan_of(test::achilles(), test::example("runner"));
  REQUIRE(plan.phases.size() == 3);
  CHECK(plan.phases[0].id == "heavy");
  CHECK(plan.phases[0].first_week == 1);
  CHECK(plan.phases[0].last_week == 12);
  CHECK_FALSE(plan.phases[0].expected);
  CHECK(plan.phases[1].id == "spring");
  CHECK(plan.phases[1].first_week == 13);
  CHECK(plan.phases[1].expected);
  CHECK(plan.phases[2].open);
}

TEST_CASE("loads name the set they were worked out from, or none") {
  const Plan plan = plan_of(test::achilles(), test::example("runner"));
  const auto basis = [&](std::string_view exercise) -> const LoadBasis& {
    return *std::ranges::find(plan.load_bases, exercise, &LoadBasis::exercise);
  };
  const LoadBasis& standing = basis("standing-heel-raise");
  CHECK(standing.set == "10 repetitions to failure at 42.5 kg");
  CHECK(standing.one_rm == Grams{56'667});
  CHECK_FALSE(standing.low_quality);
  CHECK(basis("leg-press-heel-raise").set.empty());
  CHECK_FALSE(basis("leg-press-heel-raise").one_rm);
}

TEST_CASE("sessions keep one UID for life, from the case and their number") {
  const Case patient = test::example("runner");
  const Plan plan = plan_of(test::achilles(), patient);
  CHECK(plan.weeks[0].sessions[0].uid == session_uid(patient.uid, 1));
  CHECK(plan.weeks[11].sessions[2].uid == session_uid(patient.uid, 36));
}

}  // namespace
}  // namespace titrate
