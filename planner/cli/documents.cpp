#include "planner/cli/documents.h"

#include <algorithm>

#include "planner/cli/files.h"
#include "planner/plan/identity.h"

namespace titrate::cli {

const Document& Documents::open(const std::string& path, const std::string& shown_as) {
  auto& document = documents_.emplace_back();
  document.path = path;
  document.source = {.path = shown_as, .text = read_file(path)};
  document.root = yaml::parse(document.source, diagnostics_);
  if (document.root) document.kind = read_kind(document.source, *document.root, diagnostics_);
  return document;
}

std::vector<Input> Documents::inputs() const {
  std::vector<Input> inputs;
  for (const auto& document : documents_)
    inputs.push_back({.path = document.source.path, .sha256 = sha256_hex(document.source.text)});
  return inputs;
}

int Documents::count(const Source& source, Severity severity) const {
  return static_cast<int>(std::ranges::count_if(diagnostics_.all(), [&](const auto& diagnostic) {
    return diagnostic.source == &source && diagnostic.severity == severity;
  }));
}

void Documents::report(Console& console) {
  diagnostics_.sort_by_place();
  for (const auto& diagnostic : diagnostics_.all())
    console.err << render(diagnostic, console.err_colour) << '\n';
  for (const auto& document : documents_)
    if (const int errors = count(document.source, Severity::error); errors > 0)
      console.err << "titrate: " << errors << (errors == 1 ? " error" : " errors") << " in "
                  << document.source.path << '\n';
}

}  // namespace titrate::cli
