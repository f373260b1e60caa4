#include "planner/diagnostics/render.h"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

using namespace titrate;

namespace {

Span span_of(const Source& source, std::string_view part) {
  const auto begin = source.text.find(part);
  REQUIRE(begin != std::string::npos);
  return {begin, begin + part.size()};
}

Diagnostic error_at(const Source& source, std::string_view part) {
  Diagnostic diagnostic;
  diagnostic.code = "bad-value";
  diagnostic.source = &source;
  diagnostic.span = span_of(source, part);
  diagnostic.message = "`" + std::string{part} + "` is wrong";
  return diagnostic;
}

std::string lines(int count) {
  std::string text;
  for (int i = 1; i < count; ++i) text += "#\n";
  return text;
}

}  // namespace

TEST_CASE("a mistake shows its place, its line, carets and the fix") {
  const Source source{"home.yaml", lines(8) + "  - {id: rupture, if-yes: refer sameday}\n"};
  Diagnostic diagnostic;
  diagnostic.code = "bad-value";
  diagnostic.source = &source;
  diagnostic.span = span_of(source, "sameday");
  diagnostic.message = "`sameday` is not an urgency";
  diagnostic.help = "did you mean `same-day`? One of: now, same-day, 2 weeks";
  CHECK(render(diagnostic, Colour::off) ==
        "home.yaml:8:33: error: `sameday` is not an urgency [bad-value]\n"
        " 8 |   - {id: rupture, if-yes: refer sameday}\n"
        "   |                                 ^^^^^^^\n"
        "   = help: did you mean `same-day`? One of: now, same-day, 2 weeks\n");
}

TEST_CASE("a label shows a second place, in the order of the file") {
  const Source source{"home.yaml", lines(99) + "- {week: 1,   sets: 3}\n- {week: 3-4, sets: 3}\n"};
  auto diagnostic = error_at(source, "3-4");
  diagnostic.code = "weeks-with-a-hole";
  diagnostic.message = "week 2 has no row";
  diagnostic.span_text = "this row starts with week 3";
  const auto first = span_of(source, "1, ");
  diagnostic.labels = {{{first.begin, first.begin + 1}, "this row ends with week 1"}};
  diagnostic.help = "write `2-4`, or add a row for week 2";
  CHECK(render(diagnostic, Colour::off) ==
        "home.yaml:100:10: error: week 2 has no row [weeks-with-a-hole]\n"
        " 99 | - {week: 1,   sets: 3}\n"
        "    |          - this row ends with week 1\n"
        "100 | - {week: 3-4, sets: 3}\n"
        "    |          ^^^ this row starts with week 3\n"
        "    = help: write `2-4`, or add a row for week 2\n");
}

TEST_CASE("a label on the same line stands below the carets, a far one behind dots") {
  const Source source{"a.yaml", "a: one\nb: two\nc: three four\n"};
  auto diagnostic = error_at(source, "four");
  diagnostic.labels = {{span_of(source, "one"), "first"}, {span_of(source, "three"), "beside"}};
  CHECK(render(diagnostic, Colour::off) ==
        "a.yaml:3:10: error: `four` is wrong [bad-value]\n"
        " 1 | a: one\n"
        "   |    --- first\n"
        "...\n"
        " 3 | c: three four\n"
        "   |          ^^^^\n"
        "   |    ----- beside\n");
}

TEST_CASE("carets stand under characters, and tabs are copied") {
  const Source source{"a.yaml", "\t- {how: Größe ≥ 3, reps: zehn}"};
  CHECK(render(error_at(source, "zehn"), Colour::off) ==
        "a.yaml:1:27: error: `zehn` is wrong [bad-value]\n"
        " 1 | \t- {how: Größe ≥ 3, reps: zehn}\n"
        "   | \t                         ^^^^\n");
}

TEST_CASE("an empty span has one caret, and a long one ends with its line") {
  const Source source{"a.yaml", "ab\ncd\n"};
  auto diagnostic = error_at(source, "ab\ncd");
  diagnostic.message = "wrong";
  CHECK(render(diagnostic, Colour::off) ==
        "a.yaml:1:1: error: wrong [bad-value]\n 1 | ab\n   | ^^\n");
  diagnostic.span = {2, 2};
  CHECK(render(diagnostic, Colour::off) ==
        "a.yaml:1:3: error: wrong [bad-value]\n 1 | ab\n   |   ^\n");
}

TEST_CASE("a long line is cut around the caret") {
  const Source source{"a.yaml", std::string(200, 'a') + "ä" + "XYZ" + std::string(500, 'b')};
  CHECK(render(error_at(source, "XYZ"), Colour::off) ==
        "a.yaml:1:202: error: `XYZ` is wrong [bad-value]\n"
        " 1 | ..." +
            std::string(59, 'a') + "äXYZ" + std::string(77, 'b') + "...\n" + "   | " +
            std::string(63, ' ') + "^^^\n");
}

TEST_CASE("a line of 160 characters is whole, whatever its bytes") {
  std::string text;
  for (int i = 0; i < 157; ++i) text += "ö";
  const Source source{"a.yaml", text + "XYZ"};
  CHECK(render(error_at(source, "XYZ"), Colour::off).find("...") == std::string::npos);
}

TEST_CASE("control characters of the file, the path and the message are not passed on") {
  const Source source{"a\x1b[2J.yaml", "id: \x1b[31mred\xC2\x9B\xFF x"};
  auto diagnostic = error_at(source, "x");
  diagnostic.message = "two\nlines \x1b]0;";
  diagnostic.help = "bell \a";
  diagnostic.labels = {{span_of(source, "red"), "\x1b"}};
  CHECK(render(diagnostic, Colour::off) ==
        "a?[2J.yaml:1:16: error: two lines ?]0; [bad-value]\n"
        " 1 | id: ?[31mred?? x\n"
        "   |                ^\n"
        "   |          --- ?\n"
        "   = help: bell ?\n");
}

TEST_CASE("a message that quotes half a file is cut") {
  const Source source{"a.yaml", "x"};
  auto diagnostic = error_at(source, "x");
  diagnostic.message = std::string(599, 'a') + "ää";
  const auto text = render(diagnostic, Colour::off);
  CHECK(text.find(std::string(599, 'a') + "... [bad-value]") != std::string::npos);
}

TEST_CASE("colour changes no word") {
  const Source source{"a.yaml", "id: x"};
  auto diagnostic = error_at(source, "x");
  diagnostic.help = "write y";
  const auto coloured = render(diagnostic, Colour::on);
  CHECK(coloured.find("\x1b[1;31merror\x1b[0m") != std::string::npos);
  std::string plain;
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1b') {
      i = coloured.find('m', i);
    } else {
      plain += coloured[i];
    }
  }
  CHECK(plain == render(diagnostic, Colour::off));
}

TEST_CASE("a diagnostic without a text is one line, and an empty file shows none") {
  Diagnostic diagnostic;
  diagnostic.code = "no-file";
  diagnostic.severity = Severity::warning;
  diagnostic.message = "nothing to read";
  CHECK(render(diagnostic, Colour::off) == "warning: nothing to read [no-file]\n");
  const Source empty{"e.yaml", ""};
  diagnostic.source = &empty;
  CHECK(render(diagnostic, Colour::off) == "e.yaml:1:1: warning: nothing to read [no-file]\n");
}

TEST_CASE("all of them are printed with a blank line between, a hundred at most") {
  const Source source{"a.yaml", "x"};
  Diagnostics diagnostics;
  diagnostics.add(error_at(source, "x"));
  const auto one = render(error_at(source, "x"), Colour::off);
  CHECK(render_all(diagnostics, Colour::off) == one);
  diagnostics.add(error_at(source, "x"));
  CHECK(render_all(diagnostics, Colour::off) == one + "\n" + one);
  for (int i = 2; i < 103; ++i) diagnostics.add(error_at(source, "x"));
  const auto all = render_all(diagnostics, Colour::off);
  CHECK(all.substr(all.size() - 12) == "\nand 3 more\n");
}
