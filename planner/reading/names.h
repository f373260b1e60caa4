#pragma once

#include <string>
#include <vector>

#include "planner/model/condition.h"

/// The names that each kind of reference may use.
namespace titrate::reading {

[[nodiscard]] std::vector<std::string> source_names(const Condition& condition);
[[nodiscard]] std::vector<std::string> exercise_names(const Condition& condition);
/// Kinds of exercise, exercises and, inside a condition, groups.
[[nodiscard]] std::vector<std::string> forbidden_names(const Condition& condition, bool groups);
[[nodiscard]] std::vector<std::string> test_names(const Condition& condition);
[[nodiscard]] std::vector<std::string> choice_names(const Condition& condition);
/// Tests and outcomes.
[[nodiscard]] std::vector<std::string> measure_names(const Condition& condition);
[[nodiscard]] std::vector<std::string> screen_names(const Condition& condition);
[[nodiscard]] std::vector<std::string> programme_names(const Condition& condition);
/// Blocks of the phases before `phase` (of all, when it is -1) by id, and their exercises.
[[nodiscard]] std::vector<std::string> block_names(const Programme& programme, int phase);
/// Sessions that a block of this phase may stand in; `1`, `2`, ... when none has a name.
[[nodiscard]] std::vector<std::string> session_names(const Programme& programme, int phase);
/// The names of the rows of a block: given, or `row n`.
[[nodiscard]] std::vector<std::string> row_names(const Programme& programme,
                                                 const std::string& block);

}  // namespace titrate::reading
