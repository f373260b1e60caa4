#pragma once

#include <string>
#include <vector>

#include "planner/model/condition.h"
#include "planner/plan/comparison.h"
#include "planner/yaml/node.h"

/// What two files say, key by key; layout, quotes and comments are nothing that a file says.
namespace titrate::check {

/// A file and its tree.
struct Text {
  const Source& source;
  const yaml::Node& root;
};

/// Every key whose value is another, in the order of the file now; what is gone stands where it
/// stood. A list of plain values is one value; the entries of other lists are known by their `id`,
/// `measure` or `exercise`, else by what they say.
[[nodiscard]] std::vector<KeyChange> key_changes(const Text& before, const Text& now);

/// The numbers of the pain rules that are others, wherever they come from: the file itself or the
/// profile that it names. Keys are those that the file would write: `pain/acceptable`.
[[nodiscard]] std::vector<KeyChange> pain_changes(const Condition& before, const Condition& now);

/// Both: what a file writes about its pain rules is told once.
[[nodiscard]] std::vector<KeyChange> all_key_changes(const Text& text_before,
                                                     const Condition& before, const Text& text_now,
                                                     const Condition& now);

/// `{week: 1-3, sets: 3}`: a value as one line.
[[nodiscard]] std::string one_line(const yaml::Node& node);

}  // namespace titrate::check
