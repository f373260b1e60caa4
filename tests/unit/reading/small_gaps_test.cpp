#include <catch2/catch.hpp>

#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

const std::string block = "{exercise: raise, sets: 3, reps: 10, load: 15RM}";

ReadText<Condition> with(std::string_view from, std::string_view to) {
  return condition_of(changed(small_condition(), from, to));
}

Length length_of(const std::string& written) {
  const auto read = with("lasts: 12 weeks", "lasts: " + written);
  REQUIRE(read.mistakes == Mistakes{});
  return *read.value->programmes.at(0).phases.at(0).lasts;
}

Mistakes mistakes_of_length(const std::string& written) {
  return with("lasts: 12 weeks", "lasts: " + written).mistakes;
}

ReadText<Condition> with_limit(const std::string& load, const std::string& to) {
  return with(block, "{exercise: raise, sets: 3, reps: 10, load: " + load +
                         ", progress: [{raise: load, by: 5 %, to: " + to + "}]}");
}

}  // namespace

TEST_CASE("a length may have a least of nothing, and then says its most") {
  CHECK(length_of("{min: 0 weeks, expect: 1 week, max: 2 weeks}") ==
        Length{Length::Unit::weeks, false, 0, 1, 2});
  CHECK(length_of("{min: 0 weeks, max: 2 weeks}") == length_of("0-2 weeks"));
  CHECK(mistakes_of_length("{min: 0 weeks}") ==
        Mistakes{"missing-key at \"{min: 0 weeks}\": a length that may be 0 has no `max` (add "
                 "`max: ...`, the most that it may last)"});
  CHECK(mistakes_of_length("{min: 1 week, max: 0 weeks}").size() == 1);
}

TEST_CASE("mixed units of a length are one mistake") {
  CHECK(mistakes_of_length("{min: 3 days, expect: 2 weeks, max: 2 weeks}") ==
        Mistakes{"bad-value at \"{min: 3 days, expect: 2 weeks, max: 2 weeks}\": `min`, `expect` "
                 "and `max` count different units (write all of them in days, or all in weeks)"});
}

TEST_CASE("a limit counts as the load of its block does") {
  const auto limit = [](const std::string& load, const std::string& to) {
    const auto read = with_limit(load, to);
    REQUIRE(read.mistakes == Mistakes{});
    return *read.value->programmes.at(0).phases.at(0).blocks.at(0).progress.at(0).to;
  };
  const Step mvic = limit("80 % MVIC", "100 % MVIC");
  CHECK(mvic.kind == Step::Kind::percent_of_start);
  CHECK(mvic.share == PerMille{1250});
  CHECK(mvic.written == "100 % MVIC");
  CHECK(limit("60 % 1RM", "80 % of 1RM").share == PerMille{1333});
  CHECK(limit("60 % 1RM", "130 % of start").share == PerMille{1300});
}

TEST_CASE("a limit in another unit than the load is refused") {
  const Mistakes refused{
      "bad-value at \"100 % MVIC\": `100 % MVIC` does not count as the load of this block does "
      "(write a share of the load at the start, such as `110 % of start`)"};
  CHECK(with_limit("15RM", "100 % MVIC").mistakes == refused);
  CHECK(with_limit("80 % 1RM", "100 % MVIC").mistakes == refused);
}

TEST_CASE("an effort compared with something else is told what to write") {
  CHECK(with("lasts: 12 weeks", "lasts: 12 weeks\n        exit: [effort <= RPE 5]").mistakes ==
        Mistakes{});
  CHECK(with("lasts: 12 weeks", "lasts: 12 weeks\n        exit: [effort <= RIR 2]").mistakes ==
        Mistakes{"bad-value at \"effort <= RIR 2\": `effort <= RIR 2` compares with the wrong kind "
                 "of value (compare with a number from 0 to 10 (RPE): `effort <= 5`)"});
}

TEST_CASE("changes that matter may have two decimals") {
  const auto read = with("mcid: 14", "mcid: 0.75, mdc: 3.08");
  REQUIRE(read.mistakes == Mistakes{});
  CHECK(read.value->outcomes.at(0).mcid_hundredths == 75);
  CHECK(read.value->outcomes.at(0).mdc_hundredths == 308);
}
