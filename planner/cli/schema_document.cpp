#include "planner/cli/schema_document.h"

#include <algorithm>

#include "planner/cli/schema_form.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using reading::Form;
using reading::KeyText;
using reading::TableText;
using Tables = std::vector<TableText>;

void add_names(const Form& form, std::vector<std::string>& names) {
  if (form.kind == Form::Kind::table && std::ranges::find(names, form.name) == names.end())
    names.push_back(form.name);
  for (const Form& each : form.inner) add_names(each, names);
  for (const Form& each : form.other) add_names(each, names);
}

/// The tables that a table's keys lead to, in the order they are met; the table itself only when
/// something inside leads back to it.
std::vector<std::string> tables_in(const Tables& tables, std::string_view root) {
  std::vector<std::string> names;
  const auto add_keys = [&](std::string_view name) {
    for (const KeyText& key : find_table(tables, name)->keys) {
      add_names(key.form, names);
      if (key.form.also.empty()) continue;
      for (const KeyText& other : find_table(tables, key.form.also)->keys)
        add_names(other.form, names);
    }
  };
  add_keys(root);
  for (std::size_t at = 0; at < names.size(); ++at) add_keys(std::string{names[at]});
  return names;
}

void write_definitions(JsonWriter& json, const Tables& tables, std::string_view root) {
  const auto names = tables_in(tables, root);
  if (names.empty()) return;
  json.key("$defs");
  json.open_object();
  for (const std::string& name : names) {
    const TableText& table = *find_table(tables, name);
    json.key(definition_name(name));
    json.open_object();
    json.key("title");
    json.text(table.name);
    json.key("description");
    json.text(words::capitalised(table.meaning) + '.');
    write_keys(json, table, tables);
    json.close_object();
  }
  json.close_object();
}

}  // namespace

const std::vector<SchemaKind>& schema_kinds() {
  static const std::vector<SchemaKind> kinds{
      {"condition", "condition", "Titrate: a condition"},
      {"case", "case", "Titrate: a case"},
      {"check-ins", "check-ins file", "Titrate: check-ins"},
      {"pain-profiles", "pain-profiles file", "Titrate: pain profiles"},
      {"story", "story file", "Titrate: a story"}};
  return kinds;
}

std::string schema_text(const SchemaKind& kind) {
  const Tables tables = reading::language_tables();
  const TableText& root = *find_table(tables, kind.table);
  JsonWriter json;
  json.open_object();
  json.key("$schema");
  json.text("https://json-schema.org/draft/2020-12/schema");
  json.key("title");
  json.text(kind.title);
  json.key("description");
  json.text(words::capitalised(root.meaning) + '.');
  write_keys(json, root, tables);
  write_definitions(json, tables, kind.table);
  json.close_object();
  return json.finish();
}

}  // namespace titrate::cli
