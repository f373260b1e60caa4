#include <catch2/catch.hpp>

#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

TEST_CASE("two default programmes are one too many") {
  const std::string second = R"(  other:
    title: Other
    default: true
    sessions: {frequency: daily}
    phases: [{id: a, title: A, lasts: open, do: [{exercise: pump}]}]
)";
  CHECK(condition_of(small_condition() + second).mistakes ==
        Mistakes{"several-defaults at \"default\": `other` and `standard` both say `default: true` "
                 "(keep it on one programme)"});
}

TEST_CASE("several mistakes are all reported in one run") {
  auto text = changed(small_condition(), "sets: 3", "sets: 30");
  text = changed(text, "title: Pump", "titel: Pump");
  text = changed(text, "lasts: 12 weeks", "lasts: 12");
  CHECK(condition_of(text).mistakes.size() == 3);
}

TEST_CASE("a plan may not have more than a hundred phases") {
  std::string phases;
  for (int at = 0; at < 101; ++at)
    phases += "      - {id: p-" + std::to_string(at) +
              ", title: A, lasts: 1 week, do: [{exercise: pump}]}\n";
  auto text = small_condition();
  text = text.substr(0, text.find("      - id: load")) + phases;
  const auto mistakes = condition_of(text).mistakes;
  REQUIRE(mistakes.size() == 1);
  CHECK(mistakes[0].starts_with("too-many at "));
}

TEST_CASE("after two hundred mistakes the rest is only called too many") {
  std::string keys;
  for (int at = 0; at < 5000; ++at) keys += "zzzzzzzzz-" + std::to_string(at) + ": 1\n";
  const auto mistakes = condition_of(small_condition() + keys).mistakes;
  REQUIRE(mistakes.size() == 201);
  CHECK(mistakes.back() ==
        "too-many at \"zzzzzzzzz-200\": this file has more than 200 mistakes (mend those that are "
        "shown, and try again)");
}
