#include "planner/exporters/utf8.h"

#include <catch2/catch.hpp>

namespace titrate {
namespace {

const std::string replacement = "\xEF\xBF\xBD";

TEST_CASE("Well-formed text stays as it is") {
  const std::string text = "S\xC3\xB8ren \xE2\x82\xAC \xF0\x9F\x98\x80";
  CHECK(utf8::well_formed(text) == text);
  CHECK(utf8::columns(text) == 9);
}

TEST_CASE("Bytes that are not UTF-8 are replaced one by one") {
  CHECK(utf8::well_formed("a\xFF"
                          "b") == "a" + replacement + "b");
  CHECK(utf8::well_formed("\xC0\xAF") == replacement + replacement);  // overlong
  CHECK(utf8::well_formed("\xED\xA0\x80") == replacement + replacement + replacement);
  CHECK(utf8::well_formed("\xE2\x82") == replacement + replacement);  // cut off
  CHECK(utf8::well_formed("\xF5\x80\x80\x80") ==
        replacement + replacement + replacement + replacement);
}

TEST_CASE("Printable text has no control characters and no marks that turn the writing") {
  CHECK(utf8::printable("run\x1b[31m 10 km\x07") == "run[31m 10 km");
  CHECK(utf8::printable("two\r\nlines\t ") == "two lines");
  CHECK(utf8::printable("a\xE2\x80\xAE"
                        "b\xC2\x9B"
                        "c") == "abc");
}

TEST_CASE("The first columns never cut a character") {
  CHECK(utf8::first_columns("\xC3\xB8\xC3\xA6x", 2) == "\xC3\xB8\xC3\xA6");
  CHECK(utf8::first_columns("ab", 5) == "ab");
}

}  // namespace
}  // namespace titrate
