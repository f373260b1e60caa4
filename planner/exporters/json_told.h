#pragma once

#include "planner/exporters/json_writer.h"
#include "planner/plan/plan.h"

namespace titrate::json {

void write_citation(JsonWriter& json, const CitationUse& citation);

/// The pain rule; nothing without one.
void write_pain(JsonWriter& json, const PainSummary& pain);

/// What the patient is told beside the doses; nothing where there is none of it.
void write_told(JsonWriter& json, const Told& told);

}  // namespace titrate::json
