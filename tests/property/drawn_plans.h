#pragma once

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/property/random_case.h"

namespace titrate::test {

using Faults = std::vector<std::string>;

/// A random case with its plan, and its programme and seed for messages.
struct Drawn {
  std::string name;
  RandomCase its;
  Plan plan;
};

[[nodiscard]] Plan plan_of(const RandomCase& each);

/// Eighty cases of each Achilles programme, a third of them without a log, the others with up to
/// four months of one; drawn and planned once for all properties.
[[nodiscard]] const std::vector<Drawn>& all_drawn();

/// Checks that `faults_of` finds none in any drawn plan.
template <class FaultsOf>
void check_all(const FaultsOf& faults_of) {
  for (const Drawn& drawn : all_drawn()) {
    INFO(drawn.name << ", start " << iso_date(drawn.its.patient.start) << ", as of "
                    << iso_date(drawn.its.as_of));
    CHECK(faults_of(drawn) == Faults{});
  }
}

template <class Visit>
void for_each_dose(const Plan& plan, const Visit& visit) {
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      for (const Prescription& dose : session.prescriptions) visit(week, session, dose);
    }
  }
}

}  // namespace titrate::test
