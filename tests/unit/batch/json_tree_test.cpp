#include "planner/batch/json_tree.h"

#include <catch2/catch.hpp>

namespace titrate::batch {
namespace {

struct Parsed {
  std::optional<yaml::Node> root;
  std::vector<Diagnostic> errors;
};

Parsed parsed(const std::string& text) {
  static Source source;  // errors point into it
  source = Source{"cases.ndjson", text, 7};
  Diagnostics diagnostics;
  auto root = parse_json(source, diagnostics);
  return {std::move(root), diagnostics.all()};
}

/// The one error of a text: its code, its column and the words.
std::string error_of(const std::string& text) {
  const auto result = parsed(text);
  CHECK_FALSE(result.root);
  REQUIRE(result.errors.size() == 1);
  const auto& error = result.errors[0];
  return error.code + " " + std::to_string(error.source->at(error.span.begin).column) + " " +
         error.message;
}

std::string at(const std::string& text, const Span& span) {
  return text.substr(span.begin, span.end - span.begin);
}

TEST_CASE("values come as they are written, each with its place") {
  const std::string text =
      R"({"age": 42, "left": -1.50, "step": true, "flag": false, "load": "20 kg", "days": ["mon", {"a": 1}]})";
  const auto result = parsed(text);
  REQUIRE(result.root);
  const auto& root = *result.root;
  CHECK(root.find("age")->value.text == "42");
  CHECK_FALSE(root.find("age")->value.quoted);
  CHECK(root.find("left")->value.text == "-1.50");
  CHECK(root.find("step")->value.text == "yes");
  CHECK(root.find("flag")->value.text == "no");
  CHECK(root.find("load")->value.text == "20 kg");
  CHECK(root.find("load")->value.quoted);
  CHECK(at(text, root.find("age")->key_span) == "\"age\"");
  CHECK(at(text, root.find("left")->value.span) == "-1.50");
  CHECK(at(text, root.find("step")->value.span) == "true");
  CHECK(at(text, root.find("flag")->value.span) == "false");
  CHECK(at(text, root.find("load")->value.span) == "\"20 kg\"");
  CHECK(at(text, root.find("days")->value.span) == R"(["mon", {"a": 1}])");
  CHECK(at(text, root.find("days")->value.items[0].span) == "\"mon\"");
  CHECK(at(text, root.find("days")->value.items[1].find("a")->value.span) == "1");
  CHECK(at(text, root.span) == text);
}

TEST_CASE("escapes are undone and the place is that of what was written") {
  const std::string text = R"({"a\"b": "back\\slash \"q\" \u00e9 \ud83d\ude00 \n"})";
  const auto result = parsed(text);
  REQUIRE(result.root);
  const auto& entry = result.root->entries.at(0);
  CHECK(entry.key == "a\"b");
  CHECK(entry.value.text == "back\\slash \"q\" \xC3\xA9 \xF0\x9F\x98\x80 \n");
  CHECK(at(text, entry.key_span) == R"("a\"b")");
  CHECK(at(text, entry.value.span) == text.substr(9, text.size() - 10));
}

TEST_CASE("blanks of every kind and a byte order mark may stand before a record") {
  const std::string text = "\xEF\xBB\xBF\t {\"a\":\t1 2}";
  CHECK(parsed("\xEF\xBB\xBF\t{\"a\":\t1} ").root);
  CHECK(error_of(text) == "not-json 11 a `,` or the closing `}` belongs here");
}

TEST_CASE("a number that nobody can mean is too large, and a record too long") {
  CHECK(error_of("[1e999]") == "not-json 2 this number is too large");
  CHECK(error_of("\"" + std::string(1U << 20U, 'x')) ==
        "too-large 1 the record is larger than 1 MiB");
}

TEST_CASE("lines count from where the record stands") {
  const auto result = parsed(R"({"a": })");
  REQUIRE(result.errors.size() == 1);
  CHECK(result.errors[0].source->at(0).line == 7);
}

TEST_CASE("what is wrong is said with its column") {
  CHECK(error_of("") == "not-json 1 the record is empty");
  CHECK(error_of("{") == "not-json 2 a key in double quotes belongs here");
  CHECK(error_of("{a: 1}") == "not-json 2 a key in double quotes belongs here");
  CHECK(error_of(R"({"a" 1})") == "not-json 6 a `:` belongs here");
  CHECK(error_of(R"({"a": 1 "b": 2})") == "not-json 9 a `,` or the closing `}` belongs here");
  CHECK(error_of(R"([1 2])") == "not-json 4 a `,` or the closing `]` belongs here");
  CHECK(error_of(R"({"a": 1} {})") == "not-json 10 something follows the record on its line");
  CHECK(error_of(R"({"a": "b)") == "not-json 9 this text is not closed with a `\"`");
  CHECK(error_of(R"({"a": "\x"})") == "not-json 8 this escape is not one of JSON's");
  CHECK(error_of(R"({"a": "\ud800"})") == "not-json 8 this escape is not one of JSON's");
  CHECK(error_of(R"({"a": 1.})") == "not-json 9 this number is not finished");
  CHECK(error_of(R"({"a": nul})") == "not-json 10 no JSON value starts here");
  CHECK(error_of(R"({"a": 01})") == "not-json 8 a `,` or the closing `}` belongs here");
  CHECK(error_of(R"({"a": NaN})") == "not-json 7 no JSON value starts here");
}

TEST_CASE("what files may not hold, records may not hold either") {
  CHECK(error_of(R"({"a": null})") == "null 7 `null` says nothing");
  CHECK(error_of(R"({"a": 1, "a": 2})") == "duplicate-key 10 `a` stands twice in one map");
  CHECK(error_of("{\"a\": \"\\u0007\"}").starts_with("control-character 7 "));
  CHECK(error_of(std::string("{\"a\": \"x\0y\"}", 12)).starts_with("control-character "));
  CHECK(error_of("{\"a\": \"\xC3\x28\"}").starts_with("bad-utf8 "));
  CHECK(error_of(std::string(40, '[') + std::string(40, ']')).starts_with("too-deep 33 "));
  CHECK(error_of("\"" + std::string(1U << 20U, 'x') + "\"").starts_with("too-large "));
}

TEST_CASE("deep nesting without an end takes no stack") {
  CHECK(error_of(std::string(500'000, '[')).starts_with("too-deep 33 "));
}

}  // namespace
}  // namespace titrate::batch
