#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "planner/engine/machine.h"

namespace titrate::engine {

/// Results of tests of time or way, in seconds or millimetres; a test of two sides gives the
/// affected one, of two affected sides the worse. Other tests are left out.
[[nodiscard]] std::map<std::string, std::int64_t> test_amounts(
    const std::vector<Test>& tests, const std::vector<Measurement>& results,
    Case::AffectedSide side);

/// Puts the measured amount in place of `n % of TEST`, never above the limit that a raise gave it.
/// What was not measured keeps its words.
void resolve_shares(RungDose& dose, const std::map<std::string, std::int64_t>& amounts);

}  // namespace titrate::engine
