#include "planner/plan/due_ledger.h"

#include <set>

#include <catch2/catch.hpp>

#include "planner/plan/identity.h"
#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::day;

Due test_on(std::string_view date, std::string id = "hop-pain") {
  return {day(date), Due::Kind::test, std::move(id), "Hops", std::nullopt, false};
}

using Told = std::vector<std::string>;

/// `2026-12-14 #1 sequence 0 of 2026-11-23`
Told told(const std::vector<Due>& all) {
  Told lines;
  for (const Due& due : all) {
    lines.push_back(iso_date(due.date) + " #" + std::to_string(due.ordinal) + " sequence " +
                    std::to_string(due.sequence) + " of " + iso_date(due.changed));
  }
  return lines;
}

/// The due entries of one revision after another.
class Revisions {
 public:
  Told next(std::vector<Due> due, std::string_view on) {
    ledger.issue(due, day(on));
    return told(due);
  }
  DueLedger ledger;
};

TEST_CASE("an entry that moves keeps its ordinal, and its sequence rises") {
  Revisions revisions;
  CHECK(revisions.next({test_on("2026-12-14"), test_on("2026-12-28")}, "2026-11-23") ==
        Told{"2026-12-14 #1 sequence 0 of 2026-11-23", "2026-12-28 #2 sequence 0 of 2026-11-23"});
  CHECK(revisions.next({test_on("2026-12-28"), test_on("2027-01-11")}, "2026-12-01") ==
        Told{"2026-12-28 #2 sequence 0 of 2026-11-23", "2027-01-11 #1 sequence 1 of 2026-12-01"});
  CHECK(revisions.ledger.withdrawn().empty());
}

TEST_CASE("an entry that goes is withdrawn once, and comes back under its ordinal") {
  Revisions revisions;
  (void)revisions.next({test_on("2026-12-14"), test_on("2026-12-28")}, "2026-11-23");
  CHECK(revisions.next({test_on("2026-12-14")}, "2026-12-01") ==
        Told{"2026-12-14 #1 sequence 0 of 2026-11-23"});
  CHECK(told(revisions.ledger.withdrawn()) == Told{"2026-12-28 #2 sequence 1 of 2026-12-01"});
  (void)revisions.next({test_on("2026-12-14")}, "2026-12-02");
  CHECK(told(revisions.ledger.withdrawn()) == Told{"2026-12-28 #2 sequence 1 of 2026-12-01"});
  CHECK(revisions.next({test_on("2026-12-14"), test_on("2027-01-04")}, "2026-12-03") ==
        Told{"2026-12-14 #1 sequence 0 of 2026-11-23", "2027-01-04 #2 sequence 2 of 2026-12-03"});
  CHECK(revisions.ledger.withdrawn().empty());
}

TEST_CASE("entries of another kind or id have ordinals of their own") {
  Revisions revisions;
  Due other = test_on("2026-12-14");
  other.kind = Due::Kind::outcome;
  CHECK(revisions.next({test_on("2026-12-14"), test_on("2026-12-14", "heel-raise"), other},
                       "2026-11-23") == Told(3, "2026-12-14 #1 sequence 0 of 2026-11-23"));
  CHECK(revisions.next({test_on("2026-12-14", "heel-raise")}, "2026-11-24") ==
        Told{"2026-12-14 #1 sequence 0 of 2026-11-23"});
  CHECK(revisions.ledger.withdrawn().size() == 2);
}

TEST_CASE("what becomes certain has changed, and edited inputs change everything") {
  Revisions revisions;
  Due expected = test_on("2026-12-14");
  expected.expected = true;
  (void)revisions.next({expected, test_on("2026-12-28")}, "2026-11-23");
  CHECK(revisions.next({test_on("2026-12-14"), test_on("2026-12-28")}, "2026-12-01") ==
        Told{"2026-12-14 #1 sequence 1 of 2026-12-01", "2026-12-28 #2 sequence 0 of 2026-11-23"});
  revisions.ledger.inputs_edited(day("2026-12-20"), 7);
  CHECK(revisions.next({test_on("2026-12-14"), test_on("2026-12-28"), test_on("2027-01-11")},
                       "2026-12-20") == Told{"2026-12-14 #1 sequence 7 of 2026-12-20",
                                             "2026-12-28 #2 sequence 7 of 2026-12-20",
                                             "2027-01-11 #3 sequence 7 of 2026-12-20"});
}

TEST_CASE("what is due has a lasting identity of its own") {
  const Plan plan = test::plan_of(test::achilles(), test::example("runner"));
  REQUIRE(plan.due.size() > 5);
  std::set<std::string> uids;
  for (const Due& due : plan.due) {
    CHECK(due.uid == due_uid(plan.uid, due_word(due.kind), due.id, due.ordinal));
    CHECK(due.sequence == 0);
    uids.insert(due.uid);
  }
  CHECK(uids.size() == plan.due.size());
  CHECK(plan.withdrawn_due.empty());
  CHECK(due_uid("6f1c0d52-8a4e-4a77-9a53-0b8e2f6a7c11", "test", "hop-pain", 1) ==
        "9f23cbb1-c361-541d-bb12-b498ce386b51");
}

}  // namespace
}  // namespace titrate
