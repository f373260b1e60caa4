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
