#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planner/exporters/styled.h"
#include "planner/plan/plan.h"

/// The sessions to come in two plans of one patient.
namespace titrate::cli {

/// Exercises with their titles.
using Titles = std::vector<std::pair<std::string, std::string>>;

/// The exercises of both plans from a day on, in the order of their sessions.
[[nodiscard]] Titles titles_from(const Plan& before, const Plan& after, Date from);

/// What changes in the sessions of the two weeks from a day on, exercise by exercise:
/// `Heel raise: load 37.5 to 30 kg (-20 %), not before Wed 9 Dec 07:00.`
[[nodiscard]] std::vector<text::Styled> next_lines(const Plan& before, const Plan& after, Date from,
                                                   const Titles& titles);

/// When the next session is, where nothing in it changes; nothing when none is left.
[[nodiscard]] std::optional<std::string> same_session(const Plan& after, Date from);

}  // namespace titrate::cli
