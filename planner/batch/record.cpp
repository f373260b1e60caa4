#include "planner/batch/record.h"

#include <algorithm>
#include <utility>

#include "planner/batch/json_tree.h"
#include "planner/reading/read.h"
#include "planner/reading/reader.h"
#include "planner/reading/shape.h"
#include "planner/reading/text_clock.h"

namespace titrate::batch {
namespace {

using yaml::Entry;
using yaml::Node;

/// Takes a key out of a map: a case file does not have it, or has something else there.
std::optional<Entry> take(Node& map, std::string_view key) {
  const auto found = std::ranges::find(map.entries, key, &Entry::key);
  if (found == map.entries.end()) return std::nullopt;
  Entry taken = std::move(*found);
  map.entries.erase(found);
  return taken;
}

Diagnostic error_at(const Source& source, Span span, std::string code, std::string message,
                    std::string help) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.source = &source;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

/// The condition that the record names, when its file is whole.
std::shared_ptr<const Shelved> condition_of(const Source& source, const Node& root,
                                            const std::string& id, Library& library,
                                            Diagnostics& diagnostics) {
  auto shelved = library.find(id);
  if (shelved->condition) return shelved;
  diagnostics.add(error_at(source, yaml::span_of_value(root, "condition"), "unknown-condition",
                           shelved->why_not, "see them all: titrate conditions"));
  return nullptr;
}

/// The entries as the file of check-ins that they would be.
std::optional<CheckIns> read_log(const Source& source, Entry entries, const Case& patient,
                                 const Condition& condition, Diagnostics& diagnostics) {
  Node file;
  file.kind = Node::Kind::map;
  file.span = entries.value.span;
  Entry kind{"titrate", entries.key_span, {}};
  kind.value.span = entries.key_span;
  kind.value.text = "check-ins/1";
  file.entries.push_back(std::move(kind));
  file.entries.push_back(std::move(entries));
  auto log = read_check_ins(source, file, diagnostics);
  if (log) check_check_in_names(source, file, *log, patient, condition, diagnostics);
  return log;
}

}  // namespace

std::optional<Record> read_record(const Source& source, Library& library,
                                  Diagnostics& diagnostics) {
  auto root = parse_json(source, diagnostics);
  if (!root) return std::nullopt;
  if (root->find("titrate") == nullptr) {
    diagnostics.add(error_at(source, {0, std::min<std::size_t>(1, source.text.size())},
                             "not-a-record", "this is no case",
                             "a record is one JSON object that says \"titrate\": \"case/1\""));
    return std::nullopt;
  }
  const auto kind = read_kind(source, *root, diagnostics);
  if (!kind) return std::nullopt;
  if (*kind != FileKind::case_file) {
    diagnostics.add(error_at(source, yaml::span_of_value(*root, "titrate"), "wrong-kind",
                             "a record is a case", "write \"titrate\": \"case/1\""));
    return std::nullopt;
  }
  Record record;
  auto entries = take(*root, "check-ins");
  if (const auto as_of = take(*root, "as-of")) {
    reading::Reader reader{source, diagnostics};
    reader.key = as_of->key;
    record.as_of = reading::text_of<text::DateText>().read(as_of->value, reader);
  }
  auto patient = read_case(source, *root, diagnostics);
  if (!patient) return std::nullopt;
  record.patient = std::move(*patient);
  record.shelved = condition_of(source, *root, record.patient.condition, library, diagnostics);
  if (record.shelved == nullptr) return std::nullopt;
  const Condition& condition = *record.shelved->condition;
  check_case_names(source, *root, record.patient, condition, diagnostics);
  if (entries) {
    record.patient.check_ins_path = source.path;
    auto log = read_log(source, std::move(*entries), record.patient, condition, diagnostics);
    if (log) record.log = std::move(*log);
  }
  if (diagnostics.has_errors()) return std::nullopt;
  return record;
}

}  // namespace titrate::batch
