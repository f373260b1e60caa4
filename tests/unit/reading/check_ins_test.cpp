#include <catch2/catch.hpp>

#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

/// A log with one more entry after 2026-11-24.
std::string with_entry(const std::string& entry) { return small_log() + "  - " + entry + "\n"; }

/// The small condition, with a profile that looks at every answer.
std::string watching() {
  return changed(small_condition(), "pain: {profile: tendon}",
                 "pain: {profile: tendon, watch: [stiffness, leg-site, effusion, girth, soreness], "
                 "basis: default}");
}

CheckIn third(const std::string& entry) {
  const auto read = named_log_of(with_entry(entry), watching());
  INFO(entry);
  REQUIRE(read.mistakes == Mistakes{});
  return read.value->entries.at(2);
}

template <class Entry>
Entry third_as(const std::string& entry) {
  const CheckIn read = third(entry);
  REQUIRE(std::holds_alternative<Entry>(read.entry));
  return std::get<Entry>(read.entry);
}

}  // namespace

TEST_CASE("a session's entry keeps every score, and what was not said stays open") {
  const auto log = log_of(small_log());
  REQUIRE(log.mistakes == Mistakes{});
  REQUIRE(log.value->entries.size() == 2);
  CHECK(log.value->path == "given.yaml");
  CHECK(iso_date(log.value->entries[0].date) == "2026-11-23");
  CHECK(log.value->entries[0].line == 3);
  const auto& session = std::get<SessionEntry>(log.value->entries[0].entry);
  CHECK(session.pain == PainScores{std::nullopt, 3, 2, std::nullopt});
  CHECK_FALSE(session.done);
  CHECK(std::get<MorningEntry>(log.value->entries[1].entry).pain == 2);
}

TEST_CASE("a session's entry may say much more") {
  const auto session = third_as<SessionEntry>(
      "{date: 2026-11-25, pain: {before: 1, during: 4}, stiffness: 10 min, effusion: {before: "
      "trace, after: 1+}, girth: {before: 412, after: 41.5 cm}, leg-site: {before: calf, after: "
      "foot}, soreness: warm-up, night-pain: yes, effort: 6.5, rir: 2, done: 80 %, did: {raise: "
      "{sets: 3, reps: [15, 15, 12], load: 37.5 kg, rir: 1, pain: {during: 4}}, pump: {hold: 20 "
      "s}}, prescribed: {raise: \"row 2,load 80%, owed 1, level 0\"}}");
  CHECK(session.pain.before == 1);
  CHECK(session.stiffness_minutes == 10);
  CHECK(session.effusion == BeforeAfter<int>{1, 2});
  CHECK(session.girth == BeforeAfter<int>{412, 415});
  CHECK(session.leg_site == BeforeAfter<LegSite>{LegSite::calf, LegSite::foot});
  CHECK(session.soreness == Soreness::warm_up);
  CHECK(session.night_pain);
  CHECK(session.effort_tenths == 65);
  CHECK(session.rir == 2);
  CHECK(session.done == PerMille{800});
  REQUIRE(session.did.size() == 2);
  CHECK(session.did[0].exercise == "raise");
  CHECK(session.did[0].reps == std::vector<int>{15, 15, 12});
  CHECK(session.did[0].load == Grams{37'500});
  CHECK(session.did[0].pain->during == 4);
  CHECK(session.did[1].hold == Seconds{20});
  CHECK(session.prescribed == std::vector<std::pair<std::string, std::string>>{
                                  {"raise", "row 2, load 80 %, owed 1, level 0"}});
}

TEST_CASE("mornings, missed sessions, tests, flags and voids are entries of their own") {
  CHECK(
      third_as<MorningEntry>("{date: 2026-11-26, morning: 4, stiffness: 5 min, effusion: zero}") ==
      MorningEntry{4, 5, 0, std::nullopt});
  CHECK(third_as<MissedEntry>("{date: 2026-11-26, missed: travel}").reason == "travel");
  const auto tests = third_as<TestsEntry>(
      "{date: 2026-11-26, tests: {hop: {left: 80, right: 90}, lag: no}, outcomes: {VISA-A: 60}}");
  REQUIRE(tests.results.size() == 3);
  CHECK(tests.results[0].left == 8000);
  CHECK(tests.results[1].word == "no");
  CHECK(tests.results[2].value == 6000);
  CHECK(third_as<FlagsEntry>("{date: 2026-11-26, flags: [rupture]}").flags ==
        std::vector<std::string>{"rupture"});
  CHECK(third_as<VoidEntry>("{date: 2026-11-26, void: 1}").entry == 1);
  CHECK(third_as<ChangeEntry>("{date: 2026-11-26, change: {equipment: a barbell, engine: 0.2.0}}")
            .changes == std::vector<std::pair<std::string, std::string>>{{"equipment", "a barbell"},
                                                                         {"engine", "0.2.0"}});
}

TEST_CASE("a clinician decides one thing at a time") {
  using What = ClinicianEntry::What;
  const auto decided = [](const std::string& keys) {
    return third_as<ClinicianEntry>("{date: 2026-11-26, clinician: {" + keys + "}}");
  };
  const auto cleared =
      named_log_of(with_entry("{date: 2026-11-26, flags: [rupture]}\n"
                              "  - {date: 2026-11-26, clinician: {clear: rupture, note: Seen}}"));
  REQUIRE(cleared.mistakes == Mistakes{});
  CHECK(std::get<ClinicianEntry>(cleared.value->entries.back().entry) ==
        ClinicianEntry{What::clear, "rupture", 0, {}, "Seen"});
  CHECK(decided("clear: referral").word == "referral");
  CHECK(decided("clearance: running") == ClinicianEntry{What::clearance, "running", 0, {}, ""});
  CHECK(decided("rebase: 3") == ClinicianEntry{What::rebase, "", 3, {}, ""});
  CHECK(decided("extend: 2 weeks") == ClinicianEntry{What::extend, "", 2, {}, ""});
  CHECK(decided("next-phase: yes").what == What::next_phase);
  CHECK(decided("easier: raise").word == "raise");
  CHECK(decided("limits: [{forbid: [running]}]").limits.at(0).forbid ==
        std::vector<std::string>{"running"});
  CHECK(decided("end: yes").what == What::end);
}

TEST_CASE("mistakes in a log are reported at their place") {
  const std::vector<std::pair<std::string, std::string>> all{
      {"{date: 2026-11-22, missed: travel}",
       "date-order at \"2026-11-22\": this entry is dated before the one above it, 2026-11-24 "
       "(entries are added at the end; correct the date, or put `void` for the entry of this day "
       "before it)"},
      {"{date: 2026-11-25, pain: {during: 11}}",
       "out-of-range at \"11\": `during` must be between 0 and 10 (write a whole number from 0 to "
       "10)"},
      {"{date: 2026-11-25, missed: travel, morning: 3}",
       "conflicting-keys at \"morning\": `morning` cannot stand beside `missed` (write two "
       "entries: "
       "each says one thing)"},
      {"{date: 2026-11-25, morning: 3, pain: {during: 2}}",
       "conflicting-keys at \"pain\": `pain` cannot stand beside `morning` (write two entries: "
       "each "
       "says one thing)"},
      {"{date: 2026-11-25, missd: travel}",
       "unknown-key at \"missd\": `missd` is not known here (did you mean `missed`?)"},
      {"{date: 2026-11-25}",
       "missing-key at \"{date: 2026-11-25}\": this entry says nothing (add `pain`, `done`, "
       "`morning`, `missed` or another key of an entry)"},
      {"{missed: travel}",
       "missing-key at \"missed\": this missed entry has no `date` (add `date: ...`)"},
      {"{date: 2026-11-25, void: 3}",
       "out-of-range at \"3\": `void` names entry 3, and this is entry 3 (entries are counted from "
       "1; name an earlier one)"},
      {"{date: 2026-11-25, clinician: {rebase: 3, end: yes}}",
       "conflicting-keys at \"end\": `end` cannot stand beside `rebase` (keep one of the two)"},
      {"{date: 2026-11-25, clinician: {note: Seen}}",
       "missing-key at \"{note: Seen}\": this entry says nothing that was decided (add one of "
       "`clear`, `clearance`, `rebase`, `extend`, `next-phase`, `easier`, `limits` or `end`)"},
      {"{date: 2026-11-25, did: {raise: {sets: 3, reps: [15, 12]}}}",
       "per-set-length at \"[15, 12]\": `reps` has 2 values, and `sets` says 3 sets (give one "
       "value "
       "for each set, or leave `sets` out)"},
      {"{date: 2026-11-25, prescribed: {raise: row 2}}",
       "bad-value at \"row 2\": `row 2` is not a place in the plan such as `row 2, load 80 %, owed "
       "1, level 0` (write `row 2, load 80 %, owed 1, level 0`, in quotes, as `titrate log` writes "
       "it)"},
      {"{date: 2026-11-25, prescribed: {raise: \"row 2, load 120 %, owed 0, level 0\"}}",
       "out-of-range at \"\"row 2, load 120 %, owed 0, level 0\"\": `row 2, load 120 %, owed 0, "
       "level 0` is out of range (it must have a load from 50 to 100 %)"},
      {"{date: 2026-11-25, change: {equipment: {barbell: yes}}}",
       "not-one-value at \"{barbell: yes}\": `equipment` takes one value, not a map of keys (write "
       "a text such as `some words`)"},
      {"{date: 2026-11-25, change: {}}",
       "missing-key at \"{}\": this entry names no change (write one of `available`, `equipment`, "
       "`programme`, `condition`, `engine`)"},
      {"{date: 2026-11-25, change: {equipmnt: more}}",
       "unknown-key at \"equipmnt\": `equipmnt` is not known here (did you mean `equipment`?)"},
  };
  for (const auto& [entry, said] : all) {
    INFO(entry);
    CHECK(log_of(with_entry(entry)).mistakes == Mistakes{said});
  }
}

TEST_CASE("names in a log are looked up in the condition, and its dates in the case") {
  const std::vector<std::pair<std::string, std::string>> all{
      {"{date: 2026-11-25, did: {riase: {sets: 3}}}",
       "unknown-name at \"riase\": `riase` is not an exercise (did you mean `raise`?)"},
      {"{date: 2026-11-25, prescribed: {riase: \"row 1, load 100 %, owed 0, level 0\"}}",
       "unknown-name at \"riase\": `riase` is not an exercise (did you mean `raise`?)"},
      {"{date: 2026-11-25, tests: {hpo: 3}}",
       "unknown-name at \"hpo\": `hpo` is not a test or outcome (did you mean `hop`?)"},
      {"{date: 2026-11-25, tests: {effusion: 4+}}",
       "unknown-name at \"4+\": `4+` is not a result of `effusion` (did you mean `1+`?)"},
      {"{date: 2026-11-25, flags: [ruptur]}",
       "unknown-name at \"ruptur\": `ruptur` is not a screen item (did you mean `rupture`?)"},
      {"{date: 2026-11-25, clinician: {clear: ruptur}}",
       "unknown-name at \"ruptur\": `ruptur` is not a screen item or `referral` (did you mean "
       "`rupture`?)"},
  };
  for (const auto& [entry, said] : all) {
    INFO(entry);
    CHECK(named_log_of(with_entry(entry)).mistakes == Mistakes{said});
  }
  CHECK(named_log_of("titrate: check-ins/1\ncheck-ins: [{date: 2026-11-20, missed: ill}]\n")
            .mistakes ==
        Mistakes{"before-start at \"2026-11-20\": this entry lies before the start, 2026-11-23 "
                 "(correct the date; what was known before the start belongs to the case's "
                 "baseline)"});
}
