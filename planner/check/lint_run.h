#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/check/lint.h"

/// What the lints share: the condition with its text, and a walk over its blocks.
namespace titrate::check {

/// A condition, the text it was read from, and where its mistakes go. Paths are those of
/// `yaml::locate`.
class LintRun {
 public:
  LintRun(const Source& text, const yaml::Node& tree, const Condition& read, Diagnostics& to)
      : condition(read), root(tree), source_(text), diagnostics_(to) {}

  [[nodiscard]] Span key(std::string_view path) const { return yaml::span_of_key(root, path); }
  [[nodiscard]] Span value(std::string_view path) const { return yaml::span_of_value(root, path); }
  [[nodiscard]] bool has(std::string_view path) const {
    return yaml::locate(root, path) != nullptr;
  }

  [[nodiscard]] Diagnostic make(Severity severity, std::string code, Span span, std::string message,
                                std::string help) const;
  void add(Diagnostic diagnostic) { diagnostics_.add(std::move(diagnostic)); }

  const Condition& condition;
  const yaml::Node& root;

 private:
  const Source& source_;
  Diagnostics& diagnostics_;
};

/// A block and where it stands.
struct BlockPlace {
  const Programme* programme = nullptr;
  const Phase* phase = nullptr;
  const Block* block = nullptr;
  std::string programme_path;
  std::string phase_path;
  std::string path;

  [[nodiscard]] std::string row_path(std::size_t row) const {
    return path + "/ladder/" + std::to_string(row);
  }
};

/// Every block of every programme, in the order of the file.
[[nodiscard]] std::vector<BlockPlace> blocks_of(const Condition& condition);

/// `programmes/silbernagel/phases/2`
[[nodiscard]] std::string phase_path(const Programme& programme, std::size_t phase);

/// `week 3` or `weeks 3 to 5`
[[nodiscard]] std::string weeks_text(int from, int to);

/// The lints, one function for each group of mistakes that are found in the same way.
void lint_ladders(LintRun& run);
void lint_reach(LintRun& run);
void lint_doses(LintRun& run);
void lint_expect(LintRun& run);
void lint_bands(LintRun& run);
void lint_gaps(LintRun& run);
void lint_phases(LintRun& run);
void lint_limits(LintRun& run);
void lint_contacts(LintRun& run);
void lint_continued(LintRun& run);
void lint_choices(LintRun& run);
void lint_provenance(LintRun& run);
void lint_names(LintRun& run);
void lint_overlaps(LintRun& run);
void lint_unopened(LintRun& run);
void lint_profile(LintRun& run);
void lint_pain(LintRun& run);
void lint_criteria(LintRun& run);
void lint_gates(LintRun& run);
void lint_measures(LintRun& run);
void lint_equipment(LintRun& run);
void lint_unused(LintRun& run);
void lint_units(LintRun& run);

}  // namespace titrate::check
