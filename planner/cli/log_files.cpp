#include "planner/cli/log_files.h"

#include <filesystem>

#include "planner/cli/append.h"
#include "planner/cli/exit.h"
#include "planner/cli/files.h"
#include "planner/cli/help.h"
#include "planner/plan/make_plan.h"

namespace titrate::cli {
namespace {

/// `achilles-runner.check-ins.yaml` for `examples/achilles-runner.yaml`.
std::string usual_name(const std::string& case_path) {
  return std::filesystem::path{case_path}.stem().string() + ".check-ins.yaml";
}

/// `check-ins:` with nothing behind it.
bool has_empty_list(const Document& document) {
  const auto* list = document.root->find("check-ins");
  return list != nullptr && list->value.kind == yaml::Node::Kind::scalar &&
         list->value.text.empty() && !list->value.quoted;
}

/// Whether the entries could be read; they are in `known` then.
bool read_entries(LogCase& known) {
  if (!exists(known.log_path)) return true;
  if (is_blank_text(read_file(known.log_path))) {
    known.log_text = read_file(known.log_path);
    return true;
  }
  const auto& document = known.documents.open(known.log_path, known.log_path);
  known.log_text = document.source.text;
  if (!document.kind) return false;
  if (*document.kind != FileKind::check_ins)
    throw Stop{Exit::file, known.log_path + " is " + std::string{kind_words(*document.kind)} +
                               ", not a list of check-ins"};
  if (has_empty_list(document)) return true;
  auto& diagnostics = known.documents.diagnostics();
  auto log = read_check_ins(document.source, *document.root, diagnostics);
  if (!log) return false;
  check_check_in_names(document.source, *document.root, *log, known.files.patient,
                       known.files.condition, diagnostics);
  known.files.log = std::move(*log);
  return !diagnostics.has_errors();
}

const Document& open_case(Documents& documents, const std::string& path) {
  const auto& document = documents.open(path, path);
  if (document.kind && *document.kind != FileKind::case_file)
    throw Stop{Exit::file, path + " is " + std::string{kind_words(*document.kind)} +
                               "; entries are added to the log of a case"};
  return document;
}

}  // namespace

std::optional<LogCase> read_log_case(const std::string& path, const Folder& folder,
                                     Console& console) {
  LogCase known;
  known.path = path;
  const auto& document = open_case(known.documents, path);
  auto files = document.kind ? read_case_and_condition(document, folder, known.documents)
                             : std::optional<CaseFiles>{};
  bool whole = files && !known.documents.diagnostics().has_errors();
  if (whole) {
    known.files = std::move(*files);
    known.is_named = !known.files.patient.check_ins_path.empty();
    known.log_name = known.is_named ? known.files.patient.check_ins_path : usual_name(path);
    known.log_path = beside(path, known.log_name);
    if (!known.is_named && !stays_beside(path, known.log_name))
      throw Stop{Exit::file, known.log_path + " leads out of the folder of the case"};
    known.files.log.path = known.log_path;
    whole = read_entries(known);
  }
  if (whole) return known;
  known.documents.report(console);
  return std::nullopt;
}

Plan plan_of(const LogCase& known, const CheckIns& log, Date as_of) {
  return make_plan(known.files.condition, known.files.patient, log,
                   {.as_of = as_of, .engine = version(), .inputs = known.documents.inputs()});
}

}  // namespace titrate::cli
