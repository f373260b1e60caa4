#include <catch2/catch.hpp>

#include "planner/exporters/page.h"
#include "planner/exporters/table.h"

namespace titrate::text {
namespace {

std::vector<std::string> wrapped(const std::string& words, int width) {
  std::vector<std::string> lines;
  for (const auto& line : wrap(Styled{words}, width)) lines.push_back(line.plain());
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("A paragraph breaks at spaces and never goes over its width") {
  CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped("one", 7) == Lines{"one"});
  CHECK(wrapped("", 7).empty());
}

TEST_CASE("A number keeps its unit") {
  CHECK(wrapped("about 53.3 kg, or so", 10) == Lines{"about", "53.3 kg,", "or so"});
  CHECK(wrapped("rise of load +7.1 %", 12) == Lines{"rise of", "load +7.1 %"});
  CHECK(wrapped("+2.5 kg (+7.1 %), lifted -14.3 %", 17) ==
        Lines{"+2.5 kg (+7.1 %),", "lifted -14.3 %"});
  CHECK(wrapped("load +7.1 %", 6) == Lines{"load", "+7.1 %"});
}

TEST_CASE("Only a word longer than the width is cut") {
  CHECK(wrapped("a abcdefgh", 4) == Lines{"a", "abcd", "efgh"});
}

TEST_CASE("Colour adds escape sequences and nothing else") {
  Styled line{"error", Style::alarm};
  line.add(": no");
  CHECK(paint(line, Colour::off) == "error: no");
  CHECK(paint(line, Colour::on) == "\x1b[1;31merror\x1b[0m: no");
}

TEST_CASE("A table puts text left and numbers right and wraps the last column") {
  Table table{{{"Week", Column::Align::right, 0}, {"Dose", Column::Align::left, 5}, {"Change"}}};
  table.add({Styled{"1"}, Styled{"3 x 15"}, Styled{"start"}});
  table.add({Styled{"12"}, Styled{"3"}, Styled{"more and more"}});
  Page page{20, Colour::off};
  table.write(page, 1);
  CHECK(page.text() ==
        " Week  Dose   Change\n"
        "    1  3 x    start\n"
        "       15\n"
        "   12  3      more\n"
        "              and\n"
        "              more\n");
}

TEST_CASE("A label stands beside its text, or above it on a narrow page") {
  Page wide{60, Colour::off};
  wide.labelled("Gap", {Styled{"48 h"}, Styled{"apart"}});
  CHECK(wide.text() == "Gap         48 h\n            apart\n");
  Page narrow{40, Colour::off};
  narrow.labelled("Gap", {Styled{"48 h"}});
  narrow.labelled("Not for", {});
  CHECK(narrow.text() == "Gap\n 48 h\n");
}

TEST_CASE("Two ends of a line stand on two lines when they do not fit") {
  Page page{12, Colour::off};
  page.ends(Styled{"left"}, Styled{"right"});
  page.ends(Styled{"longer left"}, Styled{"right"});
  CHECK(page.text() == "left   right\nlonger left\nright\n");
}

}  // namespace
}  // namespace titrate::text
