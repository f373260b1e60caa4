#include "planner/reading/check_in_meaning.h"
#include "planner/reading/check_in_tables.h"
#include "planner/reading/read.h"
#include "planner/reading/references.h"
#include "planner/reading/results_check.h"

namespace titrate {
namespace {

using reading::Reader;

/// The entries of the file, without reading them.
const std::vector<yaml::Node>& items_of(const yaml::Node& root) {
  static const std::vector<yaml::Node> none;
  const yaml::Entry* entries = root.find("check-ins");
  return entries == nullptr ? none : entries->value.items;
}

void check_dates(const yaml::Node& root, const CheckIns& log, const Case& patient, Reader& reader) {
  const auto& items = items_of(root);
  if (items.size() != log.entries.size()) return;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const yaml::Entry* date = items[at].find("date");
    if (date == nullptr || log.entries[at].date >= patient.start) continue;
    reader.error(
        "before-start", date->value.span,
        "this entry lies before the start, " + iso_date(patient.start),
        "correct the date; what was known before the start belongs to the case's baseline");
  }
}

}  // namespace

void check_check_in_names(const Source& source, const yaml::Node& root, const CheckIns& log,
                          const Case& patient, const Condition& condition,
                          Diagnostics& diagnostics) {
  // Reading once more notes every name with its place; its mistakes are known already.
  Diagnostics known;
  Reader names{source, known};
  for (const yaml::Node& item : items_of(root)) (void)reading::read_entry(item, names);
  Reader reader{source, diagnostics};
  for (const reading::Reference& reference : names.references())
    reading::check_reference(reference, condition, reader);
  for (const yaml::Node& item : items_of(root)) {
    reading::check_results(item.find("tests"), condition, reader);
    reading::check_results(item.find("outcomes"), condition, reader);
  }
  check_dates(root, log, patient, reader);
  reading::check_flags(source, items_of(root), log, patient, condition, diagnostics);
  reading::check_watched(source, items_of(root), condition, diagnostics);
}

}  // namespace titrate
