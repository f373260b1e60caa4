#include <algorithm>

#include "planner/diagnostics/closest.h"
#include "planner/reading/case_parts.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_case.h"
#include "planner/reading/text_days.h"
#include "planner/reading/text_load.h"

namespace titrate::reading {
namespace {

/// A load that can be put on: a mass, or body weight with a mass more or less.
Shape<Load> lifted_load() {
  return checked(text_of<text::LoadText>(), [](const Load& load, const Reader&) -> text::Fault {
    if (load.kind == Load::Kind::mass || load.kind == Load::Kind::bodyweight) return {};
    return {"bad-value", text::quote(load.written) + " is not a load that was lifted",
            "write `42.5 kg`, `bodyweight` or `bodyweight + 5 kg`"};
  });
}

const Table<LoadTest>& load_test_table() {
  auto load = placed<LoadTest>(
      "load", lifted_load(),
      [](LoadTest& into, const Load& lifted) {
        into.load = lifted.mass;
        into.on_bodyweight = lifted.kind == Load::Kind::bodyweight;
      },
      "what was lifted");
  load.required = true;
  static const Table<LoadTest> table{
      "tried set",
      "a set from which loads are worked out",
      {load, required("reps", &LoadTest::reps, whole(1, 100), "how often"),
       field("rir", &LoadTest::rir, whole(0, 10), "repetitions that were left; 0 is to failure")},
      nullptr};
  return table;
}

Shape<int> hours_shape() {
  const auto gap = text_of<text::GapText>();
  return {gap.form, [gap](const yaml::Node& node, Reader& reader) -> std::optional<int> {
            const auto value = gap.read(node, reader);
            return value ? std::optional<int>{in_minutes(*value) / 60} : std::nullopt;
          }};
}

const std::vector<Field<Baseline>>& baseline_fields() {
  static const std::vector<Field<Baseline>> fields{
      field("morning-pain", &Baseline::morning_pain, list_of(whole(0, 10), 14),
            "morning scores of the days before the start (NPRS)"),
      field("worst-pain", &Baseline::worst_pain, whole(0, 10), "worst pain lately (NPRS)"),
      field("night-pain", &Baseline::night_pain, flag(), "pain that wakes"),
      field("settles", &Baseline::settles_hours, hours_shape(),
            "how long pain lasts after activity"),
      field("stiffness", &Baseline::stiffness_minutes, minutes_shape(), "morning stiffness"),
  };
  return fields;
}

Shape<std::int64_t> number_shape() {
  const auto result = text_of<text::ResultText>();
  return {result.form,
          [result](const yaml::Node& node, Reader& reader) -> std::optional<std::int64_t> {
            const auto value = result.read(node, reader);
            if (!value) return std::nullopt;
            if (value->is_number) return value->hundredths;
            reader.refuse({}, node.text, node.span, result.form);
            return std::nullopt;
          }};
}

const Table<Measurement>& sides_table() {
  static const Table<Measurement> table{
      "result",
      "a result of both sides",
      {required("left", &Measurement::left, number_shape(), "the left side"),
       required("right", &Measurement::right, number_shape(), "the right side")},
      nullptr};
  return table;
}

const Table<Baseline>& baseline_table() {
  static const Table<Baseline> table{
      "baseline", "what was measured before the start, besides tests and exercises by name",
      baseline_fields(), nullptr};
  return table;
}

bool is_tried_set(const yaml::Node& node) {
  return node.find("load") != nullptr || node.find("reps") != nullptr;
}

/// A key that is neither fixed nor names a result: a list can only be a misspelt `morning-pain`.
bool is_misspelt(const yaml::Entry& entry, Reader& reader) {
  if (entry.value.kind != yaml::Node::Kind::list) return false;
  reader.error("unknown-key", entry.key_span, text::quote(entry.key) + " is not known here",
               suggestion(entry.key, baseline_keys()));
  return true;
}

void read_named(Baseline& into, const yaml::Entry& entry, Reader& reader) {
  if (is_misspelt(entry, reader)) return;
  reader.key = entry.key;
  if (!is_tried_set(entry.value)) {
    into.measurements.push_back(read_measurement(entry, Reference::Kind::baseline, reader));
    return;
  }
  reader.refer(Reference::Kind::exercise, entry.key, entry.key_span);
  LoadTest tried = read_table(load_test_table(), entry.value, reader);
  tried.exercise = entry.key;
  into.loads.push_back(std::move(tried));
}

Baseline read_baseline(const yaml::Node& node, Reader& reader) {
  Baseline baseline;
  for (const yaml::Entry& entry : node.entries) {
    const auto fixed = std::ranges::find(baseline_fields(), entry.key, &Field<Baseline>::key);
    reader.key = entry.key;
    if (fixed == baseline_fields().end()) {
      read_named(baseline, entry, reader);
    } else {
      fixed->read(baseline, entry, reader);
    }
  }
  return baseline;
}

}  // namespace

const std::vector<std::string>& baseline_keys() {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> names;
    for (const auto& each : baseline_fields()) names.push_back(each.key);
    return names;
  }();
  return keys;
}

Shape<int> minutes_shape() {
  const auto time = text_of<text::TimeText>();
  return {time.form, [time](const yaml::Node& node, Reader& reader) -> std::optional<int> {
            const auto value = time.read(node, reader);
            if (!value) return std::nullopt;
            if (value->count() % 60 == 0) return static_cast<int>(value->count() / 60);
            reader.error("bad-value", node.span, text::quote(node.text) + " is not whole minutes",
                         "write whole minutes, such as `10 min`");
            return std::nullopt;
          }};
}

Measurement read_measurement(const yaml::Entry& entry, Reference::Kind kind, Reader& reader) {
  Measurement measurement;
  measurement.name = entry.key;
  measurement.line = reader.line_of(entry.key_span.begin);
  reader.key = entry.key;
  reader.refer(kind, entry.key, entry.key_span);
  if (entry.value.kind == yaml::Node::Kind::map) {
    read_keys(sides_table(), entry.value, reader, measurement);
    return measurement;
  }
  const auto result = text_of<text::ResultText>().read(entry.value, reader);
  if (!result) return measurement;
  if (result->is_number) measurement.value = result->hundredths;
  measurement.word = result->word;
  return measurement;
}

std::vector<Form> result_forms() {
  return {form_of<text::ResultText>(), brace_of(sides_table).form};
}

std::vector<TableText> baseline_texts() {
  return {told(baseline_table()), told(load_test_table()), told(sides_table())};
}

Shape<Baseline> baseline_shape() {
  Form form;
  form.inner = result_forms();
  form.inner.push_back(brace_of(load_test_table).form);
  form.also = baseline_table().name;
  form.kind = Form::Kind::map;
  form.name = "baseline";
  form.grammar = "fixed keys, and exercises, tests and outcomes with what was measured";
  form.example = "{worst-pain: 3, heel-raise: {load: 40 kg, reps: 10}, VISA-A: 52}";
  return {form, [](const yaml::Node& node, Reader& reader) -> std::optional<Baseline> {
            if (!reader.is_map(node)) return std::nullopt;
            return read_baseline(node, reader);
          }};
}

}  // namespace titrate::reading
