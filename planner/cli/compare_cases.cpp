// The cases of a folder, planned with both texts of their condition.
#include <algorithm>

#include "planner/cli/case_call.h"
#include "planner/cli/compare_files.h"
#include "planner/cli/files.h"
#include "planner/cli/help.h"
#include "planner/cli/read_files.h"

namespace titrate::cli {
namespace {

/// A case with its log, read for one of the conditions; nothing with errors added.
struct ReadCase {
  Case patient;
  CheckIns log;
};

std::optional<ReadCase> read_for(const Condition& condition, const std::string& path,
                                 Documents& documents) {
  const auto& document = documents.open(path, path);
  if (document.kind != FileKind::case_file) return std::nullopt;
  auto patient = read_case(document.source, *document.root, documents.diagnostics());
  if (!patient) return std::nullopt;
  check_case_names(document.source, *document.root, *patient, condition, documents.diagnostics());
  auto log = read_log_of(document, *patient, condition, documents);
  if (!log || documents.diagnostics().has_errors()) return std::nullopt;
  return ReadCase{std::move(*patient), std::move(*log)};
}

enum class Belongs { yes, no, wrong };

/// Whether a file is a case of one of the conditions. Other files of the folder are none of
/// compare's business; one that is no YAML may have been a case.
Belongs belongs(const std::string& path, const ComparedFile& before, const ComparedFile& now,
                Console& console) {
  Documents documents;
  const auto& document = documents.open(path, path);
  const bool readable = document.root.has_value();
  if (readable && document.kind != FileKind::case_file) return Belongs::no;
  std::optional<Case> patient;
  if (readable) patient = read_case(document.source, *document.root, documents.diagnostics());
  if (!patient) {
    documents.report(console);
    return Belongs::wrong;
  }
  const auto& id = patient->condition;
  return id == now.condition.id || id == before.condition.id ? Belongs::yes : Belongs::no;
}

/// `no programme `alfredson` ... [examples/x.yaml:12]`: the first error.
std::string first_error(const Documents& documents) {
  for (const Diagnostic& each : documents.diagnostics().all()) {
    if (each.severity != Severity::error) continue;
    return each.message + " [" + each.source->path + ':' +
           std::to_string(each.source->at(each.span.begin).line) + ']';
  }
  return "it cannot be read";
}

/// The change of one case, or nothing when the case is wrong in itself.
std::optional<CaseChange> change_of(const std::string& path, const ComparedFile& before,
                                    const ComparedFile& now, const Call& call, Console& console) {
  Documents for_before;
  Documents for_now;
  const auto old = read_for(before.condition, path, for_before);
  const auto its = read_for(now.condition, path, for_now);
  if (!old) {
    for_before.report(console);
    return std::nullopt;
  }
  CaseChange change;
  if (its) {
    const Date day = as_of_case(call, its->patient, its->log, console);
    const PlanOptions options{.as_of = day, .engine = version(), .inputs = {}};
    change = compare_next_week(make_plan(before.condition, old->patient, old->log, options),
                               make_plan(now.condition, its->patient, its->log, options));
  } else {
    change.patient = old->patient.patient;
    change.unreadable = first_error(for_now);
  }
  change.path = path;
  return change;
}

}  // namespace

bool compare_cases(const ComparedFile& before, const ComparedFile& now, const Call& call,
                   Console& console, std::vector<CaseChange>& changes) {
  std::string folder = *call.value("cases");
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  if (!exists(folder)) throw Stop{Exit::disk, "there is no folder " + folder};
  bool all_read = true;
  for (const auto& name : files_in(folder, ".yaml")) {
    const auto path = folder + '/' + name;
    const auto its = belongs(path, before, now, console);
    if (its == Belongs::no) continue;
    const auto change = its == Belongs::yes ? change_of(path, before, now, call, console)
                                            : std::optional<CaseChange>{};
    if (change) {
      changes.push_back(*change);
    } else {
      all_read = false;
    }
  }
  return all_read;
}

}  // namespace titrate::cli
