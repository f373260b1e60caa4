#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "planner/diagnostics/diagnostic.h"
#include "planner/model/case.h"
#include "planner/model/check_ins.h"
#include "planner/model/condition.h"
#include "planner/model/story.h"
#include "planner/yaml/node.h"

/// From positioned trees to plain values. Every mistake of a file is reported in one run; a value
/// comes back only when the file has no error.
namespace titrate {

enum class FileKind { condition, case_file, check_ins, pain_profiles, story };

/// What the `titrate:` line says the file is; adds an error when it says nothing known.
[[nodiscard]] std::optional<FileKind> read_kind(const Source& source, const yaml::Node& root,
                                                Diagnostics& diagnostics);

/// `protocols/pain-profiles.yaml`
[[nodiscard]] std::optional<std::vector<PainProfile>> read_pain_profiles(const Source& source,
                                                                         const yaml::Node& root,
                                                                         Diagnostics& diagnostics);

/// A condition file: keys, grammars, ranges and cross references.
[[nodiscard]] std::optional<Condition> read_condition(const Source& source, const yaml::Node& root,
                                                      const std::vector<PainProfile>& profiles,
                                                      Diagnostics& diagnostics);

/// The same with whatever could be read: what is wrong is left out or at its default. Only for
/// finding more mistakes in the same run; no plan is ever made of it.
[[nodiscard]] Condition read_condition_so_far(const Source& source, const yaml::Node& root,
                                              const std::vector<PainProfile>& profiles,
                                              Diagnostics& diagnostics);

/// A case file by itself; `check_case_names` checks it against its condition.
[[nodiscard]] std::optional<Case> read_case(const Source& source, const yaml::Node& root,
                                            Diagnostics& diagnostics);
/// The names in a case that only its condition knows: programme, screen items, choices, exercises,
/// tests, outcomes, equipment.
void check_case_names(const Source& source, const yaml::Node& root, const Case& patient,
                      const Condition& condition, Diagnostics& diagnostics);

[[nodiscard]] std::optional<CheckIns> read_check_ins(const Source& source, const yaml::Node& root,
                                                     Diagnostics& diagnostics);
/// The names in a log that only its condition knows, and that its dates lie on or after the start.
void check_check_in_names(const Source& source, const yaml::Node& root, const CheckIns& log,
                          const Case& patient, const Condition& condition,
                          Diagnostics& diagnostics);

/// A story file: what a simulated patient says.
[[nodiscard]] std::optional<Story> read_story(const Source& source, const yaml::Node& root,
                                              Diagnostics& diagnostics);
/// The names in a story that only a condition knows: exercises that were done otherwise.
void check_story_names(const Source& source, const yaml::Node& root, const Condition& condition,
                       Diagnostics& diagnostics);

}  // namespace titrate
