#pragma once

#include <string>

#include "planner/plan/plan.h"

/// The parts of a plan in Markdown, in the order they are written; each ends in a line break, and
/// is empty when there is nothing to say.
namespace titrate::markdown {

/// What it is, for whom, how long, and the goal.
[[nodiscard]] std::string header(const Plan& plan);
/// A row for each phase.
[[nodiscard]] std::string phases(const Plan& plan);
/// A row for each exercise of each week, with the week's sums.
[[nodiscard]] std::string weeks(const Plan& plan);
/// For each week its sessions, and the doses that they share.
[[nodiscard]] std::string sessions(const Plan& plan);
/// Tests, questionnaires and reviews.
[[nodiscard]] std::string due(const Plan& plan);
/// What the plan was checked for, and what was found.
[[nodiscard]] std::string findings(const Plan& plan);
/// Sources, and what made the plan.
[[nodiscard]] std::string ending(const Plan& plan);

}  // namespace titrate::markdown
