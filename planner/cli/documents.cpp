#include "planner/cli/documents.h"

#include <algorithm>

#include "planner/cli/files.h"
#include "planner/plan/sha256.h"
#include "planner/units/words.h"

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

void Documents::report(Console& console, std::set<std::string>& printed) {
  const auto print = [&](const std::string& text) {
    if (printed.insert(text).second) console.err << text << '\n';
  };
  diagnostics_.sort_by_place();
  for (const auto& diagnostic : diagnostics_.all()) print(render(diagnostic, console.err_colour));
  for (const auto& document : documents_)
    if (const int errors = count(document.source, Severity::error); errors > 0)
      print("titrate: " + words::count(errors, "error") + " in " + document.source.path);
}

void Documents::report(Console& console) {
  std::set<std::string> printed;
  report(console, printed);
}

}  // namespace titrate::cli
