#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planner/model/condition.h"

/// Which values of what it looks at a criterion lets pass, as far as they stand on one scale.
namespace titrate::check {

/// Places on a scale from `low` to `high`, both in; nothing is without end. Whole numbers and words
/// have one place each; of other numbers, every hundredth has one, and between two lies another.
struct Stretch {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  friend bool operator==(const Stretch&, const Stretch&) = default;

  [[nodiscard]] bool is_empty() const { return low && high && *low > *high; }
};

[[nodiscard]] Stretch common(const Stretch& a, const Stretch& b);
/// Whether `outer` has every value of `inner`.
[[nodiscard]] bool has_all(const Stretch& outer, const Stretch& inner);

/// What a criterion lets pass. Two criteria with equal `of` look at the same thing, on one scale.
struct CriterionSpan {
  std::string of;
  Stretch passes;
  Stretch scale;               ///< every value that can come
  bool is_score = false;       ///< 0 to 10
  bool needs_several = false;  ///< it must hold more than once in a row
};

/// `phase`: the phase in which the criterion is asked, or nothing.
[[nodiscard]] std::optional<CriterionSpan> span_of(const Condition& condition, const Phase* phase,
                                                   const Criterion& criterion);

/// Whether the stretches leave nothing of the scale out.
[[nodiscard]] bool cover(std::vector<Stretch> stretches, const Stretch& scale);

/// The first values between two stretches that no stretch has, or nothing.
[[nodiscard]] std::optional<Stretch> first_gap(std::vector<Stretch> stretches);

}  // namespace titrate::check
