#include "planner/check/provenance_shares.h"

#include <catch2/catch.hpp>

using namespace titrate;

namespace {

check::ProvenanceCounts counts_of(const std::string& programme) {
  const Source source{"example.yaml", "programmes:\n  p:\n" + programme};
  Diagnostics none;
  const auto root = yaml::parse(source, none);
  REQUIRE(root);
  return check::count_provenance(*root, "p");
}

}  // namespace

TEST_CASE("a source covers the values beside it and the braces inside") {
  const auto counts = counts_of(
      "    source: trial\n"
      "    sessions: {frequency: 3/week, gap: 48 h}\n"
      "    phases:\n      - {lasts: 4 weeks, do: [{exercise: squat, sets: 3, reps: 9}]}\n");
  CHECK(counts.sourced == 5);
  CHECK(counts.of("trial") == 5);
  CHECK(counts.all() == 5);
}

TEST_CASE("a brace with a basis of its own is ours, and so are single keys") {
  const auto counts = counts_of(
      "    source: trial\n"
      "    phases:\n"
      "      - {basis: default, lasts: 4 weeks}\n"
      "      - {do: [{sets: 3, reps: 9, rest: 60 s, basis: {rest: default, reps: borrowed}}]}\n");
  CHECK(counts.standard == 2);
  CHECK(counts.borrowed == 1);
  CHECK(counts.sourced == 1);
  CHECK(counts.of("trial") == 2);
}

TEST_CASE("a value that nothing vouches for is counted apart") {
  const auto counts = counts_of("    phases: [{lasts: 4 weeks}]\n");
  CHECK(counts.unsaid == 1);
  check::ProvenanceCounts twice = counts;
  twice.add(counts);
  CHECK(twice.all() == 2);
}
