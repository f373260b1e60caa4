#include <algorithm>

#include <catch2/catch.hpp>

#include "planner/engine/one_rep_max.h"
#include "planner/plan/validate.h"
#include "tests/unit/plan/planned.h"

/// INV-23: what the known 1RM allows for the repetitions.
namespace titrate {
namespace {

struct Heavy {
  Case patient = test::example("runner");
  Plan plan = test::plan_of(test::achilles(), patient);

  Prescription& dose() {
    auto& doses = plan.weeks.at(3).sessions.at(0).prescriptions;
    return *std::ranges::find(doses, "standing-heel-raise", &Prescription::exercise);
  }
  [[nodiscard]] Grams one_rm() const {
    return *std::ranges::find(plan.load_bases, "standing-heel-raise", &LoadBasis::exercise)
                ->one_rm;
  }
  [[nodiscard]] bool broken() const {
    return std::ranges::find(plan.checked.broken, "INV-23") != plan.checked.broken.end();
  }
  /// The finding on week 4 with this load in every set.
  const Finding* with(Grams load) {
    for (PlannedLoad& each : dose().loads) each.mass = load;
    plan.findings.clear();
    validate(plan, test::achilles(), patient);
    const auto found =
        std::ranges::find(plan.findings, "above-known-strength", &Finding::code);
    return found == plan.findings.end() ? nullptr : &*found;
  }
};

TEST_CASE("INV-23: a load that the repetitions allow, within the rounding, is no finding") {
  Heavy heavy;
  const Grams allowed = engine::load_for_rm(heavy.one_rm(), heavy.dose().reps.front());
  CHECK(heavy.with(Grams{allowed.count() * 101 / 100}) == nullptr);
  const Finding* found = heavy.with(Grams{allowed.count() * 102 / 100});
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::note);
  CHECK(found->week == 4);
  CHECK_FALSE(heavy.broken());
}

TEST_CASE("INV-23: several repetitions above the 1RM are an error, after raises a warning") {
  Heavy heavy;
  const Grams beyond = heavy.one_rm() + Grams{2'500};
  const Finding* found = heavy.with(beyond);
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::error);
  CHECK(heavy.broken());
  heavy.dose().raised = true;
  REQUIRE(heavy.with(beyond) != nullptr);
  CHECK(heavy.with(beyond)->severity == Severity::warning);
  CHECK_FALSE(heavy.broken());
}

}  // namespace
}  // namespace titrate
