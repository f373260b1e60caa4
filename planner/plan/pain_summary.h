#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/plan/citation_use.h"
#include "planner/units/clock.h"

namespace titrate {

/// One number of the pain rule, and where it comes from.
struct PainNumber {
  std::string name;       ///< its key in the profile: `acceptable`
  std::string value;      ///< `5/10`, `20 %`
  std::string source;     ///< id of the citation; empty: a default, no source gives it
  bool borrowed = false;  ///< published, for something else
  std::string file;
  int line = 0;
  friend bool operator==(const PainNumber&, const PainNumber&) = default;
};

/// The pain rule in numbers, for print.
struct PainSummary {
  std::string profile;
  int safe = 0;
  int acceptable = 0;
  std::optional<int> acute;         ///< less than that, until `acute_until`
  std::optional<Date> acute_until;  ///< the last day it counts
  int settle = 0;
  std::optional<int> usual_morning;
  std::vector<int> usual_from;
  std::optional<int> stiffness;        ///< usual minutes
  std::optional<int> stiffness_limit;  ///< late from this many minutes
  std::vector<PainNumber> numbers;     ///< the sizes that decisions use, in order of the profile
  int creep = 0;                       ///< mornings running above the usual one that count as late
  bool rises_in_acceptable = false;    ///< a dose may rise although pain was above `safe`
  bool late_repeats = false;           ///< a bad morning repeats the session; else it takes volume
  bool red_splits = false;             ///< too much pain splits the session; else it takes load
  std::vector<std::string> watch{};    ///< stiffness, leg-site, effusion, girth, soreness
  std::optional<int> first_week{};     ///< less than `acceptable`, in a highly irritable first week
  bool usual_night_pain = false;       ///< pain at night is nothing new
  CitationUse source{};                ///< of the profile; empty: its numbers are defaults
  friend bool operator==(const PainSummary&, const PainSummary&) = default;
};

}  // namespace titrate
