#pragma once

#include "planner/exporters/review.h"

/// Reviews made by hand from the sample plan, for the tests of what is written down.
namespace titrate::test {

/// Session 7 (Mon 7 Dec) was done, calm and as planned; nothing else changed.
[[nodiscard]] Review calm_review();

/// Session 7 went over the limit and had not settled: the standing heel raise is eased, session 8
/// moves, session 9 is cancelled, and from week 6 on the old order goes on two weeks later.
[[nodiscard]] Review eased_review();

/// The same, and the case raised a red flag.
[[nodiscard]] Review refused_review();

/// The report of session 7 of the eased review.
[[nodiscard]] Report bad_report();

}  // namespace titrate::test
