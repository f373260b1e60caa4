#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/diagnostics/source.h"

namespace titrate {

enum class Severity { note, warning, error };

/// `error`, `warning` or `note`
[[nodiscard]] std::string_view severity_word(Severity severity);

/// A second place that helps to understand the first: `this row ends with week 1`.
struct Label {
  Span span;
  std::string text;
};

/// One mistake: a stable code, what is wrong with this value, where, and how to mend it.
/// `source` outlives the diagnostic.
struct Diagnostic {
  std::string code;
  Severity severity = Severity::error;
  const Source* source = nullptr;
  Span span;
  std::string message;
  std::string help;
  std::vector<Label> labels;
  std::string span_text;  ///< words beside the carets; usually empty
};

/// Collects every diagnostic of a run; nothing stops at the first.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  [[nodiscard]] int count(Severity severity) const;
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }
  /// Sorts by file as first met, then by place; equal places keep their order.
  void sort_by_place();

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace titrate
