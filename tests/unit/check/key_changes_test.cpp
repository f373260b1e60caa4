#include "planner/check/key_changes.h"

#include <catch2/catch.hpp>

#include "planner/check/proof_changes.h"
#include "planner/reading/read.h"
#include "tests/unit/check/condition_text.h"

namespace titrate::check {
namespace {

using Lines = std::vector<std::string>;

yaml::Node tree(const Source& source) {
  Diagnostics diagnostics;
  auto root = yaml::parse(source, diagnostics);
  REQUIRE(root);
  return std::move(*root);
}

Lines lines_of(const std::vector<KeyChange>& changes) {
  Lines lines;
  for (const auto& each : changes)
    lines.push_back(each.key + ": " + each.before.value_or("-") + " to " + each.now.value_or("-") +
                    " at " + each.file + ":" + std::to_string(each.line));
  return lines;
}

Lines changes(const std::string& before, const std::string& now) {
  const Source old{"old", before};
  const Source its{"new", now};
  const auto old_root = tree(old);
  const auto root = tree(its);
  return lines_of(key_changes({old, old_root}, {its, root}));
}

Lines condition_changes(const std::string& before, const std::string& now) {
  const Source old{"old", before};
  const Source its{"new", now};
  const auto old_root = tree(old);
  const auto root = tree(its);
  Diagnostics said;
  const auto was = read_condition(old, old_root, test::shipped_profiles(), said);
  const auto is = read_condition(its, root, test::shipped_profiles(), said);
  REQUIRE(was);
  REQUIRE(is);
  return lines_of(all_key_changes({old, old_root}, *was, {its, root}, *is));
}

TEST_CASE("layout, quotes, comments and the order of keys say nothing") {
  CHECK(changes("a: {b: 1, c: [x, y]}\n", "# ours\na:\n  c: ['x', y]\n  b: \"1\"\n").empty());
}

TEST_CASE("a key is told with its value before and now, and its line") {
  CHECK(changes("a: 1\nb: {c: [x, y]}\n", "a: 1\n\nb:\n  c: [x]\n") ==
        Lines{"b/c: [x, y] to [x] at new:4"});
  CHECK(changes("a: 1\nb: 2\n", "a: 1\nc: {d: 3}\n") ==
        Lines{"c: - to {d: 3} at new:2", "b: 2 to - at old:2"});
}

TEST_CASE("entries are known by their id, wherever they stand") {
  CHECK(changes("do: [{id: a, n: 1}, {id: b, n: 2}]\n", "do: [{id: b, n: 3}, {id: a, n: 1}]\n") ==
        Lines{"do/b/n: 2 to 3 at new:1"});
  CHECK(changes("do: [{id: a}, {id: b}, {id: c}]\n", "do: [{id: a}, {id: c, n: 1}]\n") ==
        Lines{"do/b: {id: b} to - at old:1", "do/c/n: - to 1 at new:1"});
}

TEST_CASE("entries without a name are known by what they say") {
  const std::string rows = "ladder:\n  - {week: 1, n: 15}\n  - {week: 2, n: 12}\n";
  CHECK(changes(rows + "  - {week: 3, n: 10}\n",
                "ladder:\n  - {week: 1, n: 15}\n"
                "  - {week: 3, n: 10}\n") == Lines{"ladder/2: {week: 2, n: 12} to - at old:3"});
  CHECK(changes(rows, "ladder:\n  - {week: 1, n: 15}\n  - {week: 2, n: 9}\n") ==
        Lines{"ladder/2/n: 12 to 9 at new:3"});
}

TEST_CASE("a pain rule that the file changes is told once, as a score") {
  test::ConditionText before;
  test::ConditionText now;
  now.pain = "{profile: tendon, acceptable: 4}";
  CHECK(condition_changes(before.text(), now.text()) ==
        Lines{"pain/acceptable: 5/10 to 4/10 at new:7"});
}

TEST_CASE("another profile is told with every number that it changes") {
  test::ConditionText before;
  test::ConditionText now;
  now.pain = "{profile: joint}";
  const auto lines = condition_changes(before.text(), now.text());
  REQUIRE(lines.size() > 2);
  CHECK(lines[0] == "pain/profile: tendon to joint at new:7");
  CHECK(lines[1].starts_with("pain/"));
  CHECK(lines[1].find(" at pain-profiles.yaml:") != std::string::npos);
}

TEST_CASE("a claim that breaks and a figure that moves are changes of the proof") {
  ProgrammeProof before;
  before.calm_sessions = 8;
  before.weeks = 30;
  ProgrammeProof now = before;
  CHECK(compare_proofs(&before, now) == ProofChange{});
  now.calm_sessions = 10;
  now.breaches.push_back({Claim::ends, "weeks follow each other", "at home", 12, {}});
  now.weeks = 0;
  const auto changed = compare_proofs(&before, now);
  REQUIRE(changed.claims.size() == 1);
  CHECK(changed.claims[0].code == "course-without-end");
  CHECK(changed.claims[0].held_before == true);
  CHECK_FALSE(changed.claims[0].holds_now);
  CHECK(changed.claims[0].found == "weeks follow each other (at home)");
  CHECK(changed.claims[0].line == 12);
  // Weeks are not bounded any more, so no figure of them is compared.
  REQUIRE(changed.figures.size() == 1);
  CHECK(changed.figures[0].code == "no-way-back");
  CHECK(changed.figures[0].before == 8);
  CHECK(changed.figures[0].now == 10);
  CHECK(compare_proofs(&now, before).claims.at(0).holds_now);
}

TEST_CASE("what does not hold in a new programme is told, and a search cut short holds nothing") {
  ProgrammeProof now;
  CHECK(compare_proofs(nullptr, now) == ProofChange{});
  now.complete = false;
  const auto changed = compare_proofs(nullptr, now);
  CHECK(changed.claims.size() == claims().size());
  CHECK_FALSE(changed.claims[0].held_before.has_value());
  CHECK(changed.claims[0].found == "the search was cut short");
}

TEST_CASE("a lint is new wherever it stands, and once for each time it is said") {
  const Source source{"x", "a\nb\nc\n"};
  const auto found = [&](const std::vector<std::size_t>& places) {
    Diagnostics all;
    for (const auto place : places)
      all.add({"gap", Severity::warning, &source, {place, place + 1}, "short", "", {}, ""});
    return all;
  };
  CHECK(new_lints(found({0}), found({4})).empty());
  const auto more = new_lints(found({0}), found({0, 4}));
  CHECK(more == std::vector<LintChange>{{Severity::warning, "gap", "short", 3}});
}

}  // namespace
}  // namespace titrate::check
