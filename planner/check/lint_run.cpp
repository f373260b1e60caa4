#include "planner/check/lint_run.h"

namespace titrate::check {

Diagnostic LintRun::make(Severity severity, std::string code, Span span, std::string message,
                         std::string help) const {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.severity = severity;
  diagnostic.source = &source_;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

std::string phase_path(const Programme& programme, std::size_t phase) {
  return "programmes/" + programme.id + "/phases/" + std::to_string(phase);
}

std::vector<BlockPlace> blocks_of(const Condition& condition) {
  std::vector<BlockPlace> places;
  for (const auto& programme : condition.programmes) {
    for (std::size_t i = 0; i < programme.phases.size(); ++i) {
      const auto& phase = programme.phases[i];
      for (std::size_t j = 0; j < phase.blocks.size(); ++j) {
        BlockPlace place;
        place.programme = &programme;
        place.phase = &phase;
        place.block = &phase.blocks[j];
        place.programme_path = "programmes/" + programme.id;
        place.phase_path = phase_path(programme, i);
        place.path = place.phase_path + "/do/" + std::to_string(j);
        places.push_back(std::move(place));
      }
    }
  }
  return places;
}

std::string weeks_text(int from, int to) {
  if (from == to) return "week " + std::to_string(from);
  return "weeks " + std::to_string(from) + " to " + std::to_string(to);
}

}  // namespace titrate::check
