#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/diagnostics/diagnostic.h"
#include "planner/model/condition.h"

namespace titrate::test {

/// A condition in which nothing is wrong, made of parts; a test replaces the part it is about.
struct ConditionText {
  std::string pain = "{profile: tendon}";
  std::string sources;    ///< lines below the source `trial`
  std::string top;        ///< keys before `exercises`
  std::string exercises;  ///< lines below `heel-raise`, `ankle-pump` and `foot-slide`
  std::string after;      ///< keys before `programmes`
  std::string source = "source: trial";
  std::string sessions = "{frequency: 3/week, gap: 48 h}";
  std::string limits;
  std::string lasts = "lasts: 12 weeks";
  std::string phases;  ///< all phases; made of `lasts` and `blocks` when empty
  std::string blocks = "- {exercise: heel-raise, sets: 3, reps: 12, load: 15RM}";

  [[nodiscard]] std::string text() const;
};

/// The profiles that come with the program.
[[nodiscard]] const std::vector<PainProfile>& shipped_profiles();

/// What the lints say about a condition text, which must be readable:
/// `error weeks-overlap at 4-12: week 4 has two rows`.
[[nodiscard]] std::vector<std::string> lint_lines(const std::string& text);
[[nodiscard]] inline std::vector<std::string> lint_lines(const ConditionText& condition) {
  return lint_lines(condition.text());
}

/// A condition text, which must be readable.
[[nodiscard]] Condition condition_of(const std::string& text);

/// A block with a ladder of these rows.
[[nodiscard]] std::string block_of_rows(const std::vector<std::string>& rows);

}  // namespace titrate::test
