#include "planner/reading/check_in_tables.h"
#include "planner/reading/read.h"
#include "planner/reading/text_clock.h"

namespace titrate {
namespace {

using reading::Field;
using reading::Reader;
using reading::Table;

constexpr std::size_t most_entries = 5000;

/// Entries stand in the order of their dates, and a void names an entry before it.
void check_order(const CheckIn& entry, Date last, const yaml::Node& node, std::size_t number,
                 Reader& reader) {
  const yaml::Entry* date = node.find("date");
  if (date != nullptr && entry.date != Date{} && entry.date < last)
    reader.error("date-order", date->value.span,
                 "this entry is dated before the one above it, " + iso_date(last),
                 "entries are added at the end; correct the date, or add `void` for a wrong entry");
  const auto* voided = std::get_if<VoidEntry>(&entry.entry);
  if (voided == nullptr || voided->entry == 0) return;
  if (static_cast<std::size_t>(voided->entry) >= number)
    reader.error("out-of-range", node.find("void")->value.span,
                 "`void` names entry " + std::to_string(voided->entry) + ", and this is entry " +
                     std::to_string(number),
                 "entries are counted from 1; name an earlier one");
}

void read_entries(CheckIns& into, const yaml::Entry& entry, Reader& reader) {
  if (!reader.is_list(entry.value)) return;
  if (entry.value.items.size() > most_entries)
    reader.error("too-many", entry.key_span, "this log has more than 5000 entries",
                 "begin a new log");
  Date last{};
  std::size_t number = 0;
  for (const yaml::Node& item : entry.value.items) {
    if (++number > most_entries) break;
    auto read = reading::read_entry(item, reader);
    if (!read) continue;
    check_order(*read, last, item, number, reader);
    last = std::max(last, read->date);
    into.entries.push_back(std::move(*read));
  }
}

const Table<CheckIns>& check_ins_table() {
  reading::Form form;
  form.kind = reading::Form::Kind::list;
  form.name = "list of entries";
  form.grammar = "a list of entries, in date order";
  form.example = "[{date: 2026-11-23, done: all}]";
  static const Table<CheckIns> table{
      "check-ins file",
      "what was reported; entries are added at the end and never changed",
      {{"titrate", "what this file is: `check-ins/1`", reading::free_text().form, true,
        [](CheckIns&, const yaml::Entry&, Reader&) {}},
       {"check-ins", "the entries", form, true, read_entries}},
      nullptr};
  return table;
}

}  // namespace

std::optional<CheckIns> read_check_ins(const Source& source, const yaml::Node& root,
                                       Diagnostics& diagnostics) {
  const int errors_before = diagnostics.count(Severity::error);
  Reader reader{source, diagnostics};
  reader.key = "check-ins";
  CheckIns log = reading::read_table(check_ins_table(), root, reader);
  log.path = source.path;
  if (diagnostics.count(Severity::error) > errors_before) return std::nullopt;
  return log;
}

}  // namespace titrate
