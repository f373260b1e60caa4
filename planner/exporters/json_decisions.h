#pragma once

#include "planner/exporters/json_writer.h"
#include "planner/plan/plan.h"

namespace titrate::json {

/// The members of one decision; what does not apply to it is left out.
void write_decision(JsonWriter& json, const Decision& decision);
/// The members of one gate that was shut.
void write_shut(JsonWriter& json, const Shut& shut);
/// The members of one measured result; numbers as the questionnaire gives them.
void write_outcome(JsonWriter& json, const OutcomeResult& result);
/// The members of one finding.
void write_finding(JsonWriter& json, const Finding& finding);

}  // namespace titrate::json
