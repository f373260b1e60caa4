#pragma once

#include <string>

#include "planner/model/condition.h"
#include "planner/units/clock.h"

namespace titrate::cli {

/// The commented start of a case file. Every `____` is to be filled in; an example stands beside
/// it. With a condition its questions, choices, equipment, tests and questionnaires are listed.
[[nodiscard]] std::string new_case_text(const Condition* condition, Date created,
                                        const std::string& uid);

/// The commented start of a condition file; `id` is a blank or the condition's name.
[[nodiscard]] std::string new_condition_text(const std::string& id = "____");

}  // namespace titrate::cli
