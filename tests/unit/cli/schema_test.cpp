#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "planner/cli/schema_document.h"
#include "planner/reading/form.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::answered;
using Json = nlohmann::json;

TEST_CASE("the schemas and the reference are as the program writes them") {
  for (const auto& kind : schema_kinds()) {
    const std::string name{kind.name};
    INFO(name);
    const auto printed = answered({"schema", name});
    CHECK(printed.status == Exit::fine);
    test::check_golden("../../docs/schema/" + name + ".schema.json", printed.out);
  }
  test::check_golden("../../docs/reference.md", answered({"schema", "reference"}).out);
}

TEST_CASE("a kind of file without a schema is said") {
  const auto typo = answered({"schema", "conditoin"});
  CHECK(typo.status == Exit::usage);
  CHECK(typo.err.starts_with("titrate: `conditoin` has no schema, did you mean `condition`?"));
}

TEST_CASE("every reference of a schema leads to a definition, and every definition is used") {
  for (const auto& kind : schema_kinds()) {
    const std::string text = schema_text(kind);
    const Json schema = Json::parse(text);
    std::set<std::string> named;
    const std::string mark = "#/$defs/";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
      const auto begin = at + mark.size();
      named.insert(text.substr(begin, text.find('"', begin) - begin));
    }
    std::set<std::string> defined;
    if (schema.contains("$defs"))
      for (const auto& [name, definition] : schema["$defs"].items()) defined.insert(name);
    INFO(kind.name);
    CHECK(named == defined);
  }
}

TEST_CASE("every key of a brace is explained where an editor shows it") {
  const Json schema = Json::parse(schema_text(schema_kinds().front()));
  CHECK(schema["required"] ==
        Json{"titrate", "id", "title", "sources", "evidence", "pain", "exercises", "programmes"});
  CHECK(schema["additionalProperties"] == false);
  const Json& row = schema["$defs"]["row"]["properties"]["week"];
  CHECK(row["description"] ==
        "The weeks of the ladder, from 1; the rows of a ladder must tile.\nWrite `1`, `5-12` or "
        "`5+`, counted from 1.");
  CHECK(schema["$defs"]["exercise"]["properties"]["kind"]["enum"].size() == 8);
  CHECK(schema["$defs"]["programme"]["properties"]["pain"]["$ref"] == "#/$defs/pain-rules");
}

TEST_CASE("the reference has every key of every table, each with an example") {
  const std::string page = reference_text();
  for (const auto& table : reading::language_tables())
    for (const auto& key : table.keys) {
      INFO(table.name << ": " << key.key);
      CHECK(page.find("| `" + key.key + "`") != std::string::npos);
      CHECK(page.find("`" + key.key + ": ") != std::string::npos);
    }
}

}  // namespace
}  // namespace titrate::cli
