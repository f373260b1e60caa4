#include "planner/exporters/icalendar_lines.h"

#include <string>

#include <catch2/catch.hpp>

namespace titrate::icalendar {
namespace {

std::string line_of(std::string_view text) {
  Lines lines;
  lines.add(text);
  return lines.bytes();
}

TEST_CASE("a line of 75 octets is left whole and one of 76 is folded") {
  CHECK(line_of(std::string(75, 'x')) == std::string(75, 'x') + "\r\n");
  CHECK(line_of(std::string(76, 'x')) == std::string(75, 'x') + "\r\n x\r\n");
}

TEST_CASE("the space of a continued line counts to its 75 octets") {
  CHECK(line_of(std::string(75 + 74 + 1, 'x')) ==
        std::string(75, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
}

TEST_CASE("a fold never cuts a character of UTF-8") {
  CHECK(line_of(std::string(74, 'x') + "é") == std::string(74, 'x') + "\r\n é\r\n");
  CHECK(line_of(std::string(73, 'x') + "é") == std::string(73, 'x') + "é\r\n");
  CHECK(line_of(std::string(72, 'x') + "🦵") == std::string(72, 'x') + "\r\n 🦵\r\n");
}

TEST_CASE("a fold keeps an accent, a skin colour and joined signs with their character") {
  const std::string accent = "e\xcc\x81";
  CHECK(line_of(std::string(73, 'x') + accent) == std::string(73, 'x') + "\r\n " + accent + "\r\n");
  const std::string runner = "\U0001f3c3\U0001f3fd\u200d\u2642\ufe0f";
  CHECK(line_of(std::string(65, 'x') + runner) == std::string(65, 'x') + "\r\n " + runner + "\r\n");
}

TEST_CASE("a fold never cuts an escape") {
  Lines lines;
  lines.add_text("SUMMARY", std::string(66, 'x') + ", y");
  CHECK(lines.bytes() == "SUMMARY:" + std::string(66, 'x') + "\r\n \\, y\r\n");
}

TEST_CASE("accents without end are folded all the same") {
  std::string accents = "e";
  for (int count = 0; count < 100; ++count) accents += "\xcc\x81";
  const auto bytes = line_of(accents);
  std::size_t begin = 0;
  for (auto end = bytes.find("\r\n"); end != std::string::npos; end = bytes.find("\r\n", begin)) {
    CHECK(end - begin <= 75);
    begin = end + 2;
  }
}

TEST_CASE("commas, semicolons and new lines are escaped, colons and quotes are not") {
  CHECK(escaped("a, b; c: \"d\"") == "a\\, b\\; c: \"d\"");
  CHECK(escaped("one\r\ntwo\nthree\rfour") == "one\\ntwo\\nthree\\nfour");
}

TEST_CASE("a backslash becomes a slash") { CHECK(escaped("C:\\new") == "C:/new"); }

TEST_CASE("control characters and broken UTF-8 are dropped and a tab is kept") {
  CHECK(escaped("a\x01"
                "b\x7f"
                "c\td") == "abc\td");
  CHECK(escaped("a\xff\xc3"
                "b\xed\xa0\x80"
                "c\xc0\xaf") == "abc");
  CHECK(escaped("\xef\xbb\xbf"
                "a\xc2\x85"
                "b") == "ab");
}

TEST_CASE("a text of spaces leaves no property") {
  Lines lines;
  lines.add_text("SUMMARY", " \n ");
  CHECK(lines.bytes().empty());
  lines.add_text("SUMMARY", "  heel raise ");
  CHECK(lines.bytes() == "SUMMARY:heel raise\r\n");
}

}  // namespace
}  // namespace titrate::icalendar
