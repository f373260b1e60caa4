#include "planner/cli/schema_form.h"

#include <algorithm>

#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using reading::Form;
using reading::KeyText;
using reading::TableText;
using Tables = std::span<const TableText>;
using Layout = JsonWriter::Layout;

void write_types(JsonWriter& json, Form::Bare bare) {
  json.key("type");
  if (bare == Form::Bare::none) return json.text("string");
  json.open_list(Layout::on_one_line);
  json.text("string");
  json.text(bare == Form::Bare::whole ? "integer" : "number");
  if (bare == Form::Bare::anything) json.text("boolean");
  json.close_list();
}

/// YAML reads `true` and `false` as such; `yes` and `no` are words to most editors.
void write_word(JsonWriter& json, const std::string& word) {
  const bool truth = word == "true" || word == "false";
  if (truth)
    json.boolean(word == "true");
  else
    json.text(word);
}

void write_words(JsonWriter& json, const std::vector<std::string>& words) {
  json.key("enum");
  json.open_list(Layout::on_one_line);
  for (const std::string& word : words) write_word(json, word);
  json.close_list();
}

void write_whole(JsonWriter& json, const Form& form) {
  json.key("type");
  json.text("integer");
  json.key("minimum");
  json.number(form.low);
  json.key("maximum");
  json.number(form.high);
}

/// Opens `key` with a schema that any of `forms` meets.
void write_any(JsonWriter& json, std::string_view key, std::span<const Form> forms, Tables tables) {
  json.key(key);
  json.open_object();
  if (forms.size() == 1) {
    write_form(json, forms.front(), tables);
  } else {
    json.key("anyOf");
    json.open_list();
    for (const Form& form : forms) {
      json.open_object();
      write_form(json, form, tables);
      json.close_object();
    }
    json.close_list();
  }
  json.close_object();
}

void write_list(JsonWriter& json, std::span<const Form> items, Tables tables) {
  json.key("type");
  json.text("array");
  if (!items.empty()) write_any(json, "items", items, tables);
}

void write_properties(JsonWriter& json, const std::vector<KeyText>& keys, Tables tables) {
  json.key("properties");
  json.open_object();
  for (const KeyText& key : keys) {
    json.key(key.key);
    json.open_object();
    json.key("description");
    json.text(hover_text(key));
    write_form(json, key.form, tables);
    json.close_object();
  }
  json.close_object();
}

/// A map whose keys are known, such as weekdays.
void write_known_keys(JsonWriter& json, const Form& form, Tables tables) {
  json.key("properties");
  json.open_object();
  for (const std::string& word : form.words) write_any(json, word, form.inner, tables);
  json.close_object();
  json.key("additionalProperties");
  json.boolean(false);
}

void write_map(JsonWriter& json, const Form& form, Tables tables) {
  json.key("type");
  json.text("object");
  if (!form.words.empty()) return write_known_keys(json, form, tables);
  if (const TableText* also = find_table(tables, form.also))
    write_properties(json, also->keys, tables);
  if (!form.inner.empty()) write_any(json, "additionalProperties", form.inner, tables);
}

void write_single(JsonWriter& json, const Form& form, Tables tables) {
  switch (form.kind) {
    case Form::Kind::text:
      return write_types(json, form.bare);
    case Form::Kind::whole:
      return write_whole(json, form);
    case Form::Kind::flag:
      return write_words(json, {"yes", "no", "true", "false"});
    case Form::Kind::word:
      return write_words(json, form.words);
    case Form::Kind::list:
      return write_list(json, form.inner, tables);
    case Form::Kind::map:
      return write_map(json, form, tables);
    case Form::Kind::table:
      json.key("$ref");
      return json.text("#/$defs/" + definition_name(form.name));
  }
}

/// The value itself without a list around it, and what may stand in its place.
std::vector<Form> single_forms(const Form& form) {
  std::vector<Form> forms{form};
  forms.front().or_list = false;
  forms.front().other.clear();
  forms.insert(forms.end(), form.other.begin(), form.other.end());
  return forms;
}

void write_one_of(JsonWriter& json, const std::vector<std::string>& keys) {
  if (keys.empty()) return;
  json.key("anyOf");
  json.open_list();
  for (const std::string& key : keys) {
    json.open_object(Layout::on_one_line);
    json.key("required");
    json.open_list();
    json.text(key);
    json.close_list();
    json.close_object();
  }
  json.close_list();
}

void write_required(JsonWriter& json, const std::vector<KeyText>& keys) {
  if (std::ranges::none_of(keys, &KeyText::required)) return;
  json.key("required");
  json.open_list(Layout::on_one_line);
  for (const KeyText& key : keys)
    if (key.required) json.text(key.key);
  json.close_list();
}

}  // namespace

const TableText* find_table(Tables tables, std::string_view name) {
  const auto found = std::ranges::find(tables, name, &TableText::name);
  return found == tables.end() ? nullptr : &*found;
}

std::string definition_name(std::string_view table) {
  std::string name{table};
  std::ranges::replace(name, ' ', '-');
  return name;
}

std::string hover_text(const KeyText& key) {
  return words::capitalised(key.meaning) + ".\nWrite " + key.form.grammar + ".";
}

void write_form(JsonWriter& json, const Form& form, Tables tables) {
  if (!form.or_list && form.other.empty()) return write_single(json, form, tables);
  const std::vector<Form> forms = single_forms(form);
  json.key("anyOf");
  json.open_list();
  for (const Form& each : forms) {
    json.open_object();
    write_single(json, each, tables);
    json.close_object();
  }
  if (form.or_list) {
    json.open_object();
    write_list(json, forms, tables);
    json.close_object();
  }
  json.close_list();
}

void write_keys(JsonWriter& json, const TableText& table, Tables tables) {
  json.key("type");
  json.text("object");
  write_properties(json, table.keys, tables);
  json.key("additionalProperties");
  json.boolean(false);
  write_required(json, table.keys);
  write_one_of(json, table.one_of);
}

}  // namespace titrate::cli
