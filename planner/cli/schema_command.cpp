#include <algorithm>

#include "planner/cli/command.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/schema_document.h"

namespace titrate::cli {
namespace {

constexpr std::string_view reference = "reference";

Exit run_schema(const Call& call, Console& console) {
  const auto& wanted = call.arguments[0];
  if (wanted == reference) {
    console.out << reference_text();
    return Exit::fine;
  }
  const auto& kinds = schema_kinds();
  const auto found = std::ranges::find(kinds, wanted, &SchemaKind::name);
  if (found == kinds.end()) {
    std::vector<std::string> known{std::string{reference}};
    for (const auto& kind : kinds) known.emplace_back(kind.name);
    throw Stop{Exit::usage, "`" + wanted + "` has no schema" + did_you_mean(wanted, known)};
  }
  console.out << schema_text(*found);
  return Exit::fine;
}

}  // namespace

constinit const Command schema_command = {
    .name = "schema",
    .group = "With a condition",
    .arguments = "KIND",
    .summary = "the keys of a file, for editors: a JSON Schema",
    .about =
        "KIND is condition, case, check-ins, pain-profiles or story. An editor with a YAML\n"
        "language server completes keys and explains them with\n"
        "\n"
        "  # yaml-language-server: $schema=condition.schema.json\n"
        "\n"
        "at the top of the file. `titrate schema reference` prints every key as a page.\n"
        "What only the whole file shows (names, weeks, sums), `titrate check` says.\n",
    .examples =
        "  titrate schema condition > condition.schema.json\n"
        "  titrate schema reference\n",
    .options = {},
    .least = 1,
    .most = 1,
    .run = run_schema,
};

}  // namespace titrate::cli
