#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace titrate::cli {

/// A kind of file that has a schema.
struct SchemaKind {
  std::string_view name;   ///< as `titrate schema` takes it: `check-ins`
  std::string_view table;  ///< the table of its keys
  std::string_view title;
};

[[nodiscard]] const std::vector<SchemaKind>& schema_kinds();

/// The JSON Schema (draft 2020-12) of a kind of file, from the tables that its reader uses.
[[nodiscard]] std::string schema_text(const SchemaKind& kind);

/// Every key of every kind of file, as a page of Markdown, from the same tables.
[[nodiscard]] std::string reference_text();

}  // namespace titrate::cli
