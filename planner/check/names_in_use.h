#pragma once

#include <set>
#include <string>

#include "planner/model/condition.h"
#include "planner/yaml/node.h"

/// Which of the names that a condition defines are used somewhere.
namespace titrate::check {

/// Exercises that a plan can reach: those of blocks, what replaces them and what is easier.
[[nodiscard]] std::set<std::string> exercises_in_use(const Condition& condition);

/// Groups that stand behind an `exercise` or a `forbid`.
[[nodiscard]] std::set<std::string> groups_in_use(const Condition& condition,
                                                  const yaml::Node& root);

/// Tests that a criterion, an amount or a row names, or that the pain rules read.
[[nodiscard]] std::set<std::string> tests_in_use(const Condition& condition);

}  // namespace titrate::check
