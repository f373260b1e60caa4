#include "planner/cli/compare_files.h"

#include "planner/check/lint.h"
#include "planner/cli/protocols.h"
#include "planner/cli/read_files.h"

namespace titrate::cli {

bool read_compared(const std::string& path, const Call& call, Console& console,
                   ComparedFile& file) {
  file.document = &file.documents.open(path, path);
  const auto& kind = file.document->kind;
  if (kind && *kind != FileKind::condition)
    throw Stop{Exit::file, path + " is " + std::string{kind_words(*kind)} +
                               "; two texts of a condition can be compared"};
  auto condition =
      kind ? read_condition_file(*file.document, folder_beside(path, call, console), file.documents)
           : std::nullopt;
  if (condition) {
    file.condition = std::move(*condition);
    lint(file.document->source, *file.document->root, file.condition, file.lints);
    for (const auto& each : file.lints.all())
      if (each.severity == Severity::error) file.documents.diagnostics().add(each);
  }
  file.documents.report(console);
  return condition && !file.documents.diagnostics().has_errors();
}

}  // namespace titrate::cli
