#pragma once

#include <type_traits>
#include <utility>

#include "planner/reading/shape.h"

namespace titrate::reading {

/// One key of a brace: its name, what it means, its form, and where its value goes.
template <class T>
struct Field {
  std::string key;
  std::string meaning;
  Form form;
  bool required = false;
  std::function<void(T&, const yaml::Entry&, Reader&)> read;
};

/// All keys of one kind of brace, in the order they are read; `finish` checks what belongs
/// together.
template <class T>
struct Table {
  std::string name;
  std::string meaning;
  std::vector<Field<T>> fields;
  std::function<void(T&, const yaml::Node&, Reader&)> finish;
  std::vector<std::string> one_of{};  ///< keys of which `finish` wants at least one
};

/// A key whose value goes into a member (of type V or optional<V>).
template <class T, class M, class V>
[[nodiscard]] Field<T> field(std::string key, M T::*member, Shape<V> shape, std::string meaning) {
  return {std::move(key), std::move(meaning), shape.form, false,
          [member, shape](T& into, const yaml::Entry& entry, Reader& reader) {
            if (auto value = shape.read(entry.value, reader)) into.*member = std::move(*value);
          }};
}

/// The same, and the key must be there.
template <class T, class M, class V>
[[nodiscard]] Field<T> required(std::string key, M T::*member, Shape<V> shape,
                                std::string meaning) {
  Field<T> result = field<T>(std::move(key), member, std::move(shape), std::move(meaning));
  result.required = true;
  return result;
}

/// The first line of a file, which says what it is; it was looked at before the tables are.
template <class T>
[[nodiscard]] Field<T> kind_line(const std::string& kind) {
  return {"titrate", "what this file is", word_of<bool>({{kind, true}}).form, true,
          [](T&, const yaml::Entry&, Reader&) {}};
}

/// A key whose value is put in place by `put(T&, V)`.
template <class T, class V, class Put>
[[nodiscard]] Field<T> placed(std::string key, Shape<V> shape, Put put, std::string meaning) {
  return {std::move(key), std::move(meaning), shape.form, false,
          [put, shape](T& into, const yaml::Entry& entry, Reader& reader) {
            if (auto value = shape.read(entry.value, reader)) put(into, std::move(*value));
          }};
}

/// The keys of a part that stand in the same brace as those of the whole.
template <class T, class Part>
[[nodiscard]] std::vector<Field<T>> embedded(Part T::*part,
                                             const std::vector<Field<Part>>& fields) {
  std::vector<Field<T>> result;
  for (const Field<Part>& each : fields) {
    const auto read = each.read;
    result.push_back({each.key, each.meaning, each.form, each.required,
                      [part, read](T& into, const yaml::Entry& entry, Reader& reader) {
                        read(into.*part, entry, reader);
                      }});
  }
  return result;
}

/// Several lists of fields as one.
template <class T, class... More>
[[nodiscard]] std::vector<Field<T>> joined(std::vector<Field<T>> first, const More&... more) {
  (first.insert(first.end(), more.begin(), more.end()), ...);
  return first;
}

/// Reads the keys of a brace into `value`, reporting unknown and missing ones.
template <class T>
void read_keys(const Table<T>& table, const yaml::Node& node, Reader& reader, T& value) {
  if (!reader.is_map(node)) return;
  const Scope outer = reader.scope;
  const std::string outer_key = reader.key;
  reader.scope.sourced = outer.sourced || node.find("source") != nullptr;
  std::vector<KeyRule> rules;
  for (const Field<T>& each : table.fields) {
    rules.push_back({each.key, each.required});
    const yaml::Entry* entry = node.find(each.key);
    if (entry == nullptr) continue;
    reader.key = each.key;
    each.read(value, *entry, reader);
  }
  reader.key = outer_key;
  check_keys(node, rules, table.name, reader);
  if (table.finish) table.finish(value, node, reader);
  reader.scope = outer;
  reader.key = outer_key;
}

/// The value of one brace, with its line; complete only when nothing was reported.
template <class T>
[[nodiscard]] T read_table(const Table<T>& table, const yaml::Node& node, Reader& reader) {
  T value;
  if constexpr (requires { value.line; }) value.line = reader.line_of(node.span.begin);
  read_keys(table, node, reader, value);
  return value;
}

/// A brace with the keys of a table. The table is named by a function, so that tables may refer to
/// each other in any order.
template <class T>
[[nodiscard]] Shape<T> brace_of(const Table<T>& (*table)()) {
  Form form;
  form.kind = Form::Kind::table;
  form.name = table().name;
  form.example = "{...}";
  form.grammar = "keys of its own, in braces or below it";
  return {form, [table](const yaml::Node& node, Reader& reader) -> std::optional<T> {
            return read_table(table(), node, reader);
          }};
}

/// A map from ids to braces, as a list in the order of the file.
template <class T>
[[nodiscard]] Shape<std::vector<T>> named_map_of(const Table<T>& (*table)(), std::string T::*id,
                                                 Shape<std::string> id_shape = slug(),
                                                 std::size_t most = 200) {
  const Shape<T> brace = brace_of(table);
  Form form;
  form.kind = Form::Kind::map;
  form.name = "map of " + brace.form.name + "s by id";
  form.example = "{" + id_shape.form.example + ": {...}}";
  form.grammar = "ids, each with keys of its own";
  form.inner.push_back(brace.form);
  return {form, [=](const yaml::Node& node, Reader& reader) {
            std::optional<std::vector<T>> values;
            if (!reader.is_map(node)) return values;
            values.emplace();
            if (node.entries.size() > most)
              reader.error("too-many", node.entries[most].key_span,
                           text::quote(reader.key) + " has " + std::to_string(node.entries.size()) +
                               " entries",
                           "at most " + std::to_string(most) + " are allowed");
            for (const yaml::Entry& entry : node.entries) {
              if (values->size() == most) break;
              yaml::Node key;
              key.span = entry.key_span;
              key.text = entry.key;
              (void)id_shape.read(key, reader);
              const std::string outer_key = reader.key;
              reader.key = entry.key;
              const Scope outer = reader.scope;
              if constexpr (std::is_same_v<T, Programme>) reader.scope.programme = entry.key;
              T value = read_table(table(), entry.value, reader);
              reader.scope = outer;
              reader.key = outer_key;
              value.*id = entry.key;
              values->push_back(std::move(value));
            }
            return values;
          }};
}

/// How the table is told to people.
template <class T>
[[nodiscard]] TableText told(const Table<T>& table) {
  TableText text{table.name, table.meaning, {}, table.one_of};
  for (const Field<T>& each : table.fields)
    text.keys.push_back({each.key, each.meaning, each.form, each.required});
  return text;
}

}  // namespace titrate::reading
