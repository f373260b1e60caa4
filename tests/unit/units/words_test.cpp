#include "planner/units/words.h"

#include <catch2/catch.hpp>

namespace titrate {
namespace {

constexpr Date monday{date::local_days{date::year{2026} / 11 / 23}};

TEST_CASE("A decimal is as short as it goes and exact") {
  CHECK(words::decimal(37'500, 3) == "37.5");
  CHECK(words::decimal(40'000, 3) == "40");
  CHECK(words::decimal(1'250, 3) == "1.25");
  CHECK(words::decimal(5, 3) == "0.005");
  CHECK(words::decimal(-500, 3) == "-0.5");
  CHECK(words::decimal(0, 3) == "0");
  CHECK(words::decimal(12, 0) == "12");
}

TEST_CASE("Thousands have commas") {
  CHECK(words::thousands(999) == "999");
  CHECK(words::thousands(1'000) == "1,000");
  CHECK(words::thousands(15'120) == "15,120");
  CHECK(words::thousands(-1'234'567) == "-1,234,567");
}

TEST_CASE("Kilograms keep one decimal in a column and none elsewhere when whole") {
  CHECK(words::kilograms(Grams{40'000}) == "40 kg");
  CHECK(words::kilograms_in_column(Grams{40'000}) == "40.0 kg");
  CHECK(words::kilograms_in_column(Grams{1'250}) == "1.25 kg");
  CHECK(words::signed_kilograms(Grams{2'500}) == "+2.5 kg");
  CHECK(words::tonnage(4'387'500) == "4,388 kg");
}

TEST_CASE("A percentage carries its sign where it is a change") {
  CHECK(words::percent(PerMille{700}) == "70 %");
  CHECK(words::signed_percent(PerMille{71}) == "+7.1 %");
  CHECK(words::signed_percent(PerMille{-200}) == "-20 %");
  CHECK(words::signed_percent(PerMille{0}) == "0 %");
}

TEST_CASE("Times are said in the unit a therapist uses") {
  CHECK(words::time(Seconds{45}) == "45 s");
  CHECK(words::time(Seconds{60}) == "1 min");
  CHECK(words::time(Seconds{90}) == "90 s");
  CHECK(words::time(Seconds{150}) == "2 min 30 s");
  CHECK(words::time(Seconds{5'400}) == "90 min");
  CHECK(words::time(Seconds{9'000}) == "2 h 30 min");
  CHECK(words::time(Seconds{7'200}) == "2 h");
  CHECK(words::minutes(Seconds{810}) == "13.5 min");
  CHECK(words::minutes(Seconds{720}) == "12.0 min");
}

TEST_CASE("A range names its unit once") {
  CHECK(words::time_range(Seconds{120}, Seconds{180}) == "2 to 3 min");
  CHECK(words::time_range(Seconds{60}, Seconds{90}) == "1 min to 90 s");
  CHECK(words::time_range(Seconds{30}, Seconds{45}) == "30 to 45 s");
  CHECK(words::time_range(Seconds{45}, Seconds{120}) == "45 s to 2 min");
  CHECK(words::time_range(Seconds{90}, Seconds{90}) == "90 s");
}

TEST_CASE("Distances turn from metres to kilometres at one kilometre") {
  CHECK(words::distance(Millimetres{400'000}) == "400 m");
  CHECK(words::distance(Millimetres{2'400'000}) == "2.4 km");
  CHECK(words::distance(Millimetres{1'609'344}) == "1.609344 km");
}

TEST_CASE("A tempo is told up, pause, down") {
  CHECK(words::tempo("3-0-3") == "3 s up, no pause, 3 s down");
  CHECK(words::tempo("2-1-4") == "2 s up, 1 s pause, 4 s down");
  CHECK(words::tempo("fast-0-2") == "fast up, no pause, 2 s down");
  CHECK(words::tempo("as taught") == "as taught");
}

TEST_CASE("A date carries its weekday") {
  CHECK(words::day(monday) == "Mon 23 Nov");
  CHECK(words::day_of_year(monday) == "Mon 23 Nov 2026");
  CHECK(words::day(monday + date::days{13}) == "Sun 6 Dec");
}

TEST_CASE("Counts, lists and weeks agree in number") {
  CHECK(words::count(1, "session") == "1 session");
  CHECK(words::count(3'501, "repetition") == "3,501 repetitions");
  CHECK(words::times_a_day(2) == "twice a day");
  CHECK(words::times_a_day(3) == "3 times a day");
  CHECK(words::weeks(5, 5) == "week 5");
  CHECK(words::weeks(1, 12) == "weeks 1-12");
  CHECK(words::list({"a", "b", "c"}) == "a, b and c");
  CHECK(words::sentence("Done.") == "Done.");
  CHECK(words::capitalised("once a week") == "Once a week");
}

}  // namespace
}  // namespace titrate
