#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "planner/reading/meant.h"
#include "planner/reading/reader.h"
#include "planner/reading/synonyms.h"

namespace titrate::reading {

/// How a value is written, and how it is read: the one description of it. `read` reports what is
/// wrong and then returns nothing.
template <class V>
struct Shape {
  Form form;
  std::function<std::optional<V>(const yaml::Node&, Reader&)> read;
};

/// A text in one of the grammars of `titrate::text`.
template <class Grammar>
[[nodiscard]] Shape<typename Grammar::Value> text_of() {
  using Value = typename Grammar::Value;
  const Form form = form_of<Grammar>();
  return {form, [form](const yaml::Node& node, Reader& reader) -> std::optional<Value> {
            const auto text = reader.scalar(node, form);
            if (!text) return std::nullopt;
            const auto parsed = Grammar::parse(*text);
            if (parsed) return *parsed;
            const auto takes = [](std::string_view other) {
              return static_cast<bool>(Grammar::parse(other));
            };
            reader.refuse(parsed.fault(), *text, node.span, form,
                          text::better_words(*text, Grammar::name, reader.key, takes));
            return std::nullopt;
          }};
}

/// One of some words.
template <class V>
[[nodiscard]] Shape<V> word_of(std::vector<std::pair<std::string, V>> words) {
  Form form;
  form.kind = Form::Kind::word;
  for (const auto& [word, value] : words) form.words.push_back(word);
  form.name = "word";
  form.grammar = "one of " + name_list(form.words, 40);
  form.example = form.words.front();
  return {form, [form, words](const yaml::Node& node, Reader& reader) -> std::optional<V> {
            const auto text = reader.scalar(node, form);
            if (!text) return std::nullopt;
            for (const auto& [word, value] : words)
              if (word == *text) return value;
            reader.error("bad-value", node.span,
                         text::quote(*text) + " is not a value of " + text::quote(reader.key),
                         word_help(*text, form.words));
            return std::nullopt;
          }};
}

/// A list of values; those that could not be read are left out.
template <class V>
[[nodiscard]] Shape<std::vector<V>> list_of(Shape<V> each, std::size_t most = 200) {
  Form form;
  form.kind = Form::Kind::list;
  form.name = "list";
  form.example = "[" + each.form.example + "]";
  form.grammar = each.form.kind == Form::Kind::table ? "a list, each with keys of its own"
                                                     : "a list, such as `" + form.example + "`";
  form.inner.push_back(each.form);
  return {form, [each, most](const yaml::Node& node, Reader& reader) {
            std::optional<std::vector<V>> values;
            if (!reader.is_list(node)) return values;
            values.emplace();
            if (node.items.size() > most)
              reader.error("too-many", node.span,
                           text::quote(reader.key) + " has " + std::to_string(node.items.size()) +
                               " entries",
                           "at most " + std::to_string(most) + " are allowed");
            else
              for (const yaml::Node& item : node.items)
                if (auto value = each.read(item, reader)) values->push_back(std::move(*value));
            return values;
          }};
}

/// A list, or one value without brackets.
template <class V>
[[nodiscard]] Shape<std::vector<V>> one_or_list_of(Shape<V> each, std::size_t most = 200) {
  const auto list = list_of(each, most);
  Form form = each.form;
  form.or_list = true;
  return {form, [each, list](const yaml::Node& node, Reader& reader) {
            if (node.kind == yaml::Node::Kind::list) return list.read(node, reader);
            std::optional<std::vector<V>> values;
            if (auto value = each.read(node, reader)) {
              values.emplace();
              values->push_back(std::move(*value));
            }
            return values;
          }};
}

/// The same shape with a condition: `why` returns the fault of a value that is not allowed.
template <class V, class Why>
[[nodiscard]] Shape<V> checked(Shape<V> shape, Why why) {
  return {shape.form, [shape, why](const yaml::Node& node, Reader& reader) -> std::optional<V> {
            auto value = shape.read(node, reader);
            if (!value) return std::nullopt;
            const text::Fault fault = why(*value, reader);
            if (fault.code.empty()) return value;
            reader.refuse(fault, node.text, node.span, shape.form);
            return std::nullopt;
          }};
}

/// The same shape; `then` is told about every value that was read, to note names.
template <class V, class Then>
[[nodiscard]] Shape<V> noted(Shape<V> shape, Then then) {
  return {shape.form, [shape, then](const yaml::Node& node, Reader& reader) {
            auto value = shape.read(node, reader);
            if (value) then(*value, node, reader);
            return value;
          }};
}

/// Any text of at most 2000 bytes.
[[nodiscard]] Shape<std::string> free_text(std::string example = "some words");
/// An id: small letters, digits and hyphens.
[[nodiscard]] Shape<std::string> slug(std::string example = "heel-raise");
/// The name of a test or questionnaire: an id that may have capitals.
[[nodiscard]] Shape<std::string> measure_name(std::string example = "VISA-A");
/// A name of something defined elsewhere, looked up at the end.
[[nodiscard]] Shape<std::string> name_of(Reference::Kind kind, std::string what);
/// A whole number within limits.
[[nodiscard]] Shape<int> whole(int low, int high);
/// `yes` or `no` (`true` and `false` mean the same).
[[nodiscard]] Shape<bool> flag();

}  // namespace titrate::reading
