// Entries of a log as text: what is written reads back.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "planner/cli/check_in_text.h"
#include "planner/cli/log_flow.h"
#include "planner/diagnostics/render.h"
#include "planner/reading/check_in_tables.h"

namespace titrate::cli {
namespace {

/// Reads one entry, which must be right.
CheckIn entry_of(const std::string& text) {
  const Source source{"entry", text};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  INFO(text << render_all(diagnostics, Colour::off));
  REQUIRE(root);
  reading::Reader reader{source, diagnostics};
  const auto entry = reading::read_entry(*root, reader);
  INFO(render_all(diagnostics, Colour::off));
  REQUIRE_FALSE(diagnostics.has_errors());
  REQUIRE(entry);
  return *entry;
}

/// One entry of every kind with every key.
const std::vector<std::string> all{
    "{date: 2026-12-07, pain: {before: 1, during: 3, after: 2, morning: 0}, done: all}",
    "{date: 2026-12-07, pain: {}}",
    "{date: 2026-12-07, stiffness: 90 min, effusion: {before: zero, after: 3+}, "
    "girth: {before: 412 mm, after: 415 mm}, leg-site: {before: back, after: foot}, "
    "soreness: warm-up, night-pain: yes, effort: 6.5, rir: 2, done: 80 %, note: \"slow, cold\"}",
    "{date: 2026-12-07, pain: {during: 4}, did: {raise: {sets: 3, reps: [15, 15, 12], "
    "load: 37.5 kg, rir: 1, pain: {during: 4, after: 5}}, pump: {sets: 2, reps: 20, hold: 20 s}, "
    "run: {distance: 2400 m}, walk: {time: 12 min}, none: {}}, "
    "prescribed: {raise: \"row 2, load 100 %, owed 0, level 0\"}}",
    "{date: 2026-12-08, morning: 4, stiffness: 10 min, effusion: trace, girth: 412 mm}",
    "{date: 2026-12-09, missed: \"travel, to \\\"Aarhus\\\": \xc3\xa5 day\"}",
    "{date: 2026-12-09, tests: {hop: {left: 80, right: 90.5}, lag: no, effusion: 1+}, "
    "outcomes: {VISA-A: 60}}",
    "{date: 2026-12-09, outcomes: {VISA-A: 60, LEFS: 71}}",
    "{date: 2026-12-09, flags: [rupture, calf-clot]}",
    "{date: 2026-12-09, clinician: {clear: rupture, note: \"Seen; whole\"}}",
    "{date: 2026-12-09, clinician: {clearance: running}}",
    "{date: 2026-12-09, clinician: {rebase: 3}}",
    "{date: 2026-12-09, clinician: {extend: 2 weeks}}",
    "{date: 2026-12-09, clinician: {extend: 1 week}}",
    "{date: 2026-12-09, clinician: {next-phase: yes}}",
    "{date: 2026-12-09, clinician: {easier: raise}}",
    "{date: 2026-12-09, clinician: {end: yes, note: Done}}",
    "{date: 2026-12-09, clinician: {limits: [{week: [1-3, 5, 7+], if: [tear is small, {any: [tear "
    "is large, graft is patellar]}], weight-bearing: toe-touch to 50 %, range: 0-90, "
    "loaded-range: full, forbid: [running, raise], foot-contacts: 60 per session, weekly-rise: "
    "5 %, session-rise: 2.5 %, source: trial, basis: {range: default}, note: \"Surgeon, by "
    "letter\"}, {week: 4, foot-contacts: 200 per week, basis: default}]}}",
    "{date: 2026-12-09, change: {available: 0123456789ab, engine: 0.2.0}}",
    "{date: 2026-12-09, void: 12}",
};

TEST_CASE("an entry of every kind is written as it was read") {
  for (const auto& text : all) CHECK(check_in_text(entry_of(text)) == text);
}

TEST_CASE("an entry that is written in another way reads back to the same value") {
  for (const auto* text :
       {"{date: 2026-12-07, girth: {before: 41.2 cm}, done: 100 %, effort: 7}",
        "{date: 2026-12-07, did: {raise: {load: 80 lb, reps: [12], distance: 0.1 mi}}}",
        "{date: 2026-12-07, clinician: {limits: [{if: tear is small, forbid: [running]}]}}",
        "{date: 2026-12-07, missed: 'it''s late'}"}) {
    const auto entry = entry_of(text);
    INFO(check_in_text(entry));
    auto again = entry_of(check_in_text(entry));
    CHECK(check_in_text(again) == check_in_text(entry));
    CHECK(again == entry);
  }
}

TEST_CASE("any text reads back as itself") {
  for (const std::string text : {"travel", "a, b",
                                 "a: b",   "# a",
                                 "a #b",   "'a'",
                                 "\"a\"",  "\\",
                                 "a\nb",   "tab\there",
                                 "~",      "null",
                                 "yes",    "-",
                                 "- a",    "[a]",
                                 "{a}",    "*a",
                                 "&a",     "!a",
                                 "%a",     "@a",
                                 "`a`",    " a",
                                 "a ",     "\xc3\xa5 \xf0\x9f\xa6\xb5",
                                 "12",     "|",
                                 ">"}) {
    INFO(text);
    CHECK(std::get<MissedEntry>(
              entry_of("{date: 2026-12-09, missed: " + flow_scalar(text) + "}").entry)
              .reason == text);
    const auto line = check_in_text({Date{date::year{2026} / 12 / 9}, MissedEntry{text}});
    CHECK(line.find('\n') == std::string::npos);
  }
  CHECK(flow_scalar("travel to Aarhus") == "travel to Aarhus");
  CHECK(flow_scalar("a, b") == "\"a, b\"");
}

}  // namespace
}  // namespace titrate::cli
