#pragma once

#include <array>

#include "planner/model/case.h"
#include "planner/reading/table.h"

/// The parts of a case that are more than one value each.
namespace titrate::reading {

/// Weekdays with windows: Monday first; empty where the patient cannot.
[[nodiscard]] Shape<std::array<std::vector<Window>, 7>> available_shape();
/// Weekdays with the usual time of day.
[[nodiscard]] Shape<std::array<std::optional<ClockTime>, 7>> usual_shape();
/// Pieces of equipment with the loads they can be set to.
[[nodiscard]] Shape<std::vector<Equipment>> equipment_shape();
/// What was measured before the start.
[[nodiscard]] Shape<Baseline> baseline_shape();
/// One result: a number, a word, or `{left, right}`; its name is noted as `kind`.
[[nodiscard]] Measurement read_measurement(const yaml::Entry& entry, Reference::Kind kind,
                                           Reader& reader);
/// A time in whole minutes.
[[nodiscard]] Shape<int> minutes_shape();
/// How the braces inside a case's `equipment` and `baseline` are told to people.
[[nodiscard]] TableText equipment_text();
[[nodiscard]] std::vector<TableText> baseline_texts();
/// The form of a result, or of several by name.
[[nodiscard]] std::vector<Form> result_forms();
/// Exactly these keys of the baseline are not names of tests or exercises.
[[nodiscard]] const std::vector<std::string>& baseline_keys();

}  // namespace titrate::reading
