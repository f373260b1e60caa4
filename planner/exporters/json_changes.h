#pragma once

#include <optional>
#include <string_view>

#include "planner/exporters/json_writer.h"
#include "planner/plan/difference.h"

/// Parts of two plans that differ, as members of an object.
namespace titrate::json {

void write_session_change(JsonWriter& json, const SessionChange& change);
void write_phase_change(JsonWriter& json, const PhaseChange& change);
/// An object with the sessions and doses of a week; nothing where there is none.
void write_week_doses(JsonWriter& json, std::string_view key,
                      const std::optional<WeekDoses>& doses);

}  // namespace titrate::json
