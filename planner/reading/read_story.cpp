#include "planner/reading/read.h"
#include "planner/reading/references.h"
#include "planner/reading/story_tables.h"

namespace titrate {

using reading::Reader;

std::optional<Story> read_story(const Source& source, const yaml::Node& root,
                                Diagnostics& diagnostics) {
  const int errors_before = diagnostics.count(Severity::error);
  Reader reader{source, diagnostics};
  reader.key = "sessions";
  Story story = reading::read_table(reading::story_table(), root, reader);
  story.path = source.path;
  if (diagnostics.count(Severity::error) > errors_before) return std::nullopt;
  return story;
}

void check_story_names(const Source& source, const yaml::Node& root, const Condition& condition,
                       Diagnostics& diagnostics) {
  // Reading once more notes every name with its place; its mistakes are known already.
  Diagnostics known;
  Reader names{source, known};
  static_cast<void>(reading::read_table(reading::story_table(), root, names));
  Reader reader{source, diagnostics};
  for (const reading::Reference& reference : names.references())
    reading::check_reference(reference, condition, reader);
}

}  // namespace titrate
