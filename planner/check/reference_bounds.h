#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/model/pain_profile.h"

/// Fixed bounds that a condition's own pain rules are held against. Thresholds move the classes of
/// answers with them, so a mistyped one breaks no rule by itself: what would then be called good
/// must still be measured by something that a file cannot move.
namespace titrate::check {

/// The widest value that a file may give a key without a source.
struct ReferenceBound {
  std::string_view key;
  std::int64_t value = 0;  ///< of the profile, as the model keeps it
  std::int64_t limit = 0;
  bool at_most = true;
  std::string_view words;  ///< how the limit is written
  [[nodiscard]] bool is_beyond() const { return at_most ? value > limit : value < limit; }
};

/// Pain of at most 5/10 was accepted, settled by the next morning (Silbernagel 2007); the sizes are
/// the reference of this program.
[[nodiscard]] std::vector<ReferenceBound> reference_bounds(const PainProfile& pain);

/// The keys beyond their bounds that the file has no source for.
[[nodiscard]] std::vector<std::string> keys_beyond(const PainProfile& pain);

/// The same rules with those keys at their bounds.
[[nodiscard]] PainProfile within_reference(PainProfile pain);

}  // namespace titrate::check
