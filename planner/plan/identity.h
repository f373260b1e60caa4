#pragma once

#include <string>
#include <string_view>

#include "planner/units/clock.h"

namespace titrate {

/// The lasting name of a session: the UUIDv5 of its number in the name space of its case. It says
/// nothing about the patient, the date or the dose, so a moved session keeps it. A `case_uid` that
/// is not a UUID is hashed into one first.
[[nodiscard]] std::string session_uid(std::string_view case_uid, int number);

/// The lasting name of something due: the UUIDv5 of its kind, its id and its ordinal, from 1, among
/// those of that id.
[[nodiscard]] std::string due_uid(std::string_view case_uid, std::string_view kind,
                                  std::string_view id, int ordinal);

/// Stands in for the `uid` of a case that has none: always the same for one pseudonym and start.
[[nodiscard]] std::string derived_case_uid(std::string_view patient, Date start);

}  // namespace titrate
