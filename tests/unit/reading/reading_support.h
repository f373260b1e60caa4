#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/reading/read.h"

/// Reading texts in tests, with mistakes as one line each.
namespace titrate::test {

/// What came of reading one text.
template <class T>
struct ReadText {
  std::optional<T> value;
  /// `code at "text in the file": message (help)`, by place.
  std::vector<std::string> mistakes;
};

/// A small condition in which everything that can be named has a name.
[[nodiscard]] const std::string& small_condition();
/// A case and a log for it.
[[nodiscard]] const std::string& small_case();
[[nodiscard]] const std::string& small_log();
/// `text` with the first `from` replaced; the test fails when `from` is not in it.
[[nodiscard]] std::string changed(std::string text, std::string_view from, std::string_view to);

/// One profile, `tendon`, with the defaults.
[[nodiscard]] std::vector<PainProfile> tendon_only();
/// The profiles of protocols/pain-profiles.yaml.
[[nodiscard]] const std::vector<PainProfile>& all_profiles();

[[nodiscard]] ReadText<Condition> condition_of(
    const std::string& text, const std::vector<PainProfile>& profiles = tendon_only());
[[nodiscard]] ReadText<Case> case_of(const std::string& text);
/// Reads a case and checks its names against the small condition, or another.
[[nodiscard]] ReadText<Case> named_case_of(const std::string& text,
                                           const std::string& condition = small_condition());
[[nodiscard]] ReadText<CheckIns> log_of(const std::string& text);
/// Reads a log and checks its names against the small case and the small condition, or another.
[[nodiscard]] ReadText<CheckIns> named_log_of(const std::string& text,
                                              const std::string& condition = small_condition());
[[nodiscard]] ReadText<Story> story_of(const std::string& text);
/// Reads a story and checks its names against the small condition.
[[nodiscard]] ReadText<Story> named_story_of(const std::string& text);
[[nodiscard]] ReadText<std::vector<PainProfile>> profiles_of(const std::string& text);

using Mistakes = std::vector<std::string>;

}  // namespace titrate::test
