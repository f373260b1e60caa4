#pragma once

#include <string>
#include <vector>

#include "planner/plan/operating.h"

/// The page of operating characteristics: every condition, and what we aim at.
namespace titrate {

/// One programme with little and with much noise.
struct OperatingPair {
  OperatingTable usual;  ///< noise 0.65
  OperatingTable noisy;  ///< noise 0.80
};

inline constexpr std::int64_t usual_noise = 650;
inline constexpr std::int64_t much_noise = 800;

struct OperatingReport {
  std::string command;  ///< what makes this page
  int sample = 0;
  std::uint64_t seed = 0;
  OperatingPair reference;                ///< what the aims are for
  std::vector<OperatingPair> programmes;  ///< in the order of the conditions' ids
};

/// The aims are for this phase of this programme, given as long as it needs within so many weeks.
struct Reference {
  std::string_view condition;
  std::string_view programme;
  std::string_view phase;
  int weeks = 0;
};
inline constexpr Reference reference{"achilles-midportion", "heavy-slow-resistance", "heavy", 20};

/// Weeks for which a programme is simulated: eight more than a calm course takes, at most 52.
[[nodiscard]] int report_weeks(std::optional<int> calm);

[[nodiscard]] OperatingPair operating_pair(const Condition& condition, const Programme& programme,
                                           const Case& patient, Sampling sampling);

/// Something we want of the rules, and whether the sample shows it.
struct Aim {
  std::string wanted;
  std::string found;
  bool holds = false;
};
/// The aims, held against the four courses of a table, in the order of `all_courses`.
[[nodiscard]] std::vector<Aim> aims_of(const OperatingTable& table);

}  // namespace titrate
