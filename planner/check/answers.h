#pragma once

#include <map>
#include <string>
#include <vector>

#include "planner/model/condition.h"

/// Every way the choices of a condition can be answered.
namespace titrate::check {

/// Choice and answer.
using Answers = std::map<std::string, std::string>;

/// All combinations of answers to the choices that some of `criteria` look at; only the
/// `if-unknown` answers when there are more than 512.
[[nodiscard]] std::vector<Answers> all_answers(const Condition& condition,
                                               const std::vector<const Criteria*>& criteria);

/// Whether criteria on choices hold. Criteria on anything else are taken to hold.
[[nodiscard]] bool holds(const Criteria& criteria, const Answers& answers);

/// `tear is complex, graft is patellar`; empty when there are no choices.
[[nodiscard]] std::string answers_text(const Answers& answers);

}  // namespace titrate::check
