#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planner/model/case.h"
#include "planner/model/condition.h"
#include "planner/plan/plan.h"

namespace titrate::validating {

/// One prescription in its session and week.
struct Given {
  const PlannedWeek* week = nullptr;
  const PlannedSession* session = nullptr;
  const Prescription* dose = nullptr;
};

/// What an invariant found: a breach, or a published step outside it.
struct Breach {
  std::string invariant;
  Finding finding;
};

struct Context {
  const Plan& plan;
  const Condition& condition;
  const Case& patient;
  std::vector<Breach>& breaches;
  Checked& checked;
  /// Doses of sessions that count: not missed, not cancelled, in order.
  std::vector<Given> given;
  /// Each dose with the one before it of its exercise and block, so that heavy is compared with
  /// heavy.
  std::vector<std::pair<Given, Given>> neighbours;
};

/// Whether the engine itself raised this dose, or gave back what it had taken; rows and phases of a
/// file are not its own.
[[nodiscard]] bool made_by_engine(const Prescription& dose);

void check_steps(const Context& context);       // INV-02, INV-05, INV-22
void check_gaps(const Context& context);        // INV-06
void check_weeks(const Context& context);       // INV-07, INV-08
void check_sizes(const Context& context);       // INV-13, INV-14
void check_strength(const Context& context);    // INV-23
void check_permission(const Context& context);  // INV-01, INV-16
void check_responses(const Context& context);   // INV-03, INV-04, INV-12, INV-15, INV-20
void check_course(const Context& context);      // INV-09, INV-10, INV-17, INV-21

}  // namespace titrate::validating
