#include "planner/exporters/icalendar_lines.h"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "planner/exporters/icalendar_characters.h"

namespace titrate::icalendar {
namespace {

std::string line_of(std::string_view text) {
  std::ostringstream out;
  Lines{out}.add(text);
  return out.str();
}

std::string property_of(std::string_view name, std::string_view text) {
  std::ostringstream out;
  Lines{out}.add_text(name, text);
  return out.str();
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
  CHECK(property_of("SUMMARY", std::string(66, 'x') + ", y") ==
        "SUMMARY:" + std::string(66, 'x') + "\r\n \\, y\r\n");
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
  CHECK(property_of("SUMMARY", " \n ").empty());
  CHECK(property_of("SUMMARY", "  heel raise ") == "SUMMARY:heel raise\r\n");
}

TEST_CASE("a fold keeps the points of Hebrew and the vowels of Arabic with their letters") {
  const std::string shin = "\u05e9\u05c1\u05b8";
  CHECK(line_of(std::string(72, 'x') + shin) == std::string(72, 'x') + "\r\n " + shin + "\r\n");
  const std::string ba = "\u0628\u0651\u064e";
  CHECK(line_of(std::string(70, 'x') + ba) == std::string(70, 'x') + "\r\n " + ba + "\r\n");
}

TEST_CASE("a line is put together from its parts and counted with its folds") {
  std::ostringstream out;
  Lines lines{out};
  lines.add({"DTSTART;TZID=", "Europe/London", ":", "20270328T070000"});
  lines.add(std::string(76, 'x'));
  CHECK(lines.octets() == 44 + 81);
  lines.flush();
  CHECK(out.str() ==
        "DTSTART;TZID=Europe/London:20270328T070000\r\n" + std::string(75, 'x') + "\r\n x\r\n");
}

TEST_CASE("many lines reach the stream in blocks, whole and in order") {
  std::ostringstream out;
  std::string expected;
  {
    Lines lines{out};
    for (int number = 0; number < 5000; ++number) {
      const auto line = "X-NUMBER:" + std::to_string(number) + std::string(80, 'y');
      lines.add(line);
      expected += line.substr(0, 75) + "\r\n " + line.substr(75) + "\r\n";
    }
    CHECK(out.str().size() > 65536);
    CHECK(out.str().size() < expected.size());
  }
  CHECK(out.str() == expected);
}

TEST_CASE("a text that is too long ends in dots, never inside a character") {
  CHECK(shortened("heel raise", 10) == "heel raise");
  CHECK(shortened("heel raises", 10) == "heel ra...");
  CHECK(shortened("h\u00e6l-l\u00f8ft p\u00e5 trin", 10) == "h\u00e6l-l\u00f8f...");
  const std::string runner = "\U0001f3c3\U0001f3fd\u200d\u2642\ufe0f";
  CHECK(shortened(runner + runner + runner + runner + runner, 4) == runner + "...");
}

}  // namespace
}  // namespace titrate::icalendar
