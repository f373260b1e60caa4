#pragma once

#include <span>

#include "planner/exporters/json_writer.h"
#include "planner/reading/form.h"

namespace titrate::cli {

/// The name of a table among a schema's `$defs`: `progress-rule`.
[[nodiscard]] std::string definition_name(std::string_view table);

/// The table of a name, or nothing.
[[nodiscard]] const reading::TableText* find_table(std::span<const reading::TableText> tables,
                                                   std::string_view name);

/// Writes the keywords of JSON Schema (draft 2020-12) that say what a value looks like, into the
/// object that is open. `tables` are looked up for the keys that stand in a map beside its names.
void write_form(JsonWriter& json, const reading::Form& form,
                std::span<const reading::TableText> tables);

/// The same for all the keys of a brace.
void write_keys(JsonWriter& json, const reading::TableText& table,
                std::span<const reading::TableText> tables);

/// `On which days. Write ...`: what an editor shows beside a key.
[[nodiscard]] std::string hover_text(const reading::KeyText& key);

}  // namespace titrate::cli
