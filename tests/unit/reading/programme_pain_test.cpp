#include <catch2/catch.hpp>

#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

std::string with_pain(const std::string& pain) {
  return changed(small_condition(), "    default: true\n",
                 "    default: true\n    pain: " + pain + "\n");
}

Condition read(const std::string& text) {
  const auto result = condition_of(text, all_profiles());
  REQUIRE(result.mistakes == Mistakes{});
  return *result.value;
}

}  // namespace

TEST_CASE("a programme's pain rules replace those of the condition, profile and numbers") {
  const Condition condition =
      read(changed(with_pain("{profile: knee-soreness, settle: 2, source: trial}"),
                   "pain: {profile: tendon}", "pain: {profile: tendon, acceptable: 3, need: 4}"));
  CHECK(condition.pain.id == "tendon");
  const PainProfile& own = condition.pain_of("standard");
  CHECK(own.id == "knee-soreness");
  CHECK(own.acceptable == 5);
  CHECK(own.need == 2);
  CHECK(own.settle == 2);
  CHECK(own.places.at("settle").line == 29);
  CHECK(own.overrides.at("settle").source == "trial");
  CHECK(condition.pain_of("another").acceptable == 3);
}

TEST_CASE("a programme without pain rules has those of the condition") {
  const Condition condition = read(small_condition());
  CHECK_FALSE(condition.programmes.at(0).pain);
  CHECK(&condition.pain_of("standard") == &condition.pain);
}

TEST_CASE("a programme's pain rules name a profile too, and only one that there is") {
  CHECK(condition_of(with_pain("{acceptable: 4}"), all_profiles()).mistakes.size() == 1);
  CHECK(condition_of(with_pain("{profile: knee-sorenes}"), all_profiles()).mistakes ==
        Mistakes{"unknown-name at \"knee-sorenes\": `knee-sorenes` is not a pain profile (did you "
                 "mean `knee-soreness`?)"});
}

TEST_CASE("a missing device is left out of the plan where something else is left to do") {
  const std::string device = changed(changed(small_condition(), "  pump: {",
                                             "  zap: {title: Zap, kind: device, tissue: calf, "
                                             "needs: [stimulator]}\n  pump: {"),
                                     "do:\n", "do:\n          - {exercise: zap, time: 5 min}\n");
  CHECK(named_case_of(small_case(), device).mistakes == Mistakes{});
  const std::string alone =
      changed(device, "          - {exercise: raise, sets: 3, reps: 10, load: 15RM}\n", "");
  CHECK(named_case_of(small_case(), alone).mistakes.size() == 1);
}
