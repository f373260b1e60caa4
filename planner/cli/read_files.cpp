#include "planner/cli/read_files.h"

#include <algorithm>
#include <utility>

#include "planner/check/lint.h"
#include "planner/cli/files.h"
#include "planner/cli/protocols.h"
#include "planner/diagnostics/closest.h"

namespace titrate::cli {
namespace {

/// An error at the value of a key of the document.
void add_error(const Document& document, std::string_view key, std::string code,
               std::string message, std::string help, Documents& documents) {
  documents.diagnostics().add({.code = std::move(code),
                               .severity = Severity::error,
                               .source = &document.source,
                               .span = yaml::span_of_value(*document.root, key),
                               .message = std::move(message),
                               .help = std::move(help),
                               .labels = {},
                               .span_text = {}});
}

void add_unknown_condition(const Document& document, const std::string& id, const Folder& folder,
                           Documents& documents) {
  const auto known = conditions_in(folder);
  const auto near = closest(id, known);
  add_error(document, "condition", "unknown-condition",
            "no condition `" + id + "` in " + folder.shown_as,
            near ? "did you mean `" + *near + "`?" : "see them all: titrate conditions", documents);
}

/// A case may come from anybody, so the log that it names lies beside it.
void check_log_place(const Document& document, const Case& patient, Documents& documents) {
  if (patient.check_ins_path.empty() || stays_beside(document.path, patient.check_ins_path)) return;
  add_error(document, "check-ins", "outside-folder",
            "`" + patient.check_ins_path + "` leads out of the folder of the case",
            "put the check-ins beside the case and write their name alone", documents);
}

bool holds(const Document& document, const Condition& condition, Documents& documents) {
  Diagnostics found;
  lint(document.source, *document.root, condition, found);
  for (const auto& each : found.all())
    if (each.severity == Severity::error) documents.diagnostics().add(each);
  return !found.has_errors();
}

}  // namespace

std::string_view kind_words(FileKind kind) {
  switch (kind) {
    case FileKind::condition:
      return "a condition";
    case FileKind::case_file:
      return "a case";
    case FileKind::check_ins:
      return "a list of check-ins";
    case FileKind::pain_profiles:
      return "the pain profiles";
    case FileKind::story:
      return "a story";
  }
  return "a file";
}

std::optional<std::vector<PainProfile>> read_pain_profiles_of(const Folder& folder,
                                                              Documents& documents) {
  const std::string name{pain_profiles_file};
  const auto& document = documents.open(folder.path + '/' + name, shown_path(folder, name));
  if (document.kind != FileKind::pain_profiles) return std::nullopt;
  return read_pain_profiles(document.source, *document.root, documents.diagnostics());
}

std::optional<Condition> read_condition_file(const Document& document, const Folder& folder,
                                             Documents& documents) {
  const auto profiles = read_pain_profiles_of(folder, documents);
  if (!profiles) return std::nullopt;
  return read_condition(document.source, *document.root, *profiles, documents.diagnostics());
}

std::optional<ConditionFile> read_condition_called(const std::string& id, const Folder& folder,
                                                   Documents& documents) {
  const auto name = id + ".yaml";
  const auto& document = documents.open(folder.path + '/' + name, shown_path(folder, name));
  if (!document.kind) return std::nullopt;
  if (*document.kind != FileKind::condition) {
    add_error(document, "titrate", "wrong-kind",
              "this is " + std::string{kind_words(*document.kind)} + ", not a condition",
              "it begins with `titrate: condition/1`", documents);
    return std::nullopt;
  }
  auto condition = read_condition_file(document, folder, documents);
  if (!condition) return std::nullopt;
  return ConditionFile{.document = &document, .condition = std::move(*condition)};
}

std::optional<CaseFiles> read_case_and_condition(const Document& document, const Folder& folder,
                                                 Documents& documents) {
  auto patient = read_case(document.source, *document.root, documents.diagnostics());
  if (!patient) return std::nullopt;
  const auto ids = conditions_in(folder);
  if (std::ranges::find(ids, patient->condition) == ids.end()) {
    add_unknown_condition(document, patient->condition, folder, documents);
    return std::nullopt;
  }
  auto file = read_condition_called(patient->condition, folder, documents);
  if (!file) return std::nullopt;
  check_case_names(document.source, *document.root, *patient, file->condition,
                   documents.diagnostics());
  check_log_place(document, *patient, documents);
  return CaseFiles{.patient = std::move(*patient),
                   .condition = std::move(file->condition),
                   .log = {},
                   .condition_file = file->document};
}

std::optional<CaseFiles> read_case_files(const Document& document, const Folder& folder,
                                         Documents& documents) {
  auto files = read_case_and_condition(document, folder, documents);
  if (!files) return std::nullopt;
  auto log = read_log_of(document, files->patient, files->condition, documents);
  if (!log || documents.diagnostics().has_errors()) return std::nullopt;
  files->log = std::move(*log);
  return files;
}

std::optional<CheckIns> read_log_of(const Document& document, const Case& patient,
                                    const Condition& condition, Documents& documents) {
  if (patient.check_ins_path.empty()) return CheckIns{};
  if (!stays_beside(document.path, patient.check_ins_path)) return std::nullopt;
  const auto path = beside(document.path, patient.check_ins_path);
  if (!exists(path)) {
    add_error(document, "check-ins", "missing-file", "there is no file " + path,
              "the name is read from the folder of the case; leave the key out before the first "
              "check-in",
              documents);
    return std::nullopt;
  }
  const auto& log_file = documents.open_growing(path, path);
  if (!log_file.kind) return std::nullopt;
  if (*log_file.kind != FileKind::check_ins) {
    add_error(log_file, "titrate", "wrong-kind",
              "this is " + std::string{kind_words(*log_file.kind)} + ", not a list of check-ins",
              "it begins with `titrate: check-ins/1`", documents);
    return std::nullopt;
  }
  auto log = read_check_ins(log_file.source, *log_file.root, documents.diagnostics());
  if (log)
    check_check_in_names(log_file.source, *log_file.root, *log, patient, condition,
                         documents.diagnostics());
  return log;
}

bool condition_holds(const CaseFiles& files, Documents& documents) {
  return holds(*files.condition_file, files.condition, documents);
}

bool condition_holds(const ConditionFile& file, Documents& documents) {
  return holds(*file.document, file.condition, documents);
}

}  // namespace titrate::cli
