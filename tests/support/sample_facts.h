#pragma once

#include <array>
#include <utility>

#include "planner/plan/plan.h"

/// Everything of the sample plan but its weeks.
namespace titrate::test {

inline constexpr std::array<std::pair<const char*, const char*>, 3> exercises{
    {{"seated-calf-raise", "Seated calf raise"},
     {"leg-press-heel-raise", "Leg-press heel raise"},
     {"standing-heel-raise", "Standing heel raise, knee straight"}}};

void add_header(Plan& plan);
void add_patient(Plan& plan);
void add_phases(Plan& plan);
void add_load_bases(Plan& plan);
void add_due(Plan& plan);
void add_findings(Plan& plan);
void add_checked(Plan& plan);

}  // namespace titrate::test
