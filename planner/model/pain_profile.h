#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "planner/model/amounts.h"
#include "planner/model/provenance.h"

namespace titrate {

/// The numbers of the pain-response rules. Scores are NPRS, 0 to 10.
struct PainProfile {
  enum class ProgressIn { safe, acceptable };
  enum class Late { reduce, repeat };
  enum class Red { lower, split };
  enum class Watch { stiffness, leg_site, effusion, girth, soreness };

  std::string id;
  std::string title;
  int safe = 2;
  int acceptable = 5;
  std::optional<int> acute;  ///< acceptable in the first days after the injury, where it is less
  int acute_days = 5;
  int settle = 1;
  int creep = 3;
  ProgressIn progress_in = ProgressIn::safe;
  Late late = Late::reduce;
  Red red = Red::lower;
  std::vector<Watch> watch;
  int need = 2;
  PerMille adherence{650};
  int flare_days = 7;
  PerMille up{50};
  PerMille cap{100};
  PerMille volume_down{200};
  PerMille load_down{200};
  std::vector<std::string> tissues;  ///< empty: one pain report covers the whole session
  Provenance provenance;
  std::string cite, doi;  ///< of its source
  /// Where each number stands, by its key; the key `profile` is the profile itself.
  std::map<std::string, Place> places;
  /// Source or basis of single numbers that a condition overrides, by key.
  std::map<std::string, Provenance> overrides;
  friend bool operator==(const PainProfile&, const PainProfile&) = default;
};

}  // namespace titrate
