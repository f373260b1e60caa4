#include "planner/diagnostics/diagnostic.h"

#include <algorithm>
#include <cstddef>

namespace titrate {

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

int Diagnostics::count(Severity severity) const {
  return static_cast<int>(std::ranges::count(all_, severity, &Diagnostic::severity));
}

void Diagnostics::sort_by_place() {
  std::vector<const Source*> files;
  for (const auto& diagnostic : all_) {
    if (std::ranges::find(files, diagnostic.source) == files.end()) {
      files.push_back(diagnostic.source);
    }
  }
  const auto file_position = [&](const Source* source) {
    return std::ranges::find(files, source) - files.begin();
  };
  std::ranges::stable_sort(all_, [&](const Diagnostic& a, const Diagnostic& b) {
    if (a.source != b.source) return file_position(a.source) < file_position(b.source);
    return a.span.begin < b.span.begin;
  });
}

}  // namespace titrate
