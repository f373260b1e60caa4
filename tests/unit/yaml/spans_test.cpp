#include <string>

#include "tests/unit/yaml/support.h"

using namespace titrate;
using namespace titrate::test;

TEST_CASE("a plain scalar spans its text, in braces and lists too") {
  const Parsed parsed{"id: heavy slow  # c\na: {b: 3 x 15 , c: [48 h,2 days ]}\n"};
  REQUIRE(parsed.root);
  CHECK(parsed.value("id") == "heavy slow");
  CHECK(parsed.value("a/b") == "3 x 15");
  CHECK(parsed.value("a/c/0") == "48 h");
  CHECK(parsed.value("a/c/1") == "2 days");
  CHECK(parsed.value("a/c") == "[48 h,2 days ]");
  CHECK(parsed.value("a") == "{b: 3 x 15 , c: [48 h,2 days ]}");
}

TEST_CASE("a quoted scalar spans its quotes, and its text has them undone") {
  const Parsed parsed{"a: 'it''s' # c\nb: \"a \\\"b\\\"\\u00e4\"\n'c d': \"\"\n"};
  REQUIRE(parsed.root);
  CHECK(parsed.value("a") == "'it''s'");
  CHECK(yaml::locate(*parsed.root, "a")->text == "it's");
  CHECK(yaml::locate(*parsed.root, "a")->quoted);
  CHECK(parsed.value("b") == "\"a \\\"b\\\"\\u00e4\"");
  CHECK(yaml::locate(*parsed.root, "b")->text == "a \"b\"ä");
  CHECK(parsed.at(yaml::span_of_key(*parsed.root, "c d")) == "'c d'");
  CHECK(parsed.value("c d") == "\"\"");
}

TEST_CASE("5 is plain and \"5\" is quoted") {
  const Parsed parsed{"a: 5\nb: \"5\"\n"};
  CHECK_FALSE(yaml::locate(*parsed.root, "a")->quoted);
  CHECK(yaml::locate(*parsed.root, "b")->quoted);
}

TEST_CASE("lists and maps span from the first to the last byte") {
  const Parsed parsed{"a:\n  - x\n  - {y: 1}  # c\n\n# d\nb:\n  c:\n    d: 1\n  e:\n"};
  REQUIRE(parsed.root);
  CHECK(parsed.value("a") == "- x\n  - {y: 1}");
  CHECK(parsed.value("b") == "c:\n    d: 1\n  e:");
  CHECK(parsed.value("b/c") == "d: 1");
  CHECK(parsed.value("") == parsed.source.text.substr(0, parsed.source.text.size() - 1));
}

TEST_CASE("empty brackets and trailing commas end at the bracket") {
  const Parsed parsed{"{a: [ ], b: {}, c: [x, # ]\n ], d: {e: , }}\n"};
  REQUIRE(parsed.root);
  CHECK(parsed.value("a") == "[ ]");
  CHECK(parsed.value("b") == "{}");
  CHECK(parsed.value("c") == "[x, # ]\n ]");
  CHECK(parsed.value("d") == "{e: , }");
}

TEST_CASE("texts over several lines span all of them") {
  const Parsed parsed{
      "a: one\n  two\n\n  three # c\nb: |\n  x\n    y\n\nc: >-\n  z\nd: \"p\n  q\"\n"};
  REQUIRE(parsed.root);
  CHECK(yaml::locate(*parsed.root, "a")->text == "one two\nthree");
  CHECK(parsed.value("a") == "one\n  two\n\n  three");
  CHECK(yaml::locate(*parsed.root, "b")->text == "x\n  y\n");
  CHECK(parsed.value("b") == "|\n  x\n    y");
  CHECK(parsed.value("c") == ">-\n  z");
  CHECK(parsed.value("d") == "\"p\n  q\"");
}

TEST_CASE("a missing value is empty and spans its key") {
  const Parsed parsed{"load:\nreps: 3\nrest:   # c\n"};
  REQUIRE(parsed.root);
  CHECK(yaml::locate(*parsed.root, "load")->text.empty());
  CHECK(parsed.value("load") == "load");
  CHECK(parsed.value("rest") == "rest");
}

TEST_CASE("words that YAML reads as nothing stay the words they are") {
  const Parsed parsed{"a: ~\nb: null\nc:\nnull: 3\nd: [null, ~]\ne: {f: , null : NULL}\n"};
  REQUIRE(parsed.root);
  CHECK(yaml::locate(*parsed.root, "a")->text == "~");
  CHECK(parsed.value("b") == "null");
  CHECK(yaml::locate(*parsed.root, "c")->text.empty());
  CHECK(yaml::locate(*parsed.root, "null")->text == "3");
  CHECK(yaml::locate(*parsed.root, "d/1")->text == "~");
  CHECK(yaml::locate(*parsed.root, "e/f")->text.empty());
  CHECK(yaml::locate(*parsed.root, "e/null")->text == "NULL");
}

TEST_CASE("a key that only begins like a word for nothing is no value of the key before") {
  const Parsed comma{"a:\nnull, b: 1\n"};
  REQUIRE(comma.root);
  CHECK(yaml::locate(*comma.root, "a")->text.empty());
  CHECK(yaml::locate(*comma.root, "null, b")->text == "1");
  const Parsed hash{"a:\nnull#: 1\n"};
  REQUIRE(hash.root);
  CHECK(yaml::locate(*hash.root, "a")->text.empty());
  CHECK(yaml::locate(*hash.root, "null#")->text == "1");
  CHECK(only_mistake("a:\n~ (\n") == "2:1 missing-colon");
}

TEST_CASE("numbers and words are kept as written") {
  const Parsed parsed{"[010, 0x10, 1e3, yes, .inf, 1_000]"};
  REQUIRE(parsed.root);
  CHECK(parsed.root->items[0].text == "010");
  CHECK(parsed.root->items[1].text == "0x10");
  CHECK(parsed.root->items[3].text == "yes");
  CHECK(parsed.root->items[5].text == "1_000");
}

TEST_CASE("spans are bytes, after letters of several bytes and a byte order mark too") {
  const Parsed parsed{"\xEF\xBB\xBFtitle: Größe ≥ 3\nä: {ö: über}\n"};
  REQUIRE(parsed.root);
  CHECK(parsed.value("title") == "Größe ≥ 3");
  CHECK(parsed.at(yaml::span_of_key(*parsed.root, "ä/ö")) == "ö");
  CHECK(parsed.value("ä/ö") == "über");
  CHECK(parsed.source.at(yaml::span_of_value(*parsed.root, "ä/ö").begin) == LineColumn{2, 8});
}

TEST_CASE("a pair inside a list in brackets is a map of one key") {
  const Parsed parsed{"[a: b, c]"};
  REQUIRE(parsed.root);
  CHECK(parsed.value("0") == "a: b");
  CHECK(parsed.value("0/a") == "b");
}
