#include <algorithm>

#include "planner/reading/check_in_tables.h"
#include "planner/reading/text_clock.h"

namespace titrate::reading {
namespace {

/// One kind of entry: the keys that only it has, all its keys, and how it is read.
struct EntryKind {
  std::vector<std::string> marks;  ///< any of these makes an entry this kind; none: a session
  std::vector<std::string> keys;
  Form form;
  std::function<void(CheckIn&, const yaml::Node&, Reader&)> read;
};

template <class Entry>
EntryKind kind_of(const Table<Entry>& (*table)(), std::vector<std::string> marks) {
  EntryKind kind;
  kind.marks = std::move(marks);
  for (const auto& each : table().fields) kind.keys.push_back(each.key);
  kind.form = brace_of(table).form;
  kind.read = [table](CheckIn& into, const yaml::Node& node, Reader& reader) {
    into.entry = read_table(table(), node, reader);
  };
  return kind;
}

/// Sessions stand last: they have no key of their own that must be there.
const std::vector<EntryKind>& entry_kinds() {
  static const std::vector<EntryKind> kinds{
      kind_of(void_entry_table, {"void"}),
      kind_of(change_entry_table, {"change"}),
      kind_of(clinician_entry_table, {"clinician"}),
      kind_of(flags_entry_table, {"flags"}),
      kind_of(tests_entry_table, {"tests", "outcomes"}),
      kind_of(missed_entry_table, {"missed"}),
      kind_of(morning_entry_table, {"morning"}),
      kind_of(session_entry_table, {}),
  };
  return kinds;
}

bool has(const std::vector<std::string>& keys, const std::string& key) {
  return std::ranges::find(keys, key) != keys.end();
}

const EntryKind& kind_of_entry(const yaml::Node& node) {
  for (const EntryKind& kind : entry_kinds())
    for (const yaml::Entry& entry : node.entries)
      if (has(kind.marks, entry.key)) return kind;
  return entry_kinds().back();
}

std::vector<KeyRule> all_keys() {
  std::vector<KeyRule> rules;
  for (const EntryKind& kind : entry_kinds())
    for (const std::string& key : kind.keys)
      if (std::ranges::find(rules, key, &KeyRule::key) == rules.end())
        rules.push_back({key, false});
  return rules;
}

/// Reports keys that belong to another kind of entry; they cannot stand together.
bool is_mixed(const EntryKind& kind, const yaml::Node& node, Reader& reader) {
  const auto known = all_keys();
  const auto mark = std::ranges::find_if(
      node.entries, [&](const yaml::Entry& entry) { return has(kind.marks, entry.key); });
  bool mixed = false;
  for (const yaml::Entry& entry : node.entries) {
    const bool foreign = !has(kind.keys, entry.key) &&
                         std::ranges::find(known, entry.key, &KeyRule::key) != known.end();
    if (!foreign || mark == node.entries.end()) continue;
    reader.error("conflicting-keys", entry.key_span,
                 text::quote(entry.key) + " cannot stand beside " + text::quote(mark->key),
                 "write two entries: each says one thing");
    mixed = true;
  }
  return mixed;
}

/// An entry with nothing but a date, or with keys that no kind knows.
bool is_empty(const yaml::Node& node, Reader& reader) {
  const auto known = all_keys();
  const auto says_something = [&](const yaml::Entry& entry) {
    return entry.key != "date" && std::ranges::find(known, entry.key, &KeyRule::key) != known.end();
  };
  if (std::ranges::any_of(node.entries, says_something)) return false;
  const std::size_t dates = node.find("date") != nullptr ? 1 : 0;
  if (node.entries.size() > dates) {
    check_keys(node, known, "entry", reader);
  } else {
    reader.error("missing-key", node.span, "this entry says nothing",
                 "add `pain`, `done`, `morning`, `missed` or another key of an entry");
  }
  return true;
}

}  // namespace

std::vector<Form> entry_forms() {
  std::vector<Form> forms;
  for (const EntryKind& kind : entry_kinds()) forms.push_back(kind.form);
  return forms;
}

std::optional<CheckIn> read_entry(const yaml::Node& node, Reader& reader) {
  reader.key = "entry";
  if (!reader.is_map(node)) return std::nullopt;
  CheckIn entry;
  entry.line = reader.line_of(node.span.begin);
  if (const yaml::Entry* date = node.find("date")) {
    reader.key = "date";
    entry.date = text_of<text::DateText>().read(date->value, reader).value_or(Date{});
  }
  if (is_empty(node, reader)) return std::nullopt;
  const EntryKind& kind = kind_of_entry(node);
  if (is_mixed(kind, node, reader)) return std::nullopt;
  kind.read(entry, node, reader);
  return entry;
}

}  // namespace titrate::reading
