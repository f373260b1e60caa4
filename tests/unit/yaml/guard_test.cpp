#include <chrono>
#include <string>

#include "tests/unit/yaml/support.h"

using namespace titrate;
using namespace titrate::test;
using namespace std::string_literals;

TEST_CASE("a file of 1 MiB is read, one byte more is not") {
  const std::string start = "a: b\n";
  std::string text;
  while (text.size() < 1024 * 1024 - start.size()) text += "# a remark, which says no more\n";
  text.resize(1024 * 1024 - start.size(), '#');
  CHECK(Parsed{start + text}.root);
  CHECK(only_mistake(start + text + '#') == "1:1 too-large");
}

TEST_CASE("a line of 64 KiB and 100,000 lines are read, and no more") {
  const std::string remark = "a: b\n#";
  CHECK(Parsed{remark + std::string(65'535, '#')}.root);
  CHECK(only_mistake(remark + std::string(65'536, '#')) == "2:65537 too-large");
  CHECK(Parsed{"a: b" + std::string(100'000, '\n')}.root);
  CHECK(only_mistake("a: b" + std::string(100'001, '\n')) == "100001:1 too-large");
  std::string list = "a: [\n";
  for (int line = 0; line < 7000; ++line) list += "b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b\n";
  CHECK(only_mistake(list) == "6668:20 too-large");
}

TEST_CASE("a file of 100 MB is refused before it is looked at") {
  const Source source{"huge.yaml", std::string(100'000'000, 'x')};
  Diagnostics diagnostics;
  const auto before = std::chrono::steady_clock::now();
  CHECK_FALSE(yaml::parse(source, diagnostics));
  const auto took = std::chrono::steady_clock::now() - before;
  CHECK(diagnostics.all().front().code == "too-large");
  CHECK(took < std::chrono::milliseconds{20});
}

TEST_CASE("bytes that are not UTF-8 are refused where they stand") {
  CHECK(only_mistake("a: ä\nb: \xE4\n") == "2:4 bad-utf8");
  CHECK(only_mistake("a: \xC0\xAF\n") == "1:4 bad-utf8");
  CHECK(only_mistake("a: \xED\xA0\x80\n") == "1:4 bad-utf8");
}

TEST_CASE("UTF-16 is named, with and without its byte order mark") {
  for (const auto& text : {"\xFF\xFEi\0d\0"s, "\xFE\xFF\0i\0d"s, "i\0d\0:\0"s, "\0i\0d\0:"s}) {
    const Parsed parsed{text};
    REQUIRE(parsed.diagnostics.all().size() == 1);
    CHECK(parsed.diagnostics.all().front().code == "bad-utf8");
    CHECK(parsed.diagnostics.all().front().message == "the file is UTF-16 text");
  }
}

TEST_CASE("control characters are refused and named") {
  CHECK(only_mistake("title: a\0b"s) == "1:9 control-character");
  CHECK(only_mistake("title: \x1b[31m") == "1:8 control-character");
  CHECK(only_mistake("title: \x04") == "1:8 control-character");
  CHECK(only_mistake("title: \x7F") == "1:8 control-character");
  CHECK(only_mistake("title: \xC2\x9B") == "1:8 control-character");
  CHECK(only_mistake("a: b\rc: d") == "1:5 control-character");
  const Parsed hidden{"load: 4\xE2\x80\xAE"s + "0 kg"};
  CHECK(hidden.diagnostics.all().front().message == "a control character stands here: U+202E");
}

TEST_CASE("control characters made by escapes are refused too") {
  CHECK(only_mistake(R"(title: "a\eb")") == "1:8 control-character");
  CHECK(only_mistake(R"(title: "\0")") == "1:8 control-character");
  CHECK(only_mistake(R"("\x9B": 1)") == "1:1 control-character");
  CHECK(Parsed{R"(how: "one\ntwo\tthree")"}.root->entries[0].value.text == "one\ntwo\tthree");
}

TEST_CASE("a tab in front of a line is named as what it is") {
  CHECK(only_mistake("a:\n\tb: 1\n") == "2:1 tab-indent");
  CHECK(only_mistake("a:\n  \tb: 1\n") == "2:3 tab-indent");
  CHECK(only_mistake("- x\n\t- y\n") == "2:1 tab-indent");
}

TEST_CASE("tabs after a value, in blank lines and before comments are harmless") {
  CHECK(Parsed{"a: 1\t# c\n\t\n\t# d\nb: 2\n"}.root);
}

TEST_CASE("a byte order mark and the line ends of another system change nothing") {
  const Parsed parsed{"\xEF\xBB\xBFid: x\r\nlist:\r\n  - y\r\n"};
  REQUIRE(parsed.root);
  CHECK(parsed.value("id") == "x");
  CHECK(parsed.root->entries[1].value.items[0].text == "y");
  CHECK(only_mistake("\xEF\xBB\xBFid: x\nid: y") == "2:1 duplicate-key");
  CHECK(only_mistake("\xEF\xBB\xBFid: x: y") == "1:6 second-colon");
}
