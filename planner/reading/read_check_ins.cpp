#include "planner/reading/check_in_sequence.h"
#include "planner/reading/check_in_tables.h"
#include "planner/reading/read.h"
#include "planner/reading/text_clock.h"

namespace titrate {
namespace {

using reading::Field;
using reading::Reader;
using reading::Table;

constexpr std::size_t most_entries = 3000;

void read_entries(CheckIns& into, const yaml::Entry& entry, Reader& reader) {
  if (!reader.is_list(entry.value)) return;
  if (entry.value.items.size() > most_entries)
    reader.error("too-many", entry.key_span, "this log has more than 3000 entries",
                 "begin a new log");
  std::vector<reading::Entered> entries;
  int number = 0;
  for (const yaml::Node& item : entry.value.items) {
    if (static_cast<std::size_t>(++number) > most_entries) break;
    const int errors_before = reader.errors();
    if (auto read = reading::read_entry(item, reader))
      entries.push_back({number, &item, std::move(*read), reader.errors() == errors_before});
  }
  reading::mark_voided(entries);
  reading::check_sequence(entries, reader);
  for (reading::Entered& each : entries) into.entries.push_back(std::move(each.entry));
}

}  // namespace

const Table<CheckIns>& reading::check_ins_table() {
  reading::Form form;
  form.kind = reading::Form::Kind::list;
  form.name = "list of entries";
  form.grammar = "a list of entries, in date order";
  form.example = "[{date: 2026-11-23, done: all}]";
  form.inner = reading::entry_forms();
  static const Table<CheckIns> table{
      "check-ins file",
      "what was reported; entries are added at the end and never changed",
      {reading::kind_line<CheckIns>("check-ins/1"),
       {"check-ins", "the entries", form, true, read_entries}},
      nullptr};
  return table;
}

std::optional<CheckIns> read_check_ins(const Source& source, const yaml::Node& root,
                                       Diagnostics& diagnostics) {
  const int errors_before = diagnostics.count(Severity::error);
  Reader reader{source, diagnostics};
  reader.key = "check-ins";
  CheckIns log = reading::read_table(reading::check_ins_table(), root, reader);
  log.path = source.path;
  if (diagnostics.count(Severity::error) > errors_before) return std::nullopt;
  return log;
}

}  // namespace titrate
