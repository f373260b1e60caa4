#pragma once

#include <optional>

#include "planner/model/check_ins.h"

/// Earlier states of a log. It only ever grows at its end, so each of them is a prefix of it.
namespace titrate {

/// The log as it stood before `day`: every entry up to the first one dated on that day or later. A
/// correction that was written after that entry is left out with it, whatever day it carries.
[[nodiscard]] CheckIns log_before(const CheckIns& log, Date day);

/// The latest date of any entry, or nothing for an empty log.
[[nodiscard]] std::optional<Date> latest_check_in(const CheckIns& log);

/// Where a plan is compared from when nobody says so: the day of the newest session that was
/// reported done or missed until `as_of`; the report and what came after it are new. Without any
/// such report the day of the newest entry; nothing without one. Voided entries do not count.
[[nodiscard]] std::optional<Date> since_previous(const CheckIns& log, Date as_of);

}  // namespace titrate
