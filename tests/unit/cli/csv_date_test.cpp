// Dates as spreadsheets and people write them.
#include "planner/cli/csv_date.h"

#include <catch2/catch.hpp>

namespace titrate::cli {
namespace {

const Date first{date::local_days{date::year{2026} / 11 / 23}};
const Date last{date::local_days{date::year{2027} / 3 / 1}};

std::string words(const std::optional<Date>& date) { return date ? iso_date(*date) : "none"; }

/// The one date that a cell can mean, or both.
std::string read(std::string_view text) {
  const auto readings = read_date(text, first);
  if (!readings.by_order) {
    CHECK(readings.day_first == readings.month_first);
    return words(readings.day_first);
  }
  return words(readings.day_first) + " or " + words(readings.month_first);
}

TEST_CASE("a date with its year first, its month in letters or full stops is one date") {
  for (const auto* text :
       {"2026-12-03", "2026/12/3", "2026.12.03", "3.12.2026", "03.12.26", "3. Dec 2026", "3 Dec",
        "Thu 3 Dec", "Thursday, 3 December 2026", "December 3, 2026", "Dec 3", "3-Dec-26", "3.12.",
        "2026-12-03 07:00", "Thu 3 Dec 07:00:00"})
    CHECK(std::string{text} + " " + read(text) == std::string{text} + " 2026-12-03");
}

TEST_CASE("a date without a year is of the year from the start on") {
  CHECK(read("23 Nov") == "2026-11-23");
  CHECK(read("22 Nov") == "2027-11-22");
  CHECK(read("4 Jan") == "2027-01-04");
}

TEST_CASE("two numbers with strokes between may be either way round") {
  CHECK(read("03/12/2026") == "2026-12-03 or 2026-03-12");
  CHECK(read("23/11/26") == "2026-11-23 or none");
  CHECK(read("11-23-2026") == "none or 2026-11-23");
  CHECK(read("3/12") == "2026-12-03 or 2027-03-12");
}

TEST_CASE("a weekday that does not fit leaves no date, or tells the order") {
  CHECK(read("Fri 3 Dec 2026") == "none");
  CHECK(read("Thu 03/12/2026") == "2026-12-03 or 2026-03-12");  // both are Thursdays
  CHECK(read("Mon 04/01/2027") == "2027-01-04 or none");
}

TEST_CASE("what is no date is none") {
  for (const auto* text : {"", "x", "2026", "32.12.2026", "30 Feb", "1/2/3/4", "2026-13-01",
                           "3 Foo", "3 Dec 206", "03:12", "99999-1-1", "3_12", "3 Dec Nov"})
    CHECK(std::string{text} + " " + words(read_date(text, first).day_first) ==
          std::string{text} + " none");
}

TEST_CASE("a month and a day have one or two digits") {
  for (const auto* text :
       {"2026-012-14", "2026-12-014", "014.12.2026", "14 Dec 20026", "114 Dec"}) {
    const auto readings = read_date(text, Date{date::year{2026} / 11 / 23});
    CHECK_FALSE(readings.day_first.has_value());
    CHECK_FALSE(readings.month_first.has_value());
  }
}

TEST_CASE("a column has the one order in which every row is a day of the plan") {
  const auto order = [](std::vector<std::string_view> cells) {
    std::vector<DateReadings> column;
    for (const auto cell : cells) column.push_back(read_date(cell, first));
    return order_of(column, first, last);
  };
  CHECK(order({"01/12/2026", "23/12/2026"}) == DateOrder::day_first);
  CHECK(order({"12/01/2026", "12/23/2026"}) == DateOrder::month_first);
  CHECK(order({"03/12/2026"}) == DateOrder::day_first);  // 12 March is before the start
  CHECK(order({"01/02/2027"}) == std::nullopt);          // 1 February, 2 January
  CHECK(order({"13/12/2026", "12/13/2026"}) == std::nullopt);
}

}  // namespace
}  // namespace titrate::cli
