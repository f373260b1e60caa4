#pragma once

#include <string>
#include <vector>

#include "planner/exporters/styled.h"
#include "planner/plan/plan.h"

/// What a session's report said, and what it was compared with, in words.
namespace titrate::text {

/// `7/10`
[[nodiscard]] std::string score(int pain);

/// One number of a report laid beside its limit.
struct Comparison {
  std::string fact;     ///< `worst of the session 7/10 > 5/10`
  std::string verdict;  ///< `over the limit`
  std::string name;     ///< `zone high`; empty where it has none
  bool bad = false;
};

/// Every comparison of a report, in the order the rules make them.
[[nodiscard]] std::vector<Comparison> comparisons(const Report& report);

/// `7/10 during, 6/10 after`; empty when neither was given.
[[nodiscard]] std::string session_scores(const Report& report);
/// What was given of the morning: `next morning 6/10, stiff for 20 min`.
[[nodiscard]] std::string morning_scores(const Report& report);
/// What else was given: swelling, soreness, leg pain, night pain.
[[nodiscard]] std::vector<std::string> other_signs(const Report& report);

/// The whole report in sentences, each number with the limit it broke: `7/10 during, 6/10 after
/// (limit 5/10). Next morning 6/10, 3 above usual (limit 1).`
[[nodiscard]] std::string report_sentences(const Report& report);

/// What the rules call an answer: `over the limit and not settled` for `red-late`.
[[nodiscard]] std::string response_words(const std::string& response);

}  // namespace titrate::text
