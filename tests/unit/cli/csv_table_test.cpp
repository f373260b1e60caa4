// Tables as spreadsheets save them.
#include "planner/cli/csv_table.h"

#include <catch2/catch.hpp>

namespace titrate::cli {
namespace {

/// The cells of each line, `|` between two.
std::vector<std::string> read(const std::string& text) {
  const Source source{"t.csv", text};
  Diagnostics diagnostics;
  const auto table = read_csv(source, diagnostics);
  REQUIRE(table);
  CHECK_FALSE(diagnostics.has_errors());
  std::vector<std::string> lines;
  const auto add = [&](const std::vector<CsvCell>& cells) {
    std::string line;
    for (const auto& cell : cells) line += (&cell == &cells.front() ? "" : "|") + cell.text;
    lines.push_back(line);
  };
  if (!table->headings.empty()) add(table->headings);
  for (const auto& row : table->rows) add(row);
  return lines;
}

/// `code line:column` of the one mistake.
std::string mistake(const std::string& text) {
  const Source source{"t.csv", text};
  Diagnostics diagnostics;
  CHECK_FALSE(read_csv(source, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  const auto& found = diagnostics.all().front();
  const auto at = source.at(found.span.begin);
  return found.code + " " + std::to_string(at.line) + ":" + std::to_string(at.column);
}

using Lines = std::vector<std::string>;

TEST_CASE("commas, semicolons and tabs separate, as the first line does") {
  CHECK(read("a,b\n1;2,3\n") == Lines{"a|b", "1;2|3"});
  CHECK(read("a;b\n1,5;3\n") == Lines{"a|b", "1,5|3"});
  CHECK(read("a\tb\n 1 \t2, 3\n") == Lines{"a|b", "1|2, 3"});
  CHECK(read("\"a,b,c\";d\n1;2\n") == Lines{"a,b,c|d", "1|2"});
}

TEST_CASE("quotes hold separators, line breaks and doubled quotes") {
  CHECK(read("a,b\n\"x,\"\"y\"\"\" ,\"1\n2\"\n") == Lines{"a|b", "x,\"y\"|1\n2"});
}

TEST_CASE("every line break inside quotes is the same") {
  CHECK(read("a,b\n\"1\r\n2\",\"3\r4\r\r\n5\"\n") == Lines{"a|b", "1\n2|3\n4\n\n5"});
}

TEST_CASE("every kind of line break ends a row, and the last may have none") {
  CHECK(read("a,b\r\n1,2\r3,4\n5,6") == Lines{"a|b", "1|2", "3|4", "5|6"});
}

TEST_CASE("a byte order mark, blank lines and short rows are no mistake") {
  CHECK(read("\xEF\xBB\xBF"
             "a,b\n\n,\n1\n2,3,,\n") == Lines{"a|b", "1|", "2|3"});
  CHECK(read("").empty());
}

TEST_CASE("what cannot be read is shown where it stands") {
  CHECK(mistake("a,b\n1,\"2\n") == "unclosed-quote 2:3");
  CHECK(mistake("a,b\n\"1\"x,2\n") == "text-after-quote 2:4");
  CHECK(mistake("a,b\n1,2,3\n") == "unquoted-comma 2:5");
  CHECK(mistake("a,b\n\xE4,2\n") == "bad-utf8 2:1");
  CHECK(mistake(std::string{"\xFF\xFE"
                            "a\0",
                            4}) == "bad-utf8 1:1");
  CHECK(mistake("a,b\n1,\x1B[2J\n") == "control-character 2:3");
}

TEST_CASE("a table that no diary is like is refused") {
  CHECK(mistake(std::string(200, ',') + "x\n") == "too-many 1:101");
  std::string rows = "a\n";
  for (int row = 0; row < 2001; ++row) rows += "1\n";
  CHECK(mistake(rows) == "too-many 2002:1");
}

TEST_CASE("a cell knows its place, quotes included") {
  const Source source{"t.csv", "a, \"b\" \n"};
  Diagnostics diagnostics;
  const auto table = read_csv(source, diagnostics);
  REQUIRE(table);
  CHECK(table->headings[0].span == Span{0, 1});
  CHECK(table->headings[1].span == Span{3, 6});
}

TEST_CASE("blank lines before the first tell nothing of the separator") {
  CHECK(read("\r\n \r\na;b\n1;2\n") == Lines{"a|b", "1|2"});
}

}  // namespace
}  // namespace titrate::cli
