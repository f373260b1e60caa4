#include "planner/reading/read.h"
#include "planner/reading/tables.h"

namespace titrate {

std::optional<Case> read_case(const Source& source, const yaml::Node& root,
                              Diagnostics& diagnostics) {
  const int errors_before = diagnostics.count(Severity::error);
  reading::Reader reader{source, diagnostics};
  reader.key = "case";
  Case patient = reading::read_table(reading::case_table(), root, reader);
  patient.path = source.path;
  if (diagnostics.count(Severity::error) > errors_before) return std::nullopt;
  return patient;
}

}  // namespace titrate
