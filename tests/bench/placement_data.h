#pragma once

#include <string>

#include "tests/property/brute_force_placement.h"

namespace titrate::schedule {

/// The problem as data for placement.mzn, with times in units of so many minutes. Each kind has one
/// entry in each week, under its own number.
[[nodiscard]] std::string placement_data(const Problem& problem, int unit);

/// Twelve weeks that offer Mon 07-08, Wed 18-19, Fri 07-08 and the whole Saturday, for three
/// sessions of 45 minutes with 48 hours between; two weeks are short.
[[nodiscard]] Problem awkward_weeks();

}  // namespace titrate::schedule
