#include "planner/exporters/time_zone.h"

#include <catch2/catch.hpp>

#include "tests/unit/exporters/calendar_plans.h"

namespace titrate::time_zone {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using test::day;

TEST_CASE("a zone that nobody knows is named") {
  CHECK(why_unusable("Europe/Kopenhagen", day(2026, 11, 23), day(2027, 2, 21)) ==
        "the time zone `Europe/Kopenhagen` is not known on this machine");
  CHECK(why_unusable("Europe/Copenhagen", day(2026, 11, 23), day(2027, 2, 21)).empty());
}

TEST_CASE("dates after the end of the tables are refused") {
  CHECK(why_unusable("Asia/Kathmandu", day(2037, 1, 1), day(2037, 12, 31)).empty());
  CHECK(why_unusable("Asia/Kathmandu", day(2037, 1, 1), day(2038, 1, 1)) ==
        "the plan goes on after 2037, where the time zone tables of this machine end");
}

bool has_all(std::string_view) { return true; }
bool has_only_paris(std::string_view zone) { return zone == "Europe/Paris"; }

/// Slim tables through a reader that does not know of their rules: summer time for ever.
std::chrono::seconds always_summer(std::string_view, date::sys_seconds) { return hours{1}; }

/// Tables that know the clocks of every year but 2027.
std::chrono::seconds not_of_2027(std::string_view, date::sys_seconds utc) {
  const date::year_month_day day{date::floor<date::days>(utc)};
  const bool summer = day.month() == date::July && day.year() != date::year{2027};
  return hours{summer ? 1 : 0};
}

TEST_CASE("tables that forgot daylight saving are refused, whatever the zone") {
  const std::string refused =
      "the time zone tables of this machine lack daylight saving time, so hours would be wrong; "
      "install the full tables (`zic -b fat`)";
  const Tables slim{.has = has_all, .offset_at = always_summer};
  CHECK(why_unusable(slim, "Asia/Kathmandu", day(2026, 11, 23), day(2026, 12, 1)) == refused);
  const Tables partly{.has = has_all, .offset_at = not_of_2027};
  CHECK(why_unusable(partly, "Europe/Paris", day(2026, 11, 23), day(2026, 12, 31)).empty());
  CHECK(why_unusable(partly, "Europe/Paris", day(2026, 11, 23), day(2027, 1, 1)) == refused);
}

TEST_CASE("tables without the zones that they are judged by are not complete") {
  const Tables few{.has = has_only_paris, .offset_at = always_summer};
  CHECK(why_unusable(few, "Europe/Paris", day(2026, 11, 23), day(2026, 12, 1)) ==
        "the time zone tables of this machine are not complete");
  CHECK(why_unusable(few, "Europe/Oslo", day(2026, 11, 23), day(2026, 12, 1)) ==
        "the time zone `Europe/Oslo` is not known on this machine");
}

TEST_CASE("a time in the skipped hour is read with the offset before it") {
  const auto moment = moment_of("Europe/Copenhagen", day(2027, 3, 28) + minutes{150});
  CHECK_FALSE(moment.once);
  CHECK(moment.utc == date::sys_days{date::year{2027} / 3 / 28} + minutes{90});
}

TEST_CASE("a time in the repeated hour is its first occurrence") {
  const auto moment = moment_of("Europe/Copenhagen", day(2026, 10, 25) + minutes{150});
  CHECK_FALSE(moment.once);
  CHECK(moment.utc == date::sys_days{date::year{2026} / 10 / 25} + minutes{30});
}

TEST_CASE("changes are told with the wall clock and the offset before them") {
  const auto found = changes("America/New_York", date::sys_days{date::year{2027} / 1 / 1},
                             date::sys_days{date::year{2027} / 6 / 1});
  REQUIRE(found.size() == 2);
  CHECK(found[0] == Change{.at = day(2027, 3, 14) + hours{2},
                           .from = hours{-5},
                           .to = hours{-4},
                           .summer = true,
                           .name = "EDT"});
  CHECK(found[1] == Change{.at = day(2027, 11, 7) + hours{2},
                           .from = hours{-4},
                           .to = hours{-5},
                           .summer = false,
                           .name = "EST"});
  CHECK(changes("Asia/Kathmandu", date::sys_days{date::year{2027} / 1 / 1},
                date::sys_days{date::year{2030} / 6 / 1})
            .empty());
}

}  // namespace
}  // namespace titrate::time_zone
