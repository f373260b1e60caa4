#pragma once

#include <string>
#include <utility>
#include <vector>

#include "planner/exporters/styled.h"
#include "planner/plan/plan.h"

/// Decisions in words, and which of them belong together.
namespace titrate::text {

/// Decisions about several exercises that rest on one report and say the same.
struct DecisionGroup {
  std::vector<const Decision*> decisions;
  bool same_report = false;  ///< as the group before
  [[nodiscard]] const Decision& first() const { return *decisions.front(); }
};

/// In order of dates; the decisions must outlive the groups.
[[nodiscard]] std::vector<DecisionGroup> decision_groups(const std::vector<Decision>& decisions);

/// `Mon 7 Dec`, or `Week 3` for what was decided at a week's end.
[[nodiscard]] std::string when_words(const Decision& decision);
/// `ease`, coloured as what it does.
[[nodiscard]] Styled decision_word(const Decision& decision);
/// The exercises of a group: `all exercises`, or their titles.
[[nodiscard]] std::string exercises_words(const Plan& plan, const DecisionGroup& group);
/// What was reported and what it was compared with; `short_form` where that was said just before.
[[nodiscard]] std::string grounds_words(const Decision& decision, bool short_form);
/// What a decision did to its exercise: load, dose, with before, after and percentage.
[[nodiscard]] Styled effect_words(const Plan& plan, const Decision& decision);
/// What follows for all exercises of a group: the rest, calm answers, bad answers that stand.
[[nodiscard]] std::string consequence_words(const Decision& decision);
/// `[red-late; achilles-midportion.yaml:12; check-ins.yaml:15 and 16]`
[[nodiscard]] std::string place_words(const Decision& decision);

/// How much a decision matters: referral first, a calm answer last.
[[nodiscard]] int gravity(const Decision& decision);

}  // namespace titrate::text
