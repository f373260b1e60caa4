#pragma once

#include <string>

#include "planner/model/check_ins.h"

namespace titrate::cli {

/// One entry of a log as one line of YAML that reads back to the same value:
/// `{date: 2026-12-07, pain: {during: 3, after: 2}, done: all}`.
[[nodiscard]] std::string check_in_text(const CheckIn& entry);

/// One bound, as a case or a clinician's entry writes it: `{forbid: [running]}`.
[[nodiscard]] std::string limit_text(const Limit& limit);

}  // namespace titrate::cli
