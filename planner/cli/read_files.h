#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/cli/console.h"
#include "planner/cli/documents.h"

namespace titrate::cli {

/// A condition with the document it was read from.
struct ConditionFile {
  const Document* document = nullptr;
  Condition condition;
};

/// Everything a plan is made from.
struct CaseFiles {
  Case patient;
  Condition condition;
  CheckIns log;  ///< empty when the case names none
  const Document* condition_file = nullptr;
};

/// The pain profiles of a folder; nothing with errors added.
[[nodiscard]] std::optional<std::vector<PainProfile>> read_pain_profiles_of(const Folder& folder,
                                                                            Documents& documents);

/// The condition `id` of a folder, or nothing with errors added. The file must exist.
[[nodiscard]] std::optional<ConditionFile> read_condition_called(const std::string& id,
                                                                 const Folder& folder,
                                                                 Documents& documents);

/// A document that is a condition.
[[nodiscard]] std::optional<Condition> read_condition_file(const Document& document,
                                                           const Folder& folder,
                                                           Documents& documents);

/// A document that is a case, and its condition, each checked against the other, with an empty log;
/// nothing when one of them cannot be read. There may be errors all the same.
[[nodiscard]] std::optional<CaseFiles> read_case_and_condition(const Document& document,
                                                               const Folder& folder,
                                                               Documents& documents);

/// A document that is a case, its condition and its check-ins, each checked against the others;
/// nothing with errors added.
[[nodiscard]] std::optional<CaseFiles> read_case_files(const Document& document,
                                                       const Folder& folder, Documents& documents);

/// The check-ins of a case, checked against it and its condition; empty when it names none, nothing
/// with errors added.
[[nodiscard]] std::optional<CheckIns> read_log_of(const Document& document, const Case& patient,
                                                  const Condition& condition,
                                                  Documents& documents);

/// Adds the errors that `check` finds in the condition's text; false when there are any. Warnings
/// and notes are for whoever writes the condition.
[[nodiscard]] bool condition_holds(const CaseFiles& files, Documents& documents);
[[nodiscard]] bool condition_holds(const ConditionFile& file, Documents& documents);

/// `a condition`, `a case`: for messages.
[[nodiscard]] std::string_view kind_words(FileKind kind);

}  // namespace titrate::cli
