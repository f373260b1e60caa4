#pragma once

#include <string>
#include <utility>
#include <vector>

#include "planner/model/case.h"
#include "planner/model/check_ins.h"
#include "planner/model/condition.h"
#include "planner/plan/make_plan.h"

namespace titrate {

/// What a plan rests on apart from what was reported, by the keys of a `change` entry.
using Fingerprints = std::vector<std::pair<std::string, std::string>>;

/// `available`, `equipment` and `condition` as the first 12 digits of a SHA-256: of the days and
/// times, of what can be loaded with the body mass and the sets that loads come from, of the
/// condition file's bytes. `programme` and `engine` as they are called. The condition is left out
/// when the options do not name its file.
[[nodiscard]] Fingerprints fingerprints(const Condition& condition, const Case& patient,
                                        const PlanOptions& options);

/// Those that the last `change` entry in force gives another value, or none does.
[[nodiscard]] Fingerprints unlogged(const Fingerprints& now, const CheckIns& log);

}  // namespace titrate
