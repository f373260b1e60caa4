#include "planner/diagnostics/source.h"

#include <catch2/catch.hpp>

using namespace titrate;

TEST_CASE("lines and columns count from 1") {
  const Source source{"a.yaml", "id: x\ntitle: y\n"};
  CHECK(source.at(0) == LineColumn{1, 1});
  CHECK(source.at(4) == LineColumn{1, 5});
  CHECK(source.at(6) == LineColumn{2, 1});
  CHECK(source.at(13) == LineColumn{2, 8});
}

TEST_CASE("columns count characters, not bytes") {
  const Source source{"a.yaml", "title: \"Übung ≥ 3\" x"};
  CHECK(source.at(source.text.find('x')) == LineColumn{1, 20});
}

TEST_CASE("a byte order mark is no column and no part of the line") {
  const Source source{"a.yaml", "\xEF\xBB\xBFid: x\nb: y"};
  CHECK(source.at(0) == LineColumn{1, 1});
  CHECK(source.at(3) == LineColumn{1, 1});
  CHECK(source.at(7) == LineColumn{1, 5});
  CHECK(source.line_at(0) == "id: x");
  CHECK(source.at(9) == LineColumn{2, 1});
}

TEST_CASE("a line comes without its line break, whatever the system wrote") {
  const Source source{"a.yaml", "one\r\ntwo\n\nlast"};
  CHECK(source.line_at(1) == "one");
  CHECK(source.line_at(5) == "two");
  CHECK(source.line_at(9).empty());
  CHECK(source.line_at(11) == "last");
}

TEST_CASE("an offset past the end is the end") {
  const Source source{"a.yaml", "one\ntwo"};
  CHECK(source.at(999) == LineColumn{2, 4});
  CHECK(source.line_at(999) == "two");
  CHECK(Source{"empty", ""}.at(5) == LineColumn{1, 1});
  CHECK(Source{"empty", ""}.line_at(5).empty());
}
