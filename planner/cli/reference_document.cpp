#include <algorithm>

#include "planner/cli/schema_document.h"
#include "planner/cli/schema_form.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using reading::Form;
using reading::KeyText;
using reading::TableText;
using Tables = std::vector<TableText>;

bool is_open(const std::string& text) { return text.find("{...}") != std::string::npos; }

std::string example_of(const Form& form, const Tables& tables, int depth);

/// The keys that must be there, or else the first, with an example each.
std::string brace_example(const TableText& table, const Tables& tables, int depth) {
  std::string text;
  for (const KeyText& key : table.keys) {
    const bool wanted = key.required || (!table.one_of.empty() && key.key == table.one_of.front());
    if (!wanted && !(text.empty() && &key == &table.keys.back())) continue;
    const std::string example = example_of(key.form, tables, depth - 1);
    if (key.form.kind == Form::Kind::table && is_open(example)) continue;
    text += (text.empty() ? "" : ", ") + key.key + ": " + example;
  }
  if (text.empty())
    text = table.keys.front().key + ": " + example_of(table.keys.front().form, tables, depth - 1);
  return '{' + text + '}';
}

std::string example_of(const Form& form, const Tables& tables, int depth) {
  if (depth <= 0 || !is_open(form.example)) return form.example;
  const Form& within = form.inner.empty() ? form : form.inner.front();
  const TableText* table = find_table(tables, within.name);
  if (table == nullptr) return form.example;
  std::string text = form.example;
  return text.replace(text.find("{...}"), 5, brace_example(*table, tables, depth));
}

/// Text that stands in a cell of a Markdown table.
std::string cell(std::string text) {
  for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
    text.insert(at, 1, '\\');
  return text;
}

std::string anchor(std::string_view name) { return definition_name(name); }

/// The tables that a form speaks of, as links.
std::string links(const Form& form) {
  std::string text;
  if (form.kind == Form::Kind::table) text += " [" + form.name + "](#" + anchor(form.name) + ")";
  for (const Form& each : form.inner) text += links(each);
  for (const Form& each : form.other) text += links(each);
  return text;
}

std::string key_line(const KeyText& key, const Tables& tables) {
  constexpr int deep = 2;
  const std::string see = links(key.form);
  return "| `" + key.key + "`" + (key.required ? " (needed)" : "") + " | " +
         cell(words::capitalised(key.meaning)) + " | " + cell(key.form.grammar) +
         (see.empty() ? "" : ". See" + see) + " | `" +
         cell(key.key + ": " + example_of(key.form, tables, deep)) + "` |\n";
}

std::string table_section(const TableText& table, const Tables& tables) {
  std::string text =
      "\n## " + words::capitalised(table.name) + "\n\n" + words::capitalised(table.meaning) + ".\n";
  if (!table.one_of.empty()) {
    std::vector<std::string> names;
    for (const auto& key : table.one_of) names.push_back('`' + key + '`');
    text += "At least one of these is needed: " + words::list(names) + ".\n";
  }
  text += "\n| key | what it says | what to write | example |\n|---|---|---|---|\n";
  for (const KeyText& key : table.keys) text += key_line(key, tables);
  return text;
}

std::string grammar_section() {
  std::string text =
      "\n## Values\n\nHow single values are written, wherever they stand.\n\n"
      "| value | what to write | example |\n|---|---|---|\n";
  for (const Form& form : reading::language_grammars())
    text += "| " + form.name + " | " + cell(form.grammar) + " | `" + cell(form.example) + "` |\n";
  return text;
}

}  // namespace

std::string reference_text() {
  const Tables tables = reading::language_tables();
  std::string text =
      "# Reference\n\n"
      "Every key of every file that Titrate reads, from the tables that the program itself reads\n"
      "by. This page is written by the program (`titrate schema reference`), not by hand.\n"
      "How a condition is built is told in [writing-a-condition.md](writing-a-condition.md).\n\n"
      "For completion and help in an editor there is a JSON Schema of each kind of file in\n"
      "[schema](schema): put a line such as this at the top of a file.\n\n"
      "```yaml\n"
      "# yaml-language-server: $schema=../docs/schema/condition.schema.json\n"
      "```\n\n"
      "Files: [condition](#condition), [case](#case), [check-ins](#check-ins-file),\n"
      "[pain profiles](#pain-profiles-file), [story](#story-file).\n";
  for (const TableText& table : tables) text += table_section(table, tables);
  return text + grammar_section();
}

}  // namespace titrate::cli
