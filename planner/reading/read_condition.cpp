#include "planner/reading/read.h"
#include "planner/reading/references.h"
#include "planner/reading/tables.h"

namespace titrate {

Condition read_condition_so_far(const Source& source, const yaml::Node& root,
                                const std::vector<PainProfile>& profiles,
                                Diagnostics& diagnostics) {
  reading::Reader reader{source, diagnostics};
  reader.key = "condition";
  reader.profiles = &profiles;
  Condition condition = reading::read_table(reading::condition_table(), root, reader);
  condition.path = source.path;
  reading::check_references(condition, reader);
  return condition;
}

std::optional<Condition> read_condition(const Source& source, const yaml::Node& root,
                                        const std::vector<PainProfile>& profiles,
                                        Diagnostics& diagnostics) {
  const int errors_before = diagnostics.count(Severity::error);
  Condition condition = read_condition_so_far(source, root, profiles, diagnostics);
  if (diagnostics.count(Severity::error) > errors_before) return std::nullopt;
  return condition;
}

}  // namespace titrate
