// What the entries of a log say beside each other.
#include <catch2/catch.hpp>

#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

/// The mistakes of a log with these entries.
Mistakes mistakes_of(const std::vector<std::string>& entries) {
  std::string text = "titrate: check-ins/1\ncheck-ins:\n";
  for (const std::string& entry : entries) text += "  - {date: 2026-" + entry + "}\n";
  return log_of(text).mistakes;
}

Mistakes named_mistakes_of(const std::string& entries, const std::string& condition) {
  return named_log_of("titrate: check-ins/1\ncheck-ins: [" + entries + "]\n", condition).mistakes;
}

}  // namespace

TEST_CASE("a day is told once, by what counts of it") {
  CHECK(mistakes_of({"11-23, done: all", "11-23, done: 80 %"}) ==
        Mistakes{"repeated-entry at \"2026-11-23\": a second session on 2026-11-23; entry 1 (line "
                 "3) has one already (keep one; in a log that is in use, add `void: 1` before the "
                 "entry that replaces it)"});
  CHECK(mistakes_of({"11-23, done: all", "11-23, void: 1", "11-23, done: 80 %"}) == Mistakes{});
  CHECK(mistakes_of({"11-23, done: all", "11-24, morning: 2", "11-24, morning: 2"}).size() == 1);
  CHECK(mistakes_of({"11-23, missed: travel", "11-23, missed: travel"}).size() == 1);
  CHECK(mistakes_of({"11-23, done: all", "11-23, missed: ill"}) ==
        Mistakes{"contradiction at \"2026-11-23\": the session was missed on 2026-11-23, and entry "
                 "1 (line 3) says it was done (take one of the two back with `void`, or correct "
                 "its date)"});
  CHECK(mistakes_of({"11-23, missed: ill", "11-23, void: 1", "11-23, done: all"}) == Mistakes{});
}

TEST_CASE("a result of one day has one value") {
  CHECK(mistakes_of({"11-23, tests: {hop: 80}", "11-23, tests: {hop: 80, walk: 3}"}) == Mistakes{});
  CHECK(mistakes_of({"11-23, tests: {hop: 80}", "11-24, tests: {hop: 85}"}) == Mistakes{});
  CHECK(
      mistakes_of({"11-23, tests: {hop: 80}", "11-23, tests: {hop: 85}"}) ==
      Mistakes{"contradiction at \"85\": `hop` has another value on this day in entry 1 (take the "
               "wrong entry back with `void`)"});
}

TEST_CASE("an entry that replaces a voided one carries its date, once") {
  const std::string later = "11-25, done: all";
  CHECK(mistakes_of({"11-23, done: all", later, "11-26, void: 1", "11-23, done: 80 %"}) ==
        Mistakes{});
  const Mistakes out_of_order{
      "date-order at \"2026-11-23\": this entry is dated before the one above it, 2026-11-26 "
      "(entries are added at the end; correct the date, or put `void` for the entry of this day "
      "before it)"};
  CHECK(mistakes_of({"11-23, done: all", later, "11-26, void: 2", "11-23, tests: {hop: 3}"}) ==
        out_of_order);
  CHECK(mistakes_of({"11-23, done: all", later, "11-26, void: 1", "11-23, done: 80 %",
                     "11-23, tests: {hop: 3}"}) == out_of_order);
}

TEST_CASE("a void names an earlier entry that still counts and is no void") {
  CHECK(mistakes_of({"11-23, done: all", "11-24, void: 1", "11-24, void: 1"}) ==
        Mistakes{"wrong-void at \"1\": entry 1 is taken back already, by entry 2 (name another "
                 "entry, or leave this one out)"});
  CHECK(mistakes_of({"11-23, done: all", "11-24, void: 1", "11-24, void: 2"}) ==
        Mistakes{"wrong-void at \"2\": entry 2 is a `void` itself (write the entry that it took "
                 "back once more, with its own date)"});
  CHECK(mistakes_of({"11-23, void: 1"}) ==
        Mistakes{"out-of-range at \"1\": `void` names entry 1, and this is entry 1 (entries are "
                 "counted from 1; name an earlier one)"});
}

TEST_CASE("a morning score belongs to a session, and is one score") {
  CHECK(mistakes_of({"11-23, morning: 2", "11-23, done: all", "11-24, morning: 2"}) ==
        Mistakes{"morning-alone at \"2026-11-23\": no session before this morning, so its score "
                 "belongs to none (log the session first; mornings before the start belong to the "
                 "case's `morning-pain`)"});
  CHECK(mistakes_of({"11-23, missed: ill", "11-24, morning: 2"}).size() == 1);
  CHECK(mistakes_of({"11-23, pain: {morning: 2}", "11-24, morning: 2"}) == Mistakes{});
  CHECK(mistakes_of({"11-23, pain: {morning: 2}", "11-24, morning: 3"}) ==
        Mistakes{"contradiction at \"3\": `morning` of this morning is different in entry 1 (line "
                 "3) (give the score once: in the session's entry or in one of the next day)"});
  CHECK(mistakes_of(
            {"11-23, pain: {morning: 2}, stiffness: 5 min", "11-24, morning: 2, stiffness: 20 min"})
            .size() == 1);
  CHECK(mistakes_of({"11-23, pain: {morning: 2}", "11-25, morning: 3"}) == Mistakes{});
}

TEST_CASE("what was done agrees with what is told of it") {
  const std::string remedy =
      " (write how much was done, such as `done: 50 %`; a session that was not done at all is an "
      "entry with `missed`)";
  CHECK(mistakes_of({"11-23, done: 0 %, pain: {during: 3}"}) ==
        Mistakes{"contradiction at \"0 %\": `done: 0 %`, and there was pain during it" + remedy});
  CHECK(mistakes_of({"11-23, done: 0 %, effort: 5"}).size() == 1);
  CHECK(mistakes_of({"11-23, done: 0 %, did: {raise: {sets: 1}}"}).size() == 1);
  CHECK(mistakes_of({"11-23, done: 0 %, pain: {before: 6}, did: {raise: {sets: 0}}"}) ==
        Mistakes{});
  CHECK(mistakes_of({"11-23, done: all, did: {raise: {sets: 0}}"}) ==
        Mistakes{"contradiction at \"all\": `done: all`, and no set of `raise` was done" + remedy});
  CHECK(mistakes_of({"11-23, did: {raise: {sets: 0, reps: 12}}"}) ==
        Mistakes{"contradiction at \"reps\": no set was done, and `reps` says how (write how many "
                 "sets were done, or `sets: 0` alone)"});
}

TEST_CASE("a void is not held up by what hung on the entry it takes back") {
  CHECK(mistakes_of({"11-23, done: all", "11-24, morning: 2", "11-24, void: 1"}) == Mistakes{});
  CHECK(named_mistakes_of("{date: 2026-11-24, flags: [rupture]}, {date: 2026-11-24, clinician: "
                          "{clear: rupture}}, {date: 2026-11-24, void: 1}",
                          small_condition()) == Mistakes{});
}

TEST_CASE("nothing follows the end but a void of it") {
  const std::string end = "11-24, clinician: {end: yes}";
  CHECK(mistakes_of({"11-23, done: all", end, "11-25, done: all"}) ==
        Mistakes{"after-end at \"2026-11-25\": the plan was ended by entry 2, on 2026-11-24 (take "
                 "that entry back with `void: 2`, or begin a new case)"});
  CHECK(mistakes_of({"11-23, done: all", end, "11-25, void: 2", "11-25, done: all"}) == Mistakes{});
}

TEST_CASE("a mistake inside an entry is not reported twice") {
  CHECK(mistakes_of({"11-23, pain: {morning: 2}", "11-24, morning: 11"}).size() == 1);
  CHECK(mistakes_of({"11-23, tests: {hop: 80}", "11-23, tests: {hop: [1]}"}).size() == 1);
}

TEST_CASE("a flag is cleared only after it was raised, in the case or in the log") {
  const std::string clear = "{date: 2026-11-24, clinician: {clear: rupture}}";
  CHECK(named_mistakes_of(clear, small_condition()) ==
        Mistakes{"flag-not-raised at \"rupture\": `rupture` was never raised, so there is nothing "
                 "to clear (a flag is raised by a yes in the case's `screen`, or by an entry "
                 "`flags: [rupture]`)"});
  CHECK(named_mistakes_of("{date: 2026-11-24, flags: [rupture]}, " + clear, small_condition()) ==
        Mistakes{});
  CHECK(named_mistakes_of("{date: 2026-11-24, clinician: {clear: referral}}", small_condition()) ==
        Mistakes{});
}

TEST_CASE("a session under a red flag is warned about until the flag is cleared") {
  const std::string flag = "{date: 2026-11-24, flags: [rupture]}, ";
  const std::string clear = "{date: 2026-11-25, clinician: {clear: rupture}}, ";
  const std::string session = "{date: 2026-11-26, done: all}";
  CHECK(
      named_mistakes_of(flag + session, small_condition()) ==
      Mistakes{"session-under-flag at \"2026-11-26\": a session was done while the red flag "
               "`rupture` stood (if it was examined before, enter `clinician: {clear: rupture}`)"});
  CHECK(named_mistakes_of(flag + clear + session, small_condition()) == Mistakes{});
}

TEST_CASE("an answer that the profile does not look at is warned about once") {
  const std::string twice =
      "{date: 2026-11-23, leg-site: {after: calf}}, {date: 2026-11-25, leg-site: {after: foot}}";
  CHECK(named_mistakes_of(twice, small_condition()) ==
        Mistakes{"not-watched at \"leg-site\": `leg-site` is kept, but the pain profile of "
                 "heel-pain does not look at it (no dose depends on it; `pain: {watch: [...]}` of "
                 "the condition says what is looked at)"});
  const auto watching = changed(small_condition(), "pain: {profile: tendon}",
                                "pain: {profile: tendon, watch: [leg-site], basis: default}");
  CHECK(named_mistakes_of(twice, watching) == Mistakes{});
}
