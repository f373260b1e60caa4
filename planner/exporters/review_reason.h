#pragma once

#include <string>

#include "planner/plan/difference.h"

/// Why a dose is another, in a few words.
namespace titrate::text {

/// `volume is given back` for `volume-back`; the rule itself where it has no words.
[[nodiscard]] std::string rule_words(const std::string& rule);

/// Why a week is as it is now: what moved its doses, or that nothing rose.
[[nodiscard]] std::string why_words(const Plan& now, const WeekChange& change);

}  // namespace titrate::text
