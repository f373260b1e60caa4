#include <algorithm>

#include "planner/reading/tables.h"

namespace titrate::reading {
namespace {

Shape<Basis> basis_word() {
  return word_of<Basis>({{"default", Basis::standard}, {"borrowed", Basis::borrowed}});
}

/// A borrowed number is published somewhere, so a source must say where.
void check_borrowed(Basis basis, Span span, Reader& reader) {
  if (basis != Basis::borrowed || reader.scope.sourced) return;
  reader.error("missing-key", span, "`borrowed` names no source",
               "add `source: ...` beside it, or write `default`");
}

void read_basis_of(Provenance& into, const yaml::Node& node, Reader& reader) {
  const auto& keys = condition_keys();
  for (const yaml::Entry& entry : node.entries) {
    if (std::ranges::find(keys, entry.key) == keys.end())
      reader.error("unknown-key", entry.key_span,
                   text::quote(entry.key) + " is no key that can have a basis",
                   suggestion(entry.key, keys));
    const auto basis = basis_word().read(entry.value, reader);
    if (!basis) continue;
    check_borrowed(*basis, entry.value.span, reader);
    into.basis_of.emplace_back(entry.key, *basis);
  }
}

void read_basis(Provenance& into, const yaml::Entry& entry, Reader& reader) {
  if (entry.value.kind == yaml::Node::Kind::map) return read_basis_of(into, entry.value, reader);
  into.basis = basis_word().read(entry.value, reader);
  if (into.basis) check_borrowed(*into.basis, entry.value.span, reader);
}

Form basis_form() {
  Form form = basis_word().form;
  form.grammar += ", or for single keys `{key: default}`";
  Form of_keys;
  of_keys.kind = Form::Kind::map;
  of_keys.inner.push_back(basis_word().form);
  form.other.push_back(of_keys);
  return form;
}

template <class T>
void add_keys(std::vector<std::string>& keys, const Table<T>& table) {
  for (const auto& field : table.fields)
    if (std::ranges::find(keys, field.key) == keys.end()) keys.push_back(field.key);
}

std::vector<std::string> collect_keys() {
  std::vector<std::string> keys;
  add_keys(keys, row_table());
  add_keys(keys, raise_table());
  add_keys(keys, adjust_table());
  add_keys(keys, block_table());
  add_keys(keys, sessions_table());
  add_keys(keys, limit_table());
  add_keys(keys, phase_table());
  add_keys(keys, outcome_table());
  add_keys(keys, profile_table());
  return keys;
}

}  // namespace

const std::vector<Field<Provenance>>& provenance_fields() {
  static const std::vector<Field<Provenance>> fields{
      field(
          "source", &Provenance::source, name_of(Reference::Kind::source, "source"),
          "where the numbers in these braces, and in braces inside that name none, are published"),
      {"basis",
       "`default`: our own number; `borrowed`: published for something else; may name single keys",
       basis_form(), false, read_basis},
      field("note", &Provenance::note, free_text("The table gives no rest"),
            "a remark for the reader"),
  };
  return fields;
}

const Table<Provenance>& provenance_table() {
  static const Table<Provenance> table{"provenance", "where numbers come from", provenance_fields(),
                                       nullptr};
  return table;
}

const std::vector<std::string>& condition_keys() {
  static const std::vector<std::string> keys = collect_keys();
  return keys;
}

}  // namespace titrate::reading
