#include "planner/diagnostics/closest.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace titrate;

TEST_CASE("two letters that changed places are one edit") {
  const std::vector<std::string> keys{"sets", "reps", "load"};
  CHECK(closest("laod", keys) == "load");
}

TEST_CASE("a left-out letter is found") {
  const std::vector<std::string> words{"now", "same-day", "2 weeks"};
  CHECK(closest("sameday", words) == "same-day");
}

TEST_CASE("more edits than a third of the word are too far") {
  const std::vector<std::string> keys{"tempo", "rest"};
  CHECK(closest("tissue", keys) == std::nullopt);
  CHECK(closest("lod", std::vector<std::string>{"lead"}) == std::nullopt);
}

TEST_CASE("the nearest wins, and the first of equals") {
  CHECK(closest("resps", std::vector<std::string>{"rests", "reps"}) == "rests");
  CHECK(closest("progress", std::vector<std::string>{"progres", "progress"}) == "progress");
}

TEST_CASE("nothing is near when there is nothing, and a huge word ends at once") {
  CHECK(closest("load", {}) == std::nullopt);
  CHECK(closest(std::string(1'000'000, 'a'), std::vector<std::string>{"load"}) == std::nullopt);
  CHECK(closest("a", std::vector<std::string>{""}) == std::nullopt);
}
